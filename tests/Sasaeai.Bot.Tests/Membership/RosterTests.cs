using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Membership.KeepingRoster;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>The secretariat keeps the roster in Teams.</summary>
public sealed class RosterTests(Azurite azurite)
{
    [Fact]
    public async Task The_secretariat_sees_the_roster_of_its_ward_and_ends_a_term()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var roster = await chat.SaidAsync("名簿を直す");
        Assert.Contains("安藤 恵子 委員長", roster.Card.GetRawText(), StringComparison.Ordinal);

        var form = await chat.FormAsync("end");
        var receipt = await chat.SendAsync(form, "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));

        Assert.Contains("任期の終わりを決めました", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("令和10年3月31日(金)", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("令和8年6月30日(火)", receipt.Words, StringComparison.Ordinal);
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));
        var record = Assert.Single(await city.HistoryAsync());
        Assert.Equal(("2028-03-31", "2026-06-30", "辞任・退任", "内田 千尋"), (record.Before!["To"], record.After["To"], record.Made.Reason, record.Made.By.Name));
    }

    [Fact]
    public async Task Somebody_new_stands_in_the_roster_at_once_with_kana_in_katakana()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var form = (await chat.PressAsync(new OpenNewMember { Council = Council })).Card!;
        var receipt = await chat.SendAsync(form, "roster.add",
            ("name", "髙﨑　花子"), ("kana", "たかさき ハナコ"), ("post", "委員"), ("category", "-"), ("categoryOther", "学識経験者"), ("from", "令和8年6月1日"), ("to", "2028/3/31"), ("contact", "043-000-0001"));

        Assert.Contains("委員に加えました", receipt.Words, StringComparison.Ordinal);
        var member = (await city.RowsAsync()).Single(m => m.Must("Name") == "髙﨑 花子");
        Assert.Equal(("タカサキ ハナコ", "学識経験者", "2026-06-01", "2028-03-31"), (member.Text("Kana"), member.Text("Category"), member.Text("From"), member.Text("To")));
        Assert.Contains("髙﨑 花子", (await chat.SaidAsync("名簿を直す")).Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("043-000-0001", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_office_leaves_the_chair_of_the_days_before_as_it_was()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var receipt = await chat.SendAsync(await chat.FormAsync("post"), "roster.post", ("post", "委員"), ("on", "2026-06-10"), ("reason", "elected"));

        Assert.Matches("役職を変えました.*役職は「委員」です.*委員長.*委員", receipt.Words.ReplaceLineEndings(""));
        Assert.DoesNotContain("任期終了", receipt.Words, StringComparison.Ordinal);
        var rows = (await city.RowsAsync()).Where(m => m.Must("Name") == "安藤 恵子" && m.Day("To") > new DateOnly(2026, 4, 1)).OrderBy(m => m.Text("From"), StringComparer.Ordinal).ToList();
        Assert.Equal([("委員長", "2026-04-01", "2026-06-09"), ("委員", "2026-06-10", "2028-03-31")], rows.Select(r => (r.Text("Post"), r.Text("From"), r.Text("To"))));
        Assert.Equal(2, await city.RecordsAsync());
    }

    [Fact]
    public async Task Who_comes_in_for_somebody_takes_the_rest_of_the_term()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var receipt = await chat.SendAsync(await chat.FormAsync("replace"), "roster.replace", ("name", "補欠 一子"), ("kana", "ほけつ いちこ"), ("on", "2026-07-01"), ("reason", "successor"));

        Assert.Contains("補欠の人を入れました", receipt.Words, StringComparison.Ordinal);
        var joined = (await city.RowsAsync()).Single(m => m.Must("Name") == "補欠 一子");
        Assert.Equal(("2026-07-01", "2028-03-31", "委員", "地域福祉活動者"), (joined.Text("From"), joined.Text("To"), joined.Text("Post"), joined.Text("Category")));
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));
    }

    [Fact]
    public async Task Who_comes_in_after_a_term_was_ended_still_takes_the_rest_of_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-05-31"), ("reason", "resigned"));
        await chat.SendAsync(await chat.FormAsync("replace"), "roster.replace", ("name", "補欠 一子"), ("on", "2026-06-10"), ("reason", "successor"));

        var joined = (await city.RowsAsync()).Single(m => m.Must("Name") == "補欠 一子");
        Assert.Equal(("2026-06-10", "2028-03-31"), (joined.Text("From"), joined.Text("To")));
        Assert.Equal("2026-05-31", (await city.MemberAsync()).Text("To"));
    }

    [Fact]
    public async Task A_slip_is_corrected_in_place_with_before_and_after_in_the_history()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var form = await chat.FormAsync("correct");
        var receipt = await chat.SendAsync(form, "roster.correct",
            ("name", "安藤 惠子"), ("kana", "アンドウ ケイコ"), ("post", "委員長"), ("category", "地域福祉活動者"), ("organisation", "社協地区部会"), ("term", "第6期(見本)"),
            ("from", "2026-04-01"), ("to", "2028-03-31"), ("reason", "typo"), ("reasonText", "字がちがいました"));
        Assert.Contains("登録を直しました", receipt.Words, StringComparison.Ordinal);

        var history = (await chat.PressAsync(new OpenRosterHistory { Council = Council, Member = Chair })).Words;
        Assert.Contains("安藤 恵子 → 安藤 惠子", history, StringComparison.Ordinal);
        Assert.Contains("字がちがいました", history, StringComparison.Ordinal);
        Assert.Contains("内田 千尋", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_filled_in_and_nothing_changes()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var read = await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-03-01"), ("reasonText", "転居"));
        Assert.Contains("任期の最初の日(令和8年4月1日(水))より前です", read.Words, StringComparison.Ordinal);
        Assert.Contains("理由が選ばれていません", read.Words, StringComparison.Ordinal);
        Assert.Contains("転居", read.Card!.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RecordsAsync());
    }

    [Fact]
    public async Task A_form_that_is_pressed_twice_is_one_edit()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var end = await chat.FormAsync("end");
        var first = await chat.SendAsync(end, "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));
        var second = await chat.SendAsync(end, "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));
        Assert.Equal(first.Words, second.Words);

        var form = (await chat.PressAsync(new OpenNewMember { Council = Council })).Card!;
        (string, string)[] filled = [("name", "二回 押子"), ("from", "2026-06-01")];
        await chat.SendAsync(form, "roster.add", filled);
        await chat.SendAsync(form, "roster.add", filled);
        Assert.Single(await city.RowsAsync(), m => m.Must("Name") == "二回 押子");
        Assert.Equal(2, await city.RecordsAsync());
    }

    [Fact]
    public async Task Contacts_are_opened_only_with_their_row_in_the_audit_trail()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        Assert.DoesNotContain("member003", (await chat.PressAsync(new OpenMember { Council = Council, Member = WithContact })).Words, StringComparison.Ordinal);

        city.Wire.Next = r => r.RequestUri!.AbsolutePath.Contains("Audit", StringComparison.Ordinal) || r.RequestUri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) ? new Fault.Refuses(503, "ServerBusy") : null;
        var refused = await chat.PressAsync(new ChooseMemberAct { Council = Council, Member = WithContact, Act = "correct" });
        city.Wire.Next = _ => null;
        Assert.DoesNotContain("member003", refused.Card?.Card.GetRawText() ?? refused.Words, StringComparison.Ordinal);

        Assert.Contains("member003", (await chat.FormAsync("correct", WithContact)).Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wards_roster_and_one_that_does_not_exist_are_refused_with_the_same_card()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var foreign = await chat.PressAsync(new OpenRoster { Council = "C-12105" });
        var nowhere = await chat.PressAsync(new OpenRoster { Council = "C-99999" });
        Assert.Contains("直せません", foreign.Words, StringComparison.Ordinal);
        Assert.Equal(foreign.Card!.Card.GetRawText(), nowhere.Card!.Card.GetRawText());
        foreach (var press in (Submission[])[new OpenMember { Council = "C-12105", Member = "M-12105-01" }, new OpenMember { Council = Council, Member = "M-12105-01" }, new EndTerm { Council = "C-12105", Member = "M-12105-01", Edit = "7Q3K9M2X4B", Revision = "0", On = "2026-06-10", Reason = "other" }])
            Assert.Equal(foreign.Card!.Card.GetRawText(), (await chat.PressAsync(press)).Card!.Card.GetRawText());
        Assert.Equal(0, await city.RecordsAsync());
    }

    [Theory]
    [InlineData(CityHost.ThreeAreaWorker)]
    [InlineData(CityHost.Member)]
    [InlineData(CityHost.CityOfficer)]
    [InlineData(CityHost.ChapterOfficer)]
    public async Task Nobody_but_the_secretariat_keeps_a_wards_roster(string who)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(who);
        Submission[] presses =
        [
            new OpenRoster { Council = Council }, new OpenNewMember { Council = Council }, new OpenRosterHistory { Council = Council, Member = Chair },
            new AddMember { Council = Council, Edit = "7Q3K9M2X4B", Name = "勝手 花子", From = "2026-06-01" }, new UnlinkAccount { Council = Council, Member = "M-12101-02", Edit = "7Q3K9M2X4B", Revision = "0" },
            new AddMeeting { Council = Council, Edit = "7Q3K9M2X4B", Number = "9", On = "2026-06-10", Time = "14:00" },
        ];
        foreach (var press in presses) Assert.Contains("直せません", (await chat.PressAsync(press)).Words, StringComparison.Ordinal);
        // The city keeps its own body, and no ward's.
        Assert.Contains(who == CityHost.CityOfficer ? "専門分科会の名簿です" : "直せません", (await chat.SaidAsync("名簿を直す")).Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RecordsAsync());
    }
}
