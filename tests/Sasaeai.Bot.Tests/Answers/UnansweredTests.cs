using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Membership;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>What could not be answered, and what is learnt from it.</summary>
public sealed class UnansweredTests(Azurite azurite)
{
    private const string Question = "ぽわぽわ会は何件ありますか";

    [Fact]
    public async Task A_question_without_an_answer_is_kept_without_its_author_and_a_word_that_is_taught_answers_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (officer, keeper) = (city.Chat(CityHost.ChapterOfficer), city.Chat(CityHost.Secretariat));
        foreach (var said in new[] { Question, Question, "田中さんは元気ですか", "住所は中央区見本台3-4-5の件" })
        {
            var card = await officer.SaidAsync(said);
            Assert.Equal(said == Question, card.Words().Contains(said, StringComparison.Ordinal));
        }

        var list = await ListAsync(keeper, "(2回)");
        Assert.Contains("未回答の質問が 1件あります", list.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("田中", list.Card.ToString(), StringComparison.Ordinal);

        var form = (await keeper.PressAsync(new OpenTeaching { Asked = AnswerStorms.Asked(Question) })).Card!;
        Assert.Contains("もう意味があります", (await TeachAsync(keeper, form, "いきいきサロン")).Words, StringComparison.Ordinal);
        Assert.Contains("個人の名前や連絡先のように", (await TeachAsync(keeper, form, "田中さん")).Words, StringComparison.Ordinal);
        Assert.Contains("教えた言葉が 1個あります", (await TeachAsync(keeper, form, "ぽわぽわ会")).Words, StringComparison.Ordinal);
        await officer.SayAsync(Question);
        Assert.DoesNotContain("まだ答えられません", (await officer.NextAsync()).Activity.ToString(), StringComparison.Ordinal);

        Assert.Contains("未回答の質問は、ありません", (await keeper.PressAsync(new SettleQuestion { Asked = AnswerStorms.Asked(Question) })).Words, StringComparison.Ordinal);
        Assert.Contains("教えた言葉は、まだありません", (await keeper.PressAsync(new ForgetWord { Taught = Bot.Unanswered.TaughtWords.KeyOf("ぽわぽわ会") })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_secretariat_of_the_ward_sees_its_questions()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await city.Chat(CityHost.ChapterOfficer).SaidAsync(Question);
        await ListAsync(city.Chat(CityHost.Secretariat), "ぽわぽわ会");
        Assert.Contains(Question, (await city.Chat(CityHost.CityOfficer).SaidAsync("未回答の質問")).Card.ToString(), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では見られません", (await city.Chat(CityHost.ChapterOfficer).SaidAsync("未回答の質問")).Words(), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では見られません", (await city.Chat(CityHost.Administrator).PressAsync(new OpenUnanswered())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_residents_data_is_refused_and_one_or_two_characters_are_no_question()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.ChapterOfficer);
        Assert.Contains("住民の個人情報は、残すことも、お見せすることもできません", (await officer.SaidAsync("〇〇町のAさんの住所も入れておいて")).Words(), StringComparison.Ordinal);
        Assert.Contains("すみません、分かりません", (await officer.SaidAsync("ぬ")).Words(), StringComparison.Ordinal);
    }

    private static async Task<Read> TeachAsync(TeamsChat keeper, ShownCard form, string word) => await keeper.SendAsync(form, "unanswered.taught", ("word", word), ("means", "kind:k01"));

    // It is kept after the answer.
    private static async Task<ShownCard> ListAsync(TeamsChat keeper, string until)
    {
        for (var wait = 0; ; wait++)
        {
            var card = await keeper.SaidAsync("未回答の質問");
            if (card.Card.ToString().Contains(until, StringComparison.Ordinal) || wait > 50) return card;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
