using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正を文で: finds the person's own report that a sentence means, and shows before and after. Nothing is corrected without a press.</summary>
internal sealed class SaidCorrectionHandler(MyReports mine, ReportAccess access, CorrectionSteps steps)
{
    /// <summary>The sentence. Two round trips to find the report, three where it is shown.</summary>
    public async Task<Reply> FindAsync(Person person, CorrectionSentence said, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var fitting = await mine.FindAsync(person, r => SaidCorrection.Fits(said, r), master, ct);
        // The day of the activity goes before the day on which it was sent.
        if (fitting.Where(r => SaidCorrection.IsOn(said, r)).ToList() is { Count: > 0 } held) fitting = held;
        var press = SaidCorrection.Press(said);
        if (fitting is not [var one])
            return new Reply.NewMessage(WhichReportCard.Of(new([.. fitting.Take(WhichReportCard.Most).Select(r => Row(r, master, DateOnly.FromDateTime(turn.Now.DateTime)))], fitting.Count, SaidCorrection.Words(press), press)));
        // The sentence stays above; what it is answered with is a new message.
        var shown = await ShowAsync(person, press with { Report = ReportAccess.Key(one) }, master, turn, ct);
        return shown is Reply.Replace reply ? new Reply.NewMessage(reply.Card) { Shows = reply.Shows } : shown;
    }

    /// <summary>One of several reports was chosen.</summary>
    public Task<Reply> ChosenAsync(Person person, CorrectSaid form, MasterSnapshot master, Turn turn, CancellationToken ct) => ShowAsync(person, form, master, turn, ct);

    private async Task<Reply> ShowAsync(Person person, CorrectSaid form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (SaidCorrection.Input(form) is not { } input || await access.FindAsync(person, form.Report, master, ct) is not { } opened)
            return new Reply.Replace(Refusals.Opening(person, master));
        if (CorrectionSteps.NotCorrected(opened.Report) is { } why)
            return new Reply.Replace(ReportHandler.Card(person, opened, null, master, turn, why)) { Shows = opened.ShownTo(person) };
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var of = new CorrectionOf(ReportAccess.Key(opened.Report), opened.Report.Revision);
        var ticket = Ticket.Read(form.Ticket) is { } given && given.Area == opened.Area.Id && given.IsValidOn(today) ? given : Ticket.New(opened.Area.Id, today);
        var sheet = new FormSheet(person, opened.Area, master, today, ticket, Written.Of(opened.Report)) { Correcting = of };
        sheet = sheet with { Written = CorrectionSteps.Accepted(sheet).With(input, form.Value) };
        // A number that is put right is no estimate any more.
        if (input == "participants") sheet = sheet with { Written = sheet.Written.With("approximate", "false") };
        return await steps.ReviewAsync(new(sheet, IsOld: false, IsTorn: false), opened, of, turn, ct, asks: true) with { Shows = opened.ShownTo(person) };
    }

    private static WhichReportCard.Row Row(ActivityReport report, MasterSnapshot master, DateOnly today) => new(
        $"{JapaneseDate.DayAndMonth(report.HeldOn)} {report.Title}",
        $"{ReportWords.AreaName(report, master)} / {ReportWords.People(report)} / {report.Status.Word()}", ReportAccess.Key(report), Ticket.New(report.Area, today).ToString());
}
