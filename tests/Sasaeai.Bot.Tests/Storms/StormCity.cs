using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>What a person read.</summary>
/// <param name="Card">The card, where it was one.</param>
internal sealed record Read(string Words, ShownCard? Card);

/// <summary>A bot with the sample city, whose storage gives up sooner than usual; one for all storms.</summary>
public class StormCity(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset September = new(2026, 9, 10, 10, 42, 0, TimeSpan.FromHours(9));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The bot.</summary>
    internal CityHost City { get; private set; } = null!;

    /// <summary>How long the bot waits for its storage.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(1.5);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        City = await CityHost.StartAsync(azurite, now: September, atLeisure: true, replace: services =>
        {
            services.AddSingleton(new StorageTimeout(Patience));
            services.AddSingleton(RosterStorms.Directory);
            // What is registered in the background is not the press.
            services.Remove(services.Single(s => s.ImplementationType == typeof(BatchWorker)));
        });
        await LedgerStorms.PrepareAsync(City.Services);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Presses and waits for what there is to read.</summary>
    internal static async Task<Read> PressAsync(TeamsChat chat, Pressing pressing)
    {
        var answer = await chat.PressAsync(pressing.Card.MessageId, pressing.Data.DeepClone(), null);
        if (answer.Type.EndsWith("card.adaptive", StringComparison.Ordinal)) return new(answer.Card.Words(), answer.Card);
        if (!answer.Line.Contains("新しいカードを出しました", StringComparison.Ordinal)) return new(answer.Line, null);
        while (true)
        {
            // The updates of earlier answers may come before it.
            if (await chat.NextAsync() is { IsUpdate: false } sent) return new(sent.Card.Words(), sent.Card);
        }
    }

    /// <summary>
    /// How many rows of each kind there are: <c>R</c>, <c>V</c> …, <c>batch</c>, and <c>draft</c> for the draft of that form. The totals are
    /// looked at by <see cref="DifferencesAsync"/>.
    /// </summary>
    internal async Task<IReadOnlyDictionary<string, int>> RowsAsync(Pressing? ofDraft)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in City.Reports.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Ct)) Count(row.RowKey.Split('|')[0]);
        await foreach (var row in City.Batches.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Ct)) Count("batch");
        await foreach (var row in City.MasterData.QueryAsync<TableEntity>(r => r.PartitionKey == "current", cancellationToken: Ct))
        {
            if (row.RowKey == "current") rows["version"] = row.GetInt32("Number") ?? 0;
            else Count("record");
        }

        await foreach (var row in City.Questions.QueryAsync<TableEntity>(select: ["PartitionKey"], cancellationToken: Ct))
        {
            // The last question of a chat is no record.
            if (row.PartitionKey[0] != 'L') Count(row.PartitionKey[0] == 'W' ? "word" : "question");
        }

        // How far each is: that one was taken, or answered, changes no number of rows.
        await foreach (var row in City.Consultations.QueryAsync<TableEntity>(cancellationToken: Ct)) Count($"consultation {row.RowKey[0]} {row.GetString("State")}");
        await foreach (var row in City.Needs.QueryAsync<TableEntity>(select: ["Text"], cancellationToken: Ct)) Count(row.ContainsKey("Text") && row["Text"] is not null ? "need" : "erased");
        await foreach (var row in City.Outbox.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "State"], cancellationToken: Ct))
        {
            if (row.PartitionKey is "choices" or "later" or "rules" or "digests") Count(row.PartitionKey);
            if (row.RowKey.StartsWith($"D|{LedgerStorms.Subject}|", StringComparison.Ordinal)) Count($"delivery {row.GetString("State")}");
            // That an occasion was planned to its end; each of its deliveries is one row a person.
            if (row.RowKey.StartsWith("O|", StringComparison.Ordinal) && row.RowKey.Contains("|n-", StringComparison.Ordinal)) Count("notice sent");
        }

        await foreach (var row in City.Notices.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Ct)) Count(row.RowKey[0] == 'N' ? "notice" : "acknowledgement");

        if ((string?)ofDraft?.Data["ticket"] is { } ticket)
        {
            await foreach (var row in City.Drafts.QueryAsync<TableEntity>(d => d.RowKey == ticket, cancellationToken: Ct)) Count("draft");
        }

        rows.Remove("T");
        return rows;

        void Count(string kind) => rows[kind] = rows.GetValueOrDefault(kind) + 1;
    }

    /// <summary>What totals, copies and reports do not agree on.</summary>
    internal async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        var tables = City.Services.GetRequiredService<Tables>();
        var stocktaking = new Stocktaking(tables, new AreaYearStore(tables), TimeProvider.System);
        var found = new List<string>();
        foreach (var ward in (string[])["12101", "12105"]) found.AddRange((await stocktaking.TakeAsync(ward, mend: false, Ct)).Findings.Select(f => f.Difference.ToString()));
        return found;
    }
}

/// <summary>The same, where it is not the storage that is in trouble: it may be slow, because all is done at once.</summary>
public sealed class CalmCity(Azurite azurite) : StormCity(azurite)
{
    /// <inheritdoc/>
    protected override TimeSpan Patience => TimeSpan.FromSeconds(30);
}
