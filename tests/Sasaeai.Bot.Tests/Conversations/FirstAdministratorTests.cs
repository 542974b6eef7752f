using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary><c>Bot:FirstAdmins</c>: how a city comes to its first 管理者.</summary>
public sealed class FirstAdministratorTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_any_row_names_a_管理者_the_one_of_the_settings_is_let_in_and_each_use_is_audited()
    {
        await using var city = await CityHost.EmptyAsync(azurite, new() { ["Bot:FirstAdmins"] = CityHost.Stranger });
        city.Teams.Graph.Put(new LocalAccount(CityHost.Stranger, "最初の 管理者"));
        var chat = city.Chat(CityHost.Stranger);
        foreach (var said in new[] { "ヘルプ", "ヘルプ" })
        {
            await chat.SayAsync(said);
            Assert.Contains("使い方", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        }

        Assert.Equal(2, (await AuditAsync(city, 2)).Count(e => e.Kind == AuditKind.FirstAdministrator));
    }

    [Fact]
    public async Task Once_a_row_names_one_the_setting_gives_nothing()
    {
        await using var city = await CityHost.StartAsync(azurite, directory: new() { ["Bot:FirstAdmins"] = CityHost.Stranger });
        var chat = city.Chat(CityHost.Stranger);
        await chat.SayAsync("ヘルプ");
        Assert.Contains("まだ登録がありません", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    // Written after the answer, so it is asked for until it is there, but not for ever.
    private static async Task<List<AuditEntry>> AuditAsync(CityHost city, int count)
    {
        var audit = city.Services.GetRequiredService<AuditTrail>();
        for (var asked = 1; ; asked++)
        {
            var entries = await audit.OfPersonAsync(new(FakeConnector.TenantId, CityHost.Stranger, null), 2026, 6, Ct).ToListAsync(Ct);
            if (entries.Count >= count || asked == 500) return entries;
        }
    }
}
