using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Notices;

/// <summary>What people do with a notice, spelled once for the tests.</summary>
internal static partial class Noticing
{
    /// <summary>永井 さやか, 区事務局 of 緑区.</summary>
    public const string GreenSecretariat = "00000000-0000-4000-8000-000000000019";

    /// <summary>石川 浩二, in the council of 中央区.</summary>
    public const string Councillor = "00000000-0000-4000-8000-000000000022";

    public const string Headline = "情報交換会";
    public const string Message = "7月に集まります。飲み物をお持ちください。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A moment of June 2026.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9));

    /// <summary>The form filled in.</summary>
    public static (string Id, string Value)[] Fields(string to = "areas", string asks = "true") =>
        [("headline", Headline), ("message", Message), ("recipients", to), ("asksReply", asks), ("replyBy", "")];

    /// <summary>The same with some inputs filled in differently.</summary>
    public static (string Id, string Value)[] FieldsWith(params (string Id, string Value)[] inputs) => [.. Fields().Where(f => inputs.All(i => i.Id != f.Id)), .. inputs];

    /// <summary>Writes one and sends it; the card that says so.</summary>
    public static async Task<ShownCard> SentAsync(this TeamsChat secretariat, string to = "areas", string asks = "true")
    {
        var preview = (await secretariat.PressAsync(await secretariat.SaidAsync("お知らせを書く"), "次へ", Fields(to, asks))).Card;
        var sent = (await secretariat.PressAsync(preview, "送る")).Card;
        Assert.Contains("1分ほどで届きます", sent.Words(), StringComparison.Ordinal);
        return sent;
    }

    /// <summary>The notice that the buttons of a card are about.</summary>
    public static string NoticeOf(ShownCard card) => Key().Match(card.Card.GetRawText()).Value;

    /// <summary>Everything on the card or in the line that a press is answered with, inputs too.</summary>
    public static async Task<string> ReadAsync(this TeamsChat chat, Submission press)
    {
        var read = await StormCity.PressAsync(chat, StormCase.Made(chat, press));
        return read.Card is { } card ? card.Card.GetRawText() : read.Words;
    }

    /// <summary>New messages that nobody has looked at yet.</summary>
    public static IReadOnlyList<ShownCard> New(this TeamsChat chat) => [.. chat.Conversation.Rest().Where(s => !s.IsUpdate).Select(s => s.Card)];

    /// <summary>How many rows there are: <c>N</c> notices, <c>A</c> acknowledgements.</summary>
    public static async Task<int> CountAsync(this CityHost city, char kind) =>
        (await city.Notices.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Ct).ToListAsync(Ct)).Count(r => r.RowKey[0] == kind);

    [GeneratedRegex("[0-9]{5}/[0-9]{10}[0-9A-Z]{10}")]
    private static partial Regex Key();
}
