using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.CheckMemberGroups;

namespace Sasaeai.Bot.People;

/// <summary>
/// 名鑑: the home tenant's accounts and groups, by Microsoft Graph. Never throws for Graph's sake: what could not be asked is a value.
/// What was learnt holds for 5 minutes, a loss for 1 minute, a failure for 30 s; so long may a disabled account keep its rights.
/// </summary>
/// <param name="options">Where Graph is, and the groups that mean something.</param>
internal sealed class PeopleDirectory(DirectoryCalls calls, DirectorySearch search, LostAccounts lost, GraphOptions options, TimeProvider clock)
{
    /// <summary>How long an answer holds.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    /// <summary>How long it holds that an account is disabled or missing; short, because somebody may be waiting in front of the bot.</summary>
    public static readonly TimeSpan LostFor = TimeSpan.FromMinutes(1);

    /// <summary>How long it is not tried again for the same person.</summary>
    public static readonly TimeSpan TroubleFor = TimeSpan.FromSeconds(30);

    private const int Most = 5_000;
    private const int GroupsOfACall = 20;

    private readonly Remembered<AccountLook> accounts = new(clock, Most);
    private readonly Remembered<GroupLook> groups = new(clock, Most);

    /// <summary>False in Development without <c>Graph:BaseUrl</c>: then nothing is asked and nothing is missed.</summary>
    public bool IsOn => options.BaseUrl is not null;

    /// <summary>Why Graph is not asked at the moment, or null: for those who look after the bot.</summary>
    public DirectoryTrouble? Trouble => IsOn ? calls.Pause : DirectoryTrouble.Off;

    /// <summary>The account of that object id. No call when it was asked less than 5 minutes ago.</summary>
    public async Task<AccountLook> FindAsync(string objectId, CancellationToken ct)
    {
        if (!IsOn) return new AccountLook.Unknown(DirectoryTrouble.Off, false);
        return IsId(objectId) ? await accounts.GetAsync(objectId, before => LookAsync(objectId, before), ct) : new AccountLook.Missing();
    }

    /// <summary>The accounts of several object ids, each once. One call for every 20 that are not known yet, at the same time.</summary>
    public async Task<IReadOnlyDictionary<string, AccountLook>> FindManyAsync(IReadOnlyCollection<string> objectIds, CancellationToken ct)
    {
        var known = objectIds.Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => IsId(id) ? accounts.Peek(id) : new AccountLook.Missing(), StringComparer.Ordinal);
        var open = known.Where(k => k.Value is null).Select(k => k.Key).ToList();
        // Not remembered: who is found lost here has no row yet that says so to the other copies.
        if (IsOn) foreach (var (id, look) in await search.ManyAsync(open, ct)) known[id] = look;
        return known.ToDictionary(k => k.Key, k => k.Value ?? new AccountLook.Unknown(DirectoryTrouble.Off, false), StringComparer.Ordinal);
    }

    /// <summary>Which of the configured groups somebody is in, by way of other groups too. No call when none are configured.</summary>
    public async Task<GroupLook> GroupsOfAsync(string objectId, CancellationToken ct)
    {
        if (options.Groups.Count == 0 || !IsId(objectId)) return new GroupLook.Known([]);
        return IsOn ? await groups.GetAsync(objectId, _ => LookAtGroupsAsync(objectId), ct) : new GroupLook.Unknown(DirectoryTrouble.Off);
    }

    /// <summary>Accounts whose name may be this one, at most 10. 髙 and 高 are the same here, and so are spaces of any width.</summary>
    /// <param name="name">氏名 as on the roster, family name first.</param>
    public async Task<SearchLook> SearchAsync(string name, CancellationToken ct) =>
        IsOn ? await search.ByNameAsync(name, ct) : new SearchLook.Unknown(DirectoryTrouble.Off);

    /// <summary>Asks Graph for one account, whoever's: null when it answers as it should, else why not. One call, nothing remembered.</summary>
    public async Task<DirectoryTrouble?> CheckAsync(CancellationToken ct) => !IsOn ? DirectoryTrouble.Off : await calls.TryAsync((graph, c) => graph.Users.GetAsync(
        r => (r.QueryParameters.Select, r.QueryParameters.Top) = (["id", "accountEnabled"], 1), c), ct) switch
    {
        Asked<UserCollectionResponse?>.Answer { Value.Value: [{ AccountEnabled: not null }] } => null,
        Asked<UserCollectionResponse?>.Answer { Value.Value: [_] } => DirectoryTrouble.Refused,
        Asked<UserCollectionResponse?>.Failed { Trouble: var trouble } => trouble,
        _ => DirectoryTrouble.Odd,
    };

    private async Task<(AccountLook, TimeSpan)> LookAsync(string objectId, AccountLook? before)
    {
        var person = PersonKey.Of(new(options.HomeTenant, objectId, null));
        using var patience = new CancellationTokenSource(DirectoryCalls.Patience, clock);
        // At the same time, so that it costs no time when Graph turns out to be down.
        var noted = lost.IsLostAsync(person, patience.Token);
        var look = Accounts.Look(await calls.TryAsync((graph, c) => graph.Users[objectId].GetAsync(r => r.QueryParameters.Select = Accounts.Columns, c), CancellationToken.None));
        var wasLost = await noted;
        if (look is AccountLook.Unknown unknown) return (unknown with { WasLost = Known(wasLost, before) }, TroubleFor);
        if (wasLost is not null && wasLost != look.IsLost) await lost.NoteAsync(person, look.IsLost, clock.GetUtcNow(), patience.Token);
        return (look, look.IsLost ? LostFor : GoodFor);
    }

    // Anything else in an address would ask for something else.
    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    // What this copy saw itself counts where the storage does not answer, and a loss always.
    private static bool? Known(bool? noted, AccountLook? before) => before switch
    {
        { IsLost: true } or AccountLook.Unknown { WasLost: true } => true,
        AccountLook.Found or AccountLook.Unknown { WasLost: false } => noted ?? false,
        _ => noted,
    };

    private async Task<(GroupLook, TimeSpan)> LookAtGroupsAsync(string objectId)
    {
        var asked = await Task.WhenAll(options.Groups.Keys.Chunk(GroupsOfACall).Select(some => calls.TryAsync(
            (graph, c) => graph.Users[objectId].CheckMemberGroups.PostAsCheckMemberGroupsPostResponseAsync(new CheckMemberGroupsPostRequestBody { GroupIds = [.. some] }, cancellationToken: c),
            CancellationToken.None)));
        return asked.OfType<Asked<CheckMemberGroupsPostResponse?>.Failed>().FirstOrDefault() is { } failed
            ? (new GroupLook.Unknown(failed.Trouble), TroubleFor)
            : (new GroupLook.Known([.. asked.OfType<Asked<CheckMemberGroupsPostResponse?>.Answer>().SelectMany(a => a.Value?.Value ?? []).Select(id => id.ToLowerInvariant())]), GoodFor);
    }
}
