using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>A backup brings back who changed the roster; old versions do not pile up.</summary>
public sealed class RosterExportTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restored_backup_knows_who_changed_the_roster_and_that_it_belongs_to_teams()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-07-31"), ("reason", "notice"));
        await chat.SendAsync(await chat.FormAsync("replace"), "roster.replace", ("name", "補欠 一子"), ("on", "2026-07-01"), ("reason", "resigned"), ("reasonText", "写しにも残ること"));
        var folder = Path.Combine(Directory.CreateTempSubdirectory("roster-").FullName, "backup");
        Assert.Equal(0, await ExportCommand.ExportAsync(city.Services, folder, TextWriter.Null, Ct));

        await using var other = await CityHost.FromAsync(azurite, folder);
        Assert.Equal((await city.HistoryAsync()).Select(r => (r.Number, r.Made)), (await other.HistoryAsync()).Select(r => (r.Number, r.Made)));
        Assert.Equal(2, (await other.MemberAsync()).Revision);
        Assert.Equal(["members"], (await other.Services.GetRequiredService<MasterVersions>().PointerAsync(Ct))!.InTeams);
        Assert.Equal((await city.RowsAsync()).Select(r => r.Key), (await other.RowsAsync()).Select(r => r.Key));
        Assert.Equal(0, await VerifyCommand.VerifyAsync(other.Services, false, TextWriter.Null, Ct));

        // And in the same tables nothing changes.
        var again = Assert.IsType<ImportOutcome.Done>(await ImportCommand.ImportAsync(city.Services, await MasterSource.ReadAsync(folder, Ct), new(), Ct));
        Assert.All(again.Plans, p => Assert.False(p.ChangesAnything, p.File.Source));
    }

    [Fact]
    public async Task Old_versions_are_removed_when_nobody_can_be_reading_them()
    {
        var clock = new MovingClock();
        await using var city = await CityHost.StartAsync(azurite);
        var tables = city.Services.GetRequiredService<Tables>();
        var versions = new MasterVersions(tables, clock);
        var first = (await versions.PointerAsync(Ct))!.Partitions["scale"];
        var rows = await versions.ReadAsync(await versions.PointerAsync(Ct), Files.Scale, Ct).ToListAsync(Ct);
        for (var i = 0; i < 7; i++)
        {
            Assert.NotNull(await versions.WriteAsync(await versions.PointerAsync(Ct), [new(Files.Scale, "scale", rows)], Ct));
            Assert.NotEmpty(await tables.MasterData.RangeAsync(first, "", Ct).ToListAsync(Ct));
        }

        clock.Hours = 2;
        Assert.NotNull(await versions.WriteAsync(await versions.PointerAsync(Ct), [new(Files.Scale, "scale", rows)], Ct));
        Assert.Empty(await tables.MasterData.RangeAsync(first, "", Ct).ToListAsync(Ct));
        Assert.Equal(5, (await versions.PointerAsync(Ct))!.Old.Count);
        Assert.Equal(rows.Count, await versions.ReadAsync(await versions.PointerAsync(Ct), Files.Scale, Ct).CountAsync(Ct));
    }

    private sealed class MovingClock : TimeProvider
    {
        public int Hours { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(Hours);
    }
}
