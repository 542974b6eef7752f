using Sasaeai.Bot.Screening;
using Xunit;

namespace Sasaeai.Bot.Tests.Screening;

public sealed class ResidentSignsTests
{
    [Theory]
    [InlineData("自宅は043-123-4567です", "043-123-4567")]
    [InlineData("０４３（１２３）４５６７", "０４３（１２３）４５６７")]
    [InlineData("0431234567に電話", "0431234567")]
    [InlineData("携帯は090ー1234ー5678", "090ー1234ー5678")]
    [InlineData("〇九〇-一二三四-五六七八", "〇九〇-一二三四-五六七八")]
    [InlineData("電話 123-4567", "123-4567")]
    public void A_telephone_number_is_a_sign_in_every_notation(string text, string sign) => Found(SignKind.Telephone, sign, text);

    [Theory]
    [InlineData("〒260-0844", "〒260-0844")]
    [InlineData("郵便番号2600844", "郵便番号2600844")]
    [InlineData("二六〇－〇八四四の方", "二六〇－〇八四四")]
    public void A_postal_code_is_a_sign(string text, string sign) => Found(SignKind.PostalCode, sign, text);

    [Theory]
    [InlineData("見本町３丁目５番１２号のお宅", "３丁目５番１２号")]
    [InlineData("見本町三の五の十二に届けた", "三の五の十二")]
    [InlineData("寒川1-2へ", "1-2")]
    [InlineData("若葉区見本1−2へ", "1−2")]
    [InlineData("見本町百二十番地", "百二十番地")]
    [InlineData("見本町123番の家", "123番")]
    public void A_lot_is_a_sign(string text, string sign) => Found(SignKind.Address, sign, text);

    [Theory]
    [InlineData("見本荘203号室", nameof(SignKind.Room), "203号室")]
    [InlineData("連絡は taro@example.jp へ", nameof(SignKind.Mail), "taro@example.jp")]
    [InlineData("S15.3.3生の方", nameof(SignKind.BirthDate), "S15.3.3生")]
    [InlineData("3月3日生まれの女性", nameof(SignKind.BirthDate), "3月3日生ま")]
    [InlineData("番号は1234 5678 9018", nameof(SignKind.PersonalNumber), "1234 5678 9018")]
    [InlineData("マイナンバー:123456789012", nameof(SignKind.PersonalNumber), "123456789012")]
    [InlineData("要介護3の男性宅を訪ねた", nameof(SignKind.Health), "要介護3")]
    public void What_points_at_one_person_is_a_sign(string text, string kind, string sign) => Found(Enum.Parse<SignKind>(kind), sign, text);

    [Theory]
    [InlineData("昨日は山田さんが来た", "山田さん")]
    [InlineData("山田　花子　様", "山田　花子")]
    [InlineData("花子　様のお宅", "花子　様")]
    [InlineData("美咲ちゃんと話した", "美咲ちゃん")]
    [InlineData("ﾔﾏﾀﾞさんが来た", "ﾔﾏﾀﾞさん")]
    [InlineData("髙﨑様のお宅", "髙﨑様")]
    [InlineData("井上様から電話", "井上様")]
    [InlineData("小林さん", "小林さん")]
    [InlineData("安藤花子さん", "安藤花子さん")]
    [InlineData("佐藤宅を訪問", "佐藤宅")]
    [InlineData("小学生のゆうとくん", "ゆうとくん")]
    [InlineData("中島よし江が転倒", "中島よし江")]
    [InlineData("田中　花子(82歳)", "田中　花子")]
    public void A_name_is_a_sign(string text, string sign) => Found(SignKind.Name, sign, text);

    [Theory]
    [InlineData("皆さん、みなさま、お客様、お母さん、子どもさん、お年寄りさん、赤ちゃん")]
    [InlineData("民生委員さん、自治会長さん、保健師さん、八百屋さん、参加者さん、ボランティアさん")]
    [InlineData("様子、様々、仕様、同様、氏神、氏名、さんぽ、たくさん、訓練(くんれん)、ちゃんと、歩くんです、君津市")]
    [InlineData("間にはさんで、さまざまに、おたがいさま")]
    [InlineData("委員の安藤さん、安藤恵子様、ＣＳＷの大塚さん、長谷川 茂氏、寒川さん、松ヶ丘さん")]
    [InlineData("区事務局(０４３－０００－０００２)、ward-12101@example.jp、0120-123-456")]
    [InlineData("10:30-12:00、2026-06-10、令和8-6-10、R8.6.10、約160名、12,500円、2-3人、1-2年生")]
    [InlineData("公民館の201号室、集会室、寒川小学校3年2組、3丁目公園、寒川2-3名")]
    [InlineData("7月生まれの方、昭和10年代生まれ、誕生日会は5月10日、令和8年6月10日生活支援の会議")]
    [InlineData("認知症サポーター養成講座に女性30名、要介護認定の説明、要支援1・2の方が対象の体操")]
    [InlineData("202606101030、123456789012")]
    public void What_everybody_writes_is_no_sign(string text) => Assert.Empty(ResidentSigns.In(text, SampleNames.Known).Select(s => text.Substring(s.Start, s.Length)));

    [Fact]
    public void Without_master_data_a_member_is_a_person_like_any_other() => Assert.Single(ResidentSigns.In("委員の安藤さん", KnownNames.None));

    [Fact]
    public void A_known_surname_hides_no_longer_name()
    {
        var known = new KnownNames(["林 一郎"], [], [], []);
        Assert.Empty(ResidentSigns.In("林さん", known));
        Assert.Single(ResidentSigns.In("小林さん", known));
    }

    [Fact]
    public void Signs_stand_in_order_and_never_overlap()
    {
        const string Text = "見本町1丁目2-3の山田さん(82歳、要介護2、090-1234-5678)";
        var signs = ResidentSigns.In(Text, KnownNames.None);
        Assert.Equal([SignKind.Address, SignKind.Name, SignKind.Health, SignKind.Telephone], signs.Select(s => s.Kind));
    }

    [Fact]
    public void Every_kind_has_a_word_of_its_own() =>
        Assert.Equal(Enum.GetValues<SignKind>().Length, Enum.GetValues<SignKind>().Select(k => k.Word()).Distinct().Count());

    private static void Found(SignKind kind, string sign, string text)
    {
        var found = ResidentSigns.In(text, SampleNames.Known);
        Assert.Contains((kind, sign), found.Select(s => (s.Kind, text.Substring(s.Start, s.Length))));
    }
}
