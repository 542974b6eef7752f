using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>使い方: what to press or send, on one screen or two.</summary>
public static class HelpCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "help";

    /// <summary><c>reporter</c>: may report; <c>sender</c>: also many at once, in a workbook; <c>reader</c>: neither.</summary>
    public static IReadOnlyList<string> States { get; } = ["reporter", "sender", "reader"];

    /// <param name="WardName">e.g. 中央区; used in the example; null when the person has no ward of their own.</param>
    public sealed record View(bool MayReport, string? WardName, Contact? Contact, bool MaySendMany = false, bool KeepsRoster = false, bool LoadsMasterData = false, bool KeepsQuestions = false, bool SeesLedger = false, bool KeepsReminders = false)
    {
        /// <summary>Writes お知らせ to the people of a ward.</summary>
        public bool WritesNotices { get; init; }

        /// <summary>May ask the ward's secretariat for advice.</summary>
        public bool MayAsk { get; init; }

        /// <summary>Answers those who ask for advice.</summary>
        public bool GivesAdvice { get; init; }

        /// <summary>Writes 困りごとメモ.</summary>
        public bool RecordsNeeds { get; init; }

        /// <summary>Reads 困りごとメモ.</summary>
        public bool ReadsNeeds { get; init; }

        /// <summary>Gets the digest of a ward where they want it.</summary>
        public bool ReceivesDigests { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.MaySendMany ? "sender" : view.MayReport ? "reporter" : "reader", new AdaptiveCard(
        view.MayReport ? "使い方です。「報告」または「進捗」と送ってください。" : "使い方です。「進捗」と送ってください。",
        [
            Title("使い方"),
            .. view.MayReport ? Reporting(view.MaySendMany ? "写真" : "写真やファイル") : [],
            .. view.MaySendMany ? Many() : [],
            .. Progress(view.WardName),
            .. view.MayReport ? Afterwards() : [],
            .. view.KeepsRoster ? Roster() : [],
            .. view.KeepsQuestions ? Questions() : [],
            .. view.SeesLedger ? Ledger(view.KeepsReminders) : [],
            .. Advice(view),
            .. view.RecordsNeeds || view.ReadsNeeds ? Needs(view.RecordsNeeds) : [],
            .. view.ReceivesDigests ? [Heading("まとめを受け取る", Spacing.Medium), Line("「まとめを受け取る」と送ると、区に届いた報告のまとめが、毎週か毎月届きます。")] : Array.Empty<Element>(),
            .. view.WritesNotices ? Notices() : [],
            .. view.LoadsMasterData ? Master() : [],
            Heading("登録と状態を見る", Spacing.Medium),
            Line(view.MayReport ? "「状態」と送ると、あなたの役割と、まだの報告が分かります。" : "「状態」と送ると、あなたの役割と、できることが分かります。"),
            Buttons.Send("状態を見る", new OpenStatus(), Spacing.Medium),
            .. Councils(view.MayReport),
            .. Buttons.ReportAndProgress(view.MayReport),
            .. view.MayReport ? [] : new[] { Buttons.Council() },
            Buttons.Home(),
            .. WhomToAsk(view.Contact),
        ]));

    private static IEnumerable<Element> Reporting(string notTaken) =>
    [
        Heading("活動を報告する", Spacing.Medium),
        Line("「報告する」を押すか、「報告」と送ります。"),
        Line("必ず書くところは3つです。3分ほどで終わります。"),
        Line("同じ用紙を2回押しても、報告は1件です。"),
        Line("書きかけは「下書きに残す」で残せます。「続きから」と送ると、続きを書けます。"),
        Line("活動がなかったときは「活動なし」と送ります。"),
        Line($"{notTaken}は受け取れません。写真には人が写ります。"),
    ];

    private static IEnumerable<Element> Many() =>
    [
        Heading("まとめて報告する", Spacing.Medium),
        Line("ひな形のExcel(.xlsx)の reports シートに書いて、このチャットに送ります。"),
        Line("1行が1件です。受付番号は、空けておきます。"),
        Line("登録する前に、件数と直すところをお見せします。"),
    ];

    private static IEnumerable<Element> Roster() =>
    [
        Heading("名簿と会議を直す", Spacing.Medium),
        Line("「名簿を直す」と送ると、委員を加えたり、任期を終えたりできます。"),
        Line("「会議を書く」と送ると、会議の日時や、決まったことを書けます。"),
    ];

    private static IEnumerable<Element> Questions() =>
    [
        Heading("未回答の質問を見る", Spacing.Medium),
        Line("「未回答の質問」と送ると、ボットが答えられなかった質問を見て、言葉を教えられます。"),
    ];

    private static IEnumerable<Element> Ledger(bool keepsRules) =>
    [
        Heading("送ったお知らせを見る", Spacing.Medium),
        Line("「送信状況」と送ると、だれに届いて、だれがまだかが分かります。"),
        .. keepsRules ? [Line("「お知らせの決まり」と送ると、いつ送るかを変えられます。")] : Array.Empty<Element>(),
    ];

    private static IEnumerable<Element> Advice(View view)
    {
        if (!view.MayAsk && !view.GivesAdvice) yield break;
        yield return Heading("相談する", Spacing.Medium);
        if (view.MayAsk) yield return Line("「相談する」と送ると、区の事務局と、社協の区事務所に相談できます。答えは、このチャットに届きます。");
        if (view.MayAsk) yield return Line("「自分の相談」と送ると、前の相談と答えが出ます。");
        if (view.MayAsk) yield return Buttons.Send("相談する", new OpenAdvice(), Spacing.Medium);
        if (view.GivesAdvice) yield return Line("「相談の一覧」と送ると、区の人の相談を読んで、答えられます。");
    }

    private static IEnumerable<Element> Needs(bool writes) =>
    [
        Heading("困りごとメモ", Spacing.Medium),
        .. writes ? [Line("「困りごとを書く」と送ると、活動のほかで聞いた困りごとを残せます。")] : Array.Empty<Element>(),
        Line("「困りごと一覧」と送ると、区の困りごとメモを読めます。"),
    ];

    private static IEnumerable<Element> Notices() =>
    [
        Heading("お知らせを書く", Spacing.Medium),
        Line("「お知らせを書く」と送ると、区の人にお知らせを送れます。「お知らせ一覧」で、返事が分かります。"),
        Line("チームのチャネルで「お知らせ先にする」と送ると、そのチャネルにも送れます。"),
    ];

    private static IEnumerable<Element> Master() =>
    [
        Heading("マスターデータを取り込む", Spacing.Medium),
        Line("市のExcel(.xlsx)を、このチャットに送ります。変わるところをお見せしてから、取り込みます。"),
    ];

    private static IEnumerable<Element> Progress(string? wardName) =>
    [
        Heading("進み具合を見る", Spacing.Medium),
        Line("「進捗」と送ると、あなたの区の合計が出ます。"),
        Line($"区の名前をつけると、その区の合計が出ます。例: {PlainText.Of(wardName ?? "花見川区")}の進捗"),
    ];

    private static IEnumerable<Element> Councils(bool mayReport) =>
    [
        Heading("協議会のことを聞く", Spacing.Medium),
        Line("「協議会」と送ると、あなたの協議会が出ます。"),
        Line("「委員長は誰ですか」「次の会議はいつ」「わたしの任期」のように、文でも聞けます。"),
        .. mayReport ? [] : new[] { Line("活動報告は、地区部会の人とコミュニティソーシャルワーカーが出します。委員は、合計と協議会のことを見られます。") },
    ];

    private static IEnumerable<Element> Afterwards() =>
    [
        Heading("出したあとで直す", Spacing.Medium),
        Line("「自分の報告」と送ると、出した報告が出ます。訂正と取消ができます。"),
        Line("直す前の記録も残ります。"),
        Heading("部会確認", Spacing.Medium),
        Line("地区部会の人のほかが入力した報告は、部会の人が確認します。「部会確認」と送ってください。"),
        Buttons.Send("部会確認をする", new OpenToConfirm(), Spacing.Medium),
    ];
}
