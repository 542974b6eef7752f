using Microsoft.AspNetCore.Mvc.Testing;
using Sasaeai.Bot;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench;

/// <summary>What one turn asked of the storage.</summary>
/// <param name="Waves">Round trips one after the other; requests side by side are one.</param>
/// <param name="Rows">Entities that came back.</param>
internal readonly record struct StorageCost(int Requests, int Waves, int Rows);

/// <summary>The bot as Program builds it, inside this process, because only in there its round trips can be counted.</summary>
/// <param name="settings">By name.</param>
internal sealed class InsideBot(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<SasaeaiBot>
{
    /// <summary>The bot's day.</summary>
    public DateOnly Today => Services.GetRequiredService<Today>().Date;

    /// <summary>The master data.</summary>
    public async Task<MasterSnapshot> MasterAsync(CancellationToken ct) => await Services.GetRequiredService<MasterData>().CurrentAsync(ct);

    /// <summary>Runs turns of that person and counts; a new one each time, because a form counts once.</summary>
    public async Task<StorageCost> CountAsync(string person, Func<Incoming> incoming, CancellationToken ct)
    {
        await MasterAsync(ct);
        var counts = new List<StorageCost>();
        // Requests that begin together overlap, except where the machine stops this process between two of them; so the least of several.
        for (var i = 0; i < 5; i++)
        {
            var turn = new Turn(new(Teams.TenantId, person, null), ChatKind.Personal, incoming(), Services.GetRequiredService<Today>().Now);
            using var count = RoundTrips.Begin();
            await Services.GetRequiredService<TurnHandler>()(turn, ct);
            counts.Add(new(count.Requests, count.Waves, count.Entities));
        }

        return counts.MinBy(c => (c.Waves, c.Requests, c.Rows));
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development).UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        // What is counted here is not how fast the emulator scans.
        builder.ConfigureServices(services => services.AddSingleton(new StorageTimeout(TimeSpan.FromMinutes(1))));
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
    }
}
