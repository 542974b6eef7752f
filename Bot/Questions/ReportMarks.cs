using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>報告らしさ: what makes a sentence a question or a request, and what makes it a statement. Over NFKC in hiragana. Pure.</summary>
internal static partial class ReportMarks
{
    /// <summary>It asks, or wants something done: never a report.</summary>
    [GeneratedRegex(
        "[?？]|なんにん|何(?:人|名|回|件|本|か所)(?!か|も)|何(?:時|曜|が|を|の|ですか)|(?<!な)ど(?:こ|の|れ|ちら|っち|なた|んな(?!に)|うで|うなっ|うだ|うやっ|れくらい|のくらい)|(?:誰|だれ)(?!で?も)|いつ(?!も|か)|いくつ|なぜ"
        + "|(?:です|ます|でした|ました|ません|でしょう|った|した|てる|いる|ある)か(?:ね|な|しら)*(?=[、。!\\s]|$)|かしら|っけ|かな$|(?:た|る)の$|(?:です|ます|でした|ました)よね|おしえて|教えて|知りた|見たい|みたい$|聞きたい|調べて|合って(?:る|い)|分かりますか"
        + "|とりけ|取消|取り消|消して|削除|直し|直せ|訂正|修正|間違|まちが|変更し|(?:じゃ|では|で)な(?:く|い)|入れておいて|記録しておいて|残しておいて|止めて|送らないで|2回送|二回送|送れ|届い(?:た|て)か|出せますか|正しくは|正しい(?:人数|参加者|回数|日)|本当は約?[0-9]|[0-9](?:人|名|回)(?:(?:では|じゃ)ありません|と(?:書い|書き|出し|報告し|入れ))",
        RegexOptions.CultureInvariant)]
    public static partial Regex Asks();

    /// <summary>May be asked about, or lie ahead; in a report it stands beside a day and a number.</summary>
    [GeneratedRegex(
        "一覧|進捗|進み具合|未報告|未提出|内訳|件数|比べ|比較|平均|推移|以上|以下|順に|多い|少ない|多かった|少なかった|上位|とっぷ|ごと(?:に|の)|別に|予定|つもり|毎週|毎月|いつも|中止|延期|休会|できなかった|しませんでした|締切|締め切り|期限|明日|あした|あさって|来週|来月|来年|見せて|まとめて|年度|事例|課題は$|成果は$|たい(?:です|のですが)?$",
        RegexOptions.CultureInvariant)]
    public static partial Regex MayAsk();

    /// <summary>It tells what was.</summary>
    [GeneratedRegex("(?:ました|でした|だった|(?:し|行っ|やっ|来|集まっ|開い|歩い|配っ)た)(?:よ|ね|わ|です)*(?=[、。!\\s]|$)|ました", RegexOptions.CultureInvariant)]
    public static partial Regex Tells();
}
