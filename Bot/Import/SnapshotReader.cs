using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Import;

/// <summary>Reads one version and makes of it what the rooms work with.</summary>
/// <param name="homeTenant">The tenant of rows without テナントID, lower case.</param>
internal sealed class SnapshotReader(MasterVersions versions, string homeTenant)
{
    /// <summary>The snapshot; one without wards for null. All files are read at once.</summary>
    /// <exception cref="Storage.StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<MasterSnapshot> ReadAsync(MasterPointer? pointer, CancellationToken ct)
    {
        var files = await Task.WhenAll(Files.Master.Select(spec => versions.ReadAsync(pointer, spec, ct).ToListAsync(ct).AsTask())).ConfigureAwait(false);
        var rows = Files.Master.Zip(files).ToDictionary(f => f.First.Name, f => f.Second, StringComparer.Ordinal);
        IEnumerable<MasterRow> All(FileSpec spec) => rows[spec.Name];
        IEnumerable<MasterRow> Open(FileSpec spec) => rows[spec.Name].Where(r => r.ClosedOn is null);

        return new(
            pointer?.Version ?? string.Empty,
            new City(Open(Files.Wards).Select(Ward), All(Files.Areas).Select(Area)),
            new PlanBook([.. Open(Files.PlanTerms).Select(Term)], [.. Open(Files.PlanItems).Select(Item)], [.. Open(Files.Periods).Select(Period)]),
            new Roster([.. All(Files.Staff).Select(Staff), .. Members(All(Files.Members), rows[Files.Councils.Name])]));
    }

    private static Ward Ward(MasterRow row) => new(
        row.Must("Code"), row.Must("Name"), row.Text("Kana"), row.List("Aliases"), row.Number("Order") ?? 0, row.Must("Office"), row.Text("Telephone"), row.Text("Mail"));

    private static DistrictArea Area(MasterRow row) => new(
        row.Must("Id"), row.Must("Ward"), row.Must("Name"), row.Text("Kana"), row.List("Aliases"), row.Day("From"), row.LastDay("To"));

    private static PlanTerm Term(MasterRow row) =>
        new(row.Must("Id"), row.Must("Name"), row.Year("FirstYear"), row.Year("LastYear"), row.Text("Principle"));

    private static PlanItem Item(MasterRow row) => new(
        row.Must("Id"), row.Must("Term"), row.Number("Chapter") ?? 5, row.Text("Ward"), row.Must("Number"), row.Number("Order") ?? 0, row.Must("Title"));

    private static ReportingPeriod Period(MasterRow row) => new(
        row.Must("Ward"), row.Year("Year"), row.Number("Number") ?? 0, row.Must("Name"), row.Day("Begins")!.Value, row.Day("Ends")!.Value,
        row.Day("DueOn")!.Value, row.Text("Purpose") ?? ReportingPeriod.Reporting);

    private RosterRow Staff(MasterRow row) => new(
        row.Text("Tenant") ?? homeTenant, row.Must("EntraId"), row.Must("Name"),
        new Grant(RoleWords.Of(row.Must("Role")), row.List("Wards"), row.List("Areas")), row.Day("From"), row.LastDay("To"));

    // A member of the city's 分科会 has no ward and so far no right that a stranger lacks: no row.
    private IEnumerable<RosterRow> Members(IEnumerable<MasterRow> members, IEnumerable<MasterRow> councils)
    {
        var wards = councils.Where(c => c.ClosedOn is null).ToDictionary(c => c.Key, c => c.Text("Ward"), StringComparer.Ordinal);
        return from row in members
               where row.Text("EntraId") is not null && wards.GetValueOrDefault(row.Must("Council")) is not null
               select new RosterRow(
                   row.Text("Tenant") ?? homeTenant, row.Must("EntraId"), row.Must("Name"),
                   new Grant(Role.CouncilMember, [wards[row.Must("Council")]!], []), row.Day("From"), row.LastDay("To"));
    }
}
