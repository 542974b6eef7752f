using Sasaeai.Bot.Calendar;
using static Sasaeai.Bot.Questions.Asked;

namespace Sasaeai.Bot.Questions;

/// <summary>枠: what a sentence says beside its topic: where, when, of what, by what, how many. Pure.</summary>
internal sealed record Slots(Scope Scope, IReadOnlyList<Measure> Measures, Breakdown? By, int? Top, bool Least, FiscalYear? Versus)
{
    /// <summary>「一番多いのは」: only the first.</summary>
    public bool OnlyFirst { get; private init; }

    /// <summary>「民生委員と」: with them, not how many of them.</summary>
    public bool SaysWith { get; private init; }

    /// <summary>種類, 取組み項目, 連携先 or 分類 was named.</summary>
    public bool HasTopic => Scope.Kinds.Count > 0 || Scope.Items.Count > 0 || Scope.Partners.Count > 0 || Scope.Issues.Count > 0;

    /// <summary>Of what was heard; null where the parts don't go together.</summary>
    public static Slots? Of(Heard heard, DateOnly today)
    {
        if (Tops(heard) is { Count: > 1 } || TimesOf(heard, today) is not var (span, versus)) return null;
        var kinds = heard.Meanings.OfType<Word.Kind>().SelectMany(k => k.Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var issues = Issues(heard, kinds);
        var scope = new Scope
        {
            Places = heard.Places,
            Span = span,
            Kinds = issues.Count > 0 && heard.Words.All(w => w.Word is not Word.Kind) ? [] : Narrowest(heard, kinds),
            Items = [.. heard.Meanings.OfType<Word.Item>().SelectMany(i => i.Items).Where(i => IsIn(i.Item.WardCode, heard.Places) && Holds(i, span, today)).Select(i => i.Item.Id).Distinct(StringComparer.Ordinal)],
            Partners = [.. heard.Meanings.OfType<Word.Partner>().Select(p => p.Name).Distinct()],
            Issues = issues,
        };
        return new(scope, MeasuresOf(heard), ByOf(heard, scope), Tops(heard) is [var top] ? top : null, heard.Has(Asked.Least), versus)
        {
            OnlyFirst = heard.Has(Most | Asked.Least) && heard.Words.Any(w => w.Word is Word.Asks && heard.Text.AsSpan(w.At, w.Length) is var said && (said.StartsWith("1番") || said.StartsWith("一番") || said.StartsWith("いちばん") || said.StartsWith("最も") || said.StartsWith("もっとも") || said.StartsWith("最"))),
            SaysWith = heard.Words.Any(w => w.Word is Word.Partner or Word.Several && heard.Text.AsSpan(w.At + w.Length) is ['と', ..]),
        };
    }

    // 「いきいきサロン」 says sooner than 「サロン」 which one is meant.
    private static IReadOnlyList<string> Narrowest(Heard heard, List<string> kinds)
    {
        var words = heard.Meanings.OfType<Word.Kind>().ToList();
        var narrow = words.Where(w => w.Codes.Count == 1).SelectMany(w => w.Codes).Distinct(StringComparer.Ordinal).ToList();
        return narrow.Count > 0 && words.Where(w => w.Codes.Count > 1).All(w => w.Codes.Any(narrow.Contains)) ? [.. narrow.Order(StringComparer.Ordinal)] : kinds;
    }

    // 「防災」 and 「見守り」 are 種類 first; a 分類 only where nothing else bears the name, or where it is asked for by 分類.
    private static IReadOnlyList<string> Issues(Heard heard, List<string> kinds)
    {
        var issues = heard.Meanings.OfType<Word.Issue>().Select(i => i.Name).Distinct().ToList();
        return kinds.Count == 0 || heard.Words.Any(w => w.Word is Word.Issue) ? issues : [];
    }

    // The same title, or number, stands in the plans of several wards.
    private static bool IsIn(string? ward, IReadOnlyList<Place> places) => places.Count == 0 || places.Any(p => p switch
    {
        Place.InWard at => at.Ward.Code == ward,
        Place.InArea at => at.Area.WardCode == ward,
        _ => true,
    });

    private static bool Holds(DatedItem item, DaySpan? span, DateOnly today)
    {
        var (from, to) = span is null || span == DaySpan.Ever ? (FiscalYear.Of(today), FiscalYear.Of(today)) : (FiscalYear.Of(span.From), FiscalYear.Of(span.To));
        return item.From.CompareTo(to) <= 0 && from.CompareTo(item.To) <= 0;
    }

    // Places are compared with one another, or with the year that stands before 「と比べて」.
    private static bool ComparesYears(Heard heard) => heard.Has(Compare)
        && (heard.Places.Count < 2 || heard.Times.Any(t => heard.Text.AsSpan(t.At + t.Length).TrimStart('の') is var after && (after.StartsWith("と比") || after.StartsWith("に比") || after.StartsWith("より") || after.StartsWith("とくら"))));

    private static List<int> Tops(Heard heard) => [.. heard.Meanings.OfType<Word.Top>().Select(t => t.Number)];

    // One time; two that touch are one; two years, or one that is compared with, are a comparison.
    private static (DaySpan? Span, FiscalYear? Versus)? TimesOf(Heard heard, DateOnly today)
    {
        var spans = heard.Times.Select(t => t.OfReports).ToList();
        switch (spans)
        {
            case []:
                return (null, null);
            case [var one] when ComparesYears(heard) && Year(one) is { } year && year != FiscalYear.Of(today) && !SpansMany(one):
                return (null, year);
            case [var one] when ComparesYears(heard) && SpansTwo(one) is var (first, second):
                return (SpanText.Of(second), first);
            case [var one]:
                return (one, null);
            case [var a, var b] when Year(a) is { } first && Year(b) is { } second && first != second:
                return (SpanText.Of(first.CompareTo(second) > 0 ? first : second), first.CompareTo(second) > 0 ? second : first);
            case [var a, var b] when Year(b) is { } other && heard.Has(Compare):
                return (a, other);
            case [var a, var b] when Year(a) is { } other && heard.Has(Compare):
                return (b, other);
            case [var a, var b] when (Touch(a, b) ? (a, b) : Beside(a, b)) is var (one, other):
                return (SpanText.Of(one.From < other.From ? one.From : other.From, one.To > other.To ? one.To : other.To, one.Choice), null);
            default:
                return null;
        }
    }

    private static FiscalYear? Year(DaySpan span) => FiscalYear.Of(span.From) is var year && (span.From, span.To) == (year.FirstDay, year.LastDay) ? year : null;

    private static bool SpansMany(DaySpan span) => FiscalYear.Of(span.From) != FiscalYear.Of(span.To);

    private static (FiscalYear First, FiscalYear Second)? SpansTwo(DaySpan span) =>
        span != DaySpan.Ever && FiscalYear.Of(span.From) is var first && new FiscalYear(first.BeginsIn + 1) is var second && (span.From, span.To) == (first.FirstDay, second.LastDay) ? (first, second) : null;

    private static bool Touch(DaySpan a, DaySpan b) => a != DaySpan.Ever && b != DaySpan.Ever && a.From <= b.To.AddDays(1) && b.From <= a.To.AddDays(1);

    // 「5月も4月も」 in April: the latest of each don't touch, but May and the April before it do.
    private static (DaySpan, DaySpan)? Beside(DaySpan a, DaySpan b)
    {
        if (a.Choice != SpanChoice.Latest || b.Choice != SpanChoice.Latest) return null;
        var (earlier, later) = a.From < b.From ? (a, b) : (b, a);
        var back = SpanText.Of(later.From.AddYears(-1), later.To.AddDays(1).AddYears(-1).AddDays(-1), SpanChoice.Latest);
        return Touch(earlier, back) ? (earlier, back) : null;
    }

    private static IReadOnlyList<Measure> MeasuresOf(Heard heard)
    {
        if (heard.Has(PerTime)) return [Measure.PerTime];
        List<Measure> measures = [];
        foreach (var asks in heard.Meanings.OfType<Word.Asks>())
        {
            if ((asks.What & Asked.Reports) != 0) measures.Add(Measure.Reports);
            if ((asks.What & Times) != 0) measures.Add(Measure.Times);
            if ((asks.What & (Asked.People | Count)) != 0) measures.Add(Measure.People);
        }

        return [.. measures.Distinct()];
    }

    private static Breakdown? ByOf(Heard heard, Scope scope)
    {
        foreach (var (word, _, _) in heard.Words)
        {
            if (word is not Word.Asks { What: var what } || (what & (Each | Which)) == 0) continue;
            if (Grouping(what) is { } by) return by;
        }

        if (heard.Meanings.OfType<Word.Top>().FirstOrDefault(t => t.By is not null) is { By: { } ofTop }) return ofTop;
        var loose = heard.Has(Each | Which | Where | Most | Asked.Least | Compare | Names);
        if (heard.Has(Item) && scope.Items.Count == 0 && heard.Has(Exists | Asked.Progress)) return Breakdown.Item;
        if (loose && Grouping(heard.Asked) is { } named) return named;
        var wards = scope.Places.Count(p => p is Place.InWard);
        if (wards > 1 && wards == scope.Places.Count) return Breakdown.Ward;
        if (scope.Places.Count > 1 && scope.Places.All(p => p is Place.InArea)) return Breakdown.Area;
        return !heard.Text.Contains("推移", StringComparison.Ordinal) ? null : scope.Span is { } span && SpansMany(span) ? Breakdown.Year : Breakdown.Month;
    }

    private static Breakdown? Grouping(Asked what) => what switch
    {
        _ when (what & Sort) != 0 => Breakdown.Issue,
        _ when (what & Item) != 0 => Breakdown.Item,
        _ when (what & Area) != 0 => Breakdown.Area,
        _ when (what & Ward) != 0 => Breakdown.Ward,
        _ when (what & Month) != 0 => Breakdown.Month,
        _ when (what & Asked.Year) != 0 => Breakdown.Year,
        _ when (what & Asked.Kind) != 0 => Breakdown.Kind,
        _ when (what & Asked.Partner) != 0 => Breakdown.Partner,
        _ => null,
    };
}
