using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Sasaeai.Bot.People;

/// <summary>Several accounts at once, and accounts by name. Remembers nothing.</summary>
internal sealed class DirectorySearch(DirectoryCalls calls)
{
    private const int PartsOfABatch = 20;
    private const int Listed = 10;
    private const int OfAPage = 50;
    private const int MostPages = 3;

    /// <summary>A look for every id. One batch for every 20, at the same time.</summary>
    public async Task<IReadOnlyDictionary<string, AccountLook>> ManyAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var batches = await Task.WhenAll(ids.Chunk(PartsOfABatch).Select(async some => (some, await calls.TryAsync((graph, c) => BatchAsync(graph, some, c), ct))));
        return batches.SelectMany(batch => batch.some.Select(id => (Id: id, Look: batch.Item2 switch
        {
            Asked<Dictionary<string, AccountLook>>.Answer answer => answer.Value.GetValueOrDefault(id) ?? new AccountLook.Unknown(DirectoryTrouble.Odd, null),
            Asked<Dictionary<string, AccountLook>>.Failed failed => new AccountLook.Unknown(failed.Trouble, null),
            _ => new AccountLook.Unknown(DirectoryTrouble.Odd, null),
        }))).ToDictionary(l => l.Id, l => l.Look, StringComparer.Ordinal);
    }

    /// <summary>Accounts whose display name begins with the family name, in any of its spellings; the same full name first.</summary>
    public async Task<SearchLook> ByNameAsync(string name, CancellationToken ct)
    {
        var spellings = NameSpelling.OfFamilyName(name);
        if (spellings.Count == 0) return new SearchLook.Found([], false);
        var asked = await calls.TryAsync((graph, c) => PagesAsync(graph, spellings, c), ct);
        return asked switch
        {
            Asked<(List<Account> Accounts, bool More)>.Answer { Value: var found } => new SearchLook.Found(
                [.. found.Accounts.OrderBy(a => NameSpelling.Fold(a.DisplayName).StartsWith(NameSpelling.Fold(name), StringComparison.Ordinal) ? 0 : 1)
                    .ThenBy(a => a.DisplayName, StringComparer.Ordinal).Take(Listed)],
                found.More || found.Accounts.Count > Listed),
            Asked<(List<Account> Accounts, bool More)>.Failed { Trouble: var trouble } => new SearchLook.Unknown(trouble),
            _ => new SearchLook.Unknown(DirectoryTrouble.Odd),
        };
    }

    private async Task<Dictionary<string, AccountLook>> BatchAsync(GraphServiceClient graph, string[] ids, CancellationToken ct)
    {
        var batch = new BatchRequestContentCollection(graph);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var request = graph.Users[id].ToGetRequestInformation(r => r.QueryParameters.Select = Accounts.Columns);
            parts[id] = await batch.AddBatchRequestStepAsync(request);
        }

        var answers = await graph.Batch.PostAsync(batch, ct);
        var looks = new Dictionary<string, AccountLook>(StringComparer.Ordinal);
        foreach (var (id, part) in parts) looks[id] = await PartAsync(answers, part);
        return looks;
    }

    private async Task<AccountLook> PartAsync(BatchResponseContentCollection answers, string part)
    {
        using var answer = await answers.GetResponseByIdAsync(part);
        if (answer is { IsSuccessStatusCode: true })
        {
            return await answers.GetResponseByIdAsync<User>(part) is { } user ? Accounts.Look(user) : new AccountLook.Unknown(DirectoryTrouble.Odd, null);
        }

        if (answer is null) return new AccountLook.Unknown(DirectoryTrouble.Odd, null);
        var failure = GraphFailure.OfStatus((int)answer.StatusCode, await CodeAsync(answer), answer.Headers.RetryAfter?.ToString());
        return failure.IsNobody ? new AccountLook.Missing() : new AccountLook.Unknown(calls.Failed(failure), null);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString() : null;
    }

    private static async Task<(List<Account> Accounts, bool More)> PagesAsync(GraphServiceClient graph, IReadOnlyList<string> spellings, CancellationToken ct)
    {
        var page = await graph.Users.GetAsync(
            r =>
            {
                r.Headers.Add("ConsistencyLevel", "eventual");
                r.QueryParameters.Filter = string.Join(" or ", spellings.Select(s => $"startswith(displayName,'{s.Replace("'", "''", StringComparison.Ordinal)}')"));
                r.QueryParameters.Orderby = ["displayName"];
                r.QueryParameters.Count = true;
                r.QueryParameters.Select = Accounts.Columns;
                r.QueryParameters.Top = OfAPage;
            },
            ct);
        var found = new List<Account>();
        for (var pages = 1; ; pages++)
        {
            found.AddRange((page?.Value ?? []).Select(Accounts.Of).OfType<Account>());
            if (page?.OdataNextLink is not { } next) return (found, false);
            if (pages == MostPages) return (found, true);
            page = await graph.Users.WithUrl(next).GetAsync(r => r.Headers.Add("ConsistencyLevel", "eventual"), ct);
        }
    }
}
