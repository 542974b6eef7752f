using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>未報告の答え: which areas have not handed in, or have never reported. Public, like every count of reports.</summary>
internal sealed class MissingHandler(CountStore store)
{
    /// <summary>The answer. One wave: the totals of each ward and year.</summary>
    /// <param name="person">Null in a group or channel.</param>
    public async Task<Reply?> AnswerAsync(Person? person, Question.Missing question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Extent.Of(question.Scope.Places, person, master.City) is not { } extent) return new Reply.Line(FiguresHandler.UnknownPlace);
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var view = new MissingView(question, extent, master, turn.Now);
        if (Days.Of(question.Scope.Span, today) is not { } days) return new Reply.NewMessage(view.Nothing("その期間の報告は、まだありません"));
        IReadOnlyList<FiscalYear> years = question.Never ? days.Years
            : [.. extent.Wards.SelectMany(w => Missing.Asked(w.Ward, days, today, master.Plans)).Select(p => p.Year).Distinct()];
        if (years.Count == 0) return new Reply.NewMessage(view.Nothing("その期間の報告期間は、登録されていません"));
        var totals = await store.TotalsAsync(extent.Wards, years, ct);
        return new Reply.NewMessage(question.Never
            ? view.Never(NeverReported.Of(extent, days, totals, master.City), days, [.. years.Where(y => !y.Contains(today) && totals.All(t => t.Year != y || t.Areas.Count == 0))])
            : view.Of(Missing.Of(extent, days, today, totals, master), days));
    }
}
