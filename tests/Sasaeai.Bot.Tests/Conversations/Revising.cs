using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>What people do with a stored report, spelled once for the tests.</summary>
internal static class Revising
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The next new message; silent updates of older ones are passed over.</summary>
    public static async Task<ShownCard> NewCardAsync(this TeamsChat chat)
    {
        while (true)
        {
            var sent = await chat.NextAsync();
            if (!sent.IsUpdate) return sent.Card;
        }
    }

    /// <summary>Says something and gets a card.</summary>
    public static async Task<ShownCard> SaidAsync(this TeamsChat chat, string text)
    {
        await chat.SayAsync(text);
        return await chat.NewCardAsync();
    }

    /// <summary>Presses a button that is answered with a new message.</summary>
    public static async Task<ShownCard> OpensAsync(this TeamsChat chat, ShownCard card, string title, params (string Id, string Value)[] inputs)
    {
        await chat.PressAsync(card, title, inputs);
        return await chat.NewCardAsync();
    }

    /// <summary>A report of 寒川 by its officer; its receipt.</summary>
    public static async Task<ShownCard> FiledAsync(this TeamsChat chat, params (string Id, string Value)[] inputs) =>
        (await chat.PressAsync(await chat.SaidAsync("報告"), "提出する", With(inputs))).Card;

    /// <summary>A report of 寒川 typed for it by the CSW; its receipt.</summary>
    public static async Task<ShownCard> FiledOnBehalfAsync(this TeamsChat chat)
    {
        var form = (await chat.PressAsync(await chat.SaidAsync("報告"), "寒川")).Card;
        return (await chat.PressAsync(form, "提出する", InOrder)).Card;
    }

    /// <summary>Before and after of a correction that begins on the receipt.</summary>
    public static async Task<ShownCard> ReviewedAsync(this TeamsChat chat, ShownCard receipt, params (string Id, string Value)[] inputs)
    {
        var form = await chat.OpensAsync(receipt, "この報告を直す");
        return (await chat.PressAsync(form, "直すところを確かめる", With(inputs))).Card;
    }

    /// <summary>Totals of an area and year; empty ones when there is no row.</summary>
    public static async Task<AreaYear> TotalsAsync(this CityHost city, string area = "12101-01", int year = 2026) =>
        (await city.RowsAsync(area[..5], $"T|{year}|{area}")).Select(r => AreaYear.FromJson(r.GetString("Totals"))).SingleOrDefault() ?? new();

    /// <summary>Everything that is stored agrees.</summary>
    public static async Task AgreesAsync(this CityHost city)
    {
        await using var output = new StringWriter();
        Assert.True(await VerifyCommand.VerifyAsync(city.Services, false, output, Ct) == 0, output.ToString());
    }
}
