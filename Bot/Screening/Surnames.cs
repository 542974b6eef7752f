namespace Sasaeai.Bot.Screening;

/// <summary>よくある名字: only for names that carry no honorific. One with an honorific needs no list.</summary>
internal static class Surnames
{
    private static readonly WordSet Common = WordSet.Of("""
        佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川
        岡田 村上 長谷川 近藤 石井 遠藤 坂本 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 宮崎
        工藤 横山 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 菅原 平野 大塚 小島 千葉 久保 松井 岩崎 桜井 野口 松尾 野村 木下 菊地
        菊池 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小山 高野 山内 西田 西川 五十嵐 北村 安田 中田 川口 平田 川崎 飯田 吉川 本田 久保田 沢田 辻 関口
        吉村 渡部 岩田 中西 服部 福島 樋口 秋山 須藤 土屋 田口 永井 大久保 松岡 川上 山中 森本 矢野 広瀬 秋元 松下 大島 小池 荒木 荒井 大橋 高山 早川 黒田 片山
        浅野 松村 菅野 長田 根本 内藤 小田 榎本 大谷 石原 石橋 白石 宇野 栗原 星野 尾崎 望月 永田 熊谷 内山 松浦 篠原 相川 川村 五味 関根 東 南 岡崎 斉木 神田 鎌田
        馬場 細川 荻原 萩原 三宅 松永 須田 大川 田島 鶴岡 石渡 鵜沢 齋木 宍倉 花沢 高石 川島 林田 小倉 芦田 伊東 河野 渡会 麻生 長島 中沢 小沢 大沢 黒川 野田 吉野 平井 平山 平岡
        岩本 岩井 上村 戸田 堀内 坂口 坂井 塚本 今村 村井 武藤 西山 西尾 西野 北川 北島 松原 竹田 竹中 植田 植木 奥田 奥村 大石 大森 大和田 安部 安達 足立 成田 飯塚 飯島
        森下 森川 森山 川田 河合 河村 落合 金井 福井 福本 横田 土井 土田 三好 三上 山根 古田 本間 宮田 宮沢 宮下 倉田 関 甲斐 真鍋 児玉 野崎 野沢 石塚 石黒 小泉 小西 小谷 小笠原
        """);

    private static readonly WordSet Places = WordSet.Of("千葉 東 南 関 辻 福島 宮崎 市川 川崎 成田 神田 野田");

    /// <summary>The length of the surname at <paramref name="start"/>, or 0. Those that are places or everyday words are left out.</summary>
    public static int At(string text, int start) => Places.At(text, start) == Common.At(text, start) ? 0 : Common.At(text, start);
}
