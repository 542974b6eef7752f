using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Digests;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Digests;

/// <summary>まとめ from the wish to the chat: what stands in it, for whom, and how often.</summary>
public sealed class DigestTests(Azurite azurite)
{
    private const string Ward = "12101";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset At(int month, int day, int hour = 9, int year = 2026) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Who_wants_it_and_the_channel_get_what_came_in_once_and_nobody_else_does()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 10, 10));
        day.AllowNotInstalled();
        var (officer, worker, secretariat) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker), await day.OpenAsync(CityHost.Secretariat));
        await day.LookAsync();
        var channel = await ChannelAsync(day);
        Assert.Contains("次は 6月15日(月) 9時です", await ChosenAsync(officer, KeepDigest.Weekly), StringComparison.Ordinal);
        var open = await secretariat.SaidAsync("まとめを受け取る");
        Assert.Contains("チームのチャネルにも送る", open.Words(), StringComparison.Ordinal);
        Assert.Contains("中央区のまとめは、届きません", (await secretariat.PressAsync(open, "これに決める", ("rhythm", "none"), ("channel", "weekly"))).Card.Words(), StringComparison.Ordinal);
        await FileAsync(officer, "朝の体操と茶話会", "wards");
        await FileAsync(officer, "広場の花植え", "wards,public");

        await day.GoToAsync(At(6, 15, 8));
        Assert.Empty(Digests(officer));
        await day.GoToAsync(At(6, 15));
        await day.GoToAsync(At(6, 15, 10));
        var own = Assert.Single(Digests(officer));
        Assert.Contains("中央区では、6月8日〜14日に 2件の報告が届きました\nいきいきサロン 2件\n寒川のみなさん、ありがとうございます。", own, StringComparison.Ordinal);
        Assert.Contains("5月分をお待ちしている地区部会", own, StringComparison.Ordinal);
        Assert.Contains("朝の体操と茶話会", own, StringComparison.Ordinal);
        Assert.DoesNotContain("23", own, StringComparison.Ordinal);
        var all = Assert.Single(Digests(channel));
        Assert.Contains("広場の花植え", all, StringComparison.Ordinal);
        Assert.DoesNotContain("朝の体操と茶話会", all, StringComparison.Ordinal);
        Assert.DoesNotContain("まとめの回数を変える", all, StringComparison.Ordinal);
        Assert.Empty(Digests(worker));
        Assert.Empty(Digests(secretariat));
        var record = Assert.Single(await RecordsAsync(day));
        Assert.Equal((2, "まとめ(6月8日〜14日)"), (record.Targets, record.Title));

        await day.GoToAsync(At(6, 22));
        Assert.Contains("届いた報告はありません", Assert.Single(Digests(officer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_weeks_of_being_down_one_comes_and_the_older_ones_are_in_the_ledger()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 10, 10));
        day.AllowNotInstalled();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await day.LookAsync();
        await ChosenAsync(officer, KeepDigest.Weekly);
        day.Turn(At(6, 23, 11));
        await day.LookAsync();
        await day.LookAsync();
        Assert.Contains("6月15日〜21日", Assert.Single(Digests(officer)), StringComparison.Ordinal);
        Assert.Equal(["d-20260608-w stale", "d-20260615-w "], (await RecordsAsync(day)).Select(r => $"{r.Occasion.Subject} {r.Skipped}"));
    }

    [Fact]
    public async Task Through_a_year_each_week_comes_once_and_a_ward_that_nobody_asked_for_has_no_record()
    {
        await using var day = await ReminderDay.InHasteAsync(azurite, At(4, 1, 8));
        day.AllowNotInstalled();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await day.LookAsync();
        await ChosenAsync(officer, KeepDigest.Weekly);
        var planner = day.City.Services.GetRequiredService<DigestPlanner>();
        var planned = new List<DateOnly>();
        for (var date = new DateOnly(2026, 4, 2); date < new DateOnly(2027, 4, 1); date = date.AddDays(1))
        {
            foreach (var hour in (int[])[7, 9, 21])
            {
                day.Turn(new(date.ToDateTime(new(hour, 0)), TimeSpan.FromHours(9)));
                var before = (await RecordsAsync(day)).Count;
                // Another copy has no memory of what was dealt with.
                await (hour == 9 && date.Day % 2 == 0 ? Fresh(day) : planner).PlanAsync("", Ct);
                if ((await RecordsAsync(day)).Count > before) planned.Add(date);
            }
        }

        var expected = DigestSpan.Between(At(4, 1, 9), At(4, 1, 0, 2027)).Where(s => s.Rhythm == Rhythm.Weekly).Select(s => DateOnly.FromDateTime(s.At.DateTime));
        Assert.Equal(expected, planned);
        Assert.Equal(52, planned.Count);
        Assert.Contains(new(2026, 11, 24), planned);
        Assert.All(await RecordsAsync(day), r => Assert.Equal((1, ""), (r.Targets, r.Skipped)));
        Assert.DoesNotContain(await day.City.Services.GetRequiredService<OutboxStore>().RecordsAsync("12102", At(4, 1), Ct), r => r.Occasion.Subject[0] == 'd');
    }

    [Fact]
    public async Task As_long_as_nothing_is_due_the_storage_is_not_asked()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 10, 10));
        var planner = day.City.Services.GetRequiredService<DigestPlanner>();
        Assert.InRange(await CostAsync(planner), 1, 2);
        Assert.Equal(0, await CostAsync(planner));
        day.Turn(At(6, 14, 9));
        Assert.Equal(0, await CostAsync(planner));
        day.Turn(At(6, 15, 9));
        Assert.Equal(2, await CostAsync(planner));
        Assert.Equal(0, await CostAsync(planner));
        Assert.Empty(await RecordsAsync(day));
    }

    [Fact]
    public async Task What_is_no_more_wanted_or_wanted_too_late_does_not_come()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 10, 10));
        day.AllowNotInstalled();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await day.LookAsync();
        await ChosenAsync(officer, KeepDigest.Weekly);
        Assert.Contains("中央区のまとめは、届きません", await ChosenAsync(officer, KeepDigest.None), StringComparison.Ordinal);
        day.Turn(At(6, 15, 10));
        Assert.Contains("毎月届きます", await ChosenAsync(officer, KeepDigest.Monthly), StringComparison.Ordinal);
        Assert.Contains("次は 6月22日(月) 9時です", await ChosenAsync(officer, KeepDigest.Weekly), StringComparison.Ordinal);
        await day.LookAsync();
        Assert.Empty(Digests(officer));
        Assert.Empty(await RecordsAsync(day));
        Assert.Contains("まだ変わっていません", await ChosenAsync(officer, "x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CityHost.GreenWardWorker, null)]
    [InlineData(CityHost.Administrator, null)]
    [InlineData(CityHost.ChapterOfficer, KeepDigest.Weekly)]
    public async Task Who_does_not_work_there_gets_none_and_who_does_not_keep_reminders_sends_none_to_the_channel(string person, string? channel)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(person);
        var read = await StormCity.PressAsync(chat, StormCase.Made(chat, new KeepDigest { Ward = Ward, Rhythm = KeepDigest.Weekly, Channel = channel }));
        Assert.Contains("あなたの役割では", read.Words, StringComparison.Ordinal);
        Assert.Empty(await city.Services.GetRequiredService<DigestWishes>().AllAsync(Ct));
    }

    private static async Task<int> CostAsync(DigestPlanner planner)
    {
        using var count = RoundTrips.Begin();
        await planner.PlanAsync("", Ct);
        return count.Requests;
    }

    private static DigestPlanner Fresh(ReminderDay day) => ActivatorUtilities.CreateInstance<DigestPlanner>(day.City.Services);

    private static async Task<string> ChosenAsync(TeamsChat chat, string rhythm) =>
        (await StormCity.PressAsync(chat, StormCase.Made(chat, new KeepDigest { Ward = Ward, Rhythm = rhythm }))).Words;

    private static List<string> Digests(TeamsChat chat) => [.. chat.Conversation.Rest().Where(s => !s.IsUpdate && s.Card.Words().Contains("まとめです。", StringComparison.Ordinal)).Select(s => s.Card.Words())];

    private static async Task<TeamsChat> ChannelAsync(ReminderDay day)
    {
        var chat = day.City.Chat(CityHost.Secretariat, "channel");
        await day.City.Services.GetRequiredService<ChannelStore>().KeepAsync(new(Ward, new(day.City.Teams.ServiceUrl, chat.Conversation.Id, $"28:{FakeConnector.AppId}", null, null), "地域", "内田 千尋", At(6, 10)), Ct);
        return chat;
    }

    private static async Task FileAsync(TeamsChat officer, string title, string share)
    {
        var ticket = Ticket.New("12101-01", new(2026, 6, 10)).ToString();
        ReportPage[] pages =
        [
            new TurnPage { To = "2", Page = "1", HeldOn = "2026-06-03", Kind = "k01", Title = title, Participants = "23", PlanItems = "P5-12101-01" },
            new TurnPage { To = "3", Page = "2", Drafted = true, Times = "1" },
            new SubmitReport { Page = "3", Drafted = true, Share = share },
        ];
        var read = "";
        foreach (var page in pages) read = (await StormCity.PressAsync(officer, StormCase.Made(officer, page with { Ticket = ticket, Area = "12101-01" }))).Words;
        Assert.Contains("提出しました", read, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<OccasionRecord>> RecordsAsync(ReminderDay day) =>
        [.. (await day.City.Services.GetRequiredService<OutboxStore>().RecordsAsync(Ward, At(4, 1, 0), Ct)).Where(r => r.Occasion.Subject[0] == 'd')];
}
