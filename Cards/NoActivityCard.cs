using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>活動なしの受付票.</summary>
public static class NoActivityCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "no-activity";

    /// <summary><c>stored</c>; <c>alreadyStored</c>; <c>reported</c>: the area has reports in that period, nothing was stored; <c>notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["stored", "alreadyStored", "reported", "notSaved"];

    /// <param name="PeriodName">「5月分」.</param>
    /// <param name="Key">As in <see cref="ChooseNoActivityCard.Period"/>, for pressing again.</param>
    /// <param name="Receipt">受付番号; null where nothing was stored.</param>
    /// <param name="ReportedBy">「報告元: … ／ 入力: …」, or null.</param>
    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>, or null.</param>
    public sealed record View(string State, string AreaCode, string AreaName, string PeriodName, string Key, string? Receipt, string? ReportedBy, Contact? Contact, string? Report = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Answer(view)}。", [Title(Answer(view)), .. Rest(view)]));

    private static string Answer(View view)
    {
        var what = $"{PlainText.Of(view.AreaName)}の {PlainText.Of(view.PeriodName)}";
        return view.State switch
        {
            "stored" => $"{what}を「活動なし」で受け付けました",
            "alreadyStored" => $"{what}の「活動なし」は、すでに届いています",
            "reported" => $"{what}には、もう報告があります",
            _ => $"{what}の「活動なし」は、まだ届いていません",
        };
    }

    private static IEnumerable<Element> Rest(View view)
    {
        if (view.State == "notSaved")
        {
            yield return Line("記録する場所につながりません。少し待って、もう一度押してください。2回届いても1件になります。");
            yield return Buttons.Send("もう一度届ける", new SubmitNoActivity { Period = view.Key }, Spacing.Medium);
            foreach (var line in WhomToAsk(view.Contact)) yield return line;
            yield break;
        }

        if (view.State == "reported") yield return Line("「活動なし」は届けていません。");
        if (view.Receipt is { } receipt) yield return Line($"受付番号 {PlainText.Of(receipt)}");
        if (view.ReportedBy is { } by) yield return Line(PlainText.Of(by));
        if (view.Receipt is not null) yield return Line("件数や参加者には数えません。");
        yield return Buttons.Send("活動を報告する", new OpenReport { Area = view.AreaCode }, Spacing.Medium);
        yield return Buttons.Send(Buttons.StatusOf(view.AreaName), new OpenAreaProgress { Area = view.AreaCode });
        if (view is { Receipt: not null, Report: { } report }) yield return Buttons.Send("まちがえたので取り消す", new AskToCancel { Report = report });
        foreach (var line in WhomToAsk(view.Contact)) yield return line;
    }
}
