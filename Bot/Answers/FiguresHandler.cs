using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>数字の答え: 件数, 回数, 参加者数, 1回あたり.</summary>
internal sealed class FiguresHandler(CountStore store)
{
    private const string UnknownPlace = "その地区部会は、登録されていません。区の名前か、登録されている地区部会の名前で聞いてください。";

    /// <summary>The answer, or null in a group where it is not said there. One wave.</summary>
    public Task<Reply?> ProgressAsync(Person? person, Question.Progress question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));

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
        if (asked.Versus is { } versus && Versus.Of(days, versus) is { } both) return await ComparedAsync(asked, both, extent, master, turn, seesAll, ct);
        var source = CountSources.Of(asked, days, extent.Wards.All(w => seesAll(w.Ward.Code)));
        var view = new FiguresView(asked, extent, days, master, turn.Now);
        return new Reply.NewMessage(await CountAsync(asked, [days], extent, source, seesAll, ct) is [var counts] ? view.Of(counts, source) : view.Nothing(TooMany, Narrower));
    }

    private const string TooMany = "報告が多すぎて、数えられません";
    private const string Narrower = "区か期間をせまくして、もう一度聞いてください。";

    private async Task<Reply> ComparedAsync(Question.Figures asked, Versus both, Extent extent, MasterSnapshot master, Turn turn, Func<string, bool> seesAll, CancellationToken ct)
    {
        var source = CountSources.Of(asked, both.Other, extent.Wards.All(w => seesAll(w.Ward.Code)));
        var read = await CountAsync(asked, [both.Asked, both.Other], extent, source, seesAll, ct);
        return new Reply.NewMessage(read is [var one, var other]
            ? new VersusView(asked, extent, both, master, turn.Now).Of(one, other, source)
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
