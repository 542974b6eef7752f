using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>届いたもののカナリア: a month of what the bot sends on its own in the marked city, to persons and channels, each card compared with <c>tests/rights.csv</c>.</summary>
public sealed class DeliveredCanaryTests(Azurite azurite, ITestOutputHelper output)
{
    /// <summary>Fewer cards than that are no canary any more. Raise it when there is more to send.</summary>
    private const int FewestCards = 100;

    private static readonly DateTimeOffset Now = At(6, 10, 10, 42);

    // Digests of the week, then 手つかず; work of staff; meetings, a week and a day before; digests of the month.
    private static readonly DateTimeOffset[] Moments = [At(6, 15, 9), At(6, 26, 9), At(6, 30, 9), At(7, 1, 9), At(7, 6, 9)];

    private readonly MarkedCity marked = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_the_bot_sends_on_its_own_reaches_somebody_who_may_not_read_it()
    {
        var (seen, clock) = (new Seen(RightsFile.Read()), new FakeTimeProvider(Now));
        var postbox = new Postbox(marked, seen);
        await using var city = await CityHost.FromAsync(azurite, marked.Write(), Now, services =>
        {
            services.AddSingleton(new Today(clock, TimeSpan.Zero));
            postbox.Register(services);
        });
        var trier = new Trier(city, seen);
        await LookAsync(city);
        await Postbox.OpenChannelsAsync(city.Services, Now, Ct);
        await FillAsync(trier);
        seen.Learn(marked.Markers);
        await PlannedAsync(city);
        await LookAsync(city);
        await AfterwardsAsync(trier);
        foreach (var moment in Moments)
        {
            clock.SetUtcNow(moment);
            await LookAsync(city);
            // From now on monthly.
            await WishAsync(trier, KeepDigest.Monthly);
        }

        output.WriteLine($"{postbox.Count} cards: {string.Join(", ", postbox.Read.Order(StringComparer.Ordinal))}");
        Assert.True(seen.Leaks.Count == 0, string.Join('\n', seen.Leaks));
        Assert.InRange(postbox.Count, FewestCards, int.MaxValue);
        Assert.Equal("acdemnps", await LettersAsync(city, ofChannels: false));
        Assert.Equal("dn", await LettersAsync(city, ofChannels: true));
        // What may be read was: otherwise nothing was looked for.
        foreach (var kind in (string[])["お知らせ", "相談", "報告の本文", "会議の議題", "共有した成果事例", "部会確認をした人の名前"]) Assert.Contains(seen.Read, r => r.Kind == kind);
        foreach (var kind in (string[])["広報に使う成果事例", "チャネルに出したお知らせ"]) Assert.Contains(seen.Read, r => r.Kind == kind && r.Role == RightsFile.Public);
        Assert.DoesNotContain(city.Log.Lines, l => seen.IsMarked(l.Text));
    }

    private async Task FillAsync(Trier trier)
    {
        var reports = new MarkedReports(marked, trier);
        await reports.FillAsync();
        var notices = new MarkedNotices(marked, trier);
        foreach (var ward in MarkedCity.Wards)
        {
            await notices.ToChannelAsync(ward);
            // One that nobody takes.
            await trier.PressAsync(marked.Everybody[marked.Officers[$"{ward}-01"]], new AskAdvice { Ward = ward, Drawn = DrawnId.New(), Area = $"{ward}-01", Consult = $"{marked.New("相談", ward, owner: marked.Officers[$"{ward}-01"])}のことです" });
        }

        await WishAsync(trier, KeepDigest.Weekly);
    }

    // Whoever may have it of whichever ward.
    private async Task WishAsync(Trier trier, string rhythm)
    {
        foreach (var person in marked.Everybody.Values)
        {
            foreach (var ward in MarkedCity.Wards) await trier.PressAsync(person, new KeepDigest { Ward = ward, Rhythm = rhythm, Channel = marked.Secretariats[ward] == person.ObjectId ? rhythm : null });
        }
    }

    // Of April nothing was handed in.
    private static async Task PlannedAsync(CityHost city)
    {
        var master = await city.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);
        var planner = city.Services.GetRequiredService<ReminderPlanner>();
        foreach (var ward in MarkedCity.Wards)
        {
            foreach (var subject in (string[])["p-2026-1", "e-2026-1"]) await planner.PlanAsync(new(ward, subject, At(6, 10, 10)), Duty.Find(ward, subject, master)!, master, "", null, Ct);
        }
    }

    // What lies in the chats changes: one is away, one has nothing to report, a notice comes once more.
    private async Task AfterwardsAsync(Trier trier)
    {
        foreach (var ward in MarkedCity.Wards)
        {
            var secretariat = marked.Everybody[marked.Secretariats[ward]];
            var standIn = PersonKey.Of(new Sender(FakeConnector.TenantId, secretariat.ObjectId, null));
            var officer = marked.Everybody[marked.Officers[$"{ward}-01"]];
            Assert.Contains("代わりは", (await trier.PressAsync(officer, new SetAbsence { Until = "2026-06-30", StandIn = standIn })).Text, StringComparison.Ordinal);
            Assert.Contains("活動なし", (await trier.PressAsync(secretariat, new SubmitNoActivity { Period = $"{ward}-01/2026/1" })).Text, StringComparison.Ordinal);
            await trier.PressAsync(secretariat, new ResendNotice { Notice = marked.Notices[ward][0] });
        }
    }

    private static async Task LookAsync(CityHost city)
    {
        var dispatcher = city.Services.GetRequiredService<Dispatcher>();
        for (var n = 0; n < 2; n++) Assert.True(await dispatcher.LookAsync(Ct));
    }

    // The first letters of the subjects of what has arrived.
    private static async Task<string> LettersAsync(CityHost city, bool ofChannels)
    {
        var letters = new SortedSet<char>();
        await foreach (var row in city.Outbox.QueryAsync<TableEntity>(cancellationToken: Ct))
        {
            if (row.RowKey.StartsWith("D|", StringComparison.Ordinal) && row.GetString("State") == nameof(DeliveryState.Sent) && row.GetString("TenantId") == "channel" == ofChannels) letters.Add(row.RowKey[2]);
        }

        return string.Concat(letters);
    }

    private static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(9));
}
