using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>郵便受け: stands in the place of Teams, and reads each card that the bot sends on its own with the eyes of whom it reaches.</summary>
internal sealed class Postbox(MarkedCity city, Seen seen)
{
    private const string Channels = "channel-";

    private readonly ConcurrentDictionary<string, int> read = new(StringComparer.Ordinal);

    /// <summary>Which cards came, 「reminder.one」, and <c>channel/digest.sent</c> in a channel.</summary>
    public IReadOnlyCollection<string> Read => [.. read.Keys];

    /// <summary>How many cards were read.</summary>
    public int Count => read.Values.Sum();

    /// <summary>Everybody has a chat, and what is sent is read here.</summary>
    public void Register(IServiceCollection services) => services
        .AddSingleton<InboxOf>((person, _) => Task.FromResult(new Inbox(At(person.ObjectId), null)))
        .AddSingleton<Post>((to, card, _) => Task.FromResult(Look(to, card)))
        .AddSingleton<Courier>((to, card, _, _) => Task.FromResult(Look(to, card) is Posted.Taken));

    /// <summary>Each ward has a channel.</summary>
    public static async Task OpenChannelsAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var ward in MarkedCity.Wards) await services.GetRequiredService<ChannelStore>().KeepAsync(new(ward, At(Channels + ward), null, "見本", now), ct);
    }

    private static Address At(string conversation) => new("https://teams.example/", conversation, null, null, null);

    private Posted Look(Address to, Card card)
    {
        var inChannel = to.ConversationId.StartsWith(Channels, StringComparison.Ordinal);
        var actor = inChannel ? new Actor(RightsFile.Public, "", to.ConversationId[Channels.Length..])
            : city.Everybody.GetValueOrDefault(to.ConversationId) ?? new Actor("登録のない人", to.ConversationId, null);
        var what = $"{(inChannel ? "channel/" : "")}{card.Kind}.{card.State}";
        read.AddOrUpdate(what, 1, (_, n) => n + 1);
        seen.Look(actor, inChannel, $"is sent {what}", "", $"{card.Summary} {Encoding.UTF8.GetString(CardJson.ToUtf8(card.Body))}");
        return new Posted.Taken("1");
    }
}
