namespace Sasaeai.Bot.Councils;

/// <summary>協議会の名簿: the councils, everybody who is or was in them, and their meetings.</summary>
internal sealed class CouncilBook(IReadOnlyList<Council> councils, IReadOnlyList<CouncilMember> members, IReadOnlyList<Meeting> meetings)
{
    private readonly Dictionary<string, Council> byId = councils.ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly ILookup<string, CouncilMember> byCouncil = members.ToLookup(m => m.CouncilId, StringComparer.Ordinal);
    private readonly ILookup<string, Meeting> meetingsOf = meetings.OrderBy(m => m.At).ToLookup(m => m.CouncilId, StringComparer.Ordinal);
    private readonly ILookup<(string, string), CouncilMember> byAccount =
        members.Where(m => m.Account is not null).ToLookup(m => m.Account!.Value);

    /// <summary>No council is known.</summary>
    public static CouncilBook Empty { get; } = new([], [], []);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Council> Councils => councils;

    /// <summary>The council with that 協議会ID, or null.</summary>
    public Council? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The council of that ward, or null.</summary>
    public Council? OfWard(string wardCode) => councils.FirstOrDefault(c => c.WardCode == wardCode);

    /// <summary>Everybody who was ever in it, in the order of the file.</summary>
    public IEnumerable<CouncilMember> Everybody(string councilId) => byCouncil[councilId];

    /// <summary>Who is in office on that day: chair, vice-chairs, members, each by フリガナ in 五十音順.</summary>
    public IReadOnlyList<CouncilMember> InOffice(string councilId, DateOnly day) =>
        [.. byCouncil[councilId].Where(m => m.IsInOfficeOn(day)).OrderBy(m => m.PostKind).ThenBy(m => m.Kana ?? m.Name, Gojuon.Order)];

    /// <summary>The memberships of an account, past ones too.</summary>
    public IEnumerable<CouncilMember> OfAccount(string tenantId, string objectId) => byAccount[(tenantId, objectId)];

    /// <summary>The meetings of a council, by time.</summary>
    public IEnumerable<Meeting> MeetingsOf(string councilId) => meetingsOf[councilId];
}
