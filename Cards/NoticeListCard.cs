using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>お知らせ一覧: the last notices of a ward, the newest first.</summary>
public static class NoticeListCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "notice-list";

    /// <summary><c>list</c>; <c>nothing</c>; <c>wards</c>: several wards to choose from.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "nothing", "wards"];

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Notices">Value: as in <see cref="OpenNotice.Notice"/>. Titles hold typed text.</param>
    /// <param name="Writes">May write one.</param>
    public sealed record View(string Place, string Ward, IReadOnlyList<Option> Notices, bool Writes, string AsOf);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Notices.Count == 0 ? $"{PlainText.Of(view.Place)}の事務局のお知らせは、まだありません" : $"{PlainText.Of(view.Place)}の事務局のお知らせです";
        return new(Kind, view.Notices.Count == 0 ? "nothing" : "list", new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Notices.Count == 0 ? [] : List(view),
            .. view.Writes ? [Buttons.Go("お知らせを書く", new OpenNoticeForm { Ward = view.Ward })] : Array.Empty<Element>(),
            Buttons.Go("最新を表示", new OpenNotices { Ward = view.Ward }),
            Buttons.Go("送信状況を見る", new OpenLedger { Ward = view.Ward }),
            Help($"時点: {PlainText.Of(view.AsOf)}", Spacing.Medium),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区のお知らせを見ますか。",
    [
        Title("どの区のお知らせを見ますか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("見る", new OpenNotices(), Spacing.Medium),
    ]));

    private static IEnumerable<Element> List(View view) =>
    [
        Line("新しい順に、10件までです。1つ選んでください。"),
        Choices.Radio("notice", "どのお知らせですか(必須)", "お知らせを1つ選んでください。", view.Notices, problem: null),
        Buttons.Send("くわしく見る", new OpenNotice(), Spacing.Medium),
    ];
}
