using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告を見る: one report, whole, and the record of its changes.</summary>
internal sealed class ReportHandler(ReportAccess access, RevisionStore store)
{
    /// <summary>くわしく見る. One round trip, two for a report that was taken back.</summary>
    public async Task<Reply> ShowAsync(Person person, OpenReportCard form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Report)) return new Reply.Line(Japanese.ReportMissing);
        if (Ticket.Read(form.Report) is not null) return new Reply.Line(RevisionWords.ChosenIsDraft);
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.NewMessage(Refusals.Opening(person, master));
        var last = opened.Report.Status == ReportStatus.Cancelled ? await store.RevisionAsync(opened.Report, opened.Report.Revision, ct) : null;
        return new Reply.NewMessage(Card(person, opened, last, master, turn)) { Shows = opened.ShownTo(person) };
    }

    /// <summary>直した記録を見る. Two round trips.</summary>
    public async Task<Reply> HistoryAsync(Person person, OpenHistory form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.NewMessage(Refusals.Opening(person, master));
        var report = opened.Report;
        var entries = (await store.HistoryAsync(report, ct)).Reverse().ToList();
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        return new Reply.NewMessage(HistoryCard.Of(new(
            ReportAccess.Key(report), report.Number, opened.Area.Name, JapaneseDate.DayAndMonth(report.HeldOn), report.Title,
            [.. entries.Take(HistoryCard.Most).Select(e => Entry(e, master, today))], Math.Max(0, entries.Count - HistoryCard.Most))))
        {
            Shows = opened.ShownTo(person),
        };
    }

    /// <summary>The card of a report.</summary>
    /// <param name="last">Its last revision, where it is known.</param>
    public static Card Card(Person person, OpenedReport opened, RevisionRow? last, MasterSnapshot master, Turn turn, string? notice = null)
    {
        var report = opened.Report;
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var cancelled = report.Status == ReportStatus.Cancelled;
        return ReportCard.Of(new(
            ReportAccess.Key(report), report.Revision, report.Number, report.Status.Word(), report.NoActivity, cancelled,
            ReportWords.Facts(report, master), ReportWords.TypedTexts(report), [.. Notes(opened, last, master, today)],
            cancelled && last?.Reason != Why.WardChanged && Restoring.IsInTime(report, master, today),
            Confirming.IsAwaited(report) && person.MayReportFor(opened.Area), notice));
    }

    private static IEnumerable<string> Notes(OpenedReport opened, RevisionRow? last, MasterSnapshot master, DateOnly today)
    {
        var report = opened.Report;
        yield return ReportReceipt.ReportedBy(report, opened.Area);
        if (report.Confirmation is { } confirmed) yield return RevisionWords.Confirmed(Confirming.Word(confirmed.How), confirmed.By, confirmed.On);
        if (report.Replaces is { } old) yield return RevisionWords.Replaces(old);
        if (report.Status != ReportStatus.Cancelled || last is null) yield break;
        var by = last.By is null ? "" : $"{ReportWords.Who(last.By, master, today)}が、";
        yield return $"{by}{JapaneseDate.Moment(last.At)}に取り消しました。理由: {last.Reason}";
        if (last.Reason == Why.WardChanged) yield return RevisionWords.MovedTo(last.Explanation);
        else if (Restoring.Until(report, master) is { } due) yield return today <= due ? RevisionWords.RestorableUntil(due) : RevisionWords.TooLateSince(due);
    }

    private static HistoryCard.Entry Entry(RevisionRow row, MasterSnapshot master, DateOnly today)
    {
        var what = row.Before is null ? row.Reason : Word(row.Before, row.After);
        return new(
            what, JapaneseDate.Moment(row.At), row.By is null ? null : ReportWords.Who(row.By, master, today),
            row.Before is null || what == row.Reason ? null : row.Reason, row.Explanation,
            row.Before is null ? [] : ReportWords.Differences(row.Before, row.After, master));
    }

    private static string Word(ActivityReport before, ActivityReport after) => (before.Status, after.Status) switch
    {
        (not ReportStatus.Cancelled, ReportStatus.Cancelled) => "取消",
        (ReportStatus.Cancelled, not ReportStatus.Cancelled) => Why.Restored,
        (not ReportStatus.ConfirmedByChapter, ReportStatus.ConfirmedByChapter) => Why.Confirmed,
        _ => "訂正",
    };
}
