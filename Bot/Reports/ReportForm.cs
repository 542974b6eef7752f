using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportInputs;

namespace Sasaeai.Bot.Reports;

/// <summary>What page 1 of the form says once it is in order.</summary>
/// <param name="TitleProposed">The title was made from 種類 and area.</param>
/// <param name="PlanItems">取組みID in the plan's order; empty for 「分からない」.</param>
internal sealed record ReportedActivity(
    DateOnly HeldOn, ActivityKind Kind, string Title, bool TitleProposed, int? Participants, bool Approximate, bool Net,
    IReadOnlyList<PlanItem> PlanItems, string? Note);

/// <summary>活動報告の用紙: what people type into page 1, and what makes it true. Pure.</summary>
internal static class ReportForm
{
    /// <summary>取組み項目 of one report at most: they are written in one transaction with it.</summary>
    public const int MaxPlanItems = 10;

    private const int YearsBack = 2;

    /// <summary>
    /// What stands in the inputs when the form comes back: everything that was typed, cut where it is too long. A day and a
    /// number that were understood stand as their fields can hold them: a number field has no room for 「約32人」.
    /// </summary>
    public static ReportFormCard.Values Typed(ReportPage page)
    {
        var people = ParticipantCount.Read(page.Participants);
        return new(
            Day(page.HeldOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? TypedText.Clean(page.HeldOn),
            TypedText.Clean(page.Kind),
            TypedText.Clean(page.Title) is { } title ? TypedText.Cut(title, TitleLength) : null,
            people.Number?.ToString(CultureInfo.InvariantCulture) ?? (TypedText.Clean(page.Participants) is { } typed ? TypedText.Cut(typed, TitleLength) : null),
            IsTrue(page.Approximate) || people.About,
            page.Counting == "net",
            Codes(page.PlanItems),
            TypedText.Clean(page.Note, lines: true) is { } note ? TypedText.Cut(note, NoteLength) : null);
    }

    /// <summary>False when the returned form can't hold all that was typed.</summary>
    public static bool KeepsAll(ReportPage page) =>
        (TypedText.Clean(page.Title)?.Length ?? 0) <= TitleLength && (TypedText.Clean(page.Note, lines: true)?.Length ?? 0) <= NoteLength;

    /// <summary>活動日, as people write it; null when it can't be read.</summary>
    public static DateOnly? Day(string? typed) => TypedText.Clean(typed) is { } clean ? DateReading.Date(TypedText.Fold(clean)) : null;

    /// <summary>Checks everything at once, so that nobody is sent back twice.</summary>
    /// <param name="itemsOf">取組み項目 of the area's ward in a year; empty when no plan is loaded.</param>
    public static Checked<ReportedActivity> Check(ReportPage page, DistrictArea area, Func<FiscalYear, IReadOnlyList<PlanItem>> itemsOf, DateOnly today)
    {
        var problems = new List<Conversation.Problem>();
        var heldOn = HeldOn(page, area, today, problems);
        var kind = Kind(page, problems);
        var title = Title(page, problems);
        var people = Participants(page, problems);
        var items = Items(page, itemsOf(FiscalYear.Of(heldOn ?? today)), heldOn is null, problems);
        var note = Note(page, problems);
        if (problems.Count > 0) return new Checked<ReportedActivity>.Mend(problems);

        return new Checked<ReportedActivity>.Ok(new(
            heldOn!.Value, kind!, title ?? Proposed(kind!, area), title is null, people.Number,
            people.Number is not null && (people.About || IsTrue(page.Approximate)), page.Counting == "net", items, note));
    }

    /// <summary>The name an activity gets when nobody gives it one: 「寒川 いきいきサロン」.</summary>
    public static string Proposed(ActivityKind kind, DistrictArea area) => TypedText.Cut($"{area.Name} {kind.Name}", TitleLength);

    private static DateOnly? HeldOn(ReportPage page, DistrictArea area, DateOnly today, List<Conversation.Problem> problems)
    {
        var oldest = new FiscalYear(FiscalYear.Of(today).BeginsIn - YearsBack);
        var held = Day(page.HeldOn);
        var sentence = TypedText.Clean(page.HeldOn) is null ? Japanese.DayMissing
            : held is not { } day ? Japanese.NoSuchDay
            : day > today ? Japanese.DayInFuture(day)
            : day < oldest.FirstDay ? Japanese.DayTooLongAgo(oldest)
            : !area.IsValidOn(day) ? Japanese.AreaNotThereThen
            : null;
        if (sentence is null) return held;
        problems.Add(new("heldOn", "活動日", sentence));
        return null;
    }

    private static ActivityKind? Kind(ReportPage page, List<Conversation.Problem> problems)
    {
        var kind = ActivityKind.Find(page.Kind);
        if (kind is null) problems.Add(new("kind", "活動の種類", Japanese.KindMissing));
        return kind;
    }

    private static string? Title(ReportPage page, List<Conversation.Problem> problems)
    {
        var title = TypedText.Clean(page.Title);
        if (title?.Length > TitleLength) problems.Add(new("title", "活動名", Japanese.TooLong(TitleLength, title.Length)));
        return title;
    }

    private static ParticipantCount Participants(ReportPage page, List<Conversation.Problem> problems)
    {
        if (page.Counting is not (null or "" or "gross" or "net")) problems.Add(new("participants", "参加者数", Japanese.CountingUnclear));
        var people = ParticipantCount.Read(page.Participants);
        if (people.Problem is not null) problems.Add(new("participants", "参加者数", people.Problem));
        return people;
    }

    private static IReadOnlyList<PlanItem> Items(ReportPage page, IReadOnlyList<PlanItem> plan, bool yearUnknown, List<Conversation.Problem> problems)
    {
        var codes = Codes(page.PlanItems);
        var items = plan.Where(i => codes.Contains(i.Id, StringComparer.Ordinal)).ToList();
        var foreign = codes.Any(c => c != UnknownItem && plan.All(i => i.Id != c));
        var sentence = codes.Count == 0 ? Japanese.ItemMissing
            : foreign && !yearUnknown ? Japanese.ItemOfAnotherPlan
            : items.Count > MaxPlanItems ? Japanese.TooManyItems(MaxPlanItems)
            : null;
        if (sentence is not null) problems.Add(new("planItems", "取組み項目", sentence));
        return items;
    }

    private static string? Note(ReportPage page, List<Conversation.Problem> problems)
    {
        var note = TypedText.Clean(page.Note, lines: true);
        if (note?.Length > NoteLength) problems.Add(new("note", "ひとこと", Japanese.TooLong(NoteLength, note.Length)));
        return note;
    }

    private static IReadOnlyList<string> Codes(string? list) =>
        [.. (list ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(40)];

    private static bool IsTrue(string? toggle) => string.Equals(toggle, "true", StringComparison.OrdinalIgnoreCase);
}
