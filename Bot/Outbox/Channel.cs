using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>チームのチャネル of a ward, to which the bot may write. One a ward.</summary>
/// <param name="Name">As Teams calls it; null where it did not say.</param>
/// <param name="By">氏名 of who has chosen it.</param>
internal sealed record Channel(string Ward, Address Address, string? Name, string By, DateTimeOffset At)
{
    // No tenant's id is a word.
    private const string InsteadOfTenant = "channel";

    /// <summary>The channel of a ward in the place of a person.</summary>
    public static Recipient Of(string ward, string wardName) => new(new(InsteadOfTenant, ward, null), $"{wardName}のチャネル");

    /// <summary>The ward whose channel this is, or null for a person.</summary>
    public static string? WardOf(Sender to) => to.TenantId == InsteadOfTenant ? to.ObjectId : null;
}

/// <summary>Where they lie: table Outbox, PartitionKey <c>channels</c>, RowKey = the ward.</summary>
internal sealed class ChannelStore(Tables tables)
{
    private const string Partition = "channels";

    /// <summary>The channel of a ward, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Channel?> FindAsync(string ward, CancellationToken ct) => await tables.Outbox.FindAsync(Partition, ward, ct) is { } row
        ? new(ward, new(row.Text("ServiceUrl") ?? "", row.Text("ConversationId") ?? "", row.Text("BotId"), null, null), row.Text("Name"), row.Text("By") ?? "", row.Columns.GetValueOrDefault("At") is DateTimeOffset at ? at : default)
        : null;

    /// <summary>Keeps it in the place of the one before. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; nothing was kept, or it was.</exception>
    public async Task KeepAsync(Channel channel, CancellationToken ct)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ServiceUrl"] = channel.Address.ServiceUrl,
            ["ConversationId"] = channel.Address.ConversationId,
            ["By"] = channel.By,
            ["At"] = channel.At,
        };
        if (channel.Address.BotId is { } bot) columns["BotId"] = bot;
        if (channel.Name is { } name) columns["Name"] = name;
        if (await tables.Outbox.ApplyAsync(Partition, [new Change.Put(new(channel.Ward, columns))], ct) != ChangeOutcome.Applied) throw new StorageTroubleException("A channel could not be kept.", null);
    }

    /// <summary>The bot writes there no more. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task DropAsync(string ward, CancellationToken ct) => await tables.Outbox.ApplyAsync(Partition, [new Change.Delete(ward)], ct);
}

/// <summary>Finds where a delivery goes: a person's chat, or the channel of a ward.</summary>
internal sealed class Inboxes(ChannelStore channels, InboxOf people)
{
    /// <inheritdoc cref="InboxOf"/>
    public async Task<Inbox> OfAsync(Sender to, CancellationToken ct) => Channel.WardOf(to) is not { } ward
        ? await people(to, ct)
        : await channels.FindAsync(ward, ct) is { } channel ? new(channel.Address, null) : new(null, new(PostProblem.Left, null));
}
