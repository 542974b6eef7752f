using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>A whole 年度 of the sample city, from one occasion to the next, with what its people wish and a rule that changes on the way.</summary>
public sealed class ReminderYearTests(Azurite azurite, ITestOutputHelper output)
{
    private const string Ward = "12101";
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);
    private static readonly DateTime From = new(2025, 4, 1, 8, 0, 0);
    private static readonly DateTime To = new(2026, 3, 31, 20, 0, 0);

    // Nobody else ever opened the bot.
    private static readonly string[] Installed = [CityHost.ChapterOfficer, CityHost.ThreeAreaWorker, CityHost.Secretariat, CityHost.OneAreaWorker, CityHost.GreenWardWorker];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // With the reports of the sample little is missing; without them there is much to press.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_who_owes_something_is_written_to_once_an_occasion_unless_they_do_not_want_it_and_nobody_else(bool withReports)
    {
        await using var day = await ReminderDay.InHasteAsync(azurite, new(From, Tokyo), withReports);
        day.AllowNotInstalled();
        var chats = new Dictionary<string, TeamsChat>(StringComparer.Ordinal);
        foreach (var person in Installed) chats[person] = await day.OpenAsync(person);
        await day.LookAsync();
        var (year, wishes, watch) = (new ExpectedYear(withReports), new ExpectedWishes(), Stopwatch.StartNew());
        var people = new PressedYear(chats, year, wishes, day.City.Services.GetRequiredService<MissingAreas>());
        List<Expected> expected = [];
        var cards = Installed.ToDictionary(p => p, _ => 0, StringComparer.Ordinal);
        ChangedRule? rule = null;
        for (var moment = Next(From); moment is { } at; moment = Next(at))
        {
            List<Expected> now = [.. wishes.Of(year.At(at)), .. wishes.Again(at, year)];
            expected.AddRange(now);
            await day.GoToAsync(new(at, Tokyo));
            if (now.Count > 0) await day.LookAsync();
            foreach (var (person, chat) in chats) cards[person] += chat.Conversation.Rest().Count(s => !s.IsUpdate);
            await people.OnAsync(at, now);
            // In winter, at the hour of a reminder: what was sent this morning does not come again in the afternoon.
            if (rule is null && at.Month == 12 && now.Exists(e => e.Ward == Ward && e.Subject[0] == 'p' && e.Areas.Length > 0)) await people.ChangeAsync(rule = new(Ward, at, [-7, 3], 15, 1));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected.Count} targets, {string.Join(", ", people.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Key}"))}; {watch.Elapsed.TotalSeconds:0.0} s"));
        var actual = await LedgerAsync(day);
        Assert.Equal(expected.Order(InOrder).Select(Line), actual.Order(InOrder).Select(Line));
        Assert.All(Installed, p => Assert.Equal(expected.Count(e => e.Person == p && e.Against.Length == 0), cards[p]));
        if (!withReports) Pressed(people, expected, cards);

        DateTime? Next(DateTime after) => year.Moments(after, To).Select(m => (DateTime?)m).Append(wishes.Next(after)).Where(m => m <= To).Min();
    }

    // Otherwise it would say nothing.
    private static void Pressed(PressedYear people, List<Expected> expected, Dictionary<string, int> cards)
    {
        Assert.All(cards.Values, count => Assert.True(count > 0));
        Assert.All((string[])["SnoozeReminder", "StopReminder", "SetAbsence", "StandIn", "TurnRemindersOff", "TurnRemindersOn", "SubmitNoActivity", "SaveReminderRule"], what => Assert.True(people.Counts.ContainsKey(what), $"Nobody pressed {what}."));
        Assert.All((string[])[DeliveryReason.Away, DeliveryReason.Off, DeliveryReason.Stopped], why => Assert.Contains(expected, e => e.Against == why));
        Assert.Contains(expected, e => e is { Person: CityHost.Secretariat, Subject: ['p', ..], Areas.Length: > 0, Against: "" });
        Assert.Contains(expected, e => e.Ward == Ward && e.At.Hour == 15);
    }

    // Each target as the ledger has it, in one final state; every occasion adds up, and is at its end.
    private static async Task<List<Expected>> LedgerAsync(ReminderDay day)
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
                var (subject, due) = (record.Occasion.Subject, ExpectedWishes.Text(Duty.Find(ward, record.Occasion.Subject, master)!.DueOn.ToDateTime(default)));
                foreach (var d in deliveries)
                {
                    var against = d.State == DeliveryState.NotDue ? d.Reason : "";
                    Assert.Equal(against.Length > 0 ? DeliveryState.NotDue : Installed.Contains(d.To.ObjectId) ? DeliveryState.Sent : DeliveryState.Failed, d.State);
                    all.Add(new(record.Occasion.At.DateTime, ward, due, subject[0] == 'm' ? "m" : subject, d.To.ObjectId, string.Join(' ', d.Areas), against));
                }
            }
        }

        return all;
    }

    private static readonly IComparer<Expected> InOrder = Comparer<Expected>.Create((a, b) => string.CompareOrdinal(Line(a), Line(b)));

    private static string Line(Expected e) => $"{e.At:yyyy-MM-dd HH:mm} {e.Ward} {e.About} {e.Subject} {e.Person} {e.Areas} {e.Against}";
}
