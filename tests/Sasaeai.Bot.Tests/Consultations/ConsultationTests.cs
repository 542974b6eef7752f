using Azure.Data.Tables;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Consultations;

/// <summary>相談 from who asks to who answers, and back.</summary>
public sealed class ConsultationTests(Azurite azurite)
{
    private const string Office = "00000000-0000-4000-8000-000000000015";
    private const string GreenSecretariat = "00000000-0000-4000-8000-000000000019";
    private const string Question = "サロンに来る人が減っています。どうするとよいですか。";
    private const string Answer = "近くのサロンの例を、今度お持ちします。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset At(int day, int hour) => new(2026, 6, day, hour, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task A_question_goes_to_both_offices_is_taken_and_answered_once_and_everybody_sees_how_far_it_is()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (officer, secretariat, office) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.Secretariat), await day.OpenAsync(Office));

        var form = await officer.OpensAsync(await officer.SaidAsync("ヘルプ"), "相談する");
        Assert.Equal("12101-01", form.Value("area"));
        Assert.Contains("読むのは、中央区の事務局と、社協の区事務所の人だけです", form.Words(), StringComparison.Ordinal);
        var receipt = (await officer.PressAsync(form, "相談を届ける", ("area", "12101-01"), ("consult", Question))).Card;
        Assert.Contains("相談を受け付けました", receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("相談を受け付けました", (await officer.PressAsync(form, "相談を届ける", ("area", "12101-01"), ("consult", Question))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(day.City, 'C'));

        await day.LookAsync();
        var (first, second) = ((await secretariat.NextAsync()).Card, (await office.NextAsync()).Card);
        foreach (var arrived in (ShownCard[])[first, second])
            Assert.Contains($"長谷川 茂 さんから、相談があります\n相談者\n長谷川 茂\n地区部会\n寒川(中央区)\nいつ\n6月10日(水)(今日から)\n相談の内容\n{Question}", Flat(arrived), StringComparison.Ordinal);

        var taken = (await secretariat.PressAsync(first, "対応を始める")).Card;
        Assert.Contains("対応を始めました", taken.Words(), StringComparison.Ordinal);
        Assert.Contains("対応中: 内田 千尋 さん", (await UpdateAsync(office)).Words(), StringComparison.Ordinal);
        Assert.Contains("内田 千尋 さんが、先に対応を始めています", (await office.PressAsync(second, "対応を始める")).Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Conversation.Rest(), s => !s.IsUpdate);

        // Both write; the second reads who was faster, and keeps what was typed.
        var (mine, theirs) = (await secretariat.OpensAsync(taken, "答えを書く"), await office.OpensAsync(second, "答えを書く"));
        Assert.Contains("答えを送りました", (await office.PressAsync(theirs, "答えを送る", ("answer", Answer))).Card.Words(), StringComparison.Ordinal);
        var slower = (await secretariat.PressAsync(mine, "答えを送る", ("answer", "電話をください。"))).Card;
        Assert.Contains("大野 裕子 さんが、先に答えました", slower.Words(), StringComparison.Ordinal);
        Assert.Contains("電話をください。", slower.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("答えを送りました", (await office.PressAsync(theirs, "答えを送る", ("answer", Answer))).Card.Words(), StringComparison.Ordinal);

        await day.LookAsync();
        var answered = await officer.NewCardAsync();
        Assert.Contains("相談の答えです", answered.Words(), StringComparison.Ordinal);
        Assert.Contains("大野 裕子(中央区の社協区事務所)", answered.Words(), StringComparison.Ordinal);
        Assert.Contains(Answer, answered.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("もう一度相談する", answered.Buttons());
        await day.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
        Assert.DoesNotContain(office.Conversation.Rest(), s => !s.IsUpdate && s.Card.Words().Contains("相談があります", StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync(day.City, 'O'));
        Assert.Equal(1, await CountAsync(day.City, 'A'));
    }

    [Fact]
    public async Task The_lists_say_what_waits_how_long_and_what_was_answered()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (officer, worker, secretariat) = (day.City.Chat(CityHost.ChapterOfficer), day.City.Chat(CityHost.ThreeAreaWorker), day.City.Chat(CityHost.Secretariat));
        Assert.Contains("あなたの相談は、まだありません", (await officer.SaidAsync("自分の相談")).Words(), StringComparison.Ordinal);
        var own = await AskedAsync(officer);
        day.Turn(At(12, 10));
        var other = await AskedAsync(worker, "none");
        day.Turn(At(15, 10));

        var list = await secretariat.SaidAsync("相談");
        Assert.Contains("まだ答えていない相談が2件あります", list.Words(), StringComparison.Ordinal);
        Assert.Equal(["5日前から 受付 寒川", "3日前から 受付 地区部会によらない"], Choices(list));
        Assert.Contains("まだの相談: 2件。", (await secretariat.SaidAsync("状態")).Words(), StringComparison.Ordinal);
        var shown = await secretariat.OpensAsync(list, "この相談を見る", ("consultation", other));
        var form = await secretariat.OpensAsync(shown, "答えを書く");
        await secretariat.PressAsync(form, "答えを送る", ("answer", Answer));

        Assert.Equal(["5日前から 受付 寒川", "6月12日(金) 回答済 地区部会によらない"], Choices(await secretariat.SaidAsync("相談の一覧")));
        Assert.Equal(["5日前から 受付 寒川"], Choices(await officer.SaidAsync("自分の相談")));
        var mine = await worker.SaidAsync("自分の相談");
        Assert.Contains(Answer, (await worker.OpensAsync(mine, "この相談を見る", ("consultation", other))).Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では", await ReadAsync(worker, new OpenConsultation { Consultation = own }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_takes_in_three_open_days_is_said_once_more()
    {
        // Friday: the third open day after it is Wednesday.
        await using var day = await ReminderDay.StartAsync(azurite, At(12, 10));
        var secretariat = await day.OpenAsync(CityHost.Secretariat);
        day.AllowNotInstalled();
        var (officer, other) = (day.City.Chat(CityHost.ChapterOfficer), day.City.Chat(CityHost.ThreeAreaWorker));
        var taken = await AskedAsync(officer);
        await AskedAsync(other);
        await day.LookAsync();
        Assert.Equal(2, Asked(secretariat));
        await ReadAsync(secretariat, new TakeConsultation { Consultation = taken });
        await day.GoToAsync(At(16, 10));
        Assert.Equal(0, Asked(secretariat));
        await day.GoToAsync(At(17, 9));
        var again = (await secretariat.NewCardAsync()).Words();
        Assert.Contains("大塚 真理 さんから、相談があります\nまだ、だれも対応していません。", again, StringComparison.Ordinal);
        await day.GoToAsync(At(17, 10));
        await day.GoToAsync(At(18, 10));
        Assert.Equal(0, Asked(secretariat));
    }

    // New messages about a 相談: other reminders come in those days too.
    private static int Asked(TeamsChat chat) => chat.Conversation.Rest().Count(s => !s.IsUpdate && s.Text is null && s.Card.Words().Contains("相談があります", StringComparison.Ordinal));

    [Fact]
    public async Task Whoever_is_not_of_the_ward_or_may_not_answer_is_refused()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var key = await AskedAsync(city.Chat(CityHost.ChapterOfficer));
        foreach (var other in (string[])[GreenSecretariat, CityHost.CityOfficer, CityHost.Administrator, CityHost.OneAreaWorker, CityHost.Member, CityHost.ThreeAreaWorker])
        {
            var chat = city.Chat(other);
            foreach (var press in (Submission[])[
                new OpenConsultation { Consultation = key }, new TakeConsultation { Consultation = key }, new OpenAnswering { Consultation = key }, new OpenAdviceList { Ward = "12101" },
                new AnswerConsultation { Consultation = key, Answer = Answer }])
            {
                var read = await StormCity.PressAsync(chat, StormCase.Made(chat, press));
                Assert.True(read.Words.Contains("あなたの役割では", StringComparison.Ordinal), $"{other} {press.GetType().Name}: {read.Words}");
                Assert.DoesNotContain(Question, read.Words, StringComparison.Ordinal);
                if (press is AnswerConsultation) Assert.Contains(Answer, read.Card!.Card.GetRawText(), StringComparison.Ordinal);
            }
        }

        // Asked in another ward, by who may not ask at all, and over what somebody else has asked.
        foreach (var (who, form) in ((string, AskAdvice)[])[
            (CityHost.OneAreaWorker, Form("12101", "0000000001")), (CityHost.CityOfficer, Form("12101", "0000000002")), (CityHost.ThreeAreaWorker, Form("12101", key.Split('/')[1]))])
        {
            var read = await ReadAsync(city.Chat(who), form);
            Assert.Contains("相談は、あなたの役割では出せません", read, StringComparison.Ordinal);
            Assert.Contains(Question, read, StringComparison.Ordinal);
        }

        Assert.Equal(1, await CountAsync(city, 'C'));
    }

    [Fact]
    public async Task What_looks_like_a_resident_is_too_long_or_missing_comes_back_as_it_was_typed()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (officer, secretariat) = (city.Chat(CityHost.ChapterOfficer), city.Chat(CityHost.Secretariat));
        const string Resident = "電話 090-0000-0000 の方のことです。";
        var form = await officer.SaidAsync("相談する");
        var returned = (await officer.PressAsync(form, "相談を届ける", ("area", "12101-01"), ("consult", Resident))).Card;
        Assert.Contains("まだ届いていません。直すところがあります", returned.Words(), StringComparison.Ordinal);
        Assert.Equal(Resident, returned.Value("consult"));
        var mark = returned.Input("consultDeclared").GetProperty("valueOn").GetString()!;
        Assert.Contains("うしろの 50文字", (await officer.PressAsync(form, "相談を届ける", ("area", "12101-01"), ("consult", new string('あ', 450)))).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("選ばれていません", (await officer.PressAsync(form, "相談を届ける", ("area", "12102-01"), ("consult", Question))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(city, 'C'));
        Assert.Contains("相談を受け付けました", (await officer.PressAsync(returned, "相談を届ける", ("area", "12101-01"), ("consult", Resident), ("consultDeclared", mark))).Card.Words(), StringComparison.Ordinal);

        var list = await secretariat.SaidAsync("相談の一覧");
        var one = await secretariat.OpensAsync(list, "この相談を見る", ("consultation", list.Input("consultation").GetProperty("choices")[0].GetProperty("value").GetString()!));
        var answering = await secretariat.OpensAsync(one, "答えを書く");
        var again = (await secretariat.PressAsync(answering, "答えを送る", ("answer", Resident))).Card;
        Assert.Contains("まだ送っていません。直すところがあります", again.Words(), StringComparison.Ordinal);
        Assert.Equal(Resident, again.Value("answer"));
        Assert.Contains("書いてください", (await secretariat.PressAsync(answering, "答えを送る", ("answer", " "))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(city, 'O'));
    }

    private static AskAdvice Form(string ward, string drawn, string? area = null) => new() { Ward = ward, Drawn = drawn, Area = area ?? AskAdvice.NoArea, Consult = Question };

    /// <summary>Asks, and says how buttons name it.</summary>
    private static async Task<string> AskedAsync(TeamsChat chat, string area = "12101-01")
    {
        var form = Form("12101", DrawnId.New(), area);
        Assert.Contains("相談を受け付けました", await ReadAsync(chat, form), StringComparison.Ordinal);
        return $"{form.Ward}/{form.Drawn}";
    }

    private static async Task<string> ReadAsync(TeamsChat chat, Submission press)
    {
        var read = await StormCity.PressAsync(chat, StormCase.Made(chat, press));
        return read.Card is { } card ? card.Card.GetRawText() : read.Words;
    }

    private static async Task<ShownCard> UpdateAsync(TeamsChat chat)
    {
        while (true)
        {
            if (await chat.NextAsync() is { IsUpdate: true } sent) return sent.Card;
        }
    }

    private static IReadOnlyList<string> Choices(ShownCard list) => [.. list.Input("consultation").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("title").GetString()!)];

    // Typed text stands in runs, which Words leaves where they are.
    private static string Flat(ShownCard card) => card.Words();

    private static async Task<int> CountAsync(CityHost city, char kind) =>
        (await city.Consultations.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct)).Count(r => r.RowKey[0] == kind);
}
