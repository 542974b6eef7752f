using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Pages;

/// <summary>
/// 見本のページ: privacy and terms as this program could honestly say them, for the operator to put his own in their place.
/// What they say of keeping is what docs/security.md says; they know nothing about any person.
/// </summary>
internal static class SamplePages
{
    /// <summary>プライバシーについて.</summary>
    public static Page Privacy(PageSettings settings) => new(
        "プライバシーについて",
        [
            Operator(settings),
            new("使う目的",
            [
                "地域の活動報告を集めて、「支え合いのまち推進計画」の進み具合を答えるために使います。",
                "ほかの目的には使いません。",
            ]),
            Kept,
            new("保存しないもの",
            [
                "住民の個人情報は、書かないようにお願いしています。それらしい言葉があると、保存する前に確かめます。",
                "写真と、登録に使わないファイルは、読み取りも保存もしません。",
                "動作の記録(ログ)に、書いた文章・氏名・質問は残しません。",
            ]),
            new("見られる人",
            [
                "名簿に載っている人が、役割と担当の範囲の中で見られます。",
                "グループチャットとチャネルでは、数だけを答えます。1人から4人の数は、そのまま出しません。",
            ]),
            new("置き場所", ["Microsoft Teams と、運営者の Microsoft Azure の中で扱います。"]),
            new("開示・訂正・削除の求め", ["上の問い合わせ先に、ご連絡ください。"]),
        ],
        [
            "Activity reports, their revisions and the names of the staff who typed them are kept as records of the community welfare plan.",
            $"Drafts are kept for {DraftStore.Days} days. Logs hold no names, no typed text and no questions.",
            "Ask the operator named above to see, correct or remove what is kept about you.",
        ],
        IsSample: true);

    /// <summary>利用の決まり.</summary>
    public static Page Terms(PageSettings settings) => new(
        "利用の決まり",
        [
            Operator(settings),
            new("使える人", ["運営者が名簿に載せた人が使えます。", "名簿に載っていない人には、問い合わせ先だけを案内します。"]),
            new("お願い",
            [
                "住民の個人情報は書かないでください。氏名・住所・電話番号・健康状態などです。",
                "ほかの人のアカウントでは使わないでください。だれが入力したかが記録に残ります。",
                "まちがえた報告は、訂正か取消をしてください。前の版は残ります。",
            ]),
            new("数について", ["答える数は、出された報告を数えたものです。公式の統計ではありません。", "数え方は、答えといっしょに示します。"]),
            new("止まるとき", ["点検や故障で、答えられないことがあります。そのときは、少し待って、もう一度お試しください。"]),
        ],
        [
            "For people on the operator's register only.",
            "Do not write personal data of residents. Figures count what was reported; they are no official statistics.",
        ],
        IsSample: true);

    /// <summary>このボットについて: where Teams sends who wants to know more.</summary>
    public static Page About(PageSettings settings) => new(
        "ささえあいボットについて",
        [
            new("できること",
            [
                "地域の活動報告を、Microsoft Teams のチャットから出せます。",
                "計画の進み具合を、チャットで聞けます。",
            ]),
            Operator(settings),
        ],
        ["A Microsoft Teams bot for the activity reports and the progress of the community welfare plan. It speaks Japanese."],
        IsSample: settings.Operator is null || settings.Contact is null);

    private static PageSection Kept => new("保存するもの",
    [
        "活動報告と、その訂正・取消・部会確認の記録。計画の記録として、消さずに残します。",
        "だれが入力したか(アカウントの番号と、職員などの氏名)。報告といっしょに残ります。",
        "名簿(氏名・役割・担当・連絡先)。運営者が取り込んだものです。",
        $"書きかけの下書き。{DraftStore.Days}日で消えます。1人{DraftStore.Most}件までで、書いた本人だけが読めます。",
        $"まとめて送られた表。読み取ったあと捨てます。登録を待つ行は、登録するか、やめるまで残ります。{Batch.Days}日を過ぎると登録できません。",
        "ほかの人の報告や連絡先を、だれがいつ見たかの記録。アカウントの番号と受付番号だけで、氏名と文章は入りません。",
        "お返事を届けるための、チャットの宛先。",
        "使えなくなったアカウントの印。アカウントの番号から作った符号だけで、また使えるようになると消えます。",
    ]);

    private static PageSection Operator(PageSettings settings) => new("運営者と問い合わせ先",
    [
        $"運営者: {settings.Operator ?? "まだ書かれていません。設定 Pages:Operator に書いてください。"}",
        $"問い合わせ先: {settings.Contact ?? "まだ書かれていません。設定 Pages:Contact に書いてください。"}",
    ]);
}
