using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Batches;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using Sending = Sasaeai.Bot.Tests.Batches.Sending;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>Reminders from the clock to the person's chat, and back by their buttons.</summary>
public sealed class ReminderTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_before_the_deadline_who_is_missing_gets_one_card_and_who_has_reported_none()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(9)));
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        var worker = day.City.Chat(CityHost.ThreeAreaWorker);
        await officer.InstallAsync();
        await worker.InstallAsync();
        await officer.NextAsync();
        await worker.NextAsync();
        day.AllowNotInstalled();
        await day.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
        await day.GoToAsync(new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9)));

        var one = await officer.NextAsync();
        Assert.Equal("寒川の5月分が、まだ出ていません。締切: 令和8年6月15日(月)です。", one.Activity.GetProperty("summary").GetString());
        Assert.Contains("あと7日", one.Card.Words(), StringComparison.Ordinal);
        Assert.Contains("5月分が、3つの地区部会でまだ出ていません", (await worker.NextAsync()).Card.Words(), StringComparison.Ordinal);

        // Looked at again, and by another copy: nothing twice.
        await day.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
        Assert.Empty(worker.Conversation.Rest());
    }

    [Fact]
    public async Task Staff_hear_what_is_still_open_before_their_own_deadline_and_open_that_list_with_one_press()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 16, 8, 0, 0, TimeSpan.FromHours(9)), withReports: true);
        var secretariat = await day.OpenAsync(CityHost.Secretariat);
        day.AllowNotInstalled();
        await day.LookAsync();
        await day.GoToAsync(new(2026, 6, 16, 9, 0, 0, TimeSpan.FromHours(9)));
        var card = (await secretariat.NextAsync()).Card;
        Assert.Contains("中央区の「昨年度の区の取りまとめ」の締切が近づいています", card.Words(), StringComparison.Ordinal);
        Assert.Contains("まだ出ていない報告: ", card.Words(), StringComparison.Ordinal);
        Assert.Contains("部会確認を待っている報告が、", card.Words(), StringComparison.Ordinal);
        Assert.Contains("部会確認", (await secretariat.OpensAsync(card, "確認を待つ報告を見る")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_of_reports_shrinks_reminders_as_one_report_does()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(9)), also: Sending.Quickly);
        await using var files = await FileServer.StartAsync();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        day.AllowNotInstalled();
        await day.LookAsync();
        await day.GoToAsync(new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9)));
        var reminder = (await officer.NextAsync()).Card;

        var worker = day.City.Chat(CityHost.ThreeAreaWorker);
        var preview = await worker.PreviewAsync(files, Sending.InOrder(35), Sending.InOrder(36));
        await worker.PressAsync(preview, "2件を登録");
        await worker.ReceiptListAsync();
        var shrunk = await officer.NextAsync();
        Assert.Equal((true, reminder.MessageId), (shrunk.IsUpdate, shrunk.MessageId));
        Assert.Contains("寒川の5月分は、出ています", shrunk.Card.Words(), StringComparison.Ordinal);
        Assert.Empty(officer.Conversation.Rest());
    }

    [Fact]
    public async Task Snoozing_stopping_and_reporting_change_the_card_and_what_comes_next()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(9)));
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        await officer.InstallAsync();
        await officer.NextAsync();
        day.AllowNotInstalled();
        await day.LookAsync();
        await day.GoToAsync(new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9)));
        var first = (await officer.NextAsync()).Card;

        var note = await officer.PressAsync(first, "明日もう一度");
        Assert.Contains("6月9日(火) 9時に、もう一度お知らせします", note.Card.Words(), StringComparison.Ordinal);
        Assert.True((await officer.NextAsync()).IsUpdate);
        await day.GoToAsync(new(2026, 6, 9, 9, 0, 0, TimeSpan.FromHours(9)));
        var second = await officer.NextAsync();
        Assert.Contains("あと6日", second.Card.Words(), StringComparison.Ordinal);
        var shrunk = await officer.NextAsync();
        Assert.True(shrunk.IsUpdate);
        Assert.Equal(first.MessageId, shrunk.MessageId);
        Assert.Contains("下の新しいお知らせ", shrunk.Card.Words(), StringComparison.Ordinal);

        var stored = await officer.PressAsync(second.Card, "5月分は活動なし");
        Assert.Contains("活動なし", stored.Card.Words(), StringComparison.Ordinal);
        List<Sent> updates = [await officer.NextAsync(), await officer.NextAsync()];
        Assert.All(updates, u => Assert.True(u.IsUpdate));
        Assert.Contains(updates, u => u.Card.Words().Contains("出ています。ありがとうございます", StringComparison.Ordinal));
        await day.GoToAsync(new(2026, 6, 12, 9, 0, 0, TimeSpan.FromHours(9)));
        Assert.Empty(officer.Conversation.Rest());
    }
}

/// <summary>A day of the sample city whose clock a test turns.</summary>
internal sealed class ReminderDay : IAsyncDisposable
{
    private readonly FakeTimeProvider clock;

    private ReminderDay(CityHost city, FakeTimeProvider clock) => (City, this.clock) = (city, clock);

    public CityHost City { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReminderDay> StartAsync(Azurite azurite, DateTimeOffset now, bool withReports = false, Action<IServiceCollection>? also = null)
    {
        var clock = new FakeTimeProvider(now);
        var city = await CityHost.StartAsync(azurite, withReports, now, replace: services =>
        {
            services.AddSingleton(new Today(clock, TimeSpan.Zero));
            also?.Invoke(services);
        });
        return new(city, clock);
    }

    /// <summary>
    /// A bot that does not wait between its messages, and a Teams that counts its rates by the turned clock: months pass in seconds, and what
    /// is sent at one moment must be little enough for one second.
    /// </summary>
    public static async Task<ReminderDay> InHasteAsync(Azurite azurite, DateTimeOffset now, bool withReports = false)
    {
        var day = await StartAsync(azurite, now, withReports, services => services.AddSingleton(new ConnectorPacing(enabled: false)));
        day.City.Teams.CountBy(day.clock);
        return day;
    }

    /// <summary>Another bot, with another Teams and what an export has kept.</summary>
    public static async Task<ReminderDay> FromAsync(Azurite azurite, string folder, DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now);
        return new(await CityHost.FromAsync(azurite, folder, now, services => services.AddSingleton(new Today(clock, TimeSpan.Zero))), clock);
    }

    /// <summary>Most of the sample people never opened the bot.</summary>
    public void AllowNotInstalled() => City.Allow("the app is not installed for a person");

    public Task<bool> LookAsync() => City.Services.GetRequiredService<Dispatcher>().LookAsync(Ct);

    /// <summary>The app is installed for that person, and the welcome has come.</summary>
    public async Task<TeamsChat> OpenAsync(string person)
    {
        var chat = City.Chat(person);
        await chat.InstallAsync();
        await chat.NextAsync();
        return chat;
    }

    /// <summary>Only the clock: nobody looks.</summary>
    public void Turn(DateTimeOffset now) => clock.SetUtcNow(now);

    public async Task GoToAsync(DateTimeOffset now)
    {
        Turn(now);
        Assert.True(await LookAsync());
    }

    public ValueTask DisposeAsync() => City.DisposeAsync();
}
