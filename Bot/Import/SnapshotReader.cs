using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Councils;
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
            new Roster([.. All(Files.Staff).Select(Staff), .. Members(All(Files.Members), rows[Files.Councils.Name])]))
        {
            Names = Names(rows),
            Councils = new([.. Open(Files.Councils).Select(Council)], [.. All(Files.Members).Select(Member)], [.. Open(Files.Meetings).Select(Meeting)]),
        };
    }

    // Closed rows too: who was a member last year is no resident in last year's report. No kana and no single characters:
    // みどりさん and 緑さん are people, although 緑区 is a ward.
    private static NameBook Names(Dictionary<string, List<MasterRow>> rows)
    {
        var councils = rows[Files.Councils.Name].ToDictionary(c => c.Key, c => c.Text("Ward"), StringComparer.Ordinal);
        string? WardOf(MasterRow member) => councils.GetValueOrDefault(member.Must("Council"));
        var members = rows[Files.Members.Name];
        var staff = rows[Files.Staff.Name].SelectMany(s => s.List("Wards").DefaultIfEmpty().Select(ward => (ward, s.Must("Name"))));
        IEnumerable<(string?, string)> words =
        [
            .. rows[Files.Wards.Name].SelectMany(w => Words(null, w, "Name", "Office").Concat(w.List("Aliases").Select(a => ((string?)null, a)))),
            .. rows[Files.Areas.Name].SelectMany(a => Words(a.Must("Ward"), a, "Name").Concat(a.List("Aliases").Select(n => ((string?)a.Must("Ward"), n)))),
            .. rows[Files.Councils.Name].SelectMany(c => Words(c.Text("Ward"), c, "Name", "ShortName")),
            .. members.SelectMany(m => Words(WardOf(m), m, "Organisation")),
            .. rows[Files.Meetings.Name].SelectMany(m => Words(WardOf(m), m, "Place")),
            .. Partner.All.Select(p => ((string?)null, p)),
        ];
        return new(
            [.. members.Select(m => (WardOf(m), m.Must("Name"))), .. staff], [.. words.Where(w => w.Item2.Length > 1)],
            [.. Texts(rows[Files.Wards.Name], "Telephone")], [.. Texts(rows[Files.Wards.Name], "Mail")]);
    }

    private static IEnumerable<(string? Ward, string Name)> Words(string? ward, MasterRow row, params string[] columns) =>
        columns.Select(row.Text).OfType<string>().Select(word => (ward, word));

    private static IEnumerable<string> Texts(IEnumerable<MasterRow> rows, string column) => rows.Select(r => r.Text(column)).OfType<string>();

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

    private static Council Council(MasterRow row) => new(row.Must("Id"), row.Text("Ward"), row.Must("Name"), row.Text("ShortName"));

    private static Meeting Meeting(MasterRow row) => new(
        row.Key, row.Must("Council"), row.Year("Year"), row.Number("Number") ?? 0,
        DateTime.ParseExact(row.Must("At"), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), row.Text("Place"), row.Text("Agenda"), row.Text("Decisions"));

    private CouncilMember Member(MasterRow row) => new(
        row.Key, row.Must("Council"), row.Must("Name"), row.Text("Kana"), row.Text("Post"), row.Text("Category"), row.Text("Organisation"), row.Text("Term"),
        row.Day("From")!.Value, row.LastDay("To"), row.Text("EntraId") is { } id ? (row.Text("Tenant") ?? homeTenant, id) : null, row.Text("Contact"));

    private IEnumerable<RosterRow> Members(IEnumerable<MasterRow> members, IEnumerable<MasterRow> councils)
    {
        var wards = councils.Where(c => c.ClosedOn is null).ToDictionary(c => c.Key, c => c.Text("Ward"), StringComparer.Ordinal);
        return from row in members
               where row.Text("EntraId") is not null && wards.ContainsKey(row.Must("Council"))
               let ward = wards[row.Must("Council")]
               let role = ward is null ? Role.Committee : Posts.KindOf(row.Text("Post")) == PostKind.Member ? Role.CouncilMember : Role.CouncilLeader
               select new RosterRow(
                   row.Text("Tenant") ?? homeTenant, row.Must("EntraId"), row.Must("Name"),
                   new Grant(role, ward is null ? [] : [ward], []) { Source = RightsSource.Members }, row.Day("From"), row.LastDay("To"));
    }
}
