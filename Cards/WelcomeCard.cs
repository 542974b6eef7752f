using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>はじめの画面: what the bot is for and where to press.</summary>
public static class WelcomeCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "welcome";

    /// <summary><c>reporter</c>: may report; <c>reader</c>: may not.</summary>
    public static IReadOnlyList<string> States { get; } = ["reporter", "reader"];

    /// <param name="PersonName">氏名 without 敬称, or null.</param>
    /// <param name="WardName">e.g. 中央区; used in the example; null when the person has no ward of their own.</param>
    public sealed record View(string? PersonName, string? WardName, bool MayReport, Contact? Contact)
    {
        /// <summary>May ask the ward's secretariat for advice.</summary>
        public bool MayAsk { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.MayReport ? "reporter" : "reader", new AdaptiveCard(
        view.MayReport ? "活動報告と進み具合のボットです。「報告」と送ってください。" : "進み具合のボットです。「進捗」と送ってください。",
        [
            Title($"{Greeting(view.PersonName)}ここから{(view.MayReport ? "活動報告を出せます" : "進み具合を見られます")}"),
            Line(view.MayReport ? "3分ほどで出せます。出すと、地区部会の合計がすぐに分かります。" : "地区部会の活動報告が、区ごとにまとまっています。協議会の委員長、任期、会議も分かります。"),
            .. Buttons.ReportAndProgress(view.MayReport),
            .. view.MayReport ? [Buttons.Send("自分の報告を見る", new OpenMyReports())] : Array.Empty<Element>(),
            view.MayReport ? Buttons.Send("活動なしを届ける", new OpenNoActivity()) : Buttons.Send("ほかの区を見る", new ChooseWardProgress()),
            .. view.MayReport ? [] : new[] { Buttons.Council() },
            // A reporter has five buttons already, and finds it under 使い方.
            .. view is { MayAsk: true, MayReport: false } ? [Buttons.Send("相談する", new OpenAdvice())] : Array.Empty<Element>(),
            Buttons.Help(),
            Heading("文字で送っても答えます"),
            .. WordsToSend(view.MayReport, view.WardName),
            .. view.MayAsk ? [Line("・相談する")] : Array.Empty<Element>(),
            .. view.MayReport ? [Box("住民の個人情報は書かないでください", "お名前、住所、電話番号、病名などです。")] : Array.Empty<Element>(),
            .. WhomToAsk(view.Contact),
        ]));

    private static string Greeting(string? name) => name is null ? "" : $"{PlainText.Of(name)} さん、";
}
