using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>住民の個人情報: a request to keep or to show it. Pure.</summary>
internal static partial class ResidentData
{
    /// <summary>True for 「Aさんの住所も入れておいて」 and 「参加者の名前を教えて」; not for members, secretariats and workers, who are asked about in other words.</summary>
    public static bool IsAskedFor(Heard heard) =>
        !heard.Has(Asked.Members | Asked.Body | Asked.Office | Asked.Worker | Asked.Term) && heard.Posts.Count == 0
        && Data().IsMatch(heard.Text) && Somebody().IsMatch(heard.Text);

    [GeneratedRegex("住所|電話番号|でんわ番号|氏名|名前|生年月日|誕生日|病名|病気|診断|障害|障がい|年齢|連絡先|家族構成|まいなんば|個人番号|名簿|世帯|介護度|認知症の", RegexOptions.CultureInvariant)]
    private static partial Regex Data();

    [GeneratedRegex("さん(?!か)|様|氏の|住民|参加者|参加した人|参加した方|来た人|来ていた人|利用者|対象者|見守り対象|見守っている|高齢者|お年寄り|独居|1人暮らし|ひとり暮らし|世帯の|要支援者|要介護者|障害者|障がい者|住んでいる|くん|ちゃんの", RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();
}
