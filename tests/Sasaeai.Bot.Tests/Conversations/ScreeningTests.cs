using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class ScreeningTests(Azurite azurite)
{
    private const string OfAResident = "3丁目の例示花子さんが久しぶりに来ました。電話は 043-987-6543 です。";

    [Fact]
    public async Task A_residents_name_or_number_is_asked_about_beside_its_field_and_kept_nowhere()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var asked = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("note", OfAResident)))).Card;

        Assert.Contains("電話番号のように見えます", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("住民の情報ではありません", asked.Words(), StringComparison.Ordinal);
        Assert.Equal(OfAResident, asked.Value("note"));
        Assert.Empty(await city.RowsAsync("12101", "R|"));
        var drafts = await city.Drafts.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("朝のふれあいサロン", Assert.Single(drafts).GetString("Values"), StringComparison.Ordinal);
        Assert.DoesNotContain("043-987", drafts[0].GetString("Values"), StringComparison.Ordinal);

        await chat.NextAsync();
        Assert.Contains("提出しました", (await chat.PressAsync(asked, "提出する", With(("note", "久しぶりの方が来ました。")))).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declared_to_be_no_residents_is_kept_with_the_declaration_and_only_that()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        const string Guest = "落語家の見本亭さんが来ました。";
        var asked = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("note", Guest)))).Card;
        var mark = asked.Input("noteDeclared").GetProperty("valueOn").GetString()!;
        await chat.NextAsync();

        // Something else is added: the declaration was not of that.
        var again = (await chat.PressAsync(asked, "提出する", With(("note", Guest + "電話は 043-987-6543 です。"), ("noteDeclared", mark)))).Card;
        Assert.Contains("まだ提出していません", again.Words(), StringComparison.Ordinal);
        await chat.NextAsync();

        // A slip elsewhere is mended, another mistake is made: the declaration stays ticked.
        var slip = (await chat.PressAsync(again, "提出する", With(("note", Guest + "よかったです。"), ("noteDeclared", mark), ("heldOn", "2026-06-11")))).Card;
        Assert.Equal(mark, slip.Value("noteDeclared"));
        await chat.NextAsync();
        Assert.Contains("提出しました", (await chat.PressAsync(slip, "提出する", With(("note", Guest + "よかったです。"), ("noteDeclared", mark)))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal("note", Assert.Single(await city.RowsAsync("12101", "R|")).GetString("Declared"));
    }

    [Fact]
    public async Task Names_of_the_wards_members_and_staff_are_no_residents()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("note", "大塚さんと寒川の皆さんで準備しました。")))).Card;
        Assert.Contains("提出しました", receipt.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_residents_name_is_not_turned()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var asked = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", With(("note", OfAResident)))).Card;
        Assert.Contains("1か所を見てください", asked.Words(), StringComparison.Ordinal);
        Assert.Equal(OfAResident, asked.Value("note"));
    }
}
