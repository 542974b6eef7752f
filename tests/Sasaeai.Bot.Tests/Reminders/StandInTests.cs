using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>Who stands in for somebody presses the same buttons, and they do what they say.</summary>
public sealed class StandInTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stand_in_who_puts_it_off_gets_it_once_more_and_who_stops_it_gets_no_more()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 9, 10));
        day.AllowNotInstalled();
        var (officer, secretariat) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.Secretariat));
        await day.LookAsync();
        var mine = await officer.SaidAsync("お知らせを止めて");
        var standIn = PersonKey.Of(new Sender(FakeConnector.TenantId, CityHost.Secretariat, null));
        Assert.Contains("代わりは 内田 千尋 さんです", (await officer.PressAsync(mine, "不在にする", ("until", "2026-06-22"), ("standIn", standIn))).Card.Words(), StringComparison.Ordinal);

        await day.GoToAsync(At(6, 12, 9));
        var first = await ReminderAsync(secretariat);
        Assert.Contains("6月15日(月) 9時に、もう一度お知らせします", (await secretariat.PressAsync(first, "明日もう一度")).Card.Words(), StringComparison.Ordinal);
        await day.GoToAsync(At(6, 15, 9));
        var second = await ReminderAsync(secretariat);
        Assert.Contains("お知らせを止めました", (await secretariat.PressAsync(second, "今回は停止")).Card.Words(), StringComparison.Ordinal);
        await day.GoToAsync(At(6, 18, 9));

        Assert.DoesNotContain(secretariat.Conversation.Rest(), s => !s.IsUpdate && s.Card.Words().Contains("5月分", StringComparison.Ordinal));
        var last = await day.City.Services.GetRequiredService<OutboxStore>().OfAsync(new Occasion("12101", "p-2026-2", At(6, 18, 9)), Ct);
        Assert.Equal((DeliveryState.NotDue, DeliveryReason.Away), last.Where(d => d.To.ObjectId == CityHost.ChapterOfficer).Select(d => (d.State, d.Reason)).Single());
    }

    private static async Task<ShownCard> ReminderAsync(TeamsChat chat)
    {
        while (true)
        {
            if (await chat.NextAsync() is { IsUpdate: false } sent && sent.Card.Words().Contains("寒川の5月分が、まだ出ていません", StringComparison.Ordinal)) return sent.Card;
        }
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(9));
}
