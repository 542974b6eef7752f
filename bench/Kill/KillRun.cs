using System.Diagnostics;
using System.Globalization;
using Sasaeai.Bot.Storage;
using Sasaeai.Dev;

namespace Sasaeai.Bench.Kill;

/// <summary><c>kill</c>: people report through two copies, one of which is killed every few seconds; then everything is counted.</summary>
internal sealed class KillRun(KillOptions options, Place place, TextWriter output)
{
    // Azurite does one thing at a time, and the repair reads everything.
    private static readonly TimeSpan StoragePatience = TimeSpan.FromMinutes(1);

    private readonly Ledger ledger = new();

    /// <summary>Runs, looks and prints.</summary>
    /// <returns>The exit code: 1 when a promise was broken.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.AtMost);
        await using var teams = await Teams.StartAsync(limit.Token);
        await using var stage = await Stage.BuildAsync(place, teams, limit.Token);
        var city = Path.Combine(place.Local, "city");
        var people = await KillCity.WriteAsync(place.City, city, options.People, limit.Token);
        await output.WriteLineAsync(await stage.LoadAsync(city, limit.Token));
        var wards = people.Select(p => p.Ward).Distinct().Order(StringComparer.Ordinal).ToList();
        using var services = Services(stage);
        var tables = services.GetRequiredService<Tables>();
        var repairer = new Repairer(tables, wards);

        var begin = Stopwatch.GetTimestamp();
        int kills;
        Wire wire;
        await using (var copies = new Copies(stage))
        {
            await copies.ReadyAsync(limit.Token);
            wire = new Wire(copies, teams.Authorization());
            begin = Stopwatch.GetTimestamp();
            await TalkAsync(copies, wire, teams, people, repairer, limit.Token);
            kills = copies.Kills;
        }

        using (wire)
        {
            await WriteAsync(wire, kills, repairer, Stopwatch.GetElapsedTime(begin));
            return await JudgeAsync(await new Audit(tables, ledger).LookAsync(wards, wire, repairer, limit.Token), kills);
        }
    }

    private async Task TalkAsync(Copies copies, Wire wire, Teams teams, IReadOnlyList<Reporter> people, Repairer repairer, CancellationToken ct)
    {
        var letters = new Letters(teams.ServiceUrl);
        using var talked = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var killing = copies.KillAsync(TimeSpan.FromSeconds(options.Every), talked.Token);
        var repairing = repairer.RepairAsync(talked.Token);
        var begin = Stopwatch.GetTimestamp();
        var begun = 0;
        bool GoesOn() => options.Seconds > 0 ? Stopwatch.GetElapsedTime(begin).TotalSeconds < options.Seconds : Interlocked.Increment(ref begun) <= options.Conversations;
        var talking = Task.WhenAll(people.Select(async person =>
        {
            var phone = new Phone(person, letters, teams.Inbox(Phone.ConversationOf(person)), wire.PostAsync);
            var volunteer = new Volunteer(phone, person, ledger);
            while (GoesOn()) await volunteer.TalkAsync(ct);
        }));
        // The first of them to break ends all.
        await await Task.WhenAny(talking, FailureOf(killing), FailureOf(repairing));
        await talked.CancelAsync();
        await Task.WhenAll(killing, repairing);
    }

    private static async Task FailureOf(Task task)
    {
        await task;
        await Task.Delay(Timeout.Infinite, CancellationToken.None);
    }

    private static ServiceProvider Services(Stage stage)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(stage.Settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        return new ServiceCollection().AddLogging().AddSingleton(new StorageTimeout(StoragePatience)).AddStorage(configuration).BuildServiceProvider();
    }

    private async Task WriteAsync(Wire wire, int kills, Repairer repairer, TimeSpan took)
    {
        var sorted = wire.Seconds.Order().ToList();
        double At(int percent) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
        string Line(string what, int count) => string.Create(CultureInfo.InvariantCulture, $"  {what}: {count}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{options.People} people at once, two copies, {took.TotalSeconds:0} s"));
        await output.WriteLineAsync(Line("conversations", ledger["conversations"]));
        await output.WriteLineAsync(Line("kill -9 and restart", kills));
        await output.WriteLineAsync(Line("rounds of repair", repairer.Rounds));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  answers: {sorted.Count} (half within {At(50):0.0} s, 99 of 100 within {At(99):0.0} s, the slowest {At(100):0.0} s), posts cut off: {wire.Lost}, to a copy that was down: {wire.Unheard}"));
        foreach (var what in (string[])["forms given back unsaved", "lines that say to press again", "apologies", "gave up"]) await output.WriteLineAsync(Line(what, ledger[what]));
    }

    private async Task<int> JudgeAsync(Findings findings, int kills)
    {
        foreach (var (what, count) in findings.Counts) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {what}: {count}"));
        var wanted = options.Seconds > 0 ? 1 : options.Conversations;
        var verdict = findings.Verdict.Append(("enough was tried for this to mean something", ledger["conversations"] >= wanted && kills > 0, $"{ledger["conversations"]} conversations, {kills} kills")).ToList();
        foreach (var (promise, held, detail) in verdict) await output.WriteLineAsync(held ? $"ok      {promise}" : $"BROKEN  {promise}: {detail}");
        var broken = verdict.Count(v => !v.Item2);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"kill: {verdict.Count - broken} passed, {broken} failed"));
        return broken == 0 ? 0 : 1;
    }
}
