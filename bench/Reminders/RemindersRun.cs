using System.Globalization;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;
using Sasaeai.Dev;

namespace Sasaeai.Bench.Reminders;

/// <summary><c>reminders</c>: one occasion for everybody through two copies of the bot; the one that sends is killed on the way.</summary>
internal sealed class RemindersRun(RemindersOptions options, Place place, TextWriter output)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StoragePatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    // Until the occasion: both copies are up by then.
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(25);

    /// <summary>Runs, looks and prints.</summary>
    /// <returns>The exit code: 1 when a figure was not reached.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AtMost);
        await using var teams = await StrictTeams.StartAsync(options.Seed, limit.Token);
        await using var stage = await Stage.BuildAsync(place, teams.Settings, RemindersCity.DueAt.AddHours(-1), listed: true, limit.Token);
        var city = Path.Combine(place.Local, "city");
        var (people, wards) = await RemindersCity.WriteAsync(place.City, city, options.People, limit.Token);
        await output.WriteLineAsync(await stage.LoadAsync(city, limit.Token));
        using var services = Services(stage);
        var tables = services.GetRequiredService<Tables>();
        await RemindersCity.SeedAsync(tables, people, teams.ServiceUrl, limit.Token);
        teams.Admit(people);
        var course = await SendAsync(stage, tables, teams, limit.Token);
        var deliveries = new List<Delivery>();
        foreach (var ward in wards)
        {
            await foreach (var row in tables.Outbox.RangeAsync(ward, OutboxRows.Of(RemindersCity.Subject), limit.Token)) deliveries.Add(OutboxRows.Read(ward, row));
        }

        return await new RemindersReport(options, output).WriteAsync(people, deliveries, teams.Tally, course);
    }

    private async Task<Course> SendAsync(Stage stage, Tables tables, StrictTeams teams, CancellationToken ct)
    {
        var before = await RequestsAsync(stage, ct);
        var offset = RemindersCity.DueAt - Lead - TimeProvider.System.GetUtcNow();
        await using var senders = new Senders(stage, tables, new Dictionary<string, string> { ["Clock:Offset"] = offset.ToString("c", CultureInfo.InvariantCulture) });
        await senders.StartAsync(ct);
        var reached = options.People * 96 / 100;
        await ReachAsync(teams.Tally, reached / 10, ct);
        var first = await senders.HolderAsync(ct) ?? throw new InvalidOperationException("Nobody holds the lease.");
        var atTenth = senders.WorkingSet(first);
        await ReachAsync(teams.Tally, reached * 4 / 10, ct);
        var atKill = senders.WorkingSet(first);
        var killed = await senders.KillAsync(first, ct);
        await ReachAsync(teams.Tally, reached * 46 / 100, ct);
        var second = await senders.HolderAsync(ct) ?? throw new InvalidOperationException("Nobody has taken over.");
        var afterTakeOver = senders.WorkingSet(second);
        // Some of the last are 不明 or failed: from here on only the queue says that it is over.
        await ReachAsync(teams.Tally, reached * 9 / 10, ct);
        while (!await senders.AreDoneAsync(ct)) await Task.Delay(TimeSpan.FromSeconds(1), ct);
        return new(killed, atTenth, atKill, afterTakeOver, senders.WorkingSet(second), await RequestsAsync(stage, ct) - before - senders.Looks);
    }

    private static async Task ReachAsync(Tally tally, int messages, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Glance);
        while (tally.Messages < messages) await timer.WaitForNextTickAsync(ct);
    }

    // Azurite's own list of what it was asked, a batch being one.
    private static async Task<int> RequestsAsync(Stage stage, CancellationToken ct)
    {
        await using var log = new FileStream(stage.Requests, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        var count = 0;
        while (await reader.ReadLineAsync(ct) is { } line) count += line.Contains(" HTTP/1.1\"", StringComparison.Ordinal) ? 1 : 0;
        return count;
    }

    private static ServiceProvider Services(Stage stage)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(stage.Settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        return new ServiceCollection().AddLogging().AddSingleton(new StorageTimeout(StoragePatience)).AddStorage(configuration).BuildServiceProvider();
    }
}
