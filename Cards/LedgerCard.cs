using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>送信状況: what the bot has sent on its own to people of a ward, the newest first.</summary>
public static class LedgerCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "ledger";

    /// <summary><c>list</c>; <c>nothing</c>; <c>wards</c>: several wards to choose from.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "nothing", "wards"];

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Occasions">Value: as in <see cref="OpenOccasion.Occasion"/>.</param>
    /// <param name="KeepsRules">Says when it is sent.</param>
    /// <param name="WritesNotices">May write お知らせ.</param>
    /// <param name="Next">「次回: 6月12日(金) 9時、5月分、4つの地区部会」, or null.</param>
    public sealed record View(string Place, string Ward, IReadOnlyList<Option> Occasions, string? Next, string AsOf, bool KeepsRules = false, bool WritesNotices = false);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Occasions.Count == 0 ? $"{PlainText.Of(view.Place)}では、まだ何も送っていません" : $"{PlainText.Of(view.Place)}で送ったお知らせです";
        return new(Kind, view.Occasions.Count == 0 ? "nothing" : "list", new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Next is { } next ? [Line(PlainText.Of(next))] : Array.Empty<Element>(),
            .. view.Occasions.Count == 0 ? [] : List(view),
            Buttons.Go("最新を表示", new OpenLedger { Ward = view.Ward }),
            .. view.KeepsRules ? [Buttons.Go("お知らせの決まりを見る", new OpenReminderRules { Ward = view.Ward })] : Array.Empty<Element>(),
            .. view.WritesNotices ? [Buttons.Go("お知らせを書く", new OpenNoticeForm { Ward = view.Ward }), Buttons.Go("お知らせ一覧を見る", new OpenNotices { Ward = view.Ward })] : Array.Empty<Element>(),
            Help($"時点: {PlainText.Of(view.AsOf)}", Spacing.Medium),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区の送信状況を見ますか。",
    [
        Title("どの区の送信状況を見ますか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("見る", new OpenLedger(), Spacing.Medium),
    ]));

    private static IEnumerable<Element> List(View view) =>
    [
        Line("新しい順です。1つ選んでください。"),
        Choices.Radio("occasion", "どのお知らせですか(必須)", "お知らせを1つ選んでください。", view.Occasions, problem: null),
        Buttons.Send("くわしく見る", new OpenOccasion(), Spacing.Medium),
    ];
}
