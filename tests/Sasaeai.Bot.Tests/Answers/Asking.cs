using Azure.Data.Tables;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>Asks by a press, as a chip does: what is answered does not depend on who reads sentences.</summary>
internal static class Asking
{
    /// <summary>The card that answers a question in the bot's own notation.</summary>
    public static async Task<ShownCard> AsksAsync(this TeamsChat chat, string question)
    {
        var read = await StormCity.PressAsync(chat, StormCase.Made(chat, new AskQuestion { Question = question }));
        Assert.True(read.Card is not null, $"{question}: {read.Words}");
        return read.Card!;
    }

    /// <summary>Its words.</summary>
    public static async Task<string> AskedAsync(this TeamsChat chat, string question) => (await chat.AsksAsync(question)).Words();

    /// <summary>The counted reports of a ward and year, as any client of Table Storage reads them.</summary>
    public static async Task<List<TableEntity>> CountedAsync(this CityHost city, string ward, int year) => (await city.RowsAsync(ward, $"A|{year}|"))
        .Where(r => r.GetString("Status") is "提出済" or "部会確認済" or "事務局確認済" && r.GetBoolean("NoActivity") != true).ToList();

    /// <summary>延べ.</summary>
    public static int Gross(this IEnumerable<TableEntity> reports) => reports.Where(r => r.GetBoolean("Net") != true).Sum(r => r.GetInt32("Participants") ?? 0);

    /// <summary>Of these 種類.</summary>
    public static IEnumerable<TableEntity> OfKind(this IEnumerable<TableEntity> reports, params string[] kinds) => reports.Where(r => kinds.Contains(r.GetString("Kind")));
}
