using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせ先: the channel to which a ward's notices go is chosen by saying so in it.</summary>
internal sealed class NoticeChannel(ChannelStore channels)
{
    /// <summary>Takes this channel, or gives up the one there is. One round trip.</summary>
    /// <param name="person">Null for who is not registered.</param>
    /// <param name="said">The ward that was named, or null.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> SaidAsync(Person? person, Ward? said, bool begins, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = person is null ? [] : master.City.Wards.Where(w => NoticeWords.MayWrite(person, w.Code) && (said is null || said.Code == w.Code)).ToList();
        if (own.Count == 0 || turn.Address is not { } address) return new Reply.Line(Japanese.PersonalChatOnly);
        if (own is not [var ward]) return new Reply.Line($"どの区かが分かりません。「{own[0].Name}のお知らせ先{(begins ? "にする" : "をやめる")}」のように、区の名前をつけて送ってください。");
        if (!begins)
        {
            await channels.DropAsync(ward.Code, ct);
            return new Reply.Line($"{ward.Name}のお知らせ先を、やめました。チャネルには、もう送りません。");
        }

        await channels.KeepAsync(new(ward.Code, address.OfConversation, null, person!.Name, turn.Now), ct);
        return new Reply.Line($"このチャネルを、{ward.Name}のお知らせ先にしました。");
    }

    /// <summary>In a personal chat there is no channel to be chosen.</summary>
    public static Reply Elsewhere(Person person, MasterSnapshot master) => master.City.Wards.Any(w => NoticeWords.MayWrite(person, w.Code))
        ? new Reply.Line("チームのチャネルで、「@支え合い お知らせ先にする」と送ってください。")
        : new Reply.NewMessage(Reports.Refusals.WritingNotices(person, master));
}
