using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench.Kill;

/// <summary>What lies in the tables at the end, held against what people were told.</summary>
/// <param name="Verdict">Each promise, and whether it held.</param>
/// <param name="Counts">What became of what was never acknowledged.</param>
internal sealed record Findings(IReadOnlyList<(string Promise, bool Held, string Detail)> Verdict, IReadOnlyList<(string What, int Count)> Counts);

/// <summary>Looks, after everything has ended.</summary>
internal sealed class Audit(Tables tables, Ledger ledger)
{
    private readonly List<(string, bool, string)> verdict = [];
    private readonly List<(string, int)> counts = [];

    /// <summary>Reads every report of the wards and every draft that matters.</summary>
    public async Task<Findings> LookAsync(IReadOnlyList<string> wards, Wire wire, Repairer repairer, CancellationToken ct)
    {
        var stored = new List<ActivityReport>();
        foreach (var ward in wards)
        {
            await foreach (var row in tables.Reports.RangeAsync(ward, "R|", ct)) stored.Add(ReportRow.Read(ward, row));
        }

        var told = ledger.Reports.ToList();
        Acknowledged(told, stored.ToLookup(r => r.Number, StringComparer.Ordinal));
        Revised(told, stored.ToLookup(r => r.Number, StringComparer.Ordinal));
        var byMarker = stored.ToLookup(r => MarkerOf(r.Title), StringComparer.Ordinal);
        Promise("no form is a report twice", told.Where(t => byMarker[t.Marker].Count() > 1).Select(t => t.Marker));
        Promise("no report is there that nobody filed", byMarker.Where(m => told.TrueForAll(t => t.Marker != m.Key)).Select(m => m.Key));
        await UnacknowledgedAsync(told.Where(t => t.Acknowledged.Count == 0).ToList(), byMarker, ct);
        await VerifyAsync(wards, ct);
        Promise("repair meanwhile found nothing to mend", repairer.Found);
        Promise("nobody met a status or an answer that a person should never meet", ledger.Odd.Concat(wire.Refused.Select(r => $"HTTP {r.Key}: {r.Value}")));
        Promise("whoever kept on pressing got an answer", ledger["never answered"] == 0 ? [] : [ledger["never answered"].ToString(CultureInfo.InvariantCulture)]);
        return new(verdict, counts);
    }

    private void Acknowledged(List<Told> told, ILookup<string, ActivityReport> byNumber)
    {
        var acknowledged = told.Where(t => t.Number is not null).ToList();
        Promise("every acknowledged report is there exactly once", acknowledged.Where(t => byNumber[t.Number!].Count() != 1 || MarkerOf(byNumber[t.Number!].First().Title) != t.Marker).Select(t => t.Number!));
        Promise("no 受付番号 was given out twice", acknowledged.GroupBy(t => t.Number).Where(g => g.Count() > 1).Select(g => g.Key!));
    }

    // A step that was never acknowledged may have been done; every other one was, once.
    private void Revised(List<Told> told, ILookup<string, ActivityReport> byNumber)
    {
        var wrong = told.Where(t => t.Number is not null && byNumber[t.Number].FirstOrDefault() is { } report && !Fits(t, report, open: false) && !(t.Open is not null && Fits(t, report, open: true)));
        Promise("each report says what was acknowledged last, with as many revisions as steps", wrong.Select(t => t.Number!));
        foreach (var step in Enum.GetValues<Step>()) counts.Add(($"acknowledged: {step}", told.Sum(t => t.Acknowledged.Count(s => s == step))));
        counts.Add(("corrections, withdrawals and restorations never acknowledged", told.Count(t => t.Number is not null && t.Open is not null)));
    }

    private static bool Fits(Told told, ActivityReport report, bool open)
    {
        IReadOnlyList<Step> steps = open ? [.. told.Acknowledged, told.Open!.Value] : told.Acknowledged;
        return report.Revision == steps.Count
            && (report.Status == ReportStatus.Cancelled) == (steps[^1] == Step.Cancel)
            && report.Title == (open && told.Open == Step.Correct ? told.Title : told.AcknowledgedTitle);
    }

    private async Task UnacknowledgedAsync(List<Told> open, ILookup<string, ActivityReport> byMarker, CancellationToken ct)
    {
        var there = open.Where(t => byMarker[t.Marker].Any()).ToList();
        var drafted = new List<Told>();
        foreach (var told in open.Except(there))
        {
            if (await HasDraftAsync(told, ct)) drafted.Add(told);
        }

        var onScreen = open.Except(there).Except(drafted).ToList();
        counts.Add(("reports never acknowledged", open.Count));
        counts.Add(("  of these stored, once", there.Count));
        counts.Add(("  not stored, the text in the draft", drafted.Count));
        counts.Add(("  not stored, given back by the bot with the text in it", onScreen.Count(t => t.GivenBack)));
        counts.Add(("  not stored, the text on the person's screen only: no copy lived to keep it", onScreen.Count(t => !t.GivenBack)));
        Promise("what was kept on the way is in the draft or in a report", onScreen.Where(t => t.IsKept).Select(t => t.Marker));
        Promise("a form given back unsaved held what was typed", ledger.Reports.Where(t => t.TextLost).Select(t => t.Marker));
    }

    private async Task<bool> HasDraftAsync(Told told, CancellationToken ct)
    {
        var author = PersonKey.Of(new Sender(Teams.TenantId, told.Person.ObjectId, null));
        return told.Ticket is { } ticket && await tables.Drafts.FindAsync(author, ticket, ct) is { } row
            && row.Text("Values")?.Contains(told.Title, StringComparison.Ordinal) == true;
    }

    private async Task VerifyAsync(IReadOnlyList<string> wards, CancellationToken ct)
    {
        var stocktaking = new Stocktaking(tables, new AreaYearStore(tables), TimeProvider.System);
        var differences = new List<string>();
        var reports = 0;
        foreach (var ward in wards)
        {
            var stock = await stocktaking.TakeAsync(ward, mend: false, ct);
            reports += stock.Reports;
            differences.AddRange(stock.Findings.Select(f => f.Difference.ToString()));
        }

        counts.Add(("reports in the tables", reports));
        Promise("totals, copies and revisions agree", differences);
    }

    private void Promise(string promise, IEnumerable<string> broken)
    {
        var list = broken.ToList();
        verdict.Add((promise, list.Count == 0, list.Count == 0 ? "" : $"{list.Count}: {string.Join(" ／ ", list.Take(5).Select(b => b.Length > 400 ? b[..400] + "…" : b))}"));
    }

    // つどい and what follows it: つどいQBCDQ, つどいQBCDQ改.
    private static string MarkerOf(string title) => title.Split('Q') is [_, var middle, ..] ? $"Q{middle}Q" : title;
}
