using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>取消の画面: puts together what <see cref="CancelCard"/> says.</summary>
internal static class CancelView
{
    /// <summary>Before it is done: asks, or asks again.</summary>
    /// <param name="totals">Of the report's area and year, where they are known.</param>
    public static Card Ask(string state, OpenedReport opened, AreaYear? totals, IReadOnlyList<string> notices, ReasonView reason, MasterSnapshot master, Turn turn) =>
        Card(state, opened, [.. notices, .. Effects(opened, totals, master, turn)], reason, false);

    /// <summary>It is taken back, now or before.</summary>
    public static Card Done(OpenedReport opened, AreaYear? totals, MasterSnapshot master, Turn turn)
    {
        var (report, today) = (opened.Report, DateOnly.FromDateTime(turn.Now.DateTime));
        var inTime = Restoring.IsInTime(report, master, today);
        return Card("done", opened,
        [
            .. totals is null ? Array.Empty<string>() : [RevisionWords.TotalsNow(opened.Area.Name, report.Year, totals.Sum().Reports)],
            RevisionWords.RecordStays,
            .. inTime && Restoring.Until(report, master) is { } due ? [RevisionWords.RestorableUntil(due)] : Array.Empty<string>(),
        ], new(), inTime);
    }

    /// <summary>取消 was taken back, or could not be.</summary>
    public static Card Restored(string state, OpenedReport opened, IReadOnlyList<string> notices) => Card(state, opened, notices, new(), state == "notRestored");

    private static IEnumerable<string> Effects(OpenedReport opened, AreaYear? totals, MasterSnapshot master, Turn turn)
    {
        var report = opened.Report;
        if (totals is not null && report is { IsCounted: true, NoActivity: false }) yield return RevisionWords.LeavesTotals(opened.Area.Name, report.Year, totals.Sum().Reports);
        yield return RevisionWords.RecordStays;
        if (!Restoring.IsInTime(report, master, DateOnly.FromDateTime(turn.Now.DateTime))) yield return RevisionWords.NotRestorable;
        else if (Restoring.Until(report, master) is { } due) yield return RevisionWords.RestorableUntil(due);
    }

    private static Card Card(string state, OpenedReport opened, IReadOnlyList<string> notices, ReasonView reason, bool mayRestore)
    {
        var report = opened.Report;
        return CancelCard.Of(new(
            state, ReportAccess.Key(report), report.Revision, report.Number, JapaneseDate.Full(report.HeldOn), report.Title, opened.Area.Name,
            report.NoActivity ? "活動なし" : ReportWords.People(report), notices, reason, mayRestore, opened.Ward.Office));
    }
}
