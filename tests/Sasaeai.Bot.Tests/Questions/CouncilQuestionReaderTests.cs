using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>What a sentence about councils means, and that what is not wholly understood means nothing.</summary>
public sealed class CouncilQuestionReaderTests
{
    private static readonly DateOnly June = new(2026, 6, 10);

    private static readonly City City = new(
        [
            Ward("12101", "中央区", "ちゅうおうく"), Ward("12102", "花見川区", "はなみがわく"), Ward("12103", "稲毛区", "いなげく"),
            Ward("12104", "若葉区", "わかばく"), Ward("12105", "緑区", "みどりく"), Ward("12106", "美浜区", "みはまく"),
        ],
        [
            new("12101-01", "12101", "寒川", "さむがわ", [], null, null), new("12101-02", "12101", "松ケ丘", "まつがおか", ["松ヶ丘"], null, null),
            new("12102-01", "12102", "仮の丘(見本)", "かりのおか", ["仮の丘"], null, null), new("12106-01", "12106", "稲毛例浜(見本)", "いなげれいはま", ["稲毛例浜"], null, null),
        ]);

    private static readonly CouncilBook Councils = new(
        [.. City.Wards.Select(w => new Council($"C-{w.Code}", w.Code, $"{w.Name}支え合いのまち推進協議会", $"{w.Name}推進協")), new("C-CITY", null, "社会福祉審議会 地域福祉専門分科会", "専門分科会")],
        [Member("委員長", "地域福祉活動者", "社協地区部会"), Member("委員", "公募", null), Member("委員", "地域福祉活動者", "民生委員・児童委員")], []);

    private static readonly PlanBook Plans = new([], [], []);
    private static readonly Vocabulary Words = new(City, Plans, Councils);

    [Theory]
    [InlineData("緑区の協議会の委員長はどなたですか。", "Leaders Chair 12105")]
    [InlineData("みどりくのいいんちょうはだれですか", "Leaders Chair 12105")]
    [InlineData("副委員長も教えてください", "Leaders ViceChair own")]
    [InlineData("緑区の会長は誰", "Leaders Chair 12105")]
    [InlineData("みどり区の委員長って今だれがやっていますか", "Leaders Chair 12105")]
    [InlineData("緑区 委員長", "Leaders Chair 12105")]
    [InlineData("はなみがわの委員は全部で何人いますか", "Count 12102")]
    [InlineData("中央区の委員の内訳", "Count 12101")]
    [InlineData("公募委員の名前", "Members 公募 own")]
    [InlineData("私はいつまで委員ですか", "Mine")]
    [InlineData("委員の任期はいつ終わりますか", "Terms own")]
    [InlineData("担当のCSWさんの連絡先", "Workers own")]
    [InlineData("緑の委員長は誰ですか", "Leaders Chair 12105")]
    [InlineData("専門分科会の会長は誰ですか", "Leaders Chair city")]
    [InlineData("委員長と副委員長を教えて", "Leaders both own")]
    [InlineData("私はどこの協議会の委員になっていますか?", "Mine")]
    [InlineData("わたしの任期っていつまででしたっけ", "Mine")]
    [InlineData("自分の役職は何ですか", "Mine")]
    [InlineData("私の協議会の委員長は誰ですか", "Leaders Chair own")]
    [InlineData("花見川側区の推進協って何人いるの?", "Count 12102")]
    [InlineData("ﾊﾅﾐｶﾞﾜｸ ﾉ ｲｲﾝ ﾊ ﾅﾝﾆﾝ?", "Count 12102")]
    [InlineData("公募の委員さんは何名ですか", "Count 公募 own")]
    [InlineData("公募は何人ですか", "Count 公募 own")]
    [InlineData("民生委員から出てる方は?", "Members 民生委員・児童委員 own")]
    [InlineData("公募の委員は誰ですか", "Members 公募 own")]
    [InlineData("若葉区の委員名簿もらえますか?", "Members 12104")]
    [InlineData("中央区の事務局の連絡先を知りたいです", "Office 12101")]
    [InlineData("中央区の電話番号を教えてください", "Office 12101")]
    [InlineData("事務局の電話", "Office own")]
    [InlineData("委員の連絡先を教えてください", "Contacts own")]
    [InlineData("中央区の委員長の電話番号は", "Contacts 12101")]
    [InlineData("去年の委員長は誰でしたか", "PastLeaders Chair own 2025-01-01 2025-12-31")]
    [InlineData("中央区の昨年度の委員長はどなたでしたか", "PastLeaders Chair 12101 2025-04-01 2026-03-31")]
    [InlineData("令和6年度の中央区の副委員長は誰", "PastLeaders ViceChair 12101 2024-04-01 2025-03-31")]
    [InlineData("R6の委員長", "PastLeaders Chair own 2024-04-01 2025-03-31")]
    [InlineData("２０２４年の委員長", "PastLeaders Chair own 2024-01-01 2024-12-31")]
    [InlineData("平成31年度の委員長は", "PastLeaders Chair own 2019-04-01 2020-03-31")]
    [InlineData("令和7年4月の委員長は", "PastLeaders Chair own 2025-04-01 2025-04-30")]
    [InlineData("前の委員長は誰ですか", "PastLeaders Chair own ever")]
    [InlineData("次の改選はいつ", "Terms own")]
    [InlineData("美浜区の委員の任期はいつまでですか", "Terms 12106")]
    [InlineData("次回の協議会はいつどこでありますか", "NextMeeting own")]
    [InlineData("中央区の次の会議はいつですか", "NextMeeting 12101")]
    [InlineData("寒川の担当のCSWは誰ですか", "Workers 12101-01")]
    [InlineData("松ヶ丘の担当の方を教えてください", "Workers 12101-02")]
    [InlineData("仮の丘の担当者は", "Workers 12102-01")]
    [InlineData("千草台の担当の方につないでほしい", "Workers unknown")]
    [InlineData("かもめ台の担当者は", "Workers unknown")]
    [InlineData("次の報告の締切はいつですか?", "Deadline own")]
    [InlineData("6月分って今月末まででいいんですよね?", "Deadline own")]
    [InlineData("2年前の委員長は誰ですか", "PastLeaders Chair own 2024-01-01 2024-12-31")]
    [InlineData("花見川区の締め切りはいつ", "Deadline 12102")]
    [InlineData("協議会", "Overview own")]
    [InlineData("花見川区の協議会について教えてください", "Overview 12102")]
    [InlineData("専門分科会", "Overview city")]
    public void A_sentence_about_a_council_is_understood(string text, string meaning) => Assert.Equal(meaning, Meaning(Read(text)));

    [Theory]
    [InlineData("緑さんの任期はいつまでですか")]
    [InlineData("緑委員長はお元気ですか")]
    [InlineData("緑委員長は誰ですか")]
    [InlineData("若葉さんはどこの協議会の委員ですか")]
    [InlineData("稲毛海岸の担当の協議会はどこですか")]
    [InlineData("稲毛海岸の委員長は誰ですか")]
    [InlineData("幕張の委員長は誰ですか")]
    [InlineData("中央公園の会長は誰ですか")]
    [InlineData("横浜市緑区の委員長は誰ですか")]
    [InlineData("自治会長は誰ですか")]
    [InlineData("町内会の会長は誰ですか")]
    [InlineData("寒川の委員長は誰ですか")]
    [InlineData("民生委員は何人ですか")]
    [InlineData("会議は何時に終わりますか")]
    [InlineData("みどりさんは委員ですか")]
    [InlineData("民生委員の電話番号")]
    [InlineData("女性の委員は何人ですか")]
    [InlineData("公募以外の委員は何人ですか")]
    [InlineData("委員長を変えてください")]
    [InlineData("委員長ではない人は誰ですか")]
    [InlineData("昨日、中央区の委員長に会いました")]
    [InlineData("中央区と緑区の委員長は誰ですか")]
    [InlineData("去年の改選はいつでしたか")]
    [InlineData("来年の委員長は誰ですか")]
    [InlineData("前回の会議で決まったことは何ですか")]
    [InlineData("締め切り過ぎちゃったんですがまだ出せますか?")]
    [InlineData("私の次の方は誰ですか")]
    [InlineData("委員長の住所を教えてください")]
    [InlineData("リマインドがうるさいので止めてください")]
    [InlineData("")]
    [InlineData("、")]
    [InlineData("いつ")]
    [InlineData("誰ですか")]
    [InlineData("一覧")]
    public void What_is_not_wholly_understood_is_no_question(string text) => Assert.Null(Read(text));

    [Fact]
    public void In_January_last_year_and_last_fiscal_year_are_not_the_same()
    {
        var january = new DateOnly(2027, 1, 15);
        Assert.Equal("PastLeaders Chair own 2026-01-01 2026-12-31", Meaning(Read("去年の委員長は", Words, january)));
        Assert.Equal("PastLeaders Chair own 2025-04-01 2026-03-31", Meaning(Read("昨年度の委員長は", Words, january)));
    }

    [Fact]
    public void A_city_with_other_words_for_its_council_is_asked_in_them()
    {
        var city = new City([new("99101", "浜手区(架空)", "はまてく", ["浜手"], 1, "浜手区役所", null, null)], []);
        var words = new Vocabulary(city, Plans, new([new("K-H", "99101", "浜手区地域福祉の会(架空)", "浜手の会")], [], []));
        Assert.Equal("Leaders Chair 99101", Meaning(Read("浜手区地域福祉の会の会長は誰ですか", words, June)));
        Assert.Equal("Leaders Chair 99101", Meaning(Read("浜手の会の会長は?", words, June)));
        Assert.Equal("Count own", Meaning(Read("地域福祉の会は何人ですか", words, June)));
        Assert.Null(Read("緑区の委員長は誰ですか", words, June));
    }

    private static CouncilQuestion? Read(string text) => Read(text, Words, June);

    private static CouncilQuestion? Read(string text, Vocabulary words, DateOnly today) => CouncilQuestionReader.Read(Entities.Find(Normalise.Text(text), words, today));

    private static Ward Ward(string code, string name, string kana) => new(code, name, kana, [name[..^1]], int.Parse(code, System.Globalization.CultureInfo.InvariantCulture), $"{name} 事務局", null, null);

    private static CouncilMember Member(string post, string category, string? organisation) =>
        new($"M-{post}-{category}-{organisation}", "C-12101", "見本 太郎", "ミホン タロウ", post, category, organisation, null, new(2026, 4, 1), null, null, null);

    private static string? Meaning(CouncilQuestion? question)
    {
        if (question is null) return null;
        var place = question.Place switch
        {
            Place.InWard ward => ward.Ward.Code,
            Place.InArea area => area.Area.Id,
            Place.CityBody => "city",
            Place.Unknown => "unknown",
            _ => "own",
        };
        return question switch
        {
            CouncilQuestion.Mine => "Mine",
            CouncilQuestion.Leaders q => $"Leaders {q.Post?.ToString() ?? "both"} {place}",
            CouncilQuestion.PastLeaders { Span: { } span } q => $"PastLeaders {q.Post} {place} {span.From:yyyy-MM-dd} {span.To:yyyy-MM-dd}",
            CouncilQuestion.PastLeaders q => $"PastLeaders {q.Post} {place} ever",
            CouncilQuestion.Count { Group: { } group } => $"Count {group.Name} {place}",
            CouncilQuestion.Members { Group: { } group } => $"Members {group.Name} {place}",
            _ => $"{question.GetType().Name} {place}",
        };
    }
}
