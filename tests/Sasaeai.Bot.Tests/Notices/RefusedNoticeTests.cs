using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Notices.Noticing;

namespace Sasaeai.Bot.Tests.Notices;

/// <summary>What is written of a notice and can't be kept, and who may do nothing with it.</summary>
public sealed class RefusedNoticeTests(Azurite azurite)
{
    private const string NotWriting = "お知らせは、あなたの役割では書けません";
    private const string NotReading = "このお知らせは、あなたの役割では開けません";
    private const string Typed = "よろしくお願いします。";

    [Theory]
    [InlineData("headline", "山田さんの見舞い", "headlineDeclared")]
    [InlineData("message", "電話 090-0000-0000 の方を訪ねます。", "messageDeclared")]
    public async Task What_looks_like_a_resident_comes_back_typed_and_is_kept_when_declared(string field, string text, string declared)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var secretariat = city.Chat(CityHost.Secretariat);
        var form = await secretariat.SaidAsync("お知らせを書く");
        var returned = (await secretariat.PressAsync(form, "次へ", FieldsWith((field, text)))).Card;
        Assert.Contains("まだ送っていません。直すところがあります", returned.Words(), StringComparison.Ordinal);
        Assert.Equal(text, returned.Value(field));
        Assert.Equal(("areas", "true"), (returned.Value("recipients"), returned.Value("asksReply")));
        Assert.Equal(0, await city.CountAsync('N'));
        var mark = returned.Input(declared).GetProperty("valueOn").GetString()!;

        // Declared, and something else to mend: the tick stays.
        var slip = (await secretariat.PressAsync(returned, "次へ", FieldsWith((field, text), (declared, mark), ("replyBy", "2026-06-09")))).Card;
        Assert.Contains("過ぎた日です", slip.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.CountAsync('N'));
        Assert.Equal(mark, slip.Value(declared));
        Assert.Contains("2人に送ります", (await secretariat.PressAsync(slip, "次へ", FieldsWith((field, text), (declared, mark)))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await city.CountAsync('N'));
    }

    [Fact]
    public async Task What_is_too_long_missing_or_no_choice_comes_back_typed_and_nothing_is_stored()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var secretariat = city.Chat(CityHost.Secretariat);
        var form = await secretariat.SaidAsync("お知らせを書く");
        List<(string Field, string Value, string Expected)> wrong =
        [
            ("headline", new string('あ', 61), "1文字多いので、短くしてください"), ("message", new string('い', 401), "1文字多いので、短くしてください"), ("headline", " ", "件名を書いてください"), ("message", "", "本文を書いてください"),
            ("recipients", "", "あて先を1つ選んでください"), ("recipients", "channel", "あて先を1つ選んでください"), ("recipients", "everybody", "あて先を1つ選んでください"),
            ("replyBy", "2026-06-09", "過ぎた日です"), ("replyBy", "2028-06-09", "1年より先です"), ("replyBy", "いつか", "選びなおしてください"),
        ];
        foreach (var (field, value, expected) in wrong)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            var returned = (await secretariat.PressAsync(form, "次へ", FieldsWith((field, value)))).Card;
            Assert.True(returned.Words().Contains("直すところがあります", StringComparison.Ordinal) && returned.Words().Contains(expected, StringComparison.Ordinal), $"{expected}: {returned.Words()}");
            foreach (var (id, typed) in FieldsWith((field, value)).Where(f => f.Id is "headline" or "message" && f.Value.Trim().Length > 0)) Assert.Equal(typed, returned.Value(id));
        }

        Assert.Equal(0, await city.CountAsync('N'));
    }

    [Fact]
    public async Task A_line_that_looks_like_a_resident_or_is_too_long_comes_back_typed_and_does_not_count()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (day.City.Chat(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        day.AllowNotInstalled();
        await secretariat.SentAsync();
        await day.LookAsync();
        var card = Assert.Single(officer.New());
        foreach (var wrong in (string[])["田中花子(82歳)さんと行きます。", "電話 090-0000-0000 です。", new string('う', 101)])
        {
            var returned = (await officer.PressAsync(card, "確認しました", ("answer", wrong))).Card;
            Assert.Contains("まだ確認を受け取っていません。直すところがあります", returned.Words(), StringComparison.Ordinal);
            Assert.Equal(wrong, returned.Value("answer"));
            Assert.Contains(Message, returned.Words(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await day.City.CountAsync('A'));

        // Declared it counts, and stays declared where the line is sent again as it is.
        var named = (await officer.PressAsync(card, "確認しました", ("answer", "山田さんと行きます。"))).Card;
        var mark = named.Input("answerDeclared").GetProperty("valueOn").GetString()!;
        var done = (await officer.PressAsync(named, "確認しました", ("answer", "山田さんと行きます。"), ("answerDeclared", mark))).Card;
        Assert.Contains("に確認しました", done.Words(), StringComparison.Ordinal);
        Assert.Equal(mark, done.Value("answerDeclared"));
    }

    [Fact]
    public async Task Whoever_may_not_write_in_that_ward_is_refused_on_every_button()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var secretariat = day.City.Chat(CityHost.Secretariat);
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        day.AllowNotInstalled();
        var preview = (await secretariat.PressAsync(await secretariat.SaidAsync("お知らせを書く"), "次へ", Fields())).Card;
        var (draft, sent) = (NoticeOf(preview), NoticeOf(await secretariat.SentAsync()));
        await day.LookAsync();
        Assert.Single(officer.New());
        day.Turn(At(10, 11));
        foreach (var other in (string[])[GreenSecretariat, CityHost.ChapterOfficer, CityHost.ThreeAreaWorker, CityHost.Member, Councillor, CityHost.CityOfficer, CityHost.Administrator])
        {
            var chat = day.City.Chat(other);
            foreach (var key in (string[])[draft, sent])
            {
                foreach (var press in (Submission[])[new EditNotice { Notice = key }, new SendNotice { Notice = key }, new DropNotice { Notice = key }, new ResendNotice { Notice = key }])
                    await RefusedAsync(chat, press, NotWriting);
                await RefusedAsync(chat, new OpenNotice { Notice = key }, NotReading);
                await RefusedAsync(chat, new PreviewNotice { Notice = key, Headline = Headline, Message = Typed, Recipients = "areas" }, NotWriting, Typed);
            }
        }

        await day.LookAsync();
        Assert.Empty(officer.New());
        Assert.Contains("2人に送ります", await secretariat.ReadAsync(new OpenNotice { Notice = draft }), StringComparison.Ordinal);
        // 社協区事務所 reads what was sent, and neither a draft nor the buttons of who writes.
        var office = day.City.Chat("00000000-0000-4000-8000-000000000015");
        Assert.Contains("まだの人", await office.ReadAsync(new OpenNotice { Notice = sent }), StringComparison.Ordinal);
        Assert.DoesNotContain("もう一度送る", await office.ReadAsync(new OpenNotice { Notice = sent }), StringComparison.Ordinal);
        Assert.DoesNotContain(Message, await office.ReadAsync(new OpenNotice { Notice = draft }), StringComparison.Ordinal);
        await RefusedAsync(office, new ResendNotice { Notice = sent }, NotWriting);
    }

    [Fact]
    public async Task Only_who_got_it_can_acknowledge_it()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        day.AllowNotInstalled();
        var (secretariat, green) = (day.City.Chat(CityHost.Secretariat), day.City.Chat(GreenSecretariat));
        var members = NoticeOf(await secretariat.SentAsync("members"));
        var foreign = NoticeOf(await green.SentAsync());
        await day.LookAsync();
        foreach (var (who, key) in ((string, string)[])[
            (CityHost.ChapterOfficer, members), (CityHost.ThreeAreaWorker, members), (CityHost.Secretariat, members), (CityHost.Member, members), (GreenSecretariat, members), (CityHost.CityOfficer, members),
            (CityHost.ChapterOfficer, foreign), (CityHost.Secretariat, foreign), (GreenSecretariat, foreign), (Councillor, foreign),
            (Councillor, "12101/nothing"), (Councillor, foreign.Replace("12105/", "12101/", StringComparison.Ordinal)), (CityHost.GreenWardWorker, members.Replace("12101/", "12105/", StringComparison.Ordinal))])
            await RefusedAsync(day.City.Chat(who), new AcknowledgeNotice { Notice = key, Answer = Typed }, NotReading, Typed);
        foreach (var press in (Submission[])[new EditNotice { Notice = foreign }, new SendNotice { Notice = foreign }, new DropNotice { Notice = foreign }, new ResendNotice { Notice = foreign }])
            await RefusedAsync(secretariat, press, NotWriting);
        await RefusedAsync(secretariat, new OpenNotice { Notice = foreign }, NotReading);
        Assert.Equal(0, await day.City.CountAsync('A'));

        Assert.Contains("に確認しました", await day.City.Chat(Councillor).ReadAsync(new AcknowledgeNotice { Notice = members }), StringComparison.Ordinal);
        Assert.Contains("に確認しました", await day.City.Chat(CityHost.GreenWardWorker).ReadAsync(new AcknowledgeNotice { Notice = foreign }), StringComparison.Ordinal);
        Assert.Equal(2, await day.City.CountAsync('A'));
    }

    private static async Task RefusedAsync(TeamsChat chat, Submission press, string expected, string typed = "")
    {
        var read = await chat.ReadAsync(press);
        Assert.True(read.Contains(expected, StringComparison.Ordinal) && read.Contains(typed, StringComparison.Ordinal), $"{press}: {read}");
        Assert.DoesNotContain(Noticing.Message, read, StringComparison.Ordinal);
    }
}
