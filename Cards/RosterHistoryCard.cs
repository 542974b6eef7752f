using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>名簿を直した記録: who changed what, when and why; the newest first.</summary>
public static class RosterHistoryCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "roster-history";

    /// <summary>Entries on one card; older ones are counted.</summary>
    public const int Most = 6;

    private const int Longest = 40;
    private const int MostInFull = 4;

    /// <summary><c>whole</c>; <c>newest</c>: older ones are left out; <c>nothing</c>: never changed in Teams.</summary>
    public static IReadOnlyList<string> States { get; } = ["whole", "newest", "nothing"];

    /// <param name="What">「任期を終えた」.</param>
    /// <param name="Who">Null for an import.</param>
    public sealed record Entry(string What, string When, string? Who, string Why, string? Explanation, IReadOnlyList<FieldChange> Changes);

    /// <param name="Entries">Newest first, at most <see cref="Most"/>.</param>
    public sealed record View(string Council, string Subject, IReadOnlyList<Entry> Entries, int Older, bool OfMeeting);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Entries.Count == 0 ? "nothing" : view.Older == 0 ? "whole" : "newest", new AdaptiveCard(
        "直した記録です。",
        [
            Title(view.Entries.Count == 0 ? "まだ、ここでは直されていません" : "直した記録です"),
            Typed(view.Subject),
            .. view.Entries.Select(Part),
            .. view.Older > 0 ? [Line($"ほかに、これより前の記録が {Number(view.Older)}件あります。", Spacing.Medium)] : Array.Empty<Element>(),
            view.OfMeeting ? Buttons.Send("会議の一覧を見る", new OpenMeetings { Council = view.Council }, Spacing.Medium) : Buttons.Send("名簿を見る", new OpenRoster { Council = view.Council }, Spacing.Medium),
        ]));

    private static Container Part(Entry entry) => new(
    [
        new TextBlock($"{PlainText.Of(entry.What)}: {PlainText.Of(entry.When)}") { Weight = FontWeight.Bolder },
        .. entry.Who is { } who ? [Line(PlainText.Of(who))] : Array.Empty<Element>(),
        .. entry.Changes.Take(MostInFull).Select(c => Typed($"{Short(c.Before)} → {Short(c.After)}", PlainText.Of(c.Label))),
        .. entry.Changes.Count > MostInFull ? [Line($"ほかに直したところ: {PlainText.Of(string.Join('、', entry.Changes.Skip(MostInFull).Select(c => c.Label)))}")] : Array.Empty<Element>(),
        Line($"理由: {PlainText.Of(entry.Why)}"),
        .. entry.Explanation is { } text ? [Typed(text, "説明")] : Array.Empty<Element>(),
    ])
    { Separator = true, Spacing = Spacing.Medium };

    private static string Short(string? value) => value is null ? "(空いています)" : value.Length <= Longest ? value : $"{value[..(char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest)]}…";
}
