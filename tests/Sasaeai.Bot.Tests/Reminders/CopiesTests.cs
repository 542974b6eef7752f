using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>Several copies of the bot and one outbox: what a copy leaves behind, and what two do at once.</summary>
public sealed class CopiesTests(Azurite azurite)
{
    private static readonly DateTimeOffset At = new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly Occasion Occasion = new("12101", "p-2026-2", At);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_dead_copy_was_sending_is_unknown_and_not_repeated_and_what_it_had_taken_is_sent()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At.AddHours(-1));
        var (officer, worker) = await PeopleAsync(day);
        day.Turn(At);
        await day.City.Services.GetRequiredService<ReminderPlanner>().PlanAsync("dead", Ct);
        var store = day.City.Services.GetRequiredService<OutboxStore>();
        var planned = await store.OfAsync(Occasion, Ct);
        Assert.All(planned, d => Assert.Equal((DeliveryState.Taken, "dead"), (d.State, d.Owner)));
        Assert.True(await store.MoveAsync([Of(planned, CityHost.ChapterOfficer) with { State = DeliveryState.Sending, Attempts = 1 }], Ct));
        await day.City.Services.GetRequiredService<DispatcherLease>().LeaveAsync(Ct);

        await using var copy = await day.City.CopyAsync(At);
        Assert.True(await LookAsync(copy));
        Assert.False(await day.LookAsync());
        Assert.True(await LookAsync(copy));

        Assert.Empty(officer.Conversation.Rest());
        Assert.Single(worker.Conversation.Rest());
        var ended = await store.OfAsync(Occasion, Ct);
        Assert.All(ended, d => Assert.True(d.IsFinal));
        Assert.Equal(DeliveryState.Unknown, Of(ended, CityHost.ChapterOfficer).State);
        Assert.Equal(DeliveryState.Sent, Of(ended, CityHost.ThreeAreaWorker).State);
        Assert.NotEqual("dead", Of(ended, CityHost.ThreeAreaWorker).Owner);
        Assert.Empty(await store.QueuedAsync(Ct));
    }

    [Fact]
    public async Task Of_two_copies_that_look_at_the_same_time_one_sends()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At.AddHours(-1));
        var (officer, worker) = await PeopleAsync(day);
        await day.City.Services.GetRequiredService<DispatcherLease>().LeaveAsync(Ct);
        await using var copy = await day.City.CopyAsync(At);
        day.Turn(At);

        var looked = await Task.WhenAll(day.LookAsync(), LookAsync(copy));

        Assert.Single(looked, sent => sent);
        Assert.Single(officer.Conversation.Rest());
        Assert.Single(worker.Conversation.Rest());
    }

    [Fact]
    public async Task Two_copies_that_both_take_themselves_for_the_sender_still_deliver_once()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At.AddHours(-1));
        var (officer, worker) = await PeopleAsync(day);
        // This copy does not hear that its lease is gone before it renews it.
        await day.City.Services.GetRequiredService<Tables>().Outbox.ApplyAsync("work", [new Change.Delete("lease")], Ct);
        await using var copy = await day.City.CopyAsync(At);
        day.Turn(At);

        var looked = await Task.WhenAll(day.LookAsync(), LookAsync(copy));

        Assert.All(looked, Assert.True);

        Assert.Single(officer.Conversation.Rest());
        Assert.Single(worker.Conversation.Rest());
    }

    private static async Task<(TeamsChat Officer, TeamsChat Worker)> PeopleAsync(ReminderDay day)
    {
        var (officer, worker) = (day.City.Chat(CityHost.ChapterOfficer), day.City.Chat(CityHost.ThreeAreaWorker));
        foreach (var chat in (TeamsChat[])[officer, worker])
        {
            await chat.InstallAsync();
            await chat.NextAsync();
        }

        day.AllowNotInstalled();
        Assert.True(await day.LookAsync());
        return (officer, worker);
    }

    private static Task<bool> LookAsync(CityHost copy) => copy.Services.GetRequiredService<Dispatcher>().LookAsync(Ct);

    private static Delivery Of(IReadOnlyList<Delivery> deliveries, string objectId) => deliveries.Single(d => d.To.ObjectId == objectId);
}
