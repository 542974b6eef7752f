using Sasaeai.Bot.Questions;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>言葉: something to say for every command there is, by reflection.</summary>
internal static class Sayings
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["Report"] = ["報告"],
        ["Drafts"] = ["続きから"],
        ["NoActivity"] = ["活動なし"],
        ["MyReports"] = ["わたしの報告", "訂正"],
        ["ToConfirm"] = ["部会確認"],
        ["Help"] = ["ヘルプ"],
        ["Home"] = ["はじめ"],
        ["Status"] = ["状態"],
        ["Audit"] = ["監査ログ"],
        ["Progress"] = ["進捗"],
        ["Ask"] = ["委員長はだれ"],
        ["AskBack"] = ["稲毛海岸のサロンは順調ですか"],
        ["FollowUp"] = ["じゃあ緑区は?", "去年は?"],
        ["ResidentData"] = ["〇〇町のAさんの住所も入れておいて"],
        ["KeepRoster"] = ["名簿を直す"],
        ["WriteMeeting"] = ["会議の記録"],
        ["Unanswered"] = ["未回答の質問"],
        ["Ledger"] = ["送信状況"],
        ["ReminderRules"] = ["お知らせの決まり"],
        ["AskAdvice"] = ["相談する"],
        ["MyAdvice"] = ["自分の相談"],
        ["Consultations"] = ["相談の一覧"],
        ["WriteNeed"] = ["困りごとを書く"],
        ["Needs"] = ["困りごと一覧"],
        ["Digest"] = ["まとめを受け取る"],
        ["WriteNotice"] = ["お知らせを書く"],
        ["Notices"] = ["お知らせ一覧"],
        ["NoticeChannel"] = ["お知らせ先にする", "お知らせ先をやめる"],
        ["TryReminders"] = ["リマインドを今すぐ試す"],
        ["WriteReport"] = ["6月3日 寒川でサロン、23人、民生委員と", "6月3日 サロン 23名", "6月3日 松ケ丘で見守り、12人、佐藤さんと"],
        ["CorrectLine"] = ["6月5日のサロン、20人じゃなくて32人です", "6月5日の参加者は20人ではなく32人"],
        ["Unknown"] = ["12102の報告を全部見せて", "=1+1"],
    };

    // With each ward and each area in the place of the signs.
    private static readonly string[] Councils =
    [
        "委員長はだれ", "{区}の委員長は", "{区}の副委員長はだれですか", "{区}の協議会", "{区}の委員は何人", "{区}の公募の委員は何人", "{区}の委員の名前", "{区}の委員の連絡先を教えて",
        "わたしはどの協議会の委員ですか", "{区}の事務局の連絡先", "{区}の2025年の委員長はだれ", "{区}のこれまでの委員長", "{区}の次の改選はいつ", "{部会}のCSWはだれ", "{区}の次の会議", "分科会の会長は",
        "分科会の委員の名前", "分科会の委員の連絡先", "{区}の締切はいつ",
        "課題", "{区}の課題", "{区}の成果", "{区}の今後の予定", "{区}の課題を分類ごとに", "{区}の成果事例", "広報に使える事例", "全区の課題", "試しの会のことを書いた報告",
        "全区の進捗", "{区}の取組み項目ごとの進捗", "{区}の進捗を昨年度と比べて", "{区}の未報告", "全区の未報告", "{部会}はもう出ていますか", "昨年度、一度も報告がなかった地区は", "{区}の参加者数", "{区}の参加者数を地区ごとに",
        "{区}の参加者数を月ごとに", "{区}の件数を種類ごとに", "{区}の件数を連携先ごとに", "{区}の1回あたりの参加者", "{部会}の参加者数", "{部会}のサロンの参加者は何人", "全区の参加者数を区ごとに", "どの区が一番多い", "{区}の参加者は昨年度より増えた", "9月1日の参加者は", "市の取組みは", "締切を過ぎてもまだ出せますか",
    ];

    /// <summary>All of them, with the names of wards and areas in them.</summary>
    public static IReadOnlyList<string> All(MarkedCity city)
    {
        var commands = typeof(Command).GetNestedTypes(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(Command))).Select(t => t.Name).ToList();
        Assert.All(commands, c => Assert.True(ByCommand.ContainsKey(c), $"The canary does not know how to say {c}: it needs a line in Sayings."));
        var wards = city.Markers.Where(m => m.Kind == "区の名前").Select(m => $"{m.Text}区").ToList();
        var areas = city.Markers.Where(m => m.Kind == "地区部会の名前").Select(m => m.Text).ToList();
        return
        [
            .. commands.SelectMany(c => ByCommand[c]), .. wards.Select(w => $"{w}の進捗"),
            .. Councils.SelectMany(words => words.Contains("{区}", StringComparison.Ordinal) ? wards.Select(w => words.Replace("{区}", w, StringComparison.Ordinal))
                : words.Contains("{部会}", StringComparison.Ordinal) ? areas.Select(a => words.Replace("{部会}", a, StringComparison.Ordinal)) : [words]),
        ];
    }
}
