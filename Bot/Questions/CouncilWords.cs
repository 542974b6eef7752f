using Sasaeai.Bot.Councils;

namespace Sasaeai.Bot.Questions;

/// <summary>協議会の言葉: the fixed part of the vocabulary, as people say it.</summary>
internal static class CouncilWords
{
    /// <summary>Surface and meaning.</summary>
    public static IEnumerable<(string Surface, Word Word)> All =>
    [
        .. Asks(Asked.Body, "協議会", "推進協議会", "推進協", "支え合いのまち推進協議会", "区協議会", "所属", "正副委員長"),
        .. Asks(Asked.Members, "委員", "委員さん", "委員の方", "委員の人", "委員の皆さん", "いいんさん", "いいんの", "いいん", "委員さんたち", "委員たち"),
        .. Asks(Asked.Members | Asked.Names, "名簿", "めいぼ", "いいんめいぼ", "委員名簿", "委員一覧", "委員リスト", "メンバー"),
        .. Asks(Asked.Names, "一覧", "リスト"),
        .. Asks(Asked.Names | Asked.Who, "名前", "お名前", "氏名"),
        .. Asks(Asked.Who, "誰", "だれ", "どなた", "どの方", "どちらの方", "何という方", "何さん", "どんな人", "どういう人"),
        .. Asks(Asked.Count, "何人", "何名", "人数", "なんにん", "なん人", "なん名", "何人くらい", "何人ぐらい", "何名さま", "何名様"),
        .. Asks(Asked.From, "から出てる", "から出ている", "から出られている", "から選ばれた", "から選ばれている", "から来ている", "から入っている", "から出た"),
        .. Asks(Asked.Meets, "会議", "かいぎ", "会合", "会議の日", "会議の日程", "開催", "開催日", "開催予定", "議題", "会場"),
        .. Asks(Asked.Next, "次", "次回", "今度", "つぎ", "こんど"),
        .. Asks(Asked.When, "いつ", "いつまで", "何日", "何月", "何月何日", "何日まで", "日程", "予定", "日時", "何時", "何時から", "いつから", "時期"),
        .. Asks(Asked.Where, "どこ", "どの", "どこの区", "どの区", "場所"),
        .. Asks(Asked.Term, "任期", "にんき", "替わる", "変わる", "交代", "交代する", "入れ替わる", "任期の終わり", "終わり", "改選", "任期満了", "にんき", "かいせん", "終わりますか", "終わるの", "切れますか", "切れるの"),
        .. Asks(Asked.Role, "役職", "役割", "役", "選出区分"),
        .. Asks(Asked.Office, "事務局", "窓口", "問い合わせ先", "問合せ先", "お問い合わせ先", "じむきょく"),
        .. Asks(Asked.Contact, "連絡先", "電話番号", "電話", "でんわ", "れんらくさき", "メールアドレス", "メール"),
        .. Asks(Asked.Worker, "担当", "担当者", "担当の方", "担当の人", "ご担当", "ご担当の方", "csw", "コミュニティソーシャルワーカー", "ソーシャルワーカー", "コミュニティーソーシャルワーカー", "cswさん", "ワーカーさん", "担当さん"),
        .. Asks(Asked.Deadline, "期限", "締切", "締切日", "提出期限", "報告期限", "提出日", "今月末まで", "月末まで", "来月末まで", "いつまでに出せば", "いつまでに出す", "いつまでに報告", "いつまでに提出", "何日までに出せば", "何日までに出す", "いつまでに出したら"),
        .. Asks(Asked.Report, "報告", "活動報告", "提出"),
        .. Asks(Asked.Me, "私", "わたし", "わたくし", "自分", "じぶん", "僕", "ぼく", "あたし"),
        .. Asks(Asked.Before, "前の", "前任の", "前任", "前", "先代の", "歴代の", "歴代", "これまでの", "今までの"),
        .. Posts(PostKind.Chair, "委員長", "会長", "座長", "委員長さん", "会長さん", "いいんちょう", "分科会長"),
        .. Posts(PostKind.ViceChair, "副委員長", "副会長", "副座長", "副委員長さん", "副会長さん", "ふくいいんちょう"),
        .. new[] { "専門分科会", "分科会", "地域福祉専門分科会" }.Select(s => (s, (Word)new Word.At(new Place.CityBody(), false))),
    ];

    private static IEnumerable<(string, Word)> Asks(Asked what, params string[] surfaces) => surfaces.Select(s => (s, (Word)new Word.Asks(what)));

    private static IEnumerable<(string, Word)> Posts(PostKind kind, params string[] surfaces) => surfaces.Select(s => (s, (Word)new Word.Post(kind)));
}
