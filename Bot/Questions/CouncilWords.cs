using Sasaeai.Bot.Councils;

namespace Sasaeai.Bot.Questions;

/// <summary>何を聞いているか: several of these together make a question.</summary>
[Flags]
internal enum Asked
{
    Nothing = 0,
    Body = 1,
    Members = 1 << 1,
    Names = 1 << 2,
    Who = 1 << 3,
    Count = 1 << 4,
    From = 1 << 5,
    Meets = 1 << 6,
    Next = 1 << 7,
    When = 1 << 8,
    Where = 1 << 9,
    Term = 1 << 10,
    Role = 1 << 11,
    Office = 1 << 12,
    Contact = 1 << 13,
    Worker = 1 << 14,
    Deadline = 1 << 15,
    Report = 1 << 16,
    Me = 1 << 17,
    Before = 1 << 18,
}

/// <summary>協議会の言葉: the fixed part of the vocabulary, as people say it.</summary>
internal static class CouncilWords
{
    /// <summary>Surface and meaning.</summary>
    public static IEnumerable<(string Surface, Word Word)> All =>
    [
        .. Asks(Asked.Body, "協議会", "推進協議会", "推進協", "支え合いのまち推進協議会", "区協議会", "所属", "正副委員長"),
        .. Asks(Asked.Members, "委員", "委員さん", "委員の方", "委員の人", "委員の皆さん", "いいん"),
        .. Asks(Asked.Members | Asked.Names, "名簿", "委員名簿", "委員一覧", "委員リスト", "メンバー"),
        .. Asks(Asked.Names, "一覧", "リスト", "名前", "お名前", "氏名"),
        .. Asks(Asked.Who, "誰", "だれ", "どなた", "どの方", "どんな人", "どういう人"),
        .. Asks(Asked.Count, "何人", "何名", "人数", "なんにん", "なん人", "なん名", "何人くらい", "何人ぐらい"),
        .. Asks(Asked.From, "から出てる", "から出ている", "から出られている", "から選ばれた", "から選ばれている", "から来ている", "から入っている", "から出た"),
        .. Asks(Asked.Meets, "会議", "会合", "開催", "開催日", "開催予定", "議題", "会場"),
        .. Asks(Asked.Next, "次", "次回", "今度", "つぎ", "こんど"),
        .. Asks(Asked.When, "いつ", "いつまで", "何日", "何月", "何月何日", "何日まで", "日程", "予定", "日時", "何時", "何時から", "いつから"),
        .. Asks(Asked.Where, "どこ", "どの", "どこの区", "どの区", "場所"),
        .. Asks(Asked.Term, "任期", "改選", "任期満了", "にんき", "かいせん"),
        .. Asks(Asked.Role, "役職", "役割", "役"),
        .. Asks(Asked.Office, "事務局", "窓口", "問い合わせ先", "問合せ先", "お問い合わせ先", "じむきょく"),
        .. Asks(Asked.Contact, "連絡先", "電話番号", "電話", "でんわ", "れんらくさき", "メールアドレス", "メール"),
        .. Asks(Asked.Worker, "担当", "担当者", "担当の方", "担当の人", "ご担当", "ご担当の方", "csw", "コミュニティソーシャルワーカー", "ソーシャルワーカー", "コミュニティーソーシャルワーカー"),
        .. Asks(Asked.Deadline, "期限", "締切", "締切日", "提出期限", "報告期限", "提出日"),
        .. Asks(Asked.Report, "報告", "活動報告", "提出"),
        .. Asks(Asked.Me, "私", "わたし", "わたくし", "自分", "じぶん", "僕", "ぼく", "あたし"),
        .. Asks(Asked.Before, "前の", "前任の", "前任", "前", "先代の", "歴代の", "歴代", "これまでの", "今までの"),
        .. Posts(PostKind.Chair, "委員長", "会長", "座長", "委員長さん", "会長さん", "いいんちょう", "分科会長"),
        .. Posts(PostKind.ViceChair, "副委員長", "副会長", "副座長", "副委員長さん", "副会長さん", "ふくいいんちょう"),
        .. new[] { "専門分科会", "分科会", "地域福祉専門分科会" }.Select(s => (s, (Word)new Word.At(new Place.CityBody(), false))),
        .. Fillers.Select(s => (s, (Word)new Word.Filler())),
    ];

    private static readonly string[] Fillers =
    [
        "、", "の", "は", "が", "を", "に", "で", "と", "も", "って", "から", "や", "へ", "ね", "よ", "か", "な", "には", "では", "ですよね", "とは", "について", "のこと",
        "です", "ですか", "でしょうか", "ますか", "なの", "なのか", "なんですか", "だっけ", "でしたっけ", "ましたっけ", "でしたか", "でした", "だった", "だったか", "だったっけ",
        "ください", "下さい", "教えて", "教えてください", "教えて下さい", "教えてほしい", "教えてもらえますか", "教えていただけますか", "おしえて", "おしえてください", "知りたい", "知りたいです", "知りたいのですが",
        "分かりますか", "わかりますか", "見たい", "見たいです", "見せて", "見せてください", "見る", "確認したい", "聞きたい", "もらえますか", "いただけますか", "頂けますか", "お願いします", "おねがいします", "お願い",
        "ほしい", "欲しい", "ほしいです", "欲しいです", "いる", "いますか", "いるの", "いるんですか", "います", "いるか", "あります", "ありますか", "ある", "あるの", "ありましたか", "いらっしゃいますか", "いらっしゃる",
        "なって", "なっています", "なっていますか", "なってる", "入って", "入っていますか", "入っています", "つないで", "つないでほしい", "つないでください", "してほしい", "したい", "会いたい", "話したい",
        "方", "かた", "人", "ひと", "方々", "皆さん", "何", "なに", "なん", "だれか", "あの", "えっと", "すみません", "すいません", "お疲れ様です", "こんにちは", "じゃあ", "では", "ちなみに", "今", "いま", "現在", "現在の", "今の",
        "うちの", "うちの区", "私の区", "わたしの区", "自分の区", "わたしたちの区", "私たちの区", "私の協議会の", "わたしの協議会の", "自分の協議会の", "の方", "までですか", "まで", "されますか", "行われますか", "やりますか", "やるの", "開かれますか", "ございますか", "予定ですか",
    ];

    private static IEnumerable<(string, Word)> Asks(Asked what, params string[] surfaces) => surfaces.Select(s => (s, (Word)new Word.Asks(what)));

    private static IEnumerable<(string, Word)> Posts(PostKind kind, params string[] surfaces) => surfaces.Select(s => (s, (Word)new Word.Post(kind)));
}
