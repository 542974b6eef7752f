using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Answers;

/// <summary>調べる範囲: which wards, areas and days a question about reports means, once what was left out is filled in from the asker.</summary>
/// <param name="Wards">All that are read.</param>
/// <param name="Areas">Those that were named, by id; of their wards no other area is meant.</param>
/// <param name="From">First day; never before the oldest 年度 that is looked into.</param>
/// <param name="To">Last day.</param>
/// <param name="SpanText">期間 in words.</param>
/// <param name="IsOwn">No place was said.</param>
internal sealed record AnswerScope(IReadOnlyList<Ward> Wards, IReadOnlyList<DistrictArea> Areas, DateOnly From, DateOnly To, string SpanText, bool IsOwn, bool IsWholeCity)
{
    /// <summary>Years back that an answer looks at most.</summary>
    private const int MostYears = 10;

    /// <summary>年度, the newest first.</summary>
    public IReadOnlyList<FiscalYear> Years =>
        [.. From > To ? [] : Enumerable.Range(FiscalYear.Of(From).BeginsIn, FiscalYear.Of(To).BeginsIn - FiscalYear.Of(From).BeginsIn + 1).Reverse().Select(y => new FiscalYear(y))];

    /// <summary>「中央区」, 「寒川・松ケ丘」, 「市全体(6区)」.</summary>
    public string PlaceText => IsWholeCity ? $"市全体({Wards.Count}区)"
        : string.Join('・', Wards.Where(w => Areas.All(a => a.WardCode != w.Code)).Select(w => w.Name).Concat(Areas.Select(a => a.Name)));

    /// <summary>Null where the place is in no master data: the ward is to be asked for.</summary>
    /// <param name="years">年度 before this one that are meant where no time was said.</param>
    public static AnswerScope? Of(Scope scope, Person? person, MasterSnapshot master, Turn turn, int years = 0)
    {
        if (Extent.Of(scope.Places, person, master.City) is not { } extent) return null;
        var (from, to, text) = Days(scope.Span, DateOnly.FromDateTime(turn.Now.DateTime), years);
        var isOwn = scope.Places.All(p => p is Place.Own) && person?.OwnWards.Count > 0;
        return new([.. extent.Wards.Select(w => w.Ward)], [.. extent.Wards.SelectMany(w => w.Areas ?? [])], from, to, text, isOwn, extent.IsWholeCity);
    }

    /// <summary>The report lies in it. Whether it counts is asked elsewhere.</summary>
    public bool Holds(ActivityReport report) => report.HeldOn >= From && report.HeldOn <= To && Wards.Any(w => w.Code == report.Ward)
        && (Areas.All(a => a.WardCode != report.Ward) || Areas.Any(a => a.Id == report.Area));

    private static (DateOnly From, DateOnly To, string Text) Days(DaySpan? span, DateOnly today, int years)
    {
        var current = FiscalYear.Of(today);
        var oldest = new FiscalYear(current.BeginsIn - MostYears + 1).FirstDay;
        if (span is not null)
        {
            var (from, to) = (span.From < oldest ? oldest : span.From, span.To > current.LastDay ? current.LastDay : span.To);
            return (from, to, span.From < oldest ? $"{FiscalYear.Of(oldest)}から{JapaneseDate.Full(to < today ? to : today)}まで" : span.Text);
        }

        var first = new FiscalYear(current.BeginsIn - years);
        return (first.FirstDay, today, $"{JapaneseDate.Full(first.FirstDay)}から{JapaneseDate.Full(today)}まで");
    }
}
