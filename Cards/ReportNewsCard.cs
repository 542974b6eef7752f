using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>入力した報告の知らせ: somebody else has confirmed it, or sent it back.</summary>
public static class ReportNewsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "report-news";

    /// <summary><c>confirmed</c>; <c>returned</c>: it is to be mended.</summary>
    public static IReadOnlyList<string> States { get; } = ["confirmed", "returned"];

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="About">Area, day and name of the activity.</param>
    /// <param name="Details">By whom and when, or why; one sentence each.</param>
    public sealed record View(string State, string Report, string About, IReadOnlyList<string> Details);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var returned = view.State == "returned";
        var title = returned ? "入力した報告が、戻ってきました" : "入力した報告が、確認されました";
        return new(Kind, view.State, new AdaptiveCard($"{title}。{PlainText.Of(view.About)}",
        [
            Title(title),
            Line(PlainText.Of(view.About)),
            .. view.Details.Select(d => Line(PlainText.Of(d))),
            .. returned
                ? [Line("直すまで、合計に入りません。"), Buttons.Send("直す", new OpenCorrection { Report = view.Report }, Spacing.Medium), Buttons.Go("この報告を見る", new OpenReportCard { Report = view.Report })]
                : new Element[] { Line("することは、ありません。"), Buttons.Go("この報告を見る", new OpenReportCard { Report = view.Report }, Spacing.Medium) },
        ]));
    }
}
