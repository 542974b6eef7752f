using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>元の報告: the reports behind an answer, where the person reads what was written in their ward. Each one that is shown is audited.</summary>
internal sealed class AnswerReportsHandler(AskedReports reports)
{
    /// <summary>A page of them.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenAnswerReports form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (QuestionNotation.Read(form.Question, master.City) is not { ScopeOf: { } scope } question) return new Reply.NewMessage(Refusals.ReadingTexts(person, master));
        if (AnswerScope.Of(scope, person, master, turn, question is Question.Cases ? 1 : 0) is not { } asked) return AskBackHandler.AskWard(question, master);
        var wards = asked.Wards.Where(w => person.May(Right.ReadTexts, w.Code)).ToList();
        if (wards.Count == 0) return new Reply.NewMessage(Refusals.ReadingTexts(person, master));
        var where = asked with { Wards = wards, IsWholeCity = asked.IsWholeCity && wards.Count == asked.Wards.Count };
        var read = await reports.ReadAsync(where, ct);
        var found = read.Reports.Where(r => TextMatch.IsOf(r, scope) && Fits(r, question)).ToList();
        var from = int.TryParse(form.After, NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before < found.Count ? before : 0;
        var page = found.Skip(from).Take(AnswerReportsCard.Most).ToList();
        var next = from + page.Count < found.Count ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : null;
        return new Reply.NewMessage(AnswerReportsCard.Of(new(
            found.Count, [.. page.Select(r => new Option(AnswerWords.Head(r, master), MayOpen(person, r, master) ? ReportAccess.Key(r) : ""))],
            QuestionNotation.Write(question), next, AnswerWords.Basis(where, scope, read, master, turn))))
        {
            Shows = ReportAccess.ShownTo(person, page),
        };
    }

    private static bool Fits(ActivityReport report, Question question) => question switch
    {
        Question.Texts q => TextMatch.Texts(report, q.Of, []).Count > 0 && TextMatch.Says(report, q.Scope.Words),
        Question.Cases q => TextsHandler.IsShared(report, q.Publicity) && CasesView.Says(report, q.Scope.Words),
        _ => TextMatch.Says(report, question.ScopeOf!.Words),
    };

    private static bool MayOpen(Person person, ActivityReport report, MasterSnapshot master) =>
        master.City.FindArea(report.Area) is { } area && person.MayReportFor(area);
}
