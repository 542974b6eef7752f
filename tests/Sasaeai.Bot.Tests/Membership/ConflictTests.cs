using Sasaeai.Bot.Import;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Membership.KeepingRoster;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>Two people, two copies, one roster.</summary>
public sealed class RosterConflictTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_copies_that_edit_different_members_at_once_both_succeed()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var (one, other) = (city.Chat(CityHost.Secretariat), copy.Chat(CityHost.Secretariat));
        var forms = await Task.WhenAll(one.FormAsync("end", "M-12101-02"), other.FormAsync("end", "M-12101-04"));
        var reads = await Task.WhenAll(
            one.SendAsync(forms[0], "roster.end", ("on", "2026-06-30"), ("reason", "resigned")), other.SendAsync(forms[1], "roster.end", ("on", "2026-06-30"), ("reason", "resigned")));
        Assert.All(reads, r => Assert.Contains("任期の終わりを決めました", r.Words, StringComparison.Ordinal));
        Assert.Equal(["M-12101-02", "M-12101-04"], (await city.RowsAsync()).Where(m => m.Text("To") == "2026-06-30").Select(m => m.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_slower_with_the_same_member_sees_both_and_decides()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var (fast, slow) = (city.Chat(CityHost.Secretariat), copy.Chat(CityHost.Secretariat));
        var mine = await slow.FormAsync("end");
        await fast.SendAsync(await fast.FormAsync("end"), "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));

        var conflict = await slow.SendAsync(mine, "roster.end", ("on", "2026-07-31"), ("reason", "notice"));
        Assert.Contains("ほかの人が先に直しました", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("令和8年6月30日(火)", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("令和8年7月31日(金)", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));
    }

    [Fact]
    public async Task Own_content_is_kept_over_theirs_when_the_person_says_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var mine = await chat.FormAsync("end");
        await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-07-31"), ("reason", "resigned"));
        var conflict = await chat.SendAsync(mine, "roster.end", ("on", "2026-06-30"), ("reason", "notice"));
        var kept = await chat.SendAsync(conflict.Card!, "roster.end");
        Assert.Contains("任期の終わりを決めました", kept.Words, StringComparison.Ordinal);
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));
        Assert.Equal(2, (await city.HistoryAsync()).Count);
    }

    [Fact]
    public async Task An_edit_and_its_record_are_there_together_or_not_at_all()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        // Each request to the storage of this turn fails once, one after the other.
        for (var broken = 1; broken <= 12; broken++)
        {
            var form = await chat.FormAsync("end");
            var before = ((await city.MemberAsync()).Revision, await city.RecordsAsync());
            var (n, at) = (0, broken);
            city.Wire.Next = _ => Interlocked.Increment(ref n) >= at ? new Fault.Refuses(503, "ServerBusy") : null;
            var read = await chat.SendAsync(form, "roster.end", ("on", $"2026-06-{10 + broken}"), ("reason", "notice"), ("reasonText", "こまったとき"));
            city.Wire.Next = _ => null;
            var after = ((await city.MemberAsync()).Revision, await city.RecordsAsync());
            Assert.True(after == before || after == (before.Revision + 1, before.Item2 + 1), $"{broken}: {before} {after}");
            if (after != before) return;
            Assert.Contains("もう一度押してください", read.Words, StringComparison.Ordinal);
            Assert.Contains("こまったとき", read.Card!.Card.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Fail("The edit never got through, so not every step was broken.");
    }

    [Fact]
    public async Task An_import_leaves_alone_what_was_edited_in_teams_and_says_what_differs()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));

        var raw = await MembersOnlyAsync();
        var held = Assert.IsType<ImportOutcome.Done>(await ImportAsync(city, raw, new()));
        var plan = held.Plans.Single(p => p.File.Spec == Files.Members);
        Assert.True(plan.IsHeld);
        Assert.Equal(Chair, Assert.Single(plan.ChangedRows).Key);
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));

        Assert.IsType<ImportOutcome.Done>(await ImportAsync(city, raw, new(Overwrite: ["members"])));
        Assert.Equal("2028-03-31", (await city.MemberAsync()).Text("To"));
        Assert.Equal(["ended", "import"], (await city.HistoryAsync()).Select(r => r.Made.Act));
    }

    private static Task<ImportOutcome> ImportAsync(CityHost city, RawCity raw, ImportOptions options) => Bot.Operations.ImportCommand.ImportAsync(city.Services, raw, options, Ct);

    private static async Task<RawCity> MembersOnlyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("members").FullName;
        File.Copy(Path.Combine(Repository.Root, "sample", "members.csv"), Path.Combine(folder, "members.csv"));
        return await MasterSource.ReadAsync(folder, Ct);
    }
}
