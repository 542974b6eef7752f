using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>困りごと一覧: the memos of a ward, and how many of each kind.</summary>
public static class NeedListCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "need-list";

    /// <summary>Memos on one card.</summary>
    public const int Most = 10;

    /// <summary><c>wards</c>: which ward; <c>list</c>; <c>nothing</c>; <c>own</c>: which of one's own is to be erased; <c>others</c>: which of a page of the list; <c>noOwn</c>: none.</summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "list", "nothing", "own", "others", "noOwn"];

    /// <param name="Line">Day, area and 分類.</param>
    /// <param name="Text">As typed; null where it was erased.</param>
    /// <param name="By">氏名 of who wrote it; null for those who do not see it.</param>
    public sealed record Memo(string Line, string? Text, string? By)
    {
        /// <summary>「6月10日(水)、区事務局」: when and by which role it was erased; null where that was not kept.</summary>
        public string? Erased { get; init; }
    }

    /// <param name="Shown">What is asked for; <see cref="FilterNeeds.After"/> where the next page begins, null where there is none.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Year">「令和8年度(2026年度)」.</param>
    /// <param name="Count">On all pages.</param>
    /// <param name="Before">On the pages before.</param>
    /// <param name="Counts">「孤立・見守り 4件」 of the whole year.</param>
    /// <param name="IsCut">There are more than were looked at.</param>
    /// <param name="MayWrite">Writes memos there.</param>
    public sealed record View(
        FilterNeeds Shown, string Place, string Year, IReadOnlyList<Memo> Memos, int Count, int Before, IReadOnlyList<string> Counts, IReadOnlyList<Option> Areas, IReadOnlyList<string> Kinds,
        IReadOnlyList<Option> Years, bool IsCut, bool MayWrite)
    {
        /// <summary>Erases there what others wrote.</summary>
        public bool MayErase { get; init; }
    }

    /// <summary>The list.</summary>
    public static Card Of(View view)
    {
        var title = view.Count == 0 ? $"{PlainText.Of(view.Place)}に、当てはまる困りごとメモはありません" : $"{PlainText.Of(view.Place)}の困りごとメモは、{Number(view.Count)}件です";
        return new(Kind, view.Count == 0 ? "nothing" : "list", new AdaptiveCard($"{title}。",
        [
            Title(title),
            Line($"{PlainText.Of(view.Year)}に書かれたメモです。報告の合計には入りません。"),
            .. view.Counts.Count > 0 ? [Line($"年度の全部: {string.Join("、", view.Counts.Select(PlainText.Of))}")] : Array.Empty<Element>(),
            .. view.IsCut ? [Line("新しいほうから1,000件を数えました。")] : Array.Empty<Element>(),
            .. view.Count > view.Memos.Count ? [Line($"新しい順に、{Number(view.Before + 1)}件目から{Number(view.Before + view.Memos.Count)}件目までです。")] : Array.Empty<Element>(),
            .. view.Memos.SelectMany(One),
            .. view.Shown.After is not null ? [Buttons.Go("もっと見る", view.Shown, Spacing.Large)] : Array.Empty<Element>(),
            .. view.MayErase && view.Memos.Any(m => m.Text is not null) ? Erasing(view) : [],
            Heading("絞りこむ"),
            List("area", "地区部会(任意)", [new("すべて", FilterNeeds.All), .. Choices.Of(view.Areas)], view.Shown.Area ?? FilterNeeds.All),
            List("needKind", "分類(任意)", [new("すべて", FilterNeeds.All), .. view.Kinds.Select(k => new Choice(k, k))], view.Shown.NeedKind ?? FilterNeeds.All),
            List("year", "年度(任意)", Choices.Of(view.Years), view.Shown.Year),
            Buttons.Send("絞りこむ", new FilterNeeds { Ward = view.Shown.Ward }, Spacing.Medium),
            .. view.MayWrite ? [Buttons.Go("困りごとを書く", new OpenNeedForm { Ward = view.Shown.Ward }), Buttons.Go("自分のメモを消す", new OpenOwnNeeds { Ward = view.Shown.Ward })] : Array.Empty<Element>(),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区の困りごとメモを見ますか。",
    [
        Title("どの区の困りごとメモを見ますか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("見る", new OpenNeeds(), Spacing.Medium),
    ]));

    /// <summary>Which of one's own is to be erased.</summary>
    /// <param name="own">As in <see cref="KeepNeed.Need"/> each. Titles hold typed text.</param>
    public static Card Own(string ward, string place, IReadOnlyList<Option> own) =>
        Which("own", ward, $"{PlainText.Of(place)}で、あなたが今年度と昨年度に書いたメモです。新しい順に、{Most}件までです。", own);

    /// <summary>Which of a page of the list is to be erased, whoever wrote it.</summary>
    /// <inheritdoc cref="Own" path="/param"/>
    public static Card Others(string ward, string place, IReadOnlyList<Option> own) =>
        Which("others", ward, $"{PlainText.Of(place)}の一覧に出ていたメモです。ほかの人が書いたメモも消せます。", own);

    private static Card Which(string state, string ward, string what, IReadOnlyList<Option> own)
    {
        var title = own.Count == 0 ? "消せるメモは、ありません" : "どのメモを消しますか";
        return new(Kind, own.Count == 0 ? "noOwn" : state, new AdaptiveCard($"{title}。",
        [
            Title(title),
            Line(what),
            .. own.Count == 0 ? [] : new[] { Choices.Radio("need", "メモ(必須)", "メモを1つ選んでください。", own, problem: null), Buttons.Send("消す", new AskToEraseNeed(), Spacing.Medium), Help("消す前に、もう一度お聞きします。") },
            Buttons.Go("この区のメモを見る", new OpenNeeds { Ward = ward }, own.Count == 0 ? Spacing.Medium : Spacing.Small),
        ]));
    }

    private static IEnumerable<Element> Erasing(View view) =>
    [
        Buttons.Go("メモを選んで消す", new OpenOwnNeeds { Ward = view.Shown.Ward, Area = view.Shown.Area, NeedKind = view.Shown.NeedKind, Year = view.Shown.Year, After = view.Before.ToString(System.Globalization.CultureInfo.InvariantCulture) }, Spacing.Large),
        Help("住民のお名前などが書かれているときは、消してください。"),
    ];

    private static IEnumerable<Element> One(Memo memo)
    {
        yield return Heading(PlainText.Of(memo.Line), Spacing.Medium);
        yield return memo.Text is { } text ? Typed(text) : Line(memo.Erased is { } erased ? $"消されました({PlainText.Of(erased)})" : "消されました");
        if (memo.By is { } by) yield return Help($"書いた人 {PlainText.Of(by)}");
    }

    private static ChoiceSetInput List(string id, string label, IReadOnlyList<Choice> choices, string? value) =>
        new() { Id = id, Label = label, Choices = choices, Value = value, Spacing = Spacing.Medium };
}
