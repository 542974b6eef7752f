using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.People;

/// <summary>名簿の1行: one row of staff, or one council member who has an account.</summary>
/// <param name="TenantId">Entra tenant, lower case.</param>
/// <param name="ObjectId">Entra object id, lower case.</param>
/// <param name="ValidFrom">Null means always.</param>
/// <param name="ValidTo">The last valid day; null means still valid.</param>
internal sealed record RosterRow(string TenantId, string ObjectId, string Name, Grant Grant, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Valid on that day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom ?? DateOnly.MinValue) <= day && day <= (ValidTo ?? DateOnly.MaxValue);
}

/// <summary>名簿: who is who, from staff and council members. A person is a pair of tenant id and object id.</summary>
internal sealed class Roster(IEnumerable<RosterRow> rows)
{
    private readonly ILookup<(string, string), RosterRow> byPerson = rows.ToLookup(r => (r.TenantId, r.ObjectId));
    private readonly List<RosterRow> all = [.. rows];
    private readonly List<RosterRow> workers = [.. rows.Where(r => r.Grant.Role == Role.CommunitySocialWorker)];

    /// <summary>There is a 管理者 by a row on that day.</summary>
    public bool HasAdministratorOn(DateOnly day) => byPerson.Any(rows => rows.Any(r => r.Grant.Role == Role.Administrator && r.IsValidOn(day)));

    /// <summary>The person with at least one row that is valid on that day, or null for a stranger.</summary>
    public Person? Find(Sender sender, DateOnly today)
    {
        var valid = byPerson[(sender.TenantId, sender.ObjectId)].Where(r => r.IsValidOn(today)).ToList();
        return valid.Count == 0 ? null : new Person(sender, valid[0].Name, [.. valid.Select(r => r.Grant)]);
    }

    /// <summary>Everybody who has or had a row, by name; one entry a person.</summary>
    public IReadOnlyList<(Sender Sender, string Name)> Everybody { get; } =
        [.. rows.GroupBy(r => (r.TenantId, r.ObjectId)).Select(p => (new Sender(p.Key.TenantId, p.Key.ObjectId, null), p.First().Name)).OrderBy(p => p.Item2, StringComparer.Ordinal)];

    /// <summary>The name of who has or had a row, or null.</summary>
    public string? NameOf(Sender sender) => byPerson[(sender.TenantId, sender.ObjectId)].FirstOrDefault()?.Name;

    /// <summary>Every row that is valid on that day, in the order of the file.</summary>
    public IEnumerable<RosterRow> RowsOn(DateOnly day) => all.Where(r => r.IsValidOn(day));

    /// <summary>担当のCSW: the rows of コミュニティソーシャルワーカー that reach the area on that day, in the order of the file.</summary>
    public IReadOnlyList<RosterRow> WorkersOf(DistrictArea area, DateOnly day) => [.. workers.Where(r => r.IsValidOn(day) && Rights.Reaches(r.Grant, area))];
}
