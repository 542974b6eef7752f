using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>数字の答え: 件数, 回数, 参加者数, 1回あたり.</summary>
internal sealed class FiguresHandler(CountStore store)
{
    /// <summary>An area of that name is in no master data.</summary>
    public const string UnknownPlace = "その地区部会は、登録されていません。区の名前か、登録されている地区部会の名前で聞いてください。";

    private const string TooMany = "報告が多すぎて、数えられません";
    private const string Narrower = "区か期間をせまくして、もう一度聞いてください。";

    /// <summary>進み具合 of several wards, areas or years, or by 取組み項目; null in a group where it is not said there. One wave.</summary>
    public async Task<Reply?> ProgressAsync(Person? person, Question.Progress question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Extent.Of(question.Scope.Places, person, master.City) is not { } extent) return new Reply.Line(UnknownPlace);
        var days = Days.Of(question.Scope.Span, DateOnly.FromDateTime(turn.Now.DateTime));
        var isPlain = question is { Versus: null, By: null or Breakdown.Ward or Breakdown.Area or Breakdown.Year or Breakdown.Item, Scope: { Kinds: [], Partners: [], Issues: [], Words: [] } };
        if (days is not null && question is { By: null, Versus: { } versus } && Versus.Of(days, versus) is { AreWholeYears: true } both && question.Scope is { Kinds: [], Items: [], Partners: [], Issues: [], Words: [] })
            return await WholeYearsAsync(new(question.Scope, [Measure.People, Measure.Reports], Versus: versus), both, extent, master, turn, SeesAll(person, turn), ct);
        // Of months or of some activities there is no 進み具合, only figures.
        if (days is not { AreYears: true } || !isPlain)
        {
            var each = question.By ?? extent.Each ?? (question.Versus is null && extent.OnlyWard is not null ? Breakdown.Area : null);
            return await FiguresAsync(person, new(question.Scope, [Measure.People, Measure.Reports], each, Versus: question.Versus), master, turn, ct);
        }

        var overview = Overview.Of(await store.TotalsAsync(extent.Wards, days.Years, ct), master, days.Today);
        var view = new OverviewView(question, extent, days, master, turn.Now);
        return new Reply.NewMessage(question.By switch
        {
            Breakdown.Item => view.Items(overview),
            Breakdown.Year => view.Years(overview, SeesAll(person, turn)),
            _ when question.Scope.Items.Count > 0 || extent.OnlyArea is not null => view.Items(overview),
            _ when days.Years.Count > 1 => view.Years(overview, SeesAll(person, turn)),
            Breakdown.Area => view.Areas(overview, SeesAll(person, turn)),
            null when extent.OnlyWard is not null || extent.Each == Breakdown.Area => view.Areas(overview, SeesAll(person, turn)),
            _ => view.Wards(overview, SeesAll(person, turn)),
        });
    }

    /// <summary>The answer, or null in a group where it is not said there. One wave.</summary>
    /// <param name="person">Null in a group or channel.</param>
    public async Task<Reply?> FiguresAsync(Person? person, Question.Figures question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        // What was written is nobody's to search outside the ward.
        if (question.Scope.Words.Count > 0 && person is null) return null;
        if (Extent.Of(question.Scope.Places, person, master.City) is not { } extent) return new Reply.Line(UnknownPlace);
        if (question.Scope.Words.Count > 0 && !extent.Wards.All(w => person!.MaySeeSmallCounts(w.Ward.Code))) return new Reply.Line("書かれた言葉で数えられるのは、担当の区だけです。");
        var asked = question with { By = question.By ?? (question.Versus is null ? extent.Each : null) };
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (Days.Of(asked.Scope.Span, today) is not { } days)
            return new Reply.NewMessage(new FiguresView(asked, extent, new(today, today, null, today), master, turn.Now).Nothing("その期間の報告は、登録がありません", "まだ来ていない期間か、システムができる前の期間です。"));
        Func<string, bool> seesAll = SeesAll(person, turn);
        if (asked.Versus is { } versus && Versus.Of(days, versus) is { } both) return await ComparedAsync(asked, both, extent, Onward.Of(person, question, extent), master, turn, seesAll, ct);
        asked = asked with { Versus = null, By = asked.By ?? extent.Each };
        var source = CountSources.Of(asked, days, extent.Wards.All(w => seesAll(w.Ward.Code)));
        var view = new FiguresView(asked, extent, days, master, turn.Now) { CannotCompareWith = question.Versus, Onward = Onward.Of(person, question, extent) };
        return new Reply.NewMessage(await CountAsync(asked, [days], extent, source, seesAll, ct) is [var counts] ? view.Of(counts, source) : view.Nothing(TooMany, Narrower));
    }

    private async Task<Reply> WholeYearsAsync(Question.Figures asked, Versus both, Extent extent, MasterSnapshot master, Turn turn, Func<string, bool> seesAll, CancellationToken ct)
    {
        var totals = await store.TotalsAsync(extent.Wards, [.. both.Asked.Years, .. both.Other.Years], ct);
        Counts Count(Days days) => Counts.Of(asked, days, CountSource.Months, totals, seesAll);
        Overview Of(Days days) => Overview.Of([.. totals.Where(t => days.Years.Contains(t.Year))], master, days.Today);
        return new Reply.NewMessage(new VersusView(asked, extent, both, master, turn.Now)
            .Of(Count(both.Asked), Count(both.Other), CountSource.Months, OverviewView.Touched(Of(both.Asked), Of(both.Other))));
    }

    private async Task<Reply> ComparedAsync(Question.Figures asked, Versus both, Extent extent, Onward onward, MasterSnapshot master, Turn turn, Func<string, bool> seesAll, CancellationToken ct)
    {
        var source = CountSources.Of(asked, both.Other, extent.Wards.All(w => seesAll(w.Ward.Code)));
        var read = await CountAsync(asked, [both.Asked, both.Other], extent, source, seesAll, ct);
        return new Reply.NewMessage(read is [var one, var other]
            ? new VersusView(asked, extent, both, master, turn.Now) { Onward = onward }.Of(one, other, source)
            : new FiguresView(asked, extent, both.Asked, master, turn.Now).Nothing(TooMany, Narrower));
    }

    // All that is read is read at once; null where it is too much.
    private async Task<IReadOnlyList<Counts>?> CountAsync(Question.Figures asked, IReadOnlyList<Days> spans, Extent extent, CountSource source, Func<string, bool> seesAll, CancellationToken ct)
    {
        IReadOnlyList<FiscalYear> years = [.. spans.SelectMany(s => s.Years).Distinct()];
        if (source != CountSource.Reports)
        {
            var totals = await store.TotalsAsync(extent.Wards, years, ct);
            return [.. spans.Select(s => Counts.Of(asked, s, source, totals, seesAll))];
        }

        return await store.ReportsAsync(extent.Wards, years, ct) is { } reports ? [.. spans.Select(s => Counts.Of(asked, s, reports, seesAll))] : null;
    }

    private static Func<string, bool> SeesAll(Person? person, Turn turn) => ward => turn.Chat == ChatKind.Personal && person?.MaySeeSmallCounts(ward) == true;
}
