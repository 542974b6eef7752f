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
    private readonly List<RosterRow> workers = [.. rows.Where(r => r.Grant.Role == Role.CommunitySocialWorker)];

    /// <summary>The person with at least one row that is valid on that day, or null for a stranger.</summary>
    public Person? Find(Sender sender, DateOnly today)
    {
        var valid = byPerson[(sender.TenantId, sender.ObjectId)].Where(r => r.IsValidOn(today)).ToList();
        return valid.Count == 0 ? null : new Person(sender, valid[0].Name, [.. valid.Select(r => r.Grant)]);
    }

    /// <summary>担当のCSW: the rows of コミュニティソーシャルワーカー that reach the area on that day, in the order of the file.</summary>
    public IReadOnlyList<RosterRow> WorkersOf(DistrictArea area, DateOnly day) => [.. workers.Where(r => r.IsValidOn(day) && Rights.Reaches(r.Grant, area))];
}
