using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using static Sasaeai.Cards.ReportInputs;

namespace Sasaeai.Bot.Reports;

/// <summary>活動報告の用紙: what people type into its three pages, and what makes it true. Pure.</summary>
internal static class ReportForm
{
    /// <summary>取組み項目 of one report at most: they are written in one transaction with it.</summary>
    public const int MaxPlanItems = 10;

    private const int YearsBack = 2;

    /// <summary>活動日, as people write it; null when it can't be read.</summary>
    public static DateOnly? Day(string? typed) => TypedText.Clean(typed) is { } clean ? DateReading.Date(TypedText.Fold(clean)) : null;

    /// <summary>The codes or words of a choice of several.</summary>
    public static IReadOnlyList<string> Codes(string? list) =>
        [.. (list ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(40)];

    /// <summary>Checks everything at once, so that nobody is sent back twice. Personal data is looked for elsewhere (<see cref="FormScreening"/>).</summary>
    /// <param name="itemsOf">取組み項目 of the area's ward in a year; empty when no plan is loaded.</param>
    /// <param name="before">The report that is being corrected: organisations that only it names may stay.</param>
    public static Checked<ReportedActivity> Check(
        Written written, DistrictArea area, Func<FiscalYear, IReadOnlyList<PlanItem>> itemsOf, DateOnly today, ActivityReport? before = null)
    {
        var problems = new List<Problem>();
        var heldOn = HeldOn(written, area, today, problems);
        var kind = Kind(written, problems);
        var title = Text(written, "title", "活動名", TitleLength, problems);
        var people = Participants(written, problems);
        var items = Items(written, itemsOf(FiscalYear.Of(heldOn ?? today)), heldOn is null, problems);
        var note = Text(written, "note", "ひとこと・内容", TextLength, problems);
        var rest = FurtherPages.Check(written, heldOn, today, before, problems);
        if (problems.Count > 0) return new Checked<ReportedActivity>.Mend([.. problems.OrderBy(p => Written.PageOf(p.Field))]);

        return new Checked<ReportedActivity>.Ok(rest(new(
            heldOn!.Value, kind!, title ?? Proposed(kind!, area), title is null, people.Number,
            people.Number is not null && (people.About || IsTrue(written["approximate"])), written["counting"] == "net", items, note)));
    }

    /// <summary>The name an activity gets when nobody gives it one: 「寒川 いきいきサロン」.</summary>
    public static string Proposed(ActivityKind kind, DistrictArea area) => TypedText.Cut($"{area.Name} {kind.Name}", TitleLength);

    /// <summary>The texts that are too long, of any page.</summary>
    public static IReadOnlyList<Problem> TooLong(Written written)
    {
        var problems = new List<Problem>();
        foreach (var (field, label, most) in FormValues.Texts) Text(written, field, label, most, problems);
        return problems;
    }

    /// <summary>True for a ticked box.</summary>
    public static bool IsTrue(string? toggle) => string.Equals(toggle, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Free text, cleaned; one that is too long is a problem.</summary>
    internal static string? Text(Written written, string field, string label, int most, List<Problem> problems)
    {
        var text = TypedText.Clean(written[field], lines: most > TitleLength);
        if (text?.Length > most) problems.Add(new(field, label, Japanese.TooLong(most, text.Length)));
        return text;
    }

    private static DateOnly? HeldOn(Written written, DistrictArea area, DateOnly today, List<Problem> problems)
    {
        var oldest = new FiscalYear(FiscalYear.Of(today).BeginsIn - YearsBack);
        var held = Day(written["heldOn"]);
        var sentence = TypedText.Clean(written["heldOn"]) is null ? Japanese.DayMissing
            : held is not { } day ? Japanese.NoSuchDay
            : day > today ? Japanese.DayInFuture(day)
            : day < oldest.FirstDay ? Japanese.DayTooLongAgo(oldest)
            : !area.IsValidOn(day) ? Japanese.AreaNotThereThen
            : null;
        if (sentence is null) return held;
        problems.Add(new("heldOn", "活動日", sentence));
        return null;
    }

    private static ActivityKind? Kind(Written written, List<Problem> problems)
    {
        var kind = ActivityKind.Find(written["kind"]);
        if (kind is null) problems.Add(new("kind", "活動の種類", Japanese.KindMissing));
        return kind;
    }

    private static ParticipantCount Participants(Written written, List<Problem> problems)
    {
        if (written["counting"] is not (null or "" or "gross" or "net")) problems.Add(new("participants", "参加者数", Japanese.CountingUnclear));
        var people = ParticipantCount.Read(written["participants"]);
        if (people.Problem is not null) problems.Add(new("participants", "参加者数", people.Problem));
        return people;
    }

    private static IReadOnlyList<PlanItem> Items(Written written, IReadOnlyList<PlanItem> plan, bool yearUnknown, List<Problem> problems)
    {
        var codes = Codes(written["planItems"]);
        var items = plan.Where(i => codes.Contains(i.Id, StringComparer.Ordinal)).ToList();
        var foreign = codes.Any(c => c != UnknownItem && plan.All(i => i.Id != c));
        var sentence = codes.Count == 0 ? Japanese.ItemMissing
            : foreign && !yearUnknown ? Japanese.ItemOfAnotherPlan
            : items.Count > MaxPlanItems ? Japanese.TooManyItems(MaxPlanItems)
            : null;
        if (sentence is not null) problems.Add(new("planItems", "取組み項目", sentence));
        return items;
    }
}
