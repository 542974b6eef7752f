using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>What becomes of a message when the Connector refuses it, does not answer, or the storage stumbles: never twice, never lost.</summary>
public sealed class DeliveryTests(Azurite azurite)
{
    private static readonly DateTimeOffset Eight = new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset Nine = Eight.AddHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "left")]
    [InlineData(403, "ConversationBlockedByUser", "blocked")]
    [InlineData(403, "BotDisabledByAdmin", "disabled")]
    [InlineData(403, "ForbiddenOperationException", "not-installed")]
    [InlineData(404, "ConversationNotFound", "left")]
    [InlineData(400, "BadArgument", "refused")]
    [InlineData(500, "ServiceError", "refused")]
    public async Task Each_way_of_not_being_reached_ends_in_its_own_state_and_stops_nobody_else(int status, string code, string reason)
    {
        await using var day = await StartAsync();
        var (officer, worker) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker));
        day.City.Fault(new ConnectorFault(code, status, $$$"""{"error":{"code":"{{{code}}}","message":"no"}}""") { Only = c => c.ConversationId == officer.Conversation.Id });
        await day.GoToAsync(Nine);
        Assert.Contains("3つの地区部会", (await worker.NextAsync()).Activity.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var failed = await OfAsync(day, CityHost.ChapterOfficer);
        Assert.Equal((DeliveryState.Failed, reason), (failed.State, failed.Reason));
        await day.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_known_from_the_code_inside_the_message()
    {
        await using var day = await StartAsync();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        day.City.Fault(new ConnectorFault("blocked", 403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"no\",\"errorCode\":null,\"errorSubCode\":null}"}""") { Only = c => c.ConversationId == officer.Conversation.Id });
        await day.GoToAsync(Nine);
        Assert.Equal("blocked", (await OfAsync(day, CityHost.ChapterOfficer)).Reason);
    }

    [Fact]
    public async Task A_message_without_an_answer_may_have_arrived_and_is_not_sent_again()
    {
        await using var day = await StartAsync();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        day.City.Fault(new ConnectorFault("no answer", 0) { TakesEffect = true, Only = c => c.ConversationId == officer.Conversation.Id });
        await day.GoToAsync(Nine);
        Assert.Equal(DeliveryState.Unknown, (await OfAsync(day, CityHost.ChapterOfficer)).State);
        await day.LookAsync();
        Assert.Single(officer.Conversation.Rest());
    }

    [Fact]
    public async Task Who_is_throttled_for_long_gets_it_later_and_once()
    {
        await using var day = await StartAsync();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        day.City.Fault(new ConnectorFault("busy", 429, """{"error":{"code":"Throttled","message":"no"}}""") { Header = ("Retry-After", "60"), Only = c => c.ConversationId == officer.Conversation.Id });
        await day.GoToAsync(Nine);
        Assert.Equal(DeliveryState.Taken, (await OfAsync(day, CityHost.ChapterOfficer)).State);
        await day.GoToAsync(Nine.AddSeconds(50));
        Assert.Empty(officer.Conversation.Rest());
        await day.GoToAsync(Nine.AddSeconds(61));
        Assert.Single(officer.Conversation.Rest());
        Assert.Equal(DeliveryState.Sent, (await OfAsync(day, CityHost.ChapterOfficer)).State);
    }

    [Fact]
    public async Task Somebody_who_never_wrote_is_reached_once_the_app_is_installed()
    {
        await using var day = await StartAsync();
        var chat = day.City.Teams.Install(CityHost.ChapterOfficer);
        await day.GoToAsync(Nine);
        Assert.Contains("寒川の5月分", (await chat.NextAsync(Ct)).Activity.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal("not-installed", (await OfAsync(day, CityHost.ThreeAreaWorker)).Reason);
    }

    // The storage goes away at each request in turn, before or after that one took effect; then it is well again.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_whichever_step_the_storage_goes_away_everybody_ends_in_a_final_state_and_nobody_gets_it_twice(bool takesEffect)
    {
        await using var day = await StartAsync();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await day.OpenAsync(CityHost.ThreeAreaWorker);
        var master = await day.City.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);
        var planner = day.City.Services.GetRequiredService<ReminderPlanner>();
        var (steps, unknown) = (0, 0);
        for (var step = 0; step < 60; step++)
        {
            var occasion = new Occasion("12101", "p-2026-2", Eight.AddMinutes(step));
            day.Turn(occasion.At);
            var broken = Break(day.City.Wire, step, takesEffect);
            await TryAsync(() => planner.PlanAsync(occasion, Duty.Find("12101", "p-2026-2", master)!, master, "", null, Ct));
            await TryAsync(day.LookAsync);
            day.City.Wire.Next = _ => null;
            await planner.PlanAsync(occasion, Duty.Find("12101", "p-2026-2", master)!, master, "", null, Ct);
            for (var look = 0; look < 3; look++) await day.LookAsync();

            var deliveries = await day.City.Services.GetRequiredService<OutboxStore>().OfAsync(occasion, Ct);
            Assert.Equal(2, deliveries.Count);
            Assert.All(deliveries, d => Assert.True(d.State is DeliveryState.Sent or DeliveryState.Unknown, $"step {step}: {d.State} {d.Reason}"));
            unknown += deliveries.Count(d => d.State == DeliveryState.Unknown);
            var got = officer.Conversation.Rest().Count(s => !s.IsUpdate);
            Assert.True(got <= 1, $"step {step}: {got} messages");
            if (deliveries.Single(d => d.To.ObjectId == CityHost.ChapterOfficer).State == DeliveryState.Sent) Assert.True(got == 1, $"step {step}: sent, but not there");
            steps = step;
            if (!broken()) break;
        }

        Assert.InRange(steps, 12, 58);
        // Only while a message was on its way; a renewed lease may shift the steps past that moment.
        Assert.InRange(unknown, 0, 6);
    }

    private static Func<bool> Break(BrokenWire wire, int step, bool takesEffect)
    {
        var seen = 0;
        var happened = false;
        wire.Next = _ =>
        {
            if (Interlocked.Increment(ref seen) is var n && n <= step) return null;
            happened = true;
            return takesEffect && n == step + 1 ? new Fault.BreaksAfter() : new Fault.Refuses(503, "ServerBusy");
        };
        return () => happened;
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StorageTroubleException)
        {
            // Tried again when the storage is well.
        }
    }

    private async Task<ReminderDay> StartAsync()
    {
        var day = await ReminderDay.StartAsync(azurite, Eight);
        day.City.Allow("the app is not installed for a person");
        await day.LookAsync();
        return day;
    }

    private static async Task<Delivery> OfAsync(ReminderDay day, string person) =>
        (await day.City.Services.GetRequiredService<OutboxStore>().OfAsync(new Occasion("12101", "p-2026-2", Nine), Ct)).Single(d => d.To.ObjectId == person);
}
