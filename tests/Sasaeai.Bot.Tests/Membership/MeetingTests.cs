using Sasaeai.Bot.Import;
using Sasaeai.Bot.Membership;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Membership.KeepingRoster;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>Meetings, and accounts.</summary>
public sealed class MeetingTests(Azurite azurite)
{
    private const string First = "C-12101|2026|1";
    private const string Account = "00000000-0000-4000-8000-0000000000aa";

    [Fact]
    public async Task A_meeting_is_added_and_its_decisions_are_written_down_afterwards()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        Assert.Contains("第1回", (await chat.SaidAsync("会議を書く")).Card.GetRawText(), StringComparison.Ordinal);
        var form = (await chat.PressAsync(new OpenMeetingForm { Council = Council, New = true })).Card!;
        var added = await chat.SendAsync(form, "meeting.add", ("number", "２"), ("on", "2026-11-10"), ("time", "14時30分"), ("place", "見本会館"), ("agenda", "上半期の活動の共有"));
        Assert.Contains("会議を加えました", added.Words, StringComparison.Ordinal);

        var change = (await chat.PressAsync(new OpenMeetingForm { Council = Council, Meeting = "C-12101|2026|2" })).Card!;
        var decided = await chat.SendAsync(change, "meeting.change", ("on", "2026-11-10"), ("time", "14:30"), ("place", "見本会館"), ("agenda", "上半期の活動の共有"), ("decisions", "次は2月に集まります。"));
        Assert.Contains("決まったことを書いた", decided.Words, StringComparison.Ordinal);
        var meeting = (await city.RowsAsync(Files.Meetings)).Single(m => m.Key == "C-12101|2026|2");
        Assert.Equal(("2026-11-10T14:30", "次は2月に集まります。", 2), (meeting.Text("At"), meeting.Text("Decisions"), meeting.Revision));
    }

    [Fact]
    public async Task What_looks_like_a_residents_data_is_asked_about_before_it_is_written_down()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var form = (await chat.PressAsync(new OpenMeetingForm { Council = Council, Meeting = First })).Card!;
        (string, string)[] filled = [("on", "2026-07-07"), ("time", "14:00"), ("decisions", "連絡は 090-1234-5678 へ。")];
        var asked = await chat.SendAsync(form, "meeting.change", filled);
        Assert.Contains("電話番号のように見えます", asked.Words, StringComparison.Ordinal);
        Assert.Contains("090-1234-5678", asked.Card!.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RecordsAsync());
    }

    [Fact]
    public async Task Two_who_add_the_same_meeting_meet_each_other()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var form = (await chat.PressAsync(new OpenMeetingForm { Council = Council, New = true })).Card!;
        var conflict = await chat.SendAsync(form, "meeting.add", ("number", "1"), ("on", "2026-07-08"), ("time", "10:00"));
        Assert.Contains("ほかの人が先に直しました", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("2026-07-07T14:00", (await city.RowsAsync(Files.Meetings)).Single(m => m.Key == First).Text("At"));
    }

    [Fact]
    public async Task The_directory_proposes_accounts_and_a_person_links_one()
    {
        await using var city = await CityHost.StartAsync(azurite, replace: Knows(new ProposedAccount(Account, "安藤 惠子", "ando@example.jp", "見本課", false), new ProposedAccount("00000000-0000-4000-8000-0000000000ab", "安藤 恵子", "x@example.org", null, true)));
        var chat = city.Chat(CityHost.Secretariat);
        var card = await chat.FormAsync("account");
        Assert.Contains("安藤 惠子 / 見本課 / example．jp", card.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ando@", card.Card.GetRawText(), StringComparison.Ordinal);

        var linked = await chat.SendAsync(card, "roster.link", ("account", Account));
        Assert.Contains("アカウントをつなぎました", linked.Words, StringComparison.Ordinal);
        Assert.Equal(Account, (await city.MemberAsync()).Text("EntraId"));
        Assert.DoesNotContain("登録がありません", (await city.Chat(Account).SaidAsync("使い方")).Words(), StringComparison.Ordinal);

        var unlinked = await chat.SendAsync(await chat.FormAsync("account"), "roster.unlink");
        Assert.Contains("つながりをはずしました", unlinked.Words, StringComparison.Ordinal);
        Assert.Null((await city.MemberAsync()).Text("EntraId"));
        Assert.Equal(["linked", "unlinked"], (await city.HistoryAsync()).Select(r => r.Made.Act));
    }

    [Fact]
    public async Task An_account_that_was_not_proposed_is_not_linked_by_a_card_made_by_hand()
    {
        await using var city = await CityHost.StartAsync(azurite, replace: Knows(new ProposedAccount(Account, "安藤 恵子", null, null, false)));
        var chat = city.Chat(CityHost.Secretariat);
        var read = await chat.PressAsync(new LinkAccount { Council = Council, Member = Chair, Revision = "0", Edit = "7Q3K9M2X4B", Account = CityHost.Stranger });
        Assert.Contains("どのアカウントですか", read.Words, StringComparison.Ordinal);
        Assert.Null((await city.MemberAsync()).Text("EntraId"));
    }

    [Fact]
    public async Task Without_a_directory_the_roster_says_so_and_can_be_edited_on()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        Assert.Contains("今は確かめられません", (await chat.SaidAsync("名簿を直す")).Words(), StringComparison.Ordinal);
        Assert.Contains("アカウントを調べられません", (await chat.PressAsync(new ChooseMemberAct { Council = Council, Member = Chair, Act = "account" })).Words, StringComparison.Ordinal);
        Assert.Contains("任期の終わりを決めました", (await chat.SendAsync(await chat.FormAsync("end"), "roster.end", ("on", "2026-06-30"), ("reason", "resigned"))).Words, StringComparison.Ordinal);
    }
}
