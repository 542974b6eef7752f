using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Batches;

/// <summary>登録そのもの: every row of one batch through the store of reports, with the progress on the card and one receipt list at the end.</summary>
/// <remarks>Nothing is remembered of single rows: whoever takes over begins anew, and finds by its ticket what is there.</remarks>
internal sealed class BatchRun(BatchStore store, ReportStore reports, MasterData masterData, Identification identification, BatchOutlet outlet, Today today)
{
    private const int MostTries = 3;
    private const string NoRight = "この地区部会は、ないか、あなたが報告できない地区部会です。地区部会IDを確かめてください。";
    private const string Crowded = "混み合っていて、登録できませんでした。同じファイルを、もう一度送ってください。";
    private const string Used = "同じ内容の報告が、すでに届いています。";

    /// <summary>Registers what is registered by nobody. False when the person could not be told or looked up; then it is to be run again.</summary>
    /// <param name="stillMine">Asked between rows; false when another copy took over.</param>
    /// <param name="mayShow">Asked between rows; true when the card should say how far it is.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; run it again.</exception>
    public async Task<bool> RunAsync(BatchWork work, Func<Task<bool>> stillMine, Func<bool> mayShow, CancellationToken ct)
    {
        if (await store.FindAsync(work.Sender, work.Batch, ct) is not { State: BatchState.Registering } batch) return true;
        var rows = await store.RowsAsync(batch, ct);
        var master = await masterData.CurrentAsync(ct);
        var who = await identification.OfAsync(work.Sender, master.Roster, today.Date, ct);
        // Not refused for good because Graph is down just now.
        if (who is Identified.Stranger { CouldNotCheck: true } && work.Attempts < BatchWorker.MostAttempts) return false;
        var person = (who as Identified.Known)?.Person;
        var results = new List<BatchResult>();
        foreach (var row in rows)
        {
            if (!await stillMine()) return false;
            if (mayShow()) await ShowAsync(work, new("working", rows.Count, Stored(results)), ct);
            results.Add(person is null ? new(row.Line, null, NoRight) : await RegisterAsync(row, person, master, ct));
        }

        var told = await outlet.Send(work.Address, Receipt(results, person, master), false, ct);
        if (!told && work.Attempts < BatchWorker.MostAttempts) return false;
        await ShowAsync(work, new("done", rows.Count, Stored(results)), ct);
        await store.MoveAsync(batch, BatchState.Done, Stored(results), ct);
        await store.ClearAsync(batch, ct);
        await outlet.AfterFiling([.. results.Select(r => r.Report).OfType<ActivityReport>().Select(ReportAccess.Filed)], ct);
        return true;
    }

    /// <summary>Says that it went wrong for good, and what to do.</summary>
    public async Task GiveUpAsync(BatchWork work, CancellationToken ct)
    {
        await ShowAsync(work, new("stopped", 0, 0), ct);
        if (await store.FindAsync(work.Sender, work.Batch, ct) is not { State: BatchState.Registering } batch) return;
        await store.MoveAsync(batch, BatchState.Stopped, 0, ct);
        await store.ClearAsync(batch, ct);
    }

    private static int Stored(List<BatchResult> results) => results.Count(r => r.Report is not null);

    // Rights and area may have changed since the file was looked at.
    private async Task<BatchResult> RegisterAsync(BatchRow row, Person person, MasterSnapshot master, CancellationToken ct)
    {
        if (new BatchRules(person, master, today.Date).AreaOf(row) is not { } area) return new(row.Line, null, NoRight);
        var report = row.Report(area, person, today.Now);
        for (var attempt = 1; ; attempt++)
        {
            switch (await reports.SubmitAsync(row.Ticket, report, Task.FromResult(true), ct))
            {
                case Submitted.Stored { Report: { Status: ReportStatus.Cancelled } cancelled }: return new(row.Line, null, BatchRules.Cancelled(cancelled.Number));
                case Submitted.Stored stored: return new(row.Line, stored.Report, null);
                case Submitted.YearClosed: return new(row.Line, null, Japanese.YearClosed(report.Year));
                case Submitted.TicketUsed: return new(row.Line, null, Used);
                case Submitted.Crowded when attempt < MostTries: continue;
                default: return new(row.Line, null, Crowded);
            }
        }
    }

    private Task<bool> ShowAsync(BatchWork work, BatchProgressCard.View view, CancellationToken ct) => outlet.Send(work.Address, BatchProgressCard.Of(view), true, ct);

    private Card Receipt(List<BatchResult> results, Person? person, MasterSnapshot master) => BatchReceiptCard.Of(new(
        [.. results.Select(r => r.Report).OfType<ActivityReport>().Select(r => new BatchReceiptCard.Report(
            r.Number, JapaneseDate.DayAndMonth(r.HeldOn), r.Title, master.City.FindArea(r.Area)?.Name ?? r.Area))],
        [.. results.Where(r => r.Report is null).Select(r => new BatchReceiptCard.Failure(r.Line, r.Reason ?? ""))],
        person is null ? "" : $"入力: {person.Name}",
        JapaneseDate.Moment(today.Now),
        person is null ? null : master.OwnWardOf(person)?.Office));
}

/// <summary>What a batch says, to its sender and to those who were reminded of what it holds.</summary>
internal sealed record BatchOutlet(Courier Send, AfterFiling AfterFiling);
