namespace Sasaeai.Cards.Tests;

/// <summary>困りごとメモ.</summary>
internal static class NeedExamples
{
    private const string Need = "12101.20260610.7Q3K9M9XAB";

    private static readonly IReadOnlyList<string> Kinds = ["移動・買い物", "孤立・見守り", "ごみ・掃除", "子育て", "介護", "防災", "担い手不足", "その他"];
    private static readonly IReadOnlyList<Option> Areas = [new("寒川", "12101-01"), new("松ケ丘", "12101-02"), new("例示町(見本)", "12101-03")];
    private static readonly KeepNeed Filled = new() { Need = Need, Area = "12101-01", NeedKind = "移動・買い物", Text = "坂の上の団地で、買い物に行けない人が増えています。\n移動販売がほしいとのことです。", HeardOn = "2026-06-09" };

    private static readonly NeedFormCard.View Form = new("blank", new() { Need = Need, HeardOn = "2026-06-10" }, "中央区", Areas, Kinds, []);

    private static readonly IReadOnlyList<ReportFormCard.Problem> Problems =
    [
        new("area", "地区部会", "選ばれていません。地区部会を1つ選んでください。"),
        new("needKind", "分類", "選ばれていません。いちばん近いものを選んでください。"),
        new("text", "内容", "「043-000-0000」は、電話番号のように見えます。住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。", "0123456789ab"),
        new("heardOn", "聞いた日", "6月30日(火)は、まだ来ていない日です。聞いた日を選んでください。"),
    ];

    private static readonly NeedReceiptCard.View Receipt = new("kept", Need, "12101", "中央区", "寒川", "移動・買い物", "令和8年6月9日(火)", Filled.Text);

    private static readonly NeedListCard.View List = new(
        new() { Ward = "12101", Year = "2026" }, "中央区", "令和8年度(2026年度)",
        [
            new("6月9日(火) 寒川 / 移動・買い物", Filled.Text, "大塚 真理"),
            new("6月3日(水) 松ケ丘 / 孤立・見守り", null, "大塚 真理") { Erased = "6月10日(水)、区事務局" },
            new("5月20日(水) 例示町(見本) / 孤立・見守り", "回覧板が止まると、だれとも話さない日が続くそうです。", "雛形 美咲"),
        ],
        3, 0, ["孤立・見守り 1件", "移動・買い物 1件"], Areas, Kinds, [new("令和8年度(2026年度)", "2026"), new("令和7年度(2025年度)", "2025")], false, true)
    { MayErase = true };

    private static readonly IReadOnlyList<Option> Erasable =
        [new("6月9日(火) 寒川 / 移動・買い物 / 坂の上の団地で、買い物に行けない人が増えています。", Need), new("5月20日(水) 例示町(見本) / 孤立・見守り / 回覧板が止まると、だれとも話さない日が続くそうです。", "12101.20260520.7Q3K9M9XAB")];

    internal static IReadOnlyList<Card> All { get; } =
    [
        NeedFormCard.Choose(Examples.Wards),
        NeedFormCard.Of(Form),
        NeedFormCard.Of(Form with { State = "returned", Form = Filled with { Area = null, NeedKind = null, Text = "043-000-0000 に電話してほしいそうです。", HeardOn = "2026-06-30" }, Problems = Problems }),
        NeedFormCard.Of(Form with { State = "notSaved", Form = Filled }),
        NeedFormCard.Of(Form with { State = "used", Form = Filled, Notice = "この用紙のメモは、もう残してあります。別のメモなら、もう一度「残す」を押してください。" }),
        NeedReceiptCard.Of(Receipt),
        NeedReceiptCard.Of(Receipt with { State = "asked" }),
        NeedReceiptCard.Of(Receipt with { State = "erased", Text = null, Erased = "6月10日(水)、書いた人" }),
        NeedReceiptCard.Of(Receipt with { State = "erased", Text = null, Erased = "6月10日(水)、区事務局", MayWrite = false }),
        NeedReceiptCard.NotErased(Need, "12101"),
        NeedListCard.Choose(Examples.Wards),
        NeedListCard.Of(List),
        NeedListCard.Of(List with { Shown = new() { Ward = "12101", Area = "12101-02", NeedKind = "防災", Year = "2025" }, Year = "令和7年度(2025年度)", Memos = [], Count = 0, Counts = [], MayWrite = false }),
        NeedListCard.Own("12101", "中央区", [new("6月9日(火) 寒川 / 移動・買い物 / 坂の上の団地で、買い物に行けない人が増えています。", Need)]),
        NeedListCard.Others("12101", "中央区", Erasable),
        NeedListCard.Own("12101", "中央区", []),
    ];

    internal static IEnumerable<Card> Hostile(string text)
    {
        yield return NeedFormCard.Of(Form with { State = "used", Form = Filled with { Text = text, HeardOn = text, Area = text }, Place = text, Areas = [new(text, "a")], Kinds = [text], Notice = text, Problems = [new("text", text, text, "0123456789ab")] });
        yield return NeedReceiptCard.Of(Receipt with { Place = text, Area = text, NeedKind = text, HeardOn = text, Text = text });
        yield return NeedReceiptCard.Of(Receipt with { State = "erased", Text = null, Erased = text, MayWrite = false });
        yield return NeedListCard.Of(List with { Place = text, Year = text, Memos = [new(text, text, text), new(text, null, text) { Erased = text }], Counts = [text], Areas = [new(text, "a")], Years = [new(text, "b")] });
        yield return NeedListCard.Own("w", text, [new(text, "a")]);
        yield return NeedListCard.Others("w", text, [new(text, "a")]);
    }

    internal static IEnumerable<Card> Worst(string longName, string note)
    {
        IReadOnlyList<Option> areas = [.. Enumerable.Range(1, 40).Select(n => new Option(longName, $"12101-{n:00}"))];
        yield return NeedFormCard.Of(Form with { State = "returned", Form = Filled with { Text = string.Concat(Enumerable.Repeat(note, 3)) }, Place = longName, Areas = areas, Problems = Problems });
        yield return NeedFormCard.Of(Form with { State = "used", Form = Filled with { Text = note[..200] }, Place = longName, Areas = areas, Notice = note[..60] });
        yield return NeedReceiptCard.Of(Receipt with { Place = longName, Area = longName, Text = note[..200] });
        yield return NeedListCard.Of(List with
        {
            Shown = new() { Ward = "12101", Area = "12101-02", NeedKind = "移動・買い物", Year = "2026", After = "30" },
            Place = longName,
            Memos = [.. Enumerable.Range(0, 10).Select(_ => new NeedListCard.Memo($"12月24日(木) {longName} / 移動・買い物", note[..200], longName))],
            Count = 1000,
            Before = 20,
            Counts = [.. Kinds.Select(k => $"{k} 1,000件")],
            Areas = areas,
            IsCut = true,
        });
        yield return NeedListCard.Own("12101", longName, [.. Enumerable.Range(0, 10).Select(n => new Option($"12月24日(木) {longName} / 移動・買い物 / {note[..40]}", $"12101.20260610.7Q3K9M9XA{n}"))]);
    }
}
