using System.Net;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>Cards changed by hand, old, or simply strange: always a card or line in Japanese, nothing stored, nothing typed lost.</summary>
public sealed class HandMadeCardTests(Azurite azurite)
{
    private static readonly string[] Odd =
    [
        """{"verb":"report.submit"}""",
        """{"verb":"report.submit","area":"12101-01"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"x"}""",
        """{"verb":"report.submit","area":{"a":1},"ticket":["x"],"note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"12101-02.20260610.AAAAAAAAAA","note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"12101-01.20990101.AAAAAAAAAA","note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"12101-01.20260610.AAAAAAAAAA","heldOn":"2026-02-30","kind":"k01","planItems":"unknown","note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"12101-01.20260610.AAAAAAAAAA","heldOn":20260603,"kind":7,"planItems":["P5-12101-01"],"participants":-1e99,"note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01","ticket":"12101-01.20260610.AAAAAAAAAA","heldOn":"1900-01-01","kind":"k01","planItems":"P5-12105-01","note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12101-01' or PartitionKey ne '","ticket":"12101-01.20260610.AAAAAAAAAA","note":"のこしてほしい文"}""",
        """{"verb":"report.submit","area":"12105-01","ticket":"12105-01.20260610.AAAAAAAAAA","heldOn":"2026-06-03","kind":"k01","planItems":"unknown","note":"のこしてほしい文"}""",
        """{"verb":"report.submitV0","area":"12101-01","note":"のこしてほしい文","extra":{"deep":[1,2,3]}}""",
        """{"verb":"report.approve","note":"のこしてほしい文"}""",
        """{"verb":null}""",
        """{}""",
        """[]""",
        "\"report.submit\"",
        """null""",
        """{"verb":"report.open","area":"12105-01"}""",
        """{"verb":"report.open","area":"nowhere","other":"perhaps"}""",
        """{"verb":"area.ward","ward":"99999"}""",
        """{"verb":"area.chosen","ward":"99999","area":""}""",
        """{"verb":"progress.ward","ward":"99999","year":"-5"}""",
        """{"verb":"progress.ward","ward":"12101","year":"999999999999"}""",
        """{"verb":"progress.area","area":"12101-99"}""",
        """{"verb":"progress.area","area":null,"year":{"x":1}}""",
        """{"verb":"report.correct","report":"<script>","area":"[x](http://evil)"}""",
        """{"verb":"home","$id":"1","$type":"System.Object","role":"管理者","person":"someone"}""",
    ];

    [Fact]
    public async Task A_card_that_was_never_given_out_stores_nothing_and_gets_a_sentence()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        foreach (var data in Odd)
        {
            using var response = await chat.PostAsync(chat.Activity("invoke").With("name", "adaptiveCard/action").With("replyToId", form.MessageId)
                .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(data) } }));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Matches("[ぁ-ん]", body);
        }

        Assert.Equal(0, await city.RowCountAsync());
    }

    [Fact]
    public async Task What_was_typed_comes_back_whatever_was_wrong_with_the_card()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        foreach (var data in Odd.Where(o => o.Contains("のこしてほしい文", StringComparison.Ordinal) && o.Contains("submit", StringComparison.Ordinal)))
        {
            var chat = city.Chat(CityHost.ChapterOfficer);
            var form = await BlankFormAsync(chat);
            var answer = await chat.PressAsync(form.MessageId, JsonNode.Parse(data)!, null);
            var shown = answer.Type.EndsWith("card.adaptive", StringComparison.Ordinal) ? answer.Card : (await chat.NextAsync()).Card;
            Assert.True(shown.Card.GetRawText().Contains("のこしてほしい文", StringComparison.Ordinal), data);
        }
    }

    [Fact]
    public async Task An_area_of_somebody_else_and_one_that_does_not_exist_get_the_same_card()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var answers = new List<string>();
        foreach (var area in new[] { "12101-02", "12105-01", "12101-99", "" })
        {
            var answer = await chat.PressAsync(form.MessageId, new JsonObject { ["verb"] = "report.submit", ["area"] = area, ["ticket"] = $"{area}.20260610.AAAAAAAAAA", ["heldOn"] = "2026-06-03", ["kind"] = "k01", ["planItems"] = "unknown", ["note"] = "本文" }, null);
            answers.Add(answer.Card.Card.GetRawText());
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(0, await city.RowCountAsync());
    }

    [Theory]
    [InlineData("[押して](http://evil.example)<at>全員</at>")]
    [InlineData("\u202Eるよ\u202C\u0000\u0007 =HYPERLINK(\"http://x\") ' or 1 eq 1 --")]
    [InlineData("**太字** _下線_ # 見出し\n1. 番号\n- 箇条書き")]
    public async Task Odd_text_is_stored_as_text_and_shown_as_text(string note)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("note", note), ("title", note)))).Card;
        Assert.Contains("提出しました", receipt.Words(), StringComparison.Ordinal);
        var stored = Assert.Single(await city.RowsAsync("12101", "R|")).GetString("Content");
        Assert.Equal(Texts.TypedText.Clean(note, lines: true), stored);
        // A TextBlock would read Markdown; what people typed is only ever in a TextRun.
        Assert.DoesNotContain("\"type\":\"TextBlock\",\"text\":\"[押して]", receipt.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_keeps_its_first_400_characters_in_the_form()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var returned = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("note", new string('あ', 30_000))))).Card;
        Assert.Equal(new string('あ', 400), returned.Value("note"));
        Assert.Contains("29600文字は入っていません", returned.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RowCountAsync());
    }
}
