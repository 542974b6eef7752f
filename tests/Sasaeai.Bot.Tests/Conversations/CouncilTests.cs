using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>What people hear about their councils. The day is 令和8年6月10日.</summary>
public sealed class CouncilTests(Azurite azurite)
{
    private const string LeaderOfCentralWard = "00000000-0000-4000-8000-000000000022";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_of_花見川区_gets_a_right_answer_to_each_of_the_known_sentences()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var member = city.Chat(CityHost.Member);
        foreach (var (said, answers) in ((string, string[])[])
        [
            ("緑区の協議会の委員長はどなたですか。", ["緑区の委員長は、桜井 健一 さんです", "安藤 哲也 副委員長(町内自治会)", "令和8年4月1日(水)から令和10年3月31日(金)まで"]),
            ("副委員長も教えてください", ["緑区の副委員長は、安藤 哲也 さんです"]),
            ("私はどこの協議会の委員になっていますか?", ["あなたは、花見川区の協議会の委員です", "令和8年7月8日(水) 14時00分"]),
            ("わたしの任期っていつまででしたっけ", ["令和7年6月1日(日)から令和9年5月31日(月)まで"]),
            ("花見川側区の推進協って何人いるの?", ["花見川区の委員は、8人です"]),
            ("公募の委員さんは何名ですか", ["花見川区の公募の委員は、2人です", "あなたの協議会(花見川区)で調べました。"]),
            ("民生委員から出てる方は?", ["花見川区の民生委員・児童委員から出ている委員は、1人です", "髙橋 正夫 委員"]),
            ("中央区の事務局の連絡先を知りたいです", ["中央区 事務局の電話は、043-000-0001 です", "ward-12101@example.jp"]),
            ("若葉区の委員名簿もらえますか?", ["若葉区の委員の名前は、あなたの役割では見られません", "043-000-0004"]),
            ("去年の委員長は誰でしたか", ["花見川区の令和7年(2025年)の委員長は、2人います", "野口 哲也 委員長", "令和5年6月1日(木)から令和7年5月31日(土)まで", "杉山 和子 委員長", "令和7年1月1日(水)から令和7年12月31日(水)までを調べました。"]),
            ("次の改選はいつ", ["花見川区の委員の任期は、令和9年5月31日(月)までです", "あなたの任期は、令和7年6月1日(日)から"]),
            ("千草台の担当の方につないでほしい", ["その地区部会は、登録されていません", "似た名前では調べません"]),
            ("次回の協議会はいつどこでありますか", ["花見川区の次の会議は、令和8年7月8日(水) 14時00分です", "花見川区の会議室(見本)", "令和7年度の取りまとめと評価"]),
            ("次の報告の締切はいつですか?", ["花見川区の次の締切は、5月分 令和8年6月15日(月)です"]),
            ("寒川の担当のCSWは誰ですか", ["寒川の担当のCSWは、大塚 真理 さんです"]),
        ])
        {
            var card = await member.SaidAsync(said);
            Assert.All(answers, answer => Assert.True(card.Words().Contains(answer, StringComparison.Ordinal), $"{said}\n{answer}\n{card.Words()}"));
            Assert.Contains("時点: 令和8年6月10日(水)", said.Contains("千草台", StringComparison.Ordinal) || said.Contains("若葉区", StringComparison.Ordinal) ? "時点: 令和8年6月10日(水)" : card.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("千草台", card.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_led_a_council_is_told_by_the_days_that_were_meant()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var leader = city.Chat(LeaderOfCentralWard);
        Assert.Contains("中央区の令和7年(2025年)の委員長は、島田 久美子 さんです", (await leader.SaidAsync("去年の委員長は誰でしたか")).Words(), StringComparison.Ordinal);
        Assert.Contains("中央区の令和7年度(2025年度)の委員長は、島田 久美子 さんです", (await leader.SaidAsync("昨年度の委員長は誰でしたか")).Words(), StringComparison.Ordinal);
        Assert.Contains("中央区の令和8年度(2026年度)の委員長は、安藤 恵子 さんです", (await leader.SaidAsync("今年度の委員長は")).Words(), StringComparison.Ordinal);
        Assert.Contains("中央区の平成25年(2013年)の委員長は、登録されていません", (await leader.SaidAsync("平成25年の委員長は")).Words(), StringComparison.Ordinal);
        Assert.Contains("中央区の令和7年(2025年)の委員長は、島田 久美子 さんです", (await leader.OpensAsync(await leader.SaidAsync("協議会"), "昨年の委員長を見る")).Words(), StringComparison.Ordinal);
        var ever = (await leader.SaidAsync("前の委員長は誰ですか")).Words();
        Assert.True(ever.IndexOf("安藤 恵子 委員長", StringComparison.Ordinal) < ever.IndexOf("島田 久美子 委員長", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_are_in_五十音順_written_as_registered_and_for_the_own_ward_only()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var names = (await city.Chat(CityHost.CityOfficer).SaidAsync("稲毛区の委員名簿")).Words();
        foreach (var exact in (string[])["松﨑 健一 委員", "渡邉 正夫 委員"]) Assert.Contains(exact, names, StringComparison.Ordinal);
        Assert.DoesNotContain("横田", names, StringComparison.Ordinal);
        string[] order = ["浜田 隆 委員長", "平野 幸子 副委員長", "福島 由美 委員", "宮田 久美子 委員", "森下 勝 委員"];
        Assert.Equal(order, order.OrderBy(n => names.IndexOf(n, StringComparison.Ordinal)));

        foreach (var (person, own) in ((string, string?)[])[(CityHost.Member, "花見川区"), (CityHost.ThreeAreaWorker, "中央区"), (CityHost.ChapterOfficer, "中央区"), (CityHost.Secretariat, "中央区"), ("00000000-0000-4000-8000-000000000017", null)])
        {
            foreach (var (ward, name) in ((string, string)[])[("中央区", "上野 直美"), ("花見川区", "髙橋 正夫"), ("若葉区", "和田 節子")])
            {
                var chat = city.Chat(person);
                Assert.Equal(ward == own, (await chat.SaidAsync($"{ward}の委員名簿")).Words().Contains(name, StringComparison.Ordinal));
                Assert.Equal(ward == own, (await chat.SaidAsync($"{ward}の協議会")).Words().Contains(name, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_council_that_is_forbidden_and_one_that_does_not_exist_get_the_same_card()
    {
        await using var city = await CityHost.StartAsync(azurite);
        foreach (var verb in (string[])["council.members", "council.contacts"])
        {
            var cards = new HashSet<string>(StringComparer.Ordinal);
            foreach (var ward in (string[])["12104", "99999", "", "city"])
            {
                var chat = city.Chat(CityHost.Member);
                var help = await chat.SaidAsync("ヘルプ");
                await chat.PressAsync(help.MessageId, new System.Text.Json.Nodes.JsonObject { ["verb"] = verb, ["ward"] = ward }, null);
                cards.Add((await chat.NewCardAsync()).Card.GetRawText().Replace($"\"ward\":\"{ward}\"", "", StringComparison.Ordinal));
            }

            Assert.Single(cards);
            Assert.Contains("あなたの役割では見られません", cards.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Contacts_are_shown_to_those_entitled_when_the_look_is_written_down_and_never_without()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var secretariat = city.Chat(CityHost.Secretariat);
        var council = await secretariat.SaidAsync("協議会");
        Assert.DoesNotContain("@example", council.Card.GetRawText(), StringComparison.Ordinal);
        city.Wire.Next = _ => new Fault.Refuses(503);
        var refused = await secretariat.OpensAsync(council, "連絡先を見る");
        city.Wire.Next = _ => null;
        Assert.Contains("その記録を、いま残せませんでした", refused.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("@example", refused.Card.GetRawText(), StringComparison.Ordinal);

        Assert.Contains("member003@example.jp", (await secretariat.OpensAsync(refused, "連絡先を見る")).Words(), StringComparison.Ordinal);
        var seen = await SeenAsync(city);
        Assert.Equal(["M-12101-03", "M-12101-06", "M-12101-09"], Assert.Single(seen).Ids);

        foreach (var person in (string[])[CityHost.Member, LeaderOfCentralWard, CityHost.ThreeAreaWorker, CityHost.ChapterOfficer, CityHost.GreenWardWorker, "00000000-0000-4000-8000-000000000017", "00000000-0000-4000-8000-000000000019"])
        {
            var words = (await city.Chat(person).SaidAsync("中央区の委員の連絡先を教えてください")).Words();
            Assert.Contains("中央区の委員の連絡先は、あなたの役割では見られません", words, StringComparison.Ordinal);
            Assert.DoesNotContain("@example", words, StringComparison.Ordinal);
        }

        Assert.Single(await SeenAsync(city));
        Assert.Contains("member058@example.jp", (await city.Chat(CityHost.CityOfficer).SaidAsync("美浜区の委員の連絡先")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_ward_of_their_own_is_asked_which_one()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.CityOfficer);
        var asked = await officer.SaidAsync("委員長は誰ですか");
        Assert.Contains("どの区のことですか", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("緑区の委員長は、桜井 健一 さんです", (await officer.OpensAsync(asked, "この区を見る", ("ward", "12105"))).Words(), StringComparison.Ordinal);
        Assert.Contains("専門分科会の会長は、中西 幸子 さんです", (await officer.OpensAsync(asked, "この区を見る", ("ward", "city"))).Words(), StringComparison.Ordinal);
        Assert.Contains("区を1つ選んでください", (await officer.OpensAsync(asked, "この区を見る", ("ward", "99999"))).Words(), StringComparison.Ordinal);
        Assert.Contains("協議会の委員として、登録されていません", (await officer.SaidAsync("私の任期はいつまでですか")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_there_are_meetings_deadlines_and_the_office_and_no_name()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        foreach (var kind in (string[])["groupChat", "channel"])
        {
            var group = city.Chat(CityHost.Secretariat, kind);
            Assert.Contains("中央区の次の会議は、令和8年7月7日(火)", (await group.SaidAsync("中央区の次の会議はいつですか")).Words(), StringComparison.Ordinal);
            Assert.Contains("043-000-0001", (await group.SaidAsync("中央区の事務局の電話")).Words(), StringComparison.Ordinal);
            Assert.Contains("5月分 令和8年6月15日(月)", (await group.SaidAsync("中央区の締切はいつですか")).Words(), StringComparison.Ordinal);
            var asked = await group.SaidAsync("次の会議はいつですか");
            Assert.Contains("緑区の次の会議は、令和8年7月14日(火)", (await group.OpensAsync(asked, "この区を見る", ("ward", "12105"))).Words(), StringComparison.Ordinal);
            foreach (var said in (string[])["中央区の委員長は誰ですか", "中央区の委員は何人ですか", "わたしの任期", "中央区の委員名簿", "中央区の委員の連絡先", "中央区の担当のCSWは誰ですか", "中央区の協議会"])
            {
                await group.SayAsync(said);
                Assert.Contains("個人チャット", (await group.NextAsync()).Text, StringComparison.Ordinal);
            }

            foreach (var submission in (Submission[])[new OpenCouncil { Ward = "12101", Ask = CouncilAsk.Chair }, new ListMembers { Ward = "12101" }, new ShowContacts { Ward = "12101" }, new OpenMyMemberships(), new ChooseCouncil { Ask = CouncilAsk.Members }])
            {
                var answer = await group.PressAsync(asked.MessageId, System.Text.Json.Nodes.JsonObject.Create(CardJson.ToElement(submission))!, null);
                Assert.Contains("個人チャット", answer.Line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_member_of_two_bodies_hears_of_both_and_a_member_of_the_city_body_of_theirs()
    {
        var folder = SampleToEdit();
        var members = Path.Combine(folder, "members.csv");
        const string Both = "00000000-0000-4000-8000-000000000021";
        const string Professor = "00000000-0000-4000-8000-000000000031";
        await File.WriteAllTextAsync(members, (await File.ReadAllTextAsync(members, Ct))
            .Replace("2025-04-01,2028-03-31,,member066@example.jp", $"2025-04-01,2028-03-31,{Both},member066@example.jp", StringComparison.Ordinal)
            .Replace("C-CITY,中西 幸子,ナカニシ サチコ,会長,学識経験者,大学(見本),第6期(見本),2025-04-01,2028-03-31,,", $"C-CITY,中西 幸子,ナカニシ サチコ,会長,学識経験者,大学(見本),第6期(見本),2025-04-01,2028-03-31,{Professor},", StringComparison.Ordinal), Ct);
        await using var city = await CityHost.FromAsync(azurite, folder);

        var mine = (await city.Chat(Both).SaidAsync("私はどこの協議会の委員ですか")).Words();
        foreach (var body in (string[])["あなたは、2つの協議会に入っています", "花見川区支え合いのまち推進協議会", "地域福祉専門分科会", "令和8年10月19日(月) 10時00分"]) Assert.Contains(body, mine, StringComparison.Ordinal);
        Assert.Contains("どの区のことですか", (await city.Chat(Both).SaidAsync("委員長は誰ですか")).Words(), StringComparison.Ordinal);

        var professor = city.Chat(Professor);
        Assert.Contains("専門分科会の会長は、中西 幸子 さんです", (await professor.SaidAsync("委員長は誰ですか")).Words(), StringComparison.Ordinal);
        Assert.Contains("野口 誠 委員", (await professor.SaidAsync("専門分科会の委員名簿")).Words(), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では見られません", (await professor.SaidAsync("中央区の委員名簿")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_council_is_paged_and_nobody_is_left_out_or_named_twice()
    {
        var folder = SampleToEdit();
        await File.AppendAllLinesAsync(Path.Combine(folder, "members.csv"), Enumerable.Range(100, 100)
            .Select(n => $"C-12106,見本 太郎{n},ミホン タロウ,委員,公募,,第6期(見本),2025-06-01,2027-05-31,,member{n}@example.jp,M-12106-{n}"), Ct);
        await using var city = await CityHost.FromAsync(azurite, folder);
        var chat = city.Chat(CityHost.CityOfficer);
        Assert.DoesNotContain("見本 太郎", (await chat.SaidAsync("美浜区の協議会")).Words(), StringComparison.Ordinal);
        foreach (var (said, more, count) in ((string, string, int)[])[("美浜区の委員名簿", "続きの名前を見る", 106), ("美浜区の公募の委員の名前", "続きの名前を見る", 101), ("美浜区の委員の連絡先", "続きの連絡先を見る", 102)])
        {
            var words = new List<string>();
            for (var card = await chat.SaidAsync(said); ; card = await chat.OpensAsync(card, more))
            {
                words.AddRange(card.Words().Split('\n').Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^[^:]+ (委員|副?委員長)( /.*|: )?$")));
                if (!card.Buttons().Contains(more)) break;
            }

            Assert.Equal(count, words.Count);
            Assert.Equal(words.Count, words.Distinct().Count());
        }
    }

    [Fact]
    public async Task Another_citys_council_is_answered_in_its_own_words()
    {
        await using var city = await CityHost.FromAsync(azurite, Path.Combine(Repository.Root, "tests/Sasaeai.Bot.Tests/Cities/minami"));
        var chat = city.Chat("00000000-0000-4000-8000-000000000071");
        Assert.Contains("浜手区(架空)の会長は、見本 灯 さんです", (await chat.SaidAsync("浜手の会の会長は誰ですか")).Words(), StringComparison.Ordinal);
        Assert.Contains("浜手区(架空)の会長は、見本 灯 さんです", (await chat.SaidAsync("委員長は誰?")).Words(), StringComparison.Ordinal);
        Assert.Contains("浜手区(架空)の次の会議は、まだ登録されていません", (await chat.SaidAsync("次の会議はいつ")).Words(), StringComparison.Ordinal);
        Assert.Contains("上期 令和8年10月20日(火)", (await chat.SaidAsync("次の締切")).Words(), StringComparison.Ordinal);
        Assert.Contains("まだ答えられません", (await chat.SaidAsync("緑区の委員長は誰ですか")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_and_a_guest_without_a_row_read_whom_to_ask_and_nothing_else()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var words = (await city.Chat(CityHost.Stranger).SaidAsync("緑区の委員長は誰ですか")).Words();
        Assert.DoesNotContain("桜井", words, StringComparison.Ordinal);
        Assert.Contains("事務局", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_about_councils_need_at_most_the_question_before_and_contacts_one_wave_more()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var bot = city.Services.GetRequiredService<TurnHandler>();
        async Task<(int Requests, int Waves)> CostAsync(string person, string said)
        {
            using var count = RoundTrips.Begin();
            await bot(new Turn(new(FakeConnector.TenantId, person, null), ChatKind.Personal, new Incoming.Said(said), new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9))), Ct);
            return (count.Requests, count.Waves);
        }

        foreach (var said in (string[])["緑区の委員長は誰", "花見川区の委員名簿", "わたしの任期", "次の会議はいつ", "去年の委員長は", "中央区の事務局の電話", "寒川の担当は", "次の締切"])
            Assert.InRange((await CostAsync(CityHost.Member, said)).Requests, 0, 1); // The question before, for a short sentence.
        var contacts = await CostAsync(CityHost.Secretariat, "委員の連絡先");
        Assert.Equal(2, contacts.Requests);
        Assert.InRange(contacts.Waves, 1, 2);
    }

    private static string SampleToEdit()
    {
        var folder = Directory.CreateTempSubdirectory("city-to-edit").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "sample"), "*.csv").Where(f => Path.GetFileName(f) != "reports.csv")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static Task<List<AuditEntry>> SeenAsync(CityHost city) => city.Services.GetRequiredService<AuditTrail>().OfWardAsync("12101", new(2026, 6, 10), Ct)
        .Where(e => e.Kind == AuditKind.ContactsSeen).ToListAsync(Ct).AsTask();
}
