namespace Sasaeai.Bot.Screening;

/// <summary>敬称がついても人の名前でない言葉: who is meant by work, part, family or courtesy.</summary>
internal static class InnocentWords
{
    // A word belongs here only if hardly any name ends with it: 生, 屋, 家, 部, 子, 士, 人 stand with what goes before.
    private static readonly WordSet Ends = WordSet.Of("""
        皆 客 員 者 長 師 婦 署 局 校 店 会 団 協 係 官 課 隣 孫 娘 嫁 婿 姑 舅 姉 兄 父 母 弟 妹 奥 親 妻 神 仏 爺 婆 坊 嬢 僧 衆 業 組 隊 僚
        括 社 院 銀 区 民 役 事 査 計 任 主 授 徒 童 輩 族 身 誰 職 医 連 庁 党 盟 供 番 赤
        師匠 食推 皆々 方々 我々 お宅 お寺 お宮 補佐 内科 外科 歯科 友達 私達 人達
        学生 校生 年生 習生 修生 業生 入生 園生 先生 塾生 大生 ゼミ生
        育士 養士 護士 防士 福祉士 理士 書士 法士 力士 計士 転士 災士 衛生士 建築士 武士 救命士
        歌手 選手 転手 助手 い手 き手 り手 若手 せ手 け手 え手
        百屋 魚屋 肉屋 床屋 花屋 菓子屋 酒屋 本屋 薬屋 米屋 電気屋 電器屋 便屋 聞屋 牛乳屋 豆腐屋 茶屋 畳屋 蕎麦屋 弁当屋 寿司屋 ば屋 ン屋
        ス屋 動産屋 自転車屋 植木屋 キ屋 水道屋 餅屋 団子屋 文具屋 総菜屋 宅配屋 グ屋 質屋 呉服屋 写真屋 印刷屋
        農家 作家 画家 専門家 語家 奏家 楽家 大家 漫画家 書道家 活動家 本家 実家 政治家 漁家 芸家
        親方 奥方 相方 味方 の方 婦人部 女性部 青年部 壮年部 老人部 本部 支部 宮司 上司 行司 大工 職工
        少年 少女 お子 の子 息子 双子 三つ子 年子 母子 親子 迷子 え子 王子 弟子 女子 男子
        老人 住人 商人 職人 大人 友人 知人 本人 主人 理人 話人 役人 病人 新人 一人 二人 三人 四人 五人 個人 法人 芸人 名人 達人 国人 人々
        マ友 パ友 級友 親友 仲間 親戚 総代 代表 担当 園児 幼児 男児 女児 乳児 組合 行政 工場 会場 職場 書記 公民館 図書館 会館
        育園 稚園 学園 農園 ども園 老園 育所 事務所 役所 案内所 銀行 薬局 地蔵 観音 稲荷 薬師 如来 姫 雛 世間 自治 町内 商店街 沢山 旦那 大将 女将 常連
        年寄り 手伝い 見守り 知り合い 顔見知り 顔なじみ 付き添い 向かい 暮らし 連れ合い 巡り 受け持ち 身寄り 見習い 疲れ 馳走 苦労 互い 陰
        みな みんな たく だく おくさ おく かあ おとう おじい おばあ おにい おねえ ばあ じい ねえ おじ おば こども むすめ むすこ およめ
        ども きゃく まわり いしゃ かんごし ひとり ふたり ほとけ おひな じぞう ぞう うさぎ きりん わん たぬき きつね かえる
        つかれ ちそう おかげ たがい くろう どちら あちら こちら そちら どなた おとな なかま ともだち としより てつだい となり ぼう あか
        だいく さかなや やおや おかしや はなや おもちゃや くすりや ほんや とうふや とこや おおや おてら おみや せいと ほいくし おかみ だんな
        ボランティア スタッフ ママ パパ サンタ サンタクロース シェフ ケアマネ シニア サークル クラブ チーム グループ ドクター コーチ ナース マン モデル プロ シルバー ゲスト
        バイト パート ベテラン スト アナウンサー ホーム ヤクルト コンビニ イオン セブンイレブン ファミリーマート ローソン コープ ワーク メイト ワン ニャン
        チーバ カソリーヌ スーパー ケア ハウス ステーション デイ バス タクシー ジュニア キッズ クラス ファン デザイナー カフェ ストア マート
        """);

    // These only when nothing stands before them: 模様 and 上様, but 井上様 and 健一様.
    private static readonly WordSet Whole = WordSet.Of("仕 模 同 多 異 有 王 上 別 図 一 二 三 殿 各 何 貴 若 両 諸 某 彼 摂 華 源 平 主 暴 かみ ひと お月 お日 お星 お天道 人 馬 牛 犬 猫 熊 象");

    private static readonly WordSet Agents = WordSet.Of("ター ダー バー パー ナー カー サー ザー ヤー ジャー ガー");

    // Right behind the honorific: then it is the beginning of another word.
    private static readonly WordSet GoOn = WordSet.Of("""
        さんぽ さんすう さんざん さんさん さんかく さんまの さんまを さんまと さんまが さんまは さんま、 さんご礁 さんせい
        さまざま さまよう さまよい さまよっ さまたげ さまじ さまさま さまに
        様々 様子 様式 様相 様態 様変 様に 様な 様だ 様で
        氏名 氏神 氏族 氏子
        くんれん くんせい くんくん くんだ くんです くんじゃ くんか くんで 君津 君塚 君島 君臨 君が代 君主
        ちゃんこ ちゃんぽん ちゃんちゃん ちゃんばら ちゃんねる
        """);

    /// <summary>Such a word ends right before <paramref name="end"/>.</summary>
    public static bool EndAt(string text, int end) => Ends.Before(text, end) > 0
        || (Agents.Before(text, end) > 0 && Script.RunStart(text, end, Script.IsKatakana) <= end - 4)
        || (Whole.Before(text, end) is > 0 and var length && (length == end || !Script.IsKanji(text[end - length - 1])));

    /// <summary>The characters of an honorific, at <paramref name="start"/>, belong to another word: 様子, さんぽ, くんれん.</summary>
    public static bool SwallowAt(string text, int start) => GoOn.At(text, start) > 0;
}
