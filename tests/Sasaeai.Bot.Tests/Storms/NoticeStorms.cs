using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>お知らせ in every storm.</summary>
internal static class NoticeStorms
{
    private const string Message = "7月に集まります。飲み物をお持ちください。";
    private const string Answer = "2人で参加します。";

    private static readonly (string Id, string Value)[] Fields = [("headline", "情報交換会"), ("message", Message), ("recipients", "areas"), ("asksReply", "true"), ("replyBy", "2026-09-24")];

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenNotices { Ward = "12101" }, Reads, CityHost.Secretariat, "中央区の事務局のお知らせ"),
        StormCase.Simple(new OpenNoticeForm { Ward = "12101" }, Reads, CityHost.Secretariat, "中央区のお知らせを書きます"),
        new(typeof(EditNotice), Reads, CityHost.Secretariat, async chat => StormCase.Made(chat, new EditNotice { Notice = await DraftAsync(chat) }), "中央区のお知らせを書きます"),
        new(typeof(PreviewNotice), Writes, CityHost.Secretariat, FormAsync, "[0-9]人に送ります") { Trouble = "まだ残していません", Keeps = Message },
        new(typeof(SendNotice), Writes, CityHost.Secretariat, async chat => StormCase.Made(chat, new SendNotice { Notice = await DraftAsync(chat) }), "1分ほどで届きます") { Trouble = "まだ送っていません|もう一度押してください" },
        new(typeof(DropNotice), Writes, CityHost.Secretariat, async chat => StormCase.Made(chat, new DropNotice { Notice = await DraftAsync(chat) }), "お知らせをやめました"),
        new(typeof(OpenNotice), Reads, CityHost.Secretariat, async chat => StormCase.Made(chat, new OpenNotice { Notice = await SentAsync(chat) }), "人が、確認しました"),
        // Nothing was sent yet, because nobody sends here: there is nobody to whom it could go once more.
        new(typeof(ResendNotice), Reads, CityHost.Secretariat, async chat => StormCase.Made(chat, new ResendNotice { Notice = await SentAsync(chat) }), "もう一度送れる人は、いません"),
        new(typeof(AcknowledgeNotice), Writes, CityHost.ChapterOfficer, AskedAsync, "に確認しました") { Trouble = "まだ届いていません|もう一度押してください", Keeps = Answer },
    ];

    private static async Task<Pressing> FormAsync(TeamsChat chat) =>
        Pressing.Of((await StormCity.PressAsync(chat, StormCase.Made(chat, new OpenNoticeForm { Ward = "12101" }))).Card!, "notice.preview", Fields);

    private static async Task<string> DraftAsync(TeamsChat chat)
    {
        var form = await FormAsync(chat);
        await StormCity.PressAsync(chat, form);
        return (string)form.Data["notice"]!;
    }

    private static async Task<string> SentAsync(TeamsChat chat)
    {
        var draft = await DraftAsync(chat);
        await StormCity.PressAsync(chat, StormCase.Made(chat, new SendNotice { Notice = draft }));
        return draft;
    }

    private static async Task<Pressing> AskedAsync(TeamsChat chat) =>
        StormCase.Made(chat, new AcknowledgeNotice { Notice = await SentAsync(chat.Of(CityHost.Secretariat)), Answer = Answer });
}
