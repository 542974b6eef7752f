using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>どの報告を直すか: a sentence corrected a report, and several fit, or none.</summary>
public static class WhichReportCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "which-report";

    /// <summary>Reports that have a button.</summary>
    public const int Most = 4;

    /// <summary><c>several</c>; <c>none</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["several", "none"];

    /// <param name="Reports">The first of those that fit, newest first.</param>
    /// <param name="Fitting">How many fit.</param>
    /// <param name="Said">What is to be corrected, in words: 「参加者数を32人に直します。」</param>
    /// <param name="Press">What a button sends; the report is put in here.</param>
    public sealed record View(IReadOnlyList<Row> Reports, int Fitting, string Said, CorrectSaid Press);

    /// <param name="Title">「6月3日(水) 朝のサロン」.</param>
    /// <param name="Detail">「寒川 / 延べ 23人 / 提出済」.</param>
    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Ticket">As in <see cref="CorrectSaid.Ticket"/>.</param>
    public sealed record Row(string Title, string Detail, string Report, string Ticket);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Reports.Count == 0 ? None(view) : new(Kind, "several", new AdaptiveCard(
        "どの報告ですか。",
        [
            Title("どの報告ですか"),
            Line(PlainText.Of(view.Said)),
            Line($"まだ直していません。当てはまる報告は{view.Fitting}件です。{(view.Fitting > view.Reports.Count ? $"新しい{view.Reports.Count}件です。" : "")}"),
            .. view.Reports.SelectMany((row, i) => new Element[]
            {
                Heading($"{i + 1}番: {PlainText.Of(row.Title)}"),
                Line(PlainText.Of(row.Detail)),
                Buttons.Send($"{i + 1}番の報告を直す", view.Press with { Report = row.Report, Ticket = row.Ticket }),
            }),
            Buttons.Go("自分の報告を見る", new OpenMyReports(), Spacing.Large),
            Buttons.Go("やめる", new KeepTheirs()),
        ]));

    private static Card None(View view) => new(Kind, "none", new AdaptiveCard(
        "その報告は、見つかりませんでした。",
        [
            Title("その報告は、見つかりませんでした"),
            Line("あなたが出した報告から探しました。"),
            Line(PlainText.Of(view.Said)),
            Line("まだ直していません。報告を選んで、直してください。"),
            Buttons.Send("自分の報告を見る", new OpenMyReports(), Spacing.Medium),
            Buttons.Home(),
        ]));
}
