using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>直した記録: who changed what in a report, when and why; the newest first.</summary>
public static class HistoryCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "history";

    /// <summary>Entries on one card; older ones are counted.</summary>
    public const int Most = 10;

    private const int MostInFull = 3;
    private const int Longest = 30;

    /// <summary><c>whole</c>; <c>newest</c>: older ones are left out.</summary>
    public static IReadOnlyList<string> States { get; } = ["whole", "newest"];

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Entries">Newest first, at most <see cref="Most"/>.</param>
    /// <param name="Older">How many are left out.</param>
    public sealed record View(string Report, string Receipt, string AreaName, string HeldOn, string Title, IReadOnlyList<Entry> Entries, int Older);

    /// <param name="What">「訂正」「提出」.</param>
    /// <param name="When">「令和8年6月10日(水) 10時42分」.</param>
    /// <param name="Who">「内田 千尋 さん(区事務局)」, or null for an import.</param>
    /// <param name="Why">The reason's word, or null.</param>
    /// <param name="Explanation">As typed, or null.</param>
    /// <param name="Changes">What differs from the revision before.</param>
    public sealed record Entry(string What, string When, string? Who, string? Why, string? Explanation, IReadOnlyList<FieldChange> Changes);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Older == 0 ? "whole" : "newest", new AdaptiveCard(
        "報告の、直した記録です。",
        [
            Title(view.Entries.Count + view.Older <= 1 ? "この報告は、まだ直されていません" : "この報告の、直した記録です"),
            Comparison.Subject(view.Receipt, view.AreaName, view.HeldOn, view.Title),
            Line("新しい順です。"),
            .. view.Entries.Select(Part),
            .. view.Older > 0 ? [Line($"ほかに、これより前の記録が {Number(view.Older)}件あります。", Spacing.Medium)] : Array.Empty<Element>(),
            Buttons.Send("この報告を見る", new OpenReportCard { Report = view.Report }, Spacing.Large),
            Buttons.Send("自分の報告を見る", new OpenMyReports()),
        ]));

    // Ten entries must fit one card: a few short values each, the rest by name; the texts stand in the report.
    private static IEnumerable<FieldChange> InFull(Entry entry) => entry.Changes.Where(c => !c.IsLong).Take(MostInFull);

    private static string Short(string? value) => value is null ? "(空いています)" : value.Length <= Longest ? value : $"{value[..Longest]}…";

    private static Container Part(Entry entry) => new(
    [
        new TextBlock($"{PlainText.Of(entry.What)}: {PlainText.Of(entry.When)}") { Weight = FontWeight.Bolder },
        .. entry.Who is { } who ? [Line(PlainText.Of(who))] : Array.Empty<Element>(),
        .. InFull(entry).Select(c => Typed($"{Short(c.Before)} → {Short(c.After)}", PlainText.Of(c.Label))),
        .. entry.Changes.Except(InFull(entry)).Select(c => c.Label).ToList() is { Count: > 0 } others
            ? [Line($"{(InFull(entry).Any() ? "ほかに" : "")}直したところ: {PlainText.Of(string.Join('、', others))}")]
            : Array.Empty<Element>(),
        .. entry.Why is { } why ? [Line($"理由: {PlainText.Of(why)}")] : Array.Empty<Element>(),
        .. entry.Explanation is { } text ? [Typed(text, "説明")] : Array.Empty<Element>(),
    ])
    { Separator = true, Spacing = Spacing.Medium };
}
