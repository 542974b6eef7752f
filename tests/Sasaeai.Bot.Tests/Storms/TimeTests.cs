using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>A storage that is not broken, only slow: the time of the turn runs out in the middle.</summary>
public sealed class TimeTests(Azurite azurite)
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource never = new();

    [Fact]
    public async Task When_the_time_runs_out_while_a_report_is_written_the_form_comes_back_with_its_text()
    {
        await using var city = await StartAsync();
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        await ReferencesAsync(city, 1);
        city.Wire.Next = HoldsUp(1, request => request.Method == HttpMethod.Post);
        var returned = await OverAsync(chat.PressAsync(form, "提出する", InOrder));

        Assert.Contains("まだ保存できていません", returned.Card.Words(), StringComparison.Ordinal);
        Assert.Equal("体操とお茶の会をしました。", returned.Card.Value("note"));
        city.Wire.Next = _ => null;
        Assert.NotEmpty((await chat.PressAsync(returned.Card, "提出する", InOrder)).Card.Receipt());
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }

    [Fact]
    public async Task Who_waits_behind_others_until_the_time_is_over_gets_the_form_back_too()
    {
        await using var city = await StartAsync();
        var (first, second) = (city.Chat(CityHost.ChapterOfficer), city.Chat(CityHost.ChapterOfficer));
        var (form, other) = (await BlankFormAsync(first), await BlankFormAsync(second));
        await ReferencesAsync(city, 2);
        city.Wire.Next = HoldsUp(2, _ => true);
        var presses = Task.WhenAll(first.PressAsync(form, "提出する", InOrder), second.PressAsync(other, "提出する", InOrder));
        Assert.All(await OverAsync(presses), a => Assert.Contains("まだ保存できていません", a.Card.Words(), StringComparison.Ordinal));
        city.Wire.Next = _ => null;
        Assert.NotEmpty((await second.PressAsync(other, "提出する", InOrder)).Card.Receipt());
    }

    // The storage itself would wait for much longer, and the turn's own time is not over yet.
    private Task<CityHost> StartAsync() => CityHost.StartAsync(azurite, replace: services => services
        .AddSingleton<TimeProvider>(clock).AddSingleton(new StorageTimeout(TimeSpan.FromMinutes(1))));

    // They are written after the turn, and would be taken for a press.
    private static async Task ReferencesAsync(CityHost city, int chats)
    {
        var ct = TestContext.Current.CancellationToken;
        while (await city.Conversations.QueryAsync<TableEntity>(cancellationToken: ct).CountAsync(ct) < chats) await Task.Delay(20, ct);
    }

    // Everything waits; what is typed is kept first, so by then that many presses are inside.
    private Func<HttpRequestMessage, Fault?> HoldsUp(int presses, Func<HttpRequestMessage, bool> which)
    {
        var inside = 0;
        return request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref inside) == presses) met.TrySetResult();
            return which(request) ? new Fault.Waits(never.Task) : null;
        };
    }

    // Later than the storage's 4 s, sooner than the 4.5 s of the press.
    private async Task<T> OverAsync<T>(Task<T> turn)
    {
        await met.Task;
        clock.Advance(TimeSpan.FromSeconds(4.2));
        return await turn;
    }
}
