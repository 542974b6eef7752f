using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>もう一度送る from the ledger to the chat, pressed twice at once and sent while the storage is in every trouble.</summary>
public sealed class RetryStormTests(StormCity storm) : IClassFixture<StormCity>
{
    private static readonly DeliveryState[] Ended = [DeliveryState.Sent, DeliveryState.Unknown, DeliveryState.Failed];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OutboxStore Store => storm.City.Services.GetRequiredService<OutboxStore>();

    [Fact]
    public async Task Each_failed_delivery_is_tried_once_more_or_not_at_all_none_is_lost_and_what_is_unknown_is_not_repeated()
    {
        storm.City.Allow("the app is not installed for a person");
        var chats = new Dictionary<string, TeamsChat>(StringComparer.Ordinal);
        foreach (var person in (string[])[.. LedgerStorms.Failed, LedgerStorms.Unknown, LedgerStorms.Away])
        {
            chats[person] = storm.City.Chat(person);
            await chats[person].InstallAsync();
            await chats[person].NextAsync();
        }

        var arrived = 0;
        foreach (var weather in StorageStorm.All)
        {
            var occasion = LedgerStorms.Next();
            await UnderAsync(weather, () => Task.WhenAll(PressAsync(occasion), PressAsync(occasion)));
            Check(weather, await Store.OfAsync(occasion, Ct), DeliveryState.Failed, DeliveryState.Taken);
            await UnderAsync(weather, LookAsync);
            for (var look = 0; look < 3; look++) await LookAsync();
            var got = Got(chats);
            var ended = await Store.OfAsync(occasion, Ct);
            Check(weather, ended, Ended);
            foreach (var d in ended.Where(IsTried)) Assert.True(Fits(d, got), $"{weather}: {d.State}, {got.GetValueOrDefault(d.To.ObjectId)} messages");

            // In fair weather what is still failed goes out, and nothing else.
            await PressAsync(occasion);
            for (var look = 0; look < 2; look++) await LookAsync();
            foreach (var (person, count) in Got(chats)) got[person] = got.GetValueOrDefault(person) + count;
            var last = await Store.OfAsync(occasion, Ct);
            Check(weather, last, DeliveryState.Sent, DeliveryState.Unknown);
            Assert.All(last.Where(IsTried), d => Assert.True(Fits(d, got), $"{weather}, again: {d.State}, {got.GetValueOrDefault(d.To.ObjectId)} messages"));
            Assert.All(ended.Where(d => d.State == DeliveryState.Unknown), d => Assert.Equal(DeliveryState.Unknown, last.Single(l => l.Person == d.Person).State));
            Assert.False(got.ContainsKey(LedgerStorms.Unknown) || got.ContainsKey(LedgerStorms.Away), $"{weather}: somebody got what they were not to get");
            Assert.Empty(await Store.QueuedAsync(Ct));
            arrived += got.Values.Sum();
        }

        Assert.InRange(arrived, 2 * StorageStorm.All.Count - 6, 2 * StorageStorm.All.Count);
    }

    // The two others stay as they were.
    private static void Check(StorageStorm weather, IReadOnlyList<Delivery> deliveries, params DeliveryState[] allowed)
    {
        Assert.Equal(4, deliveries.Count);
        Assert.All(deliveries.Where(IsTried), d => Assert.True(allowed.Contains(d.State), $"{weather}: {d.State} {d.Reason}"));
        Assert.Equal(DeliveryState.Unknown, deliveries.Single(d => d.To.ObjectId == LedgerStorms.Unknown).State);
        Assert.Equal(DeliveryState.NotDue, deliveries.Single(d => d.To.ObjectId == LedgerStorms.Away).State);
    }

    private static bool IsTried(Delivery delivery) => LedgerStorms.Failed.Contains(delivery.To.ObjectId);

    private static bool Fits(Delivery delivery, Dictionary<string, int> got) => (delivery.State, got.GetValueOrDefault(delivery.To.ObjectId)) switch
    {
        (DeliveryState.Sent, var n) => n == 1,
        (DeliveryState.Unknown, var n) => n <= 1,
        var (_, n) => n == 0,
    };

    private static Dictionary<string, int> Got(Dictionary<string, TeamsChat> chats) =>
        chats.Select(c => (c.Key, Count: c.Value.Conversation.Rest().Count(s => !s.IsUpdate))).Where(c => c.Count > 0).ToDictionary(c => c.Key, c => c.Count, StringComparer.Ordinal);

    private async Task UnderAsync(StorageStorm weather, Func<Task> work)
    {
        storm.City.Wire.Next = weather.Fault();
        try
        {
            await work();
        }
        catch (StorageTroubleException)
        {
            // Done again when the storage is well.
        }
        finally
        {
            storm.City.Wire.Next = _ => null;
        }
    }

    private Task<Read> PressAsync(Occasion occasion)
    {
        var chat = storm.City.Chat(CityHost.Secretariat);
        return StormCity.PressAsync(chat, StormCase.Made(chat, new RetryDeliveries { Occasion = LedgerWords.Key(occasion) }));
    }

    private Task LookAsync() => storm.City.Services.GetRequiredService<Dispatcher>().LookAsync(Ct);
}
