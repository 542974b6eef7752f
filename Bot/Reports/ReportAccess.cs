using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Reports;

/// <summary>A report that this person may see, correct and take back.</summary>
internal sealed record OpenedReport(StoredReport Stored, DistrictArea Area, Ward Ward)
{
    /// <summary>The report.</summary>
    public ActivityReport Report => Stored.Report;

    /// <summary>What the audit trail keeps when it is shown to that person; nothing for their own.</summary>
    public IReadOnlyList<Shown> ShownTo(Person person) => ReportAccess.ShownTo(person, [Report]);
}

/// <summary>報告を開く窓口: who may report for an area may open its reports. One that does not exist and one that is forbidden look the same.</summary>
internal sealed class ReportAccess(RevisionStore store)
{
    /// <summary>The report that a card names, or null. One round trip; none where the name is none.</summary>
    /// <param name="key">区コード and 受付番号 with <c>/</c> between them.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<OpenedReport?> FindAsync(Person person, string? key, MasterSnapshot master, CancellationToken ct)
    {
        if (key?.Split('/') is not [var code, var number] || master.City.FindWard(code) is not { } ward || !ReceiptNumber.IsValid(number)) return null;
        return await store.FindAsync(code, number, ct) is { } stored ? Open(person, stored, ward, master) : null;
    }

    /// <summary>The same for a report that was read already.</summary>
    public static OpenedReport? Open(Person person, StoredReport stored, Ward ward, MasterSnapshot master) =>
        master.City.FindArea(stored.Report.Area) is { } area && person.MayReportFor(area) ? new(stored, area, ward) : null;

    /// <summary>What the audit trail keeps of a list that is shown to that person: the reports that somebody else typed, or that were imported.</summary>
    public static IReadOnlyList<Shown> ShownTo(Person person, IEnumerable<ActivityReport> reports) =>
        [.. reports.Where(r => !IsTypedBy(person, r)).GroupBy(r => r.Ward, StringComparer.Ordinal).Select(ward => new Shown(ward.Key, [.. ward.Select(r => r.Number)]))];

    /// <summary>What is told to those who were reminded of it.</summary>
    public static Filed Filed(ActivityReport report) => new(report.Ward, report.Area, report.HeldOn, report.Number, report.TypedBy?.Name ?? "", report.NoActivity);

    /// <summary>What a card names a report by.</summary>
    public static string Key(ActivityReport report) => $"{report.Ward}/{report.Number}";

    private static bool IsTypedBy(Person person, ActivityReport report) =>
        report.TypedBy?.Sender is { } by && (by.TenantId, by.ObjectId) == (person.Sender.TenantId, person.Sender.ObjectId);
}
