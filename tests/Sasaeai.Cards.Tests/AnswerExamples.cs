namespace Sasaeai.Cards.Tests;

/// <summary>The cards that answer without figures, of <see cref="Examples"/>; people and texts are invented.</summary>
internal static class AnswerExamples
{
    private const string Line = "texts in=12101 of=issues";

    private static readonly IReadOnlyList<Contact> Offices = [Examples.Office, new("花見川区 事務局", "043-000-0002"), new("稲毛区 事務局", null)];

    private static readonly IReadOnlyList<string> Basis =
        ["対象: 中央区、令和8年4月1日(水)から令和8年6月10日(水)まで", "定義: 取り消した報告、差戻し中の報告、活動なしは入れていません。", "時点: 令和8年6月10日(水) 10時42分"];

    private static readonly TextsCard.View Texts = new(
        "中央区の課題は、12件の報告に書かれています",
        ["あなたの区(中央区)で調べました。", "令和8年4月1日(水)から令和8年6月10日(水)までの報告 30件のうち 12件です。", "新しいほうから 2件です。"], [],
        [
            new("6月3日(水) 寒川 朝のふれあいサロン", [new("課題", "準備をする人が足りません。")]),
            new("5月24日(日) 松ケ丘 春の避難訓練", [new("課題", "マンションの方の参加が少ないです。"), new("成果", "例年より多く集まりました。")]),
        ],
        [new("成果を見る", "texts in=12101 of=outcomes"), new("課題の分類で数える", "texts in=12101 of=issues by=issue"), new("地区部会ごとに数える", "texts in=12101 of=issues by=area")], Line, Basis)
    { Asked = Line };

    private static readonly CasesCard.View Cases = new(
        "中央区の成果事例は、2件です", ["今年度と昨年度(令和7年4月1日(火)から令和8年6月10日(水)まで)を調べました。"],
        [
            new("朝のふれあいサロン", "令和8年6月3日(水) 中央区 寒川 いきいきサロン", "延べ 約23人", "町内自治会、老人クラブ", "初めての方が続けて来るようになりました。"),
            new("見守りの日", "令和8年5月20日(水) 中央区 松ケ丘 見守り", "延べ 1〜4人", null, null),
        ],
        [new("市全体の成果事例", "cases in=all"), new("これまでの全部を見る", "cases in=12101 span=ever")], [.. Basis, "成果事例: 共有してよいとした報告です。"])
    { Asked = "cases in=12101" };

    private static readonly AnswerReportsCard.View Reports = new(
        12, [new("6月3日(水) 寒川 朝のふれあいサロン", "12101/2026-101-7Q3K9M9"), new("5月24日(日) 松ケ丘 春の避難訓練", "")], Line, "8", Basis);

    private static readonly UnansweredCard.View Unanswered = new(
        [new("6月10日(水)(3回) お茶っこの会は何回ありましたか", "12101/0123456789abcdef0123456789abcdef"), new("6月9日(火) 例示広場の担当はどなた", "12101/fedcba9876543210fedcba9876543210")], 12, "8");

    private static readonly TeachWordCard.View Teaching = new(
        "12101/0123456789abcdef0123456789abcdef", "お茶っこの会は何回ありましたか",
        [.. Examples.Areas.Select(a => new Option(a.Title, $"area:{a.Value}")), .. Examples.Kinds.Take(3).Select((k, i) => new Option(k.Title, $"kind:k0{i + 1}")), new("NPO", "partner:NPO")]);

    private static readonly TaughtWordsCard.View Taught = new([new("お茶っこ = いきいきサロン", "0123456789abcdef0123456789abcdef"), new("例示広場 = 例示町", "fedcba9876543210fedcba9876543210")], 2);

    internal static IReadOnlyList<Card> All { get; } =
    [
        .. GuideCard.States.Where(s => s != "telephones").Select(state => GuideCard.Of(new(state, "12101", [Examples.Office], true, true))),
        GuideCard.Of(new("telephone", null, Offices, false)),
        AskBackCard.Of(new("見本台", [new("中央区の 見本台", "figures in=12101-03 measure=reports"), new("緑区の 見本台", "figures in=12105-03 measure=reports")])),
        AskBackCard.Of(new(null, [.. Examples.Wards.Select(w => new Option(w.Title, $"progress in={w.Value}"))])),
        CannotAnswerCard.Of(new("お茶っこの会は何回ありましたか", true, "中央区", Examples.Office)),
        CannotAnswerCard.Of(new(null, false, null, null)),
        CannotAnswerCard.OfResident(true, Examples.Office),
        TextsCard.Of(Texts, "found"),
        TextsCard.Of(Texts with { Said = [], Counts = [("担い手不足", 7), ("移動・買い物", 4), ("分類なし", 1)], Reports = null, Onward = [new("書かれたことを見る", Line)] }, "counted"),
        TextsCard.Of(Texts with { Title = "中央区に、課題の書かれた、当てはまる報告はありません", Said = [], Reports = null }, "nothing"),
        TextsCard.Of(Texts with { Title = "緑区の課題の文章は、あなたの役割では読めません", Lines = ["書かれたことを読むのは、その区で活動する人と、市です。"], Said = [], Reports = null, Asked = null, Onward = [new("報告の件数を見る", "figures in=12105 measure=reports"), new("成果事例を見る", "cases in=12105")] }, "others"),
        CasesCard.Of(Cases),
        CasesCard.Of(Cases with { Title = "中央区に、当てはまる成果事例はありません", Cases = [] }),
        AnswerReportsCard.Of(Reports),
        AnswerReportsCard.Of(Reports with { Reports = [Reports.Reports[1]], After = null }),
        AnswerReportsCard.Of(Reports with { Count = 0, Reports = [], After = null }),
        UnansweredCard.Of(Unanswered),
        UnansweredCard.Of(new([], 0, null, "1件を済みにしました。")),
        TeachWordCard.Of(Teaching),
        TeachWordCard.Of(Teaching with { Question = null, Word = "サロン", Means = "kind:k01", Problem = "その言葉には、もう意味があります。ほかの言葉を書いてください。" }),
        TaughtWordsCard.Of(Taught),
        TaughtWordsCard.Of(new([], 0, "言葉を1つ消しました。")),
    ];

    /// <summary>With the longest that may come into them.</summary>
    internal static IEnumerable<Card> Worst(string longName, string note, Contact office)
    {
        var (text, head, line) = ($"{note[..120]}…", $"12月24日(木) {longName} {note[..40]}", $"texts in={string.Join(',', Enumerable.Range(1, 16).Select(n => $"12101-{n:00}"))} span=2025-04-01..2026-03-31 words={note[..40]} of=issues");
        IReadOnlyList<string> basis = [.. Basis, $"対象: {string.Join('・', Enumerable.Repeat(longName, 16))}{note[..150]}"];
        yield return GuideCard.Of(new("telephone", null, [.. Enumerable.Repeat(office, 24)], true));
        yield return AskBackCard.Of(new(longName, [.. Enumerable.Repeat(new Option($"{longName[..8]}区の {longName}", line), 24)]));
        yield return CannotAnswerCard.Of(new(note[..200], true, longName, office));
        yield return TextsCard.Of(Texts with { Lines = [note[..150]], Said = [.. Enumerable.Repeat(new TextsCard.Said(head, [new("成果", text), new("課題", text)]), 8)], Reports = line, Onward = [.. Enumerable.Repeat(new Option("地区部会ごとに数える", line), 4)], Asked = line, Basis = basis }, "found");
        yield return TextsCard.Of(Texts with { Said = [], Counts = [.. Enumerable.Repeat(("(12) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます", 1284), 20)], Reports = null, Basis = basis }, "counted");
        yield return CasesCard.Of(Cases with { Cases = [.. Enumerable.Repeat(new CasesCard.Case(note[..60], $"令和8年12月24日(木) {longName[..8]}区 {longName} 食事サービス(会食)", "実人数 約10,000人", note[..100], text), 8)], Onward = [new("市全体の成果事例", line), new("これまでの全部を見る", line)], Basis = basis });
        yield return AnswerReportsCard.Of(Reports with { Reports = [.. Enumerable.Repeat(new Option(head, "12101/2026-101-7Q3K9M9"), 8)], Question = line, Basis = basis });
        yield return UnansweredCard.Of(Unanswered with { Questions = [.. Enumerable.Repeat(new Option($"12月24日(木) {longName[..8]}区(1284回) {note[..60]}", "12101/0123456789abcdef0123456789abcdef"), 8)] });
        yield return TeachWordCard.Of(Teaching with { Question = note[..200], Meanings = [.. Enumerable.Repeat(new Option(longName, "partner:民生委員・児童委員"), 46)], Word = note[..20], Problem = note[..60] });
        yield return TaughtWordsCard.Of(new([.. Enumerable.Repeat(new Option($"{note[..20]} = {longName}", "0123456789abcdef0123456789abcdef"), 40)], 1284, note[..20]));
    }
}
