using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Storage;

/// <summary>The table against the real emulator.</summary>
public sealed class TableTests(Azurite azurite) : IAsyncLifetime
{
    private readonly BrokenWire wire = new();
    private ServiceProvider provider = null!;
    private Table table = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = Provider(azurite.NewAccount());
        var tables = provider.GetRequiredService<Tables>();
        await tables.EnsureAsync(Ct);
        table = tables.Reports;
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task A_row_comes_back_with_every_kind_of_column()
    {
        var at = new DateTimeOffset(2026, 6, 10, 10, 42, 0, TimeSpan.Zero);
        Dictionary<string, object> columns = new()
        {
            ["Text"] = "会食 ー 髙﨑𠮷",
            ["Number"] = 41,
            ["Long"] = 1L << 40,
            ["Flag"] = true,
            ["Share"] = 0.5,
            ["At"] = at,
        };

        await InsertAsync(new Row("R|1", columns));

        var row = await table.FindAsync("12101", "R|1", Ct);
        Assert.NotNull(row);
        Assert.Equal(columns.OrderBy(c => c.Key), row.Columns.OrderBy(c => c.Key));
        Assert.NotNull(row.Version);
        Assert.Null(await table.FindAsync("12101", "R|2", Ct));
    }

    [Fact]
    public async Task A_change_is_written_whole_or_not_at_all()
    {
        await InsertAsync(Text("R|1", "first"));

        var outcome = await table.ApplyAsync("12101", [new Change.Insert(Text("A|1", "new")), new Change.Insert(Text("R|1", "again"))], Ct);

        Assert.Equal(ChangeOutcome.AlreadyThere, outcome);
        Assert.Null(await table.FindAsync("12101", "A|1", Ct));
        Assert.Equal("first", (await table.FindAsync("12101", "R|1", Ct))!.Text("Value"));
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_is_not_replaced()
    {
        await InsertAsync(Text("T|2026|a", "1"));
        var read = (await table.FindAsync("12101", "T|2026|a", Ct))!;
        Assert.Equal(ChangeOutcome.Applied, await table.ApplyAsync("12101", [new Change.Replace(Text("T|2026|a", "2") with { Version = read.Version })], Ct));

        var late = await table.ApplyAsync(
            "12101",
            [new Change.Insert(Text("A|1", "new")), new Change.Replace(Text("T|2026|a", "3") with { Version = read.Version })],
            Ct);

        Assert.Equal(ChangeOutcome.ChangedMeanwhile, late);
        Assert.Null(await table.FindAsync("12101", "A|1", Ct));
        Assert.Equal("2", (await table.FindAsync("12101", "T|2026|a", Ct))!.Text("Value"));
    }

    [Fact]
    public async Task A_row_that_is_gone_counts_as_changed()
    {
        Assert.Equal(ChangeOutcome.ChangedMeanwhile, await table.ApplyAsync("12101", [new Change.Replace(Text("R|1", "x"))], Ct));
        Assert.Equal(ChangeOutcome.ChangedMeanwhile, await table.ApplyAsync("12101", [new Change.Delete("R|1")], Ct));
    }

    [Fact]
    public async Task Replacing_a_row_leaves_none_of_its_old_columns()
    {
        await InsertAsync(new Row("R|1", new Dictionary<string, object> { ["Old"] = "x", ["Value"] = "1" }));
        await table.ApplyAsync("12101", [new Change.Put(Text("R|1", "2"))], Ct);

        Assert.Equal(["Value"], (await table.FindAsync("12101", "R|1", Ct))!.Columns.Keys);
        Assert.Equal(ChangeOutcome.Applied, await table.ApplyAsync("12101", [new Change.Delete("R|1")], Ct));
        Assert.Null(await table.FindAsync("12101", "R|1", Ct));
    }

    [Fact]
    public async Task A_range_holds_the_keys_with_its_prefix_in_their_order_and_no_others()
    {
        foreach (var key in (string[])["A|2026|a|02", "A|2026|a|01", "A|2026|a", "A|2026|b|01", "A|2026|a}", "A|2025|a|01", "B|2026"])
        {
            await InsertAsync(Text(key, key));
        }

        await table.ApplyAsync("12102", [new Change.Insert(Text("A|2026|a|03", "elsewhere"))], Ct);

        Assert.Equal(["A|2026|a|01", "A|2026|a|02"], await KeysAsync(table.RangeAsync("12101", "A|2026|a|", Ct)));
        Assert.Equal(["A|2026|a", "A|2026|a|01"], await KeysAsync(table.RangeAsync("12101", "A|2026|a", "A|2026|a|02", Ct)));
        Assert.Equal(7, (await KeysAsync(table.RangeAsync("12101", string.Empty, Ct))).Count);
    }

    [Fact]
    public async Task A_range_goes_on_after_the_first_thousand_rows()
    {
        for (var block = 0; block < 11; block++)
        {
            var rows = Enumerable.Range(block * 100, 100).Select(n => new Change.Insert(Text($"A|{n:00000}", "x")));
            await table.ApplyAsync("12101", [.. rows], Ct);
        }

        using var count = RoundTrips.Begin();
        Assert.Equal(1100, (await KeysAsync(table.RangeAsync("12101", "A|", Ct))).Count);
        Assert.Equal((2, 1100), (count.Requests, count.Entities));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    [InlineData("")]
    public async Task A_key_that_the_table_could_not_hold_is_refused_before_it_travels(string key)
    {
        using var count = RoundTrips.Begin();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => table.FindAsync("12101", key, Ct));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => table.FindAsync(key, "R|1", Ct));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => InsertAsync(Text(key, "x")));
        Assert.Equal(0, count.Requests);
    }

    [Fact]
    public async Task Half_a_character_is_no_key()
    {
        foreach (var key in (string[])["a" + '\ud842', '\udfb7' + "a", "a" + '\ud842' + "b"])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => table.FindAsync("12101", key, Ct));
        }
    }

    [Theory]
    [InlineData("R|'; x eq 'y")]
    [InlineData("R|100% & 'quoted' + 松ケ丘 𠮷")]
    [InlineData("R|ｶﾅ (1)")]
    public async Task A_key_with_quotes_or_Japanese_finds_its_own_row(string key)
    {
        await InsertAsync(Text(key, "found"));

        Assert.Equal("found", (await table.FindAsync("12101", key, Ct))?.Text("Value"));
        Assert.Equal([key], await KeysAsync(table.RangeAsync("12101", key, Ct)));
    }

    [Fact]
    public async Task A_change_of_too_many_rows_or_of_one_row_twice_is_refused()
    {
        var many = Enumerable.Range(0, 101).Select(n => new Change.Put(Text($"A|{n}", "x"))).ToList<Change>();
        await Assert.ThrowsAsync<ArgumentException>(() => table.ApplyAsync("12101", many, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => table.ApplyAsync("12101", [many[0], many[0]], Ct));
        Assert.Equal(ChangeOutcome.Applied, await table.ApplyAsync("12101", many[..100], Ct));
    }

    [Fact]
    public async Task Requests_at_once_are_one_wave_and_those_after_another_are_two()
    {
        await InsertAsync(Text("R|1", "x"));
        // On a busy machine the first might be answered before the second is sent.
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = 0;
        wire.Next = _ =>
        {
            if (Interlocked.Increment(ref sent) == 2) both.SetResult();
            return new Fault.Waits(both.Task);
        };
        using var count = RoundTrips.Begin();
        await Task.WhenAll(table.FindAsync("12101", "R|1", Ct), table.FindAsync("12101", "R|2", Ct));
        Assert.Equal((2, 1, 1), (count.Requests, count.Waves, count.Entities));

        wire.Next = _ => null;
        await table.FindAsync("12101", "R|1", Ct);
        Assert.Equal((3, 2, 2), (count.Requests, count.Waves, count.Entities));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_storage_that_refuses_for_the_moment_is_asked_once_more_and_then_is_trouble(int status)
    {
        wire.Next = _ => new Fault.Refuses(status);
        using var count = RoundTrips.Begin();

        await Assert.ThrowsAsync<StorageTroubleException>(() => InsertAsync(Text("R|1", "x")));
        Assert.Equal(2, count.Requests);

        wire.Next = _ => null;
        Assert.Null(await table.FindAsync("12101", "R|1", Ct));
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_trouble_after_its_time()
    {
        wire.Next = _ => new Fault.NeverAnswers();

        var trouble = await Assert.ThrowsAsync<StorageTroubleException>(() => table.FindAsync("12101", "R|1", Ct));
        Assert.DoesNotContain("12101", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_is_not_told_of_trouble()
    {
        wire.Next = _ => new Fault.NeverAnswers();
        using var impatient = new CancellationTokenSource();
        var call = table.FindAsync("12101", "R|1", impatient.Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_wire_that_breaks_once_before_the_write_is_not_noticed()
    {
        wire.Next = _ => wire.Faults == 0 ? new Fault.BreaksBefore() : null;

        Assert.Equal(ChangeOutcome.Applied, await InsertAsync(Text("R|1", "x")));
        Assert.Equal(1, wire.Faults);
    }

    [Fact]
    public async Task After_a_wire_that_breaks_behind_the_write_the_row_is_there_and_the_insert_meets_itself()
    {
        wire.Next = _ => wire.Faults == 0 ? new Fault.BreaksAfter() : null;

        Assert.Equal(ChangeOutcome.AlreadyThere, await InsertAsync(Text("R|1", "x")));
        Assert.Equal("x", (await table.FindAsync("12101", "R|1", Ct))?.Text("Value"));
    }

    [Fact]
    public async Task A_table_that_was_never_made_is_trouble_and_not_an_empty_one()
    {
        await using var fresh = Provider(azurite.NewAccount());
        var missing = fresh.GetRequiredService<Tables>().Reports;

        await Assert.ThrowsAsync<StorageTroubleException>(() => missing.FindAsync("12101", "R|1", Ct));
        await Assert.ThrowsAsync<StorageTroubleException>(async () => await KeysAsync(missing.RangeAsync("12101", "R|", Ct)));
        await Assert.ThrowsAsync<StorageTroubleException>(() => missing.ApplyAsync("12101", [new Change.Insert(Text("R|1", "x"))], Ct));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not a connection string with a secret")]
    public void A_missing_or_unreadable_setting_stops_with_its_name_and_without_its_value(string? setting)
    {
        using var broken = Provider(setting);
        var stop = Assert.Throws<InvalidOperationException>(() => broken.GetRequiredService<Tables>());
        Assert.Contains("ConnectionStrings:Tables", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", stop.ToString(), StringComparison.Ordinal);
    }

    private ServiceProvider Provider(string? connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StorageServices.Setting, connection)]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<HttpPipelineTransport>(new HttpClientTransport(wire))
            .AddSingleton(new StorageTimeout(TimeSpan.FromSeconds(1)))
            .AddStorage(configuration)
            .BuildServiceProvider();
    }

    private Task<ChangeOutcome> InsertAsync(Row row) => table.ApplyAsync("12101", [new Change.Insert(row)], Ct);

    private static Row Text(string key, string value) => new(key, new Dictionary<string, object> { ["Value"] = value });

    private static async Task<List<string>> KeysAsync(IAsyncEnumerable<Row> rows)
    {
        List<string> keys = [];
        await foreach (var row in rows)
        {
            keys.Add(row.Key);
        }

        return keys;
    }
}
