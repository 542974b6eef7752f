using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>困りごとメモの控え: what was kept and who reads it, and the way to erase it.</summary>
public static class NeedReceiptCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "need-receipt";

    /// <summary><c>kept</c>; <c>asked</c>: shall it be erased; <c>erased</c>; <c>erasedForOthers</c>: for somebody who writes none there; <c>notErased</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["kept", "asked", "erased", "erasedForOthers", "notErased"];

    /// <param name="Need">As in <see cref="KeepNeed.Need"/>.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Text">As typed; null once it is gone.</param>
    public sealed record View(string State, string Need, string Ward, string Place, string Area, string NeedKind, string HeardOn, string? Text)
    {
        /// <summary>「6月10日(水)、区事務局」: when and by which role it was erased; null where that was not kept.</summary>
        public string? Erased { get; init; }

        /// <summary>Writes memos there.</summary>
        public bool MayWrite { get; init; } = true;
    }

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch { "asked" => "このメモを消しますか", "erased" => "メモを消しました", _ => "困りごとメモを残しました" };
        return new(Kind, view is { State: "erased", MayWrite: false } ? "erasedForOthers" : view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.State == "asked" ? [Line("書いた内容は、元にもどせません。")] : Array.Empty<Element>(),
            .. view.State == "erased" ? [Line("書いた内容は、消えました。一覧には「消されました」と出ます。"), Line("前に届いたカードが画面にあれば、そこではまだ読めます。")] : Array.Empty<Element>(),
            .. view is { State: "erased", Erased: { } erased } ? [Line($"消されました({PlainText.Of(erased)})")] : Array.Empty<Element>(),
            Facts(Fact("地区部会", PlainText.Of(view.Area)), Fact("分類", PlainText.Of(view.NeedKind)), Fact("聞いた日", PlainText.Of(view.HeardOn))),
            .. view.Text is { } text ? [Heading("内容", Spacing.Medium), Typed(text, spacing: Spacing.None)] : Array.Empty<Element>(),
            .. view.State == "kept" ? Kept(view) : view.State == "asked" ? Asked(view) : Erased(view),
        ]));
    }

    /// <summary>It is not known whether it is erased.</summary>
    public static Card NotErased(string need, string ward) => new(Kind, "notErased", new AdaptiveCard("メモは、まだ消えていません。",
    [
        Title("メモは、まだ消えていません"),
        Line("記録する場所につながりません。少し待って、もう一度押してください。"),
        Buttons.Send("このメモを消す", new EraseNeed { Need = need }, Spacing.Large),
        Buttons.Send("やめる", new OpenNeeds { Ward = ward }),
    ]));

    private static IEnumerable<Element> Kept(View view) =>
    [
        Line($"読むのは、{PlainText.Of(view.Place)}のコミュニティソーシャルワーカー、区事務局、社協区事務所と、市の人です。", Spacing.Medium),
        Line("報告の合計には入りません。"),
        Buttons.Send("もう1件書く", new OpenNeedForm { Ward = view.Ward }, Spacing.Large),
        Buttons.Send("この区のメモを見る", new OpenNeeds { Ward = view.Ward }),
        Buttons.Send("消す", new AskToEraseNeed { Need = view.Need }),
        Help("住民のお名前などを書いてしまったときは、消せます。区事務局と市の人も消せます。"),
    ];

    private static IEnumerable<Element> Asked(View view) =>
    [
        Buttons.Send("このメモを消す", new EraseNeed { Need = view.Need }, Spacing.Large),
        Buttons.Send("やめる", new OpenNeeds { Ward = view.Ward }),
    ];

    private static IEnumerable<Element> Erased(View view) =>
    [
        .. view.MayWrite ? [Buttons.Send("もう1件書く", new OpenNeedForm { Ward = view.Ward }, Spacing.Large)] : Array.Empty<Element>(),
        Buttons.Send("この区のメモを見る", new OpenNeeds { Ward = view.Ward }, view.MayWrite ? Spacing.Small : Spacing.Large),
    ];
}
