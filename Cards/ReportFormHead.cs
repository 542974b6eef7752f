using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;
using static Sasaeai.Cards.ReportFormCard;

namespace Sasaeai.Cards;

/// <summary>What stands above the inputs of <see cref="ReportFormCard"/>: which form it is, and what became of the press before.</summary>
internal static class ReportFormHead
{
    /// <summary>The sentence for the lock screen.</summary>
    public static string Fallback(View view) => view.Occasion switch
    {
        Occasion.Returned => $"{NotYet(view)}。{Places(view)}か所を見てください。",
        Occasion.NotSaved => $"まだ保存できていません。もう一度「{ReportFormEnding.MainButton(view)}」を押してください。",
        Occasion.Carried => "この用紙は前の形です。新しい用紙を出しました。書いた内容は移してあります。",
        Occasion.TicketUsed => "この用紙は、もう提出されています。どうするかを選んでください。",
        Occasion.Read => "読み取りました。ご確認ください。まだ提出していません。",
        _ when view.Correcting is not null => "報告を訂正する用紙です。新しいTeamsで開いてください。",
        _ => "活動報告の用紙です。新しいTeamsで開いてください。",
    };

    /// <summary>The elements, from the title to the list of what is to be mended.</summary>
    public static IEnumerable<Element> Of(View view) =>
    [
        .. Head(view),
        .. view is { Notice: { } notice, Occasion: not Occasion.NotSaved } ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
        .. view is { Page: 1, Occasion: Occasion.Blank, Correcting: null } ? ShortCuts(view) : [],
        .. view is { Page: 1, CarriesPage2: true } ? Carried(view.Values) : [],
        .. ToMend(view),
    ];

    /// <summary>How many fields are to be looked at.</summary>
    public static int Places(View view) => view.Problems.DistinctBy(p => p.Field).Count();

    /// <summary>「まだ提出していません」, 「まだ訂正していません」.</summary>
    public static string NotYet(View view) => view.Correcting is null ? "まだ提出していません" : "まだ訂正していません";

    private static IEnumerable<Element> Head(View view) => view.Occasion switch
    {
        Occasion.Returned => [Title($"{NotYet(view)}。{Places(view)}か所を見てください"), Kept(view), ForWhom(view)],
        Occasion.NotSaved =>
        [
            Title("まだ保存できていません"),
            Kept(view),
            Line(PlainText.Of(view.Notice ?? $"少し待って、もう一度「{ReportFormEnding.MainButton(view)}」を押してください。")),
            Line("2回届いても1件になります。"),
            ForWhom(view),
        ],
        Occasion.Carried =>
        [
            Title("新しい用紙を出しました"),
            Line("前の用紙は、古い形でした。書いた内容は移してあります。"),
            Line($"{NotYet(view)}。確かめて「{ReportFormEnding.MainButton(view)}」を押してください。"),
            ForWhom(view),
        ],
        Occasion.TicketUsed =>
        [
            Title("この用紙は、もう提出されています"),
            Line(view.UsedReport is { } used ? $"この用紙の報告は、受付番号 {PlainText.Of(used.Split('/')[^1])} です。" : "この用紙の報告は、前に届いています。"),
            Line("今の内容は、前の報告とちがいます。今の内容は、まだ保存していません。"),
            Kept(view),
            Line("いちばん下のボタンで、どうするかを選んでください。"),
            ForWhom(view),
        ],
        Occasion.Copied => [Title("前回と同じ内容を入れました"), Line("活動日を選んでください。ほかは、確かめて直してください。"), ForWhom(view)],
        Occasion.Read =>
        [
            Title("読み取りました。ご確認ください"),
            Line("まだ提出していません。ちがうところは、直してください。"),
            .. view.AllKept ? Array.Empty<Element>() : [Kept(view)],
            ForWhom(view),
        ],
        _ => Opening(view),
    };

    // What was read and has no field on this page.
    private static IEnumerable<Element> Carried(Values values)
    {
        (string Label, string? Value)[] read = [("終わった日", values.EndedOn), ("場所", values.Place), ("回数", values.Times), ("連携した団体", string.Join('、', values.Partners))];
        yield return Box("2ページめに入れた内容", read.Where(r => !string.IsNullOrEmpty(r.Value)).Select(r => $"{r.Label}: {PlainText.Of(r.Value!)}"));
        yield return Help("直すときは、下の「くわしく書く」を押してください。");
    }

    private static IEnumerable<Element> Opening(View view) => view switch
    {
        { Correcting: { } correcting } =>
        [
            Title($"{PlainText.Of(view.AreaName)}の報告を訂正します{(view.Page == 1 ? "" : $"({view.Page}/3)")}"),
            Line($"受付番号 {PlainText.Of(correcting.Receipt)}"),
            Line("まだ直していません。直すところだけ書きかえてください。"),
            Line($"入力する人: {PlainText.Of(view.Typist)}"),
        ],
        { Page: 1 } =>
        [
            Title($"{PlainText.Of(view.AreaName)}の活動報告を書きます"),
            Line($"{PlainText.Of(view.WardName)} / 必須は3つ / 3分ほどで終わります"),
            Line($"入力する人: {PlainText.Of(view.Typist)}"),
        ],
        _ =>
        [
            Title(view.Page == 2 ? "くわしく書きます(2/3)" : "くわしく書きます(3/3)"),
            Line($"{PlainText.Of(view.AreaName)}({PlainText.Of(view.WardName)})の活動報告です。"),
            Line("前のページは、下書きに残っています。"),
            Line("ここは、すべて任意です。"),
        ],
    };

    private static IEnumerable<Element> ShortCuts(View view)
    {
        if (view.DraftsWaiting > 0)
        {
            yield return Line($"書きかけの下書きが{view.DraftsWaiting}件あります。", Spacing.Medium);
            yield return Buttons.Go("続きから書く", new OpenDrafts());
        }

        yield return Buttons.Go("前回と同じで書く", new OpenEarlier { Area = view.AreaCode }, Spacing.Medium);
        yield return Help("前の報告の内容を入れた用紙が、下に出ます。");
    }

    private static TextBlock Kept(View view) =>
        Line(view.AllKept ? "書いた内容は、すべて残っています。" : "入りきらなかった文字のほかは、すべて残っています。");

    private static TextBlock ForWhom(View view) =>
        Line($"{PlainText.Of(view.AreaName)}({PlainText.Of(view.WardName)})の活動報告です。入力する人: {PlainText.Of(view.Typist)}");

    // A mistake that belongs to no field of this page says all of it here, because it has no other place.
    private static IEnumerable<Element> ToMend(View view)
    {
        if (view.Problems.Count == 0) yield break;
        var here = ReportInputs.IdsOf(view.Page);
        yield return new Container([.. view.Problems.DistinctBy(p => p.Field).Select(p => Heading(
            here.Contains(p.Field, StringComparer.Ordinal)
                ? $"直すところ: {PlainText.Of(p.Label)}"
                : $"{PlainText.Of(p.Label)}: {PlainText.Of(p.Sentence)}",
            Spacing.Small))])
        { Style = ContainerStyle.Attention, Spacing = Spacing.Medium };
    }
}
