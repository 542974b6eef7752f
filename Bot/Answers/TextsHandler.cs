using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>書かれたことの答え: what was written is read in its own ward; counts of it, and what may be shared, outside too.</summary>
internal sealed class TextsHandler(AskedReports reports)
{
    /// <summary>年度 before this one in which cases are looked for where no time was said.</summary>
    private const int YearsOfCases = 1;

    /// <summary>成果・課題・今後, and words in everything written. Null in a group or channel: never said there.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply?> TextsAsync(Person? person, Question.Texts question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (person is null || turn.Chat != ChatKind.Personal) return null;
        if (AnswerScope.Of(question.Scope, person, master, turn) is not { } where) return AskBackHandler.AskWard(question, master);
        // A word that is looked for tells by its count what was written.
        var readable = where.Wards.Where(w => person.May(Right.ReadTexts, w.Code)).ToList();
        var countsOnly = question.By is not null && question.Scope.Words.Count == 0;
        if (!countsOnly && readable.Count == 0)
            return new Reply.NewMessage(TextsView.Others(where, question)) { RefusedOf = where.Wards is [var only] ? only.Code : null };
        var seen = countsOnly ? where : where with { Wards = readable, IsWholeCity = where.IsWholeCity && readable.Count == where.Wards.Count };
        var read = await reports.ReadAsync(seen, ct);
        var view = new TextsView(person, master, turn, seen, read, MayRead: readable.Count > 0) { LeftOut = !countsOnly && readable.Count < where.Wards.Count };
        return question.By is null
            ? new Reply.NewMessage(view.Texts(question, out var shown)) { Shows = ReportAccess.ShownTo(person, shown) }
            : new Reply.NewMessage(view.Counts(question));
    }

    /// <summary>成果事例. In a group or channel only those that may stand in 広報.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply?> CasesAsync(Person? person, Question.Cases question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var personal = person is not null && turn.Chat == ChatKind.Personal;
        if (AnswerScope.Of(question.Scope, person, master, turn, YearsOfCases) is not { } where) return AskBackHandler.AskWard(question, master);
        var read = await reports.ReadAsync(where, ct);
        var publicity = question.Publicity || !personal;
        var shared = read with { Reports = [.. read.Reports.Where(r => IsShared(r, publicity) && TextMatch.IsOf(r, question.Scope) && CasesView.Says(r, question.Scope.Words))] };
        var view = new CasesView(personal ? person : null, master, turn);
        return new Reply.NewMessage(view.Card(question with { Publicity = publicity }, where, shared, out var shown))
        {
            Shows = personal ? ReportAccess.ShownTo(person!, shown) : [],
        };
    }

    /// <summary>The 地区部会 agreed that it is shared.</summary>
    /// <param name="publicity">In 広報 too.</param>
    internal static bool IsShared(ActivityReport report, bool publicity) => publicity ? report.Publicise : report.Share;
}
