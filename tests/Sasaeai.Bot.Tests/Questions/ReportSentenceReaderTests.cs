using System.Globalization;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>A report that was chatted as a sentence: what it says, what it leaves open, and what is none.</summary>
public sealed class ReportSentenceReaderTests
{
    private static readonly DateOnly June = new(2026, 6, 10);

    private static readonly City City = new(
        [Ward("12101", "中央区", "ちゅうおうく"), Ward("12103", "稲毛区", "いなげく"), Ward("12105", "緑区", "みどりく")],
        [
            new("12101-01", "12101", "寒川", "さむがわ", [], null, null), new("12101-02", "12101", "松ケ丘", "まつがおか", ["松ヶ丘"], null, null),
            new("12105-01", "12105", "仮名坂(見本)", "かなざか", ["仮名坂"], null, null), new("12105-02", "12105", "土気", "とけ", [], null, null),
        ]);

    private static readonly Vocabulary Words = new(City, new PlanBook([], [], []), new CouncilBook([], [], []));

    [Theory]
    [InlineData("6月3日 寒川でサロン、23人、民生委員と", "day=2026-06-03 area=12101-01 kind=k01 people=23 partners=民生委員・児童委員")]
    [InlineData("昨日、仮名坂で避難訓練をしました。約160名、6町内自治会と日赤奉仕団が参加", "day=2026-06-09 area=12105-01 kind=k08 people=160 about partners=町内自治会,赤十字奉仕団 note=6町内自治会と日赤奉仕団が参加")]
    [InlineData("6/3 サロン 23名", "day=2026-06-03 kind=k01 people=23")]
    [InlineData("今日は松ケ丘の見守り訪問、12人でした", "day=2026-06-10 area=12101-02 kind=k06 people=12")]
    [InlineData("６月３日　寒川でサロン、２３人", "day=2026-06-03 area=12101-01 kind=k01 people=23")]
    [InlineData("6月3日 さむがわで さろん 23人", "day=2026-06-03 area=12101-01 kind=k01 people=23")]
    [InlineData("ｷﾉｳ ｻﾑｶﾞﾜﾃﾞ ｻﾛﾝ 23ﾆﾝ", "day=2026-06-09 area=12101-01 kind=k01 people=23")]
    [InlineData("令和8年6月3日 寒川でサロン 二十三人", "day=2026-06-03 area=12101-01 kind=k01 people=23")]
    [InlineData("R8.6.3 松ヶ丘で配食 15名", "day=2026-06-03 area=12101-02 kind=k05 people=15")]
    [InlineData("2026/6/3 土気で会食会をしました。参加者は31人です", "day=2026-06-03 area=12105-02 kind=k04 people=31")]
    [InlineData("2026-06-03 サロン 20人", "day=2026-06-03 kind=k01 people=20")]
    [InlineData("6月3日(水)寒川地区でいきいきサロンを開催。18名参加", "day=2026-06-03 area=12101-01 kind=k01 people=18")]
    [InlineData("一昨日、松ケ丘で子育てサロンをやりました。親子で参加、14人", "day=2026-06-08 area=12101-02 kind=k02 people=14 note=親子で参加")]
    [InlineData("先週の水曜、寒川で配食を30人に配りました", "day=2026-06-03 area=12101-01 kind=k05 people=30 note=寒川で配食を30人に配りました")]
    [InlineData("今週の月曜日に寒川でサロンをしました。22人", "day=2026-06-08 area=12101-01 kind=k01 people=22")]
    [InlineData("この前の日曜、仮名坂で防災訓練。約80人くらい", "day=2026-06-07 area=12105-01 kind=k08 people=80 about")]
    [InlineData("日曜日に土気で敬老会、延べ45人", "day=2026-06-07 area=12105-02 kind=k10 people=45")]
    [InlineData("6/3サロン、実人数19人", "day=2026-06-03 kind=k01 people=19 net")]
    [InlineData("6/3 見守り訪問 2回 12人", "day=2026-06-03 kind=k06 people=12 times=2")]
    [InlineData("6月1日〜3日 見守り訪問を3回、24人", "day=2026-06-01 ended=2026-06-03 kind=k06 people=24 times=3")]
    [InlineData("6月3日から5日まで、寒川で防犯パトロール。6人、町内会と", "day=2026-06-03 ended=2026-06-05 area=12101-01 kind=k09 people=6 partners=町内自治会")]
    [InlineData("12/24 松ケ丘で三世代交流会 40名", "day=2025-12-24 area=12101-02 kind=k11 people=40")]
    [InlineData("6月3日 寒川公民館でサロン 23人", "day=2026-06-03 kind=k01 people=23 place=寒川公民館")]
    [InlineData("6月3日、寒川の公民館で講座をしました。25名、社会福祉事業者と", "day=2026-06-03 area=12101-01 kind=k12 people=25 partners=社会福祉事業者 place=公民館")]
    [InlineData("6月3日 寒川でサロン 23人 みんなで歌を歌いました", "day=2026-06-03 area=12101-01 kind=k01 people=23 note=みんなで歌を歌いました")]
    [InlineData("6月3日、寒川でサロン。23人。暑さの話で盛り上がりました。次回は来月です。", "day=2026-06-03 area=12101-01 kind=k01 people=23 note=暑さの話で盛り上がりました。次回は来月です。")]
    [InlineData("昨日は雨でした。寒川で防犯パトロール、6人", "day=2026-06-09 area=12101-01 kind=k09 people=6 note=雨でした。")]
    [InlineData("きのう寒川でサロンやりました23人来てくれました", "day=2026-06-09 area=12101-01 kind=k01 people=23")]
    [InlineData("お疲れ様です。6月3日、寒川でサロンを開催しました。参加者23名、ボランティア4名。よろしくお願いします。", "day=2026-06-03 area=12101-01 kind=k01 people=23 partners=ボランティア note=ボランティア4名。")]
    [InlineData("6/3 サロン 参加23人 スタッフ5人", "day=2026-06-03 kind=k01 people=23 note=スタッフ5人")]
    [InlineData("6月3日 寒川でサロン、23人と15人", "day=2026-06-03 area=12101-01 kind=k01 note=23人と15人")]
    [InlineData("6月3日 寒川でサロン、大人10人と子ども5人", "day=2026-06-03 area=12101-01 kind=k01 note=大人10人と子ども5人")]
    [InlineData("6月3日 寒川と松ケ丘でサロン、23人", "day=2026-06-03 kind=k01 people=23 note=寒川と松ケ丘でサロン")]
    [InlineData("6月3日と6月5日に寒川でサロン、23人", "area=12101-01 kind=k01 people=23 note=6月3日と6月5日")]
    [InlineData("6月31日 寒川でサロン、23人", "area=12101-01 kind=k01 people=23 note=6月31日")]
    [InlineData("令和9年6月3日 寒川でサロン、23人", "area=12101-01 kind=k01 people=23 note=令和9年6月3日")]
    [InlineData("6月3日 寒川でサロン", "day=2026-06-03 area=12101-01 kind=k01")]
    [InlineData("寒川でサロンをしました", "area=12101-01 kind=k01")]
    [InlineData("避難訓練をしました。80人です。", "kind=k08 people=80")]
    [InlineData("6月3日 寒川でサロン、23人、佐藤さんと", "day=2026-06-03 area=12101-01 kind=k01 people=23 note=佐藤さんと")]
    [InlineData("6月3日 寒川町内会とサロン、23人", "day=2026-06-03 kind=k01 people=23 partners=町内自治会 note=寒川町内会とサロン")]
    [InlineData("6月3日 寒川さんとサロン、23人", "day=2026-06-03 kind=k01 people=23 note=寒川さんとサロン")]
    [InlineData("6月3日 自治会長と見守り、12人", "day=2026-06-03 kind=k06 people=12 note=自治会長と見守り")]
    [InlineData("6月3日 防災と介護の講座、25人", "day=2026-06-03 people=25 note=防災と介護の講座")]
    [InlineData("6月3日 寒川でラジオ体操、30人", "day=2026-06-03 area=12101-01 kind=k17 people=30")]
    [InlineData("6月3日 寒川でサロン、1,200人", "day=2026-06-03 area=12101-01 kind=k01 people=1200")]
    [InlineData("6月3日 寒川でサロン、20〜30人", "day=2026-06-03 area=12101-01 kind=k01 note=20〜30人")]
    [InlineData("6月3日「初夏のつどい」寒川で世代間交流、50人、学校と", "day=2026-06-03 area=12101-01 kind=k11 people=50 partners=学校・PTA note=「初夏のつどい」寒川で世代間交流")]
    [InlineData("昨日、中央区寒川でサロン。民生委員さんと老人クラブと一緒に23名", "day=2026-06-09 area=12101-01 kind=k01 people=23 partners=民生委員・児童委員,老人クラブ")]
    [InlineData("6月3日 運営会議、12名出席", "day=2026-06-03 kind=k16 people=12 note=12名出席")]
    [InlineData("6月3日、広報紙を寒川で配りました", "day=2026-06-03 area=12101-01 kind=k15 note=広報紙を寒川で配りました")]
    [InlineData("6/3寒川サロン23人", "day=2026-06-03 area=12101-01 kind=k01 people=23")]
    [InlineData("3日に寒川でサロン、23人でした", "area=12101-01 kind=k01 people=23 note=3日に寒川でサロン")]
    [InlineData("昨日サロン 32人(うち初参加3人)", "day=2026-06-09 kind=k01 people=32 note=32人(うち初参加3人)")]
    [InlineData("民生委員5名と見守り訪問 6/3 寒川で", "day=2026-06-03 area=12101-01 kind=k06 partners=民生委員・児童委員 note=民生委員5名と見守り訪問")]
    [InlineData("6月3日、見守り訪問12軒", "day=2026-06-03 kind=k06 note=見守り訪問12軒")]
    [InlineData("きのうねぇ、寒川でお茶会やったのよ。15人くらい来てくれたわ", "day=2026-06-09 area=12101-01 kind=k01 people=15 about")]
    [InlineData("六月三日、寒川でサロン、二十三名", "day=2026-06-03 area=12101-01 kind=k01 people=23")]
    [InlineData("5月28日に土気地区で子ども食堂を開きました。子ども20人、大人12人、計32人。学校・PTAと連携。", "day=2026-05-28 area=12105-02 kind=k04 people=32 partners=学校・PTA note=子ども20人、大人12人")]
    [InlineData("先週の土曜日、松ケ丘小学校で避難訓練を行い、町内会、消防団、日赤、社協あわせて約200名が参加しました。", "day=2026-06-06 kind=k08 people=200 about partners=町内自治会,赤十字奉仕団 place=松ケ丘小学校 note=消防団、社協あわせて約200名が参加しました。")]
    [InlineData("6月3日サロン23人、6月4日配食15人", "note=6月3日サロン23人、6月4日配食15人")]
    [InlineData("寒川地区部会です。6月3日にいきいきサロンを開催いたしました。参加者は延べ23名、実人数20名です。", "day=2026-06-03 area=12101-01 kind=k01 note=参加者は延べ23名、実人数20名です。")]
    [InlineData("サロン報告 6/3 松ヶ丘 23名", "day=2026-06-03 area=12101-02 kind=k01 people=23")]
    [InlineData("寒川でサロン、23人", "area=12101-01 kind=k01 people=23")]
    [InlineData("土気、6月5日、18人", "day=2026-06-05 area=12105-02 people=18")]
    [InlineData("今朝、寒川で配食が終わりました。25人分です", "day=2026-06-10 area=12101-01 kind=k05 people=25")]
    [InlineData("ゆうべ土気で防犯パトロール、6人", "day=2026-06-09 area=12105-02 kind=k09 people=6")]
    public void Says_what_it_reports(string typed, string expected) => Assert.Equal(expected, Line(Read(typed)));

    [Theory]
    [InlineData("6月3日の寒川のサロンは何人でしたか")]
    [InlineData("6月3日 寒川でサロン、何人?")]
    [InlineData("6月3日の寒川のサロン、23人でしたか")]
    [InlineData("6月3日 寒川でサロン、23人で合ってる")]
    [InlineData("6月3日の寒川のサロンの参加者数を教えてください")]
    [InlineData("6月3日のサロンはどこでやりましたか")]
    [InlineData("6月3日の寒川のサロン")]
    [InlineData("寒川のサロンの参加者")]
    [InlineData("参加者が20人以上のサロン")]
    [InlineData("サロンの参加者が多かった地区を3つ")]
    [InlineData("昨年度の寒川でのサロンの推移")]
    [InlineData("明日、寒川でサロン、20人くらい来ます")]
    [InlineData("来週の水曜に寒川でサロンを開きます、20人の予定")]
    [InlineData("6月3日のサロン、23人じゃなくて32人です")]
    [InlineData("6月3日のサロン23人の報告を取り消したい")]
    [InlineData("間違えて6月3日のサロン23人を2回送ったので片方消してください")]
    [InlineData("6月3日")]
    [InlineData("23人")]
    [InlineData("6月")]
    [InlineData("サロン")]
    [InlineData("ろ")]
    [InlineData("6月3日 寒川")]
    [InlineData("6月3日 23人")]
    [InlineData("寒川でサロン、いつも20人くらい")]
    [InlineData("先月のサロン、松ケ丘と寒川")]
    [InlineData("見守りの課題だけ抜き出してもらえますか")]
    [InlineData("昨日出した報告、参加者数を間違えました。直せますか?")]
    [InlineData("〇〇町のAさんの件、見守りの記録に住所も入れておいて")]
    [InlineData("6月3日のサロンって23人来たんだっけ")]
    [InlineData("昨日の寒川のサロンに民生委員は来ましたか")]
    [InlineData("寒川でのサロンは中止しました")]
    [InlineData("毎週水曜日に寒川でサロン、20人くらい")]
    [InlineData("来週の水曜に寒川でサロン、20人")]
    [InlineData("6月3日の寒川、正しくは18人")]
    [InlineData("サロンは14人ではありません")]
    public void Never_takes_a_question_for_a_report(string typed) => Assert.Null(Read(typed));

    [Fact]
    public void A_sentence_of_any_length_is_read_or_left_alone()
    {
        Assert.Null(Read(""));
        Assert.Null(Read(new string('あ', 5000)));
        Assert.Null(Read(string.Concat(Enumerable.Repeat("6月3日サロン23人", 500))));
        Assert.NotNull(Read("6月3日 寒川でサロン、23人\ud83d"));
    }

    [Theory]
    [InlineData("6/3のサロン、23人じゃなくて32人です", "day=2026-06-03 kind=k01 field=people from=23 to=32")]
    [InlineData("昨日の報告、参加者は32人でした。23人は間違いです", "day=2026-06-09 field=people from=23 to=32")]
    [InlineData("6月3日の見守りの回数は2回ではなく3回", "day=2026-06-03 kind=k06 field=times from=2 to=3")]
    [InlineData("６／３のサロン、２３名ではなく３２名でした", "day=2026-06-03 kind=k01 field=people from=23 to=32")]
    [InlineData("寒川のサロン、23じゃなくて32人です", "area=12101-01 kind=k01 field=people from=23 to=32")]
    [InlineData("昨日のサロンの参加者を32人に訂正してください", "day=2026-06-09 kind=k01 field=people to=32")]
    [InlineData("昨日のサロンの人数を23人から32人に直してください", "day=2026-06-09 kind=k01 field=people from=23 to=32")]
    [InlineData("寒川のサロンの日付、6/3じゃなくて6/4でした", "day=2026-06-03 area=12101-01 kind=k01 field=day from=2026-06-03 to=2026-06-04")]
    [InlineData("6月3日の避難訓練、160人と書きましたが正しくは180人です", "day=2026-06-03 kind=k08 field=people from=160 to=180")]
    [InlineData("6月3日の配食は十五人ではなく二十五人です", "day=2026-06-03 kind=k05 field=people from=15 to=25")]
    [InlineData("6月3日の会食、30人と書いたけど本当は33人", "day=2026-06-03 kind=k04 field=people from=30 to=33")]
    [InlineData("昨日の配食、40名→44名に訂正", "day=2026-06-09 kind=k05 field=people from=40 to=44")]
    [InlineData("昨日の講座の参加者数は14人ではありません。41人です", "day=2026-06-09 kind=k12 field=people from=14 to=41")]
    [InlineData("6月3日の敬老会の人数を60から66に変更したいです", "day=2026-06-03 kind=k10 field=people from=60 to=66")]
    [InlineData("6月3日の見守りの回数を2から3に直してください", "day=2026-06-03 kind=k06 field=times from=2 to=3")]
    [InlineData("寒川の6月3日のサロン、正しい人数は32人でした", "day=2026-06-03 area=12101-01 kind=k01 field=people to=32")]
    public void Says_what_it_corrects(string typed, string expected) => Assert.Equal(expected, Line(CorrectionSentenceReader.Read(typed, Words, June)));

    [Theory]
    [InlineData("昨日出した報告、参加者数を間違えました")]
    [InlineData("昨日出した報告、参加者数を間違えました。直せますか?")]
    [InlineData("間違えて2回送ったので片方消してください")]
    [InlineData("23人は間違いです")]
    [InlineData("サロンは23人じゃなくて何人でしたか")]
    [InlineData("23人じゃなくて23人です")]
    [InlineData("23人じゃなくて32人か33人です")]
    [InlineData("5月だけじゃなくて4月も含めて未提出のところ教えて")]
    [InlineData("サロンじゃなくて配食です")]
    [InlineData("寒川じゃなくて松ケ丘の6月3日のサロン")]
    [InlineData("6月3日 寒川でサロン、23人、民生委員と")]
    [InlineData("訂正")]
    public void Never_guesses_a_correction(string typed) => Assert.Null(CorrectionSentenceReader.Read(typed, Words, June));

    [Fact]
    public void Names_the_activity_where_the_words_say_more_than_its_kind()
    {
        Assert.Equal("初夏のつどい", Read("6月3日「初夏のつどい」寒川で世代間交流、50人、学校と")!.Title);
        Assert.Equal("避難訓練", Read("6月3日 寒川で避難訓練、80人")!.Title);
        Assert.Null(Read("6月3日 寒川でサロン、23人")!.Title);
    }

    private static ReportSentence? Read(string typed) => ReportSentenceReader.Read(typed, Words, June);

    private static string? Line(ReportSentence? said) => said is null ? null : SentenceNotation.Write(said)["report ".Length..];

    private static string? Line(CorrectionSentence? said) => said is null ? null : SentenceNotation.Write(said)["correct ".Length..];

    private static Ward Ward(string code, string name, string kana) => new(code, name, kana, [name[..^1]], int.Parse(code, CultureInfo.InvariantCulture), $"{name} 事務局", null, null);
}
