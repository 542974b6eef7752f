using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>A whole 年度 of the sample city, from one occasion to the next.</summary>
public sealed class ReminderYearTests(Azurite azurite)
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);
    private static readonly DateTime From = new(2025, 4, 1, 8, 0, 0);
    private static readonly DateTime To = new(2026, 3, 31, 20, 0, 0);

    // Nobody else ever opened the bot.
    private static readonly string[] Installed = [CityHost.ChapterOfficer, CityHost.ThreeAreaWorker, CityHost.Secretariat];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_who_owes_something_is_written_to_once_an_occasion_and_nobody_else()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(From, Tokyo), withReports: true);
        day.AllowNotInstalled();
        var chats = new Dictionary<string, TeamsChat>(StringComparer.Ordinal);
        foreach (var person in Installed) chats[person] = await day.OpenAsync(person);
        var officer = chats[CityHost.ChapterOfficer];
        await day.LookAsync();
        var year = new ExpectedYear();
        List<Expected> expected = [];
        var cards = Installed.ToDictionary(p => p, _ => 0, StringComparer.Ordinal);
        Expected? stopped = null;
        foreach (var moment in year.Moments(From, To))
        {
            var now = year.At(moment);
            expected.AddRange(now);
            await day.GoToAsync(new(moment, Tokyo));
            await day.LookAsync();
            foreach (var (person, chat) in chats) cards[person] += chat.Conversation.Rest().Count(s => !s.IsUpdate);
            // In autumn the worker wants no more about one month.
            if (stopped is null && moment.Month == 9 && now.FirstOrDefault(e => e.Person == CityHost.ThreeAreaWorker && e.Areas.Length > 0) is { } enough)
            {
                await StopAsync(chats[enough.Person], year, enough);
                stopped = enough;
            }

            // Who was reminded twice in vain says 活動なし: the third reminder has one area less.
            if (now.FirstOrDefault(e => e.Person == CityHost.ChapterOfficer && e.Areas.Length > 0 && DateTime.Parse(e.About, System.Globalization.CultureInfo.InvariantCulture) > moment.AddDays(-1) && DateTime.Parse(e.About, System.Globalization.CultureInfo.InvariantCulture) < moment.AddDays(5)) is { } own)
                await NoActivityAsync(day, officer, year, own);
        }

        Assert.NotNull(stopped);
        bool IsStopped(Expected e) => e.Person == stopped.Person && (e.Ward, e.About) == (stopped.Ward, stopped.About) && e.At > stopped.At;
        Assert.Contains(expected, IsStopped);
        var actual = await SentAsync(day, IsStopped);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(InOrder).Select(Line), actual.Order(InOrder).Select(Line));
        Assert.All(Installed, p => Assert.Equal(expected.Count(e => e.Person == p && !IsStopped(e)), cards[p]));
        Assert.All(cards.Values, count => Assert.True(count > 0));
    }

    private static async Task StopAsync(TeamsChat chat, ExpectedYear year, Expected about)
    {
        var period = year.Period(about.Ward, about.About);
        var answer = await chat.PressAsync(chat.Conversation.Put("1701"), JsonObject.Create(CardJson.ToElement(new StopReminder { Reminder = $"{about.Ward}/p-{period[1]}-{period[2]}" }))!, "reminder.stop");
        Assert.Equal(200, answer.StatusCode);
    }

    private static async Task NoActivityAsync(ReminderDay day, TeamsChat officer, ExpectedYear year, Expected own)
    {
        var period = year.Period(own.Ward, own.About);
        var press = new SubmitNoActivity { Period = $"{own.Areas}/{period[1]}/{period[2]}" };
        var answer = await officer.PressAsync(officer.Conversation.Put("1700"), JsonObject.Create(CardJson.ToElement(press))!, "noActivity.submit");
        Assert.Equal(200, answer.StatusCode);
        year.Report(own.Areas, DateTime.Parse(period[5], System.Globalization.CultureInfo.InvariantCulture));
        day.City.Services.GetRequiredService<MissingAreas>().Forget(own.Ward);
    }

    // Each delivery as the ledger has it; every occasion adds up, and is at its end.
    private static async Task<List<Expected>> SentAsync(ReminderDay day, Predicate<Expected> isStopped)
    {
        var outbox = day.City.Services.GetRequiredService<OutboxStore>();
        var master = await day.City.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);
        List<Expected> all = [];
        foreach (var ward in master.City.Wards.Select(w => w.Code).Append(Occasion.WholeCity))
        {
            foreach (var record in await outbox.RecordsAsync(ward, new(From, Tokyo), Ct))
            {
                var deliveries = await outbox.OfAsync(record.Occasion, Ct);
                Assert.Equal((record.Targets, ""), (deliveries.Count, record.Skipped));
                Assert.NotNull(record.EndedAt);
                var due = Duty.Find(ward, record.Occasion.Subject, master)!.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                foreach (var d in deliveries)
                {
                    var one = new Expected(record.Occasion.At.DateTime, ward, due, d.To.ObjectId, string.Join(' ', d.Areas));
                    Assert.Equal(isStopped(one) ? DeliveryState.NotDue : Installed.Contains(d.To.ObjectId) ? DeliveryState.Sent : DeliveryState.Failed, d.State);
                    all.Add(one);
                }
            }
        }

        return all;
    }

    private static readonly IComparer<Expected> InOrder = Comparer<Expected>.Create((a, b) => string.CompareOrdinal(Line(a), Line(b)));

    private static string Line(Expected e) => $"{e.At:yyyy-MM-dd HH:mm} {e.Ward} {e.About} {e.Person} {e.Areas}";
}
