using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reports;

public sealed class DraftStoreTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9));
    private static readonly Sender Hanako = new("t", "hanako", null);
    private static readonly Sender Taro = new("t", "taro", null);
    private readonly BrokenWire wire = new();
    private ServiceProvider provider = null!;
    private DraftStore drafts = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StorageServices.Setting, azurite.NewAccount())]).Build();
        provider = new ServiceCollection().AddLogging()
            .AddSingleton<HttpPipelineTransport>(new HttpClientTransport(wire))
            .AddStorage(configuration)
            .AddSingleton<DraftStore>()
            .BuildServiceProvider();
        await provider.GetRequiredService<Tables>().EnsureAsync(Ct);
        drafts = provider.GetRequiredService<DraftStore>();
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task A_draft_comes_back_as_it_was_typed_and_to_its_author_only()
    {
        var draft = Some(1) with { Values = new Dictionary<string, string> { ["note"] = "体操と\nお茶の会 \"𠮷\"", ["place"] = "集会所" }, Report = "2026-101-7Q3K9MT", Revision = 3 };
        Assert.True(await drafts.PutAsync(Hanako, draft, Ct));

        var found = (await drafts.FindAsync(Hanako, draft.Ticket, Now, Ct))!;
        Assert.Equal(("体操と\nお茶の会 \"𠮷\"", "集会所", "2026-101-7Q3K9MT", 3), (found.Values["note"], found.Values["place"], found.Report, found.Revision));
        Assert.Equal((draft.Area, draft.SavedAt), (found.Area, found.SavedAt));
        Assert.False(found.Values.ContainsKey("outcome"));
        Assert.Null(await drafts.FindAsync(Taro, draft.Ticket, Now, Ct));
        Assert.Empty(await drafts.ListAsync(Taro, Now, Ct));
    }

    [Fact]
    public async Task The_same_ticket_is_one_draft_and_a_deleted_one_is_gone()
    {
        await drafts.PutAsync(Hanako, Some(1), Ct);
        await drafts.PutAsync(Hanako, Some(1) with { Area = "12101-02" }, Ct);
        Assert.Equal("12101-02", Assert.Single(await drafts.ListAsync(Hanako, Now, Ct)).Area);
        Assert.True(await drafts.DeleteAsync(Hanako, Some(1).Ticket, Ct));
        Assert.True(await drafts.DeleteAsync(Hanako, Some(1).Ticket, Ct));
        Assert.Empty(await drafts.ListAsync(Hanako, Now, Ct));
    }

    [Fact]
    public async Task With_the_twenty_first_draft_the_oldest_goes()
    {
        for (var n = 0; n < 21; n++) Assert.True(await drafts.PutAsync(Hanako, Some(n), Ct));
        var kept = await drafts.ListAsync(Hanako, Now.AddHours(1), Ct);
        Assert.Equal(Enumerable.Range(1, 20).Reverse().Select(n => Some(n).Ticket), kept.Select(d => d.Ticket));
    }

    [Fact]
    public async Task After_fourteen_days_a_draft_is_not_shown_and_the_next_one_sweeps_it_away()
    {
        await drafts.PutAsync(Hanako, Some(0), Ct);
        Assert.NotNull(await drafts.FindAsync(Hanako, Some(0).Ticket, Now.AddDays(14), Ct));
        var later = Now.AddDays(14).AddSeconds(1);
        Assert.Null(await drafts.FindAsync(Hanako, Some(0).Ticket, later, Ct));
        Assert.Empty(await drafts.ListAsync(Hanako, later, Ct));
        await drafts.PutAsync(Hanako, Some(1) with { SavedAt = later }, Ct);
        Assert.Null(await drafts.FindAsync(Hanako, Some(0).Ticket, Now, Ct));
    }

    [Fact]
    public async Task A_storage_in_trouble_and_a_ticket_or_text_that_cannot_be_kept_say_no_and_throw_nothing()
    {
        Assert.False(await drafts.PutAsync(Hanako, Some(1) with { Ticket = "x/#?" }, Ct));
        Assert.False(await drafts.PutAsync(Hanako, Some(1) with { Values = new Dictionary<string, string> { ["note"] = new('あ', 31_000) } }, Ct));
        Assert.Null(await drafts.FindAsync(Hanako, "x/#?", Now, Ct));
        wire.Next = _ => new Fault.Refuses(503);
        Assert.False(await drafts.PutAsync(Hanako, Some(1), Ct));
        Assert.False(await drafts.DeleteAsync(Hanako, Some(1).Ticket, Ct));
    }

    private static Draft Some(int n) => new(
        $"12101-01.20260610.AAAAAAAA{n:00}", "12101-01", new Dictionary<string, string> { ["title"] = "朝のサロン" }, Now.AddMinutes(n));
}
