using System.Text.Json.Nodes;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>一年分の押し方: what the sample people press on their reminders, drawn with a fixed seed. The answers must say that it worked.</summary>
internal sealed class PressedYear(IReadOnlyDictionary<string, TeamsChat> chats, ExpectedYear year, ExpectedWishes wishes, MissingAreas missing)
{
    private const int DaysOff = 40;

    // Who may report for all of somebody's areas.
    private static readonly Dictionary<string, string[]> StandIns = new(StringComparer.Ordinal)
    {
        [CityHost.ChapterOfficer] = [CityHost.Secretariat, CityHost.ThreeAreaWorker],
        [CityHost.ThreeAreaWorker] = [CityHost.Secretariat],
    };

    private readonly Random random = new(20250401);
    private readonly Dictionary<string, DateTime> off = new(StringComparer.Ordinal);
    private int pressed;

    /// <summary>How often each was pressed.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Who was written to may press something on it.</summary>
    public async Task OnAsync(DateTime moment, IReadOnlyList<Expected> sent)
    {
        foreach (var person in off.Where(o => moment > o.Value.AddDays(DaysOff)).Select(o => o.Key).Order(StringComparer.Ordinal).ToList())
        {
            await PressAsync(person, new TurnRemindersOn(), "届きます");
            wishes.On(person);
            off.Remove(person);
        }

        foreach (var person in chats.Keys.Order(StringComparer.Ordinal))
        {
            if (sent.FirstOrDefault(e => e.Person == person && e is { Against: "", Subject: ['p', ..], Areas.Length: > 0 }) is { } about) await AnyAsync(about, random.Next(100));
        }

        // Who was reminded twice in vain has nothing to report: the third reminder has one area less.
        var last = sent.Where(e => e is { Person: CityHost.ChapterOfficer, Against: "", Subject: ['p', ..], Areas.Length: > 0 } && Date(e.About) > moment.AddDays(-1) && Date(e.About) < moment.AddDays(5));
        if (last.FirstOrDefault() is { } own) await ReportAsync(own, own.Areas);
    }

    /// <summary>The secretariat sets when and how often the people of its ward are reminded to report.</summary>
    public async Task ChangeAsync(ChangedRule rule)
    {
        var press = new SaveReminderRule { Ward = rule.Ward, Purpose = "report", Send = "true", Days = string.Join(',', rule.Days), Hour = $"{rule.Hour}", Tries = $"{rule.Tries}" };
        await PressAsync(CityHost.Secretariat, press, "保存しました");
        year.Change(rule);
    }

    private Task AnyAsync(Expected about, int drawn) => drawn switch
    {
        // Who stands in puts it off most of the time.
        < 70 when about.Person == CityHost.Secretariat => SnoozeAsync(about),
        < 25 => SnoozeAsync(about),
        < 35 => StopAsync(about),
        < 43 when StandIns.ContainsKey(about.Person) => AwayAsync(about, null),
        < 58 when StandIns.TryGetValue(about.Person, out var others) => AwayAsync(about, others[drawn % others.Length]),
        < 64 when StandIns.ContainsKey(about.Person) => OffAsync(about),
        < 80 => ReportAsync(about, about.Areas.Split(' ')[drawn % about.Areas.Split(' ').Length]),
        _ => Task.CompletedTask,
    };

    private async Task ReportAsync(Expected about, string area)
    {
        var period = year.Period(about.Ward, about.About);
        await PressAsync(about.Person, new SubmitNoActivity { Period = $"{area}/{period[1]}/{period[2]}" }, "活動なし");
        year.Report(area, Date(period[5]));
        missing.Forget(about.Ward);
    }

    private async Task SnoozeAsync(Expected about)
    {
        await PressAsync(about.Person, new SnoozeReminder { Reminder = $"{about.Ward}/{about.Subject}" }, "もう一度お知らせします");
        wishes.Snooze(about, ExpectedYear.NextOpenDay(about.At.Date).AddHours(9));
    }

    private async Task StopAsync(Expected about)
    {
        await PressAsync(about.Person, new StopReminder { Reminder = $"{about.Ward}/{about.Subject}" }, "お知らせを止めました");
        wishes.Stop(about);
    }

    private async Task AwayAsync(Expected about, string? standIn)
    {
        var until = about.At.Date.AddDays(5 + random.Next(25));
        var other = standIn is null ? SetAbsence.Nobody : PersonKey.Of(new Sender(FakeConnector.TenantId, standIn, null));
        await PressAsync(about.Person, new SetAbsence { Until = ExpectedWishes.Text(until), StandIn = other }, standIn is null ? "代わりの人はいません" : "代わりは ");
        wishes.Away(about.Person, until, standIn);
    }

    private async Task OffAsync(Expected about)
    {
        await PressAsync(about.Person, new TurnRemindersOff(), "お知らせは、止めています");
        wishes.Off(about.Person);
        off[about.Person] = about.At;
    }

    private static DateTime Date(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task PressAsync(string person, Submission press, string answer)
    {
        var chat = chats[person];
        var words = (await chat.PressAsync(chat.Conversation.Put($"17{++pressed:00000}"), JsonObject.Create(CardJson.ToElement(press))!, null)).Card.Words();
        Assert.Contains(answer, words, StringComparison.Ordinal);
        var what = press is SetAbsence { StandIn: not SetAbsence.Nobody } ? "StandIn" : press.GetType().Name;
        Counts[what] = Counts.GetValueOrDefault(what) + 1;
    }
}
