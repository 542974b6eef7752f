using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>続きから: the drafts of a person that wait to be written on, newest first.</summary>
internal sealed class WaitingDrafts(DraftStore drafts, ReportStore reports)
{
    /// <summary>Those of areas for which the person may still report, without what became a report. One round trip, two where there are any.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Draft>> ListAsync(Person person, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        var all = (await drafts.ListAsync(person.Sender, now, ct)).Where(d => master.City.FindArea(d.Area) is { } area && person.MayReportFor(area)).ToList();
        // A copy that died between the report and its mark on the draft leaves one that was sent.
        var sent = await Task.WhenAll(all.Select(d => IsSentAsync(d, master, ct)));
        return [.. all.Where((_, i) => !sent[i])];
    }

    // A correction that went to another ward has its ticket there.
    private async Task<bool> IsSentAsync(Draft draft, MasterSnapshot master, CancellationToken ct)
    {
        var ticket = Ticket.Read(draft.Ticket)!;
        var ward = master.City.FindArea(draft.Area)!.WardCode;
        var to = draft.Report is null ? null : master.City.FindArea(draft.Values.GetValueOrDefault("toArea"))?.WardCode;
        return await reports.IsUsedAsync(ticket, ward, ct) || (to is not null && to != ward && await reports.IsUsedAsync(ticket, to, ct));
    }

    /// <summary>How many there are; none where that can't be found out just now, because a form is worth more than a reminder.</summary>
    public async Task<int> CountAsync(Person person, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return (await ListAsync(person, master, now, ct)).Count;
        }
        catch (StorageTroubleException)
        {
            return 0;
        }
    }
}
