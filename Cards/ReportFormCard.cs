using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>活動報告の用紙, page 1: six groups of inputs, on whatever occasion it is shown.</summary>
public static class ReportFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "report-form";

    /// <summary>One per <see cref="Occasion"/>, in its order.</summary>
    public static IReadOnlyList<string> States { get; } = ["blank", "returned", "notSaved", "carried", "ticketUsed"];

    /// <summary>Why the form is shown.</summary>
    public enum Occasion
    {
        /// <summary>A new form.</summary>
        Blank,

        /// <summary>Something is to be mended.</summary>
        Returned,

        /// <summary>Storage trouble: the text is kept, press again.</summary>
        NotSaved,

        /// <summary>An older form's text in a fresh one.</summary>
        Carried,

        /// <summary>The ticket was used with other content: a new report, a correction, or leave it.</summary>
        TicketUsed,
    }

    /// <param name="Typist">e.g. 「大塚 真理 さん(代理)」.</param>
    /// <param name="PlanItems">The ward's items; the choice 「分からない」 (<see cref="ReportInputs.UnknownItem"/>) is added by the card.</param>
    /// <param name="UsedReport">受付番号 of the report that the used ticket made; TicketUsed only.</param>
    /// <param name="Notice">A sentence under the title that the occasion needs beyond its own wording, or null; for NotSaved in place of what to do.</param>
    /// <param name="AllKept">False when something typed was too long to keep: then the card doesn't say that all is still there.</param>
    public sealed record View(
        Occasion Occasion, string AreaCode, string AreaName, string WardName, string Typist, string Ticket,
        IReadOnlyList<Option> Kinds, IReadOnlyList<Option> PlanItems,
        Values Values, IReadOnlyList<Problem> Problems, string? UsedReport = null, string? Notice = null, bool AllKept = true);

    /// <summary>What stands in the inputs, as typed.</summary>
    public sealed record Values(
        string? HeldOn = null, string? Kind = null, string? Title = null, string? Participants = null,
        bool Approximate = false, bool Net = false, IReadOnlyList<string>? PlanItems = null, string? Note = null);

    /// <param name="Field">The input's id.</param>
    /// <param name="Label">e.g. 活動日.</param>
    /// <param name="Sentence">e.g. 「6月24日(水)は、まだ来ていない日です。活動した日を選んでください。」</param>
    public sealed record Problem(string Field, string Label, string Sentence);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, States[(int)view.Occasion], new AdaptiveCard(
        Fallback(view),
        [
            .. Head(view),
            .. view is { Notice: { } notice, Occasion: not Occasion.NotSaved } ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
            .. ToMend(view),
            .. ReportInputs.Of(view),
            .. view.Occasion == Occasion.TicketUsed ? WaysOn(view) : Ending(view),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static string Fallback(View view) => view.Occasion switch
    {
        Occasion.Returned => $"まだ提出していません。{Places(view)}か所を見てください。",
        Occasion.NotSaved => "まだ保存できていません。もう一度「提出する」を押してください。",
        Occasion.Carried => "この用紙は前の形です。新しい用紙を出しました。書いた内容は移してあります。",
        Occasion.TicketUsed => "この用紙は、もう提出されています。どうするかを選んでください。",
        _ => "活動報告の用紙です。新しいTeamsで開いてください。",
    };

    private static IEnumerable<Element> Head(View view) => view.Occasion switch
    {
        Occasion.Returned => [Title($"まだ提出していません。{Places(view)}か所を見てください"), Kept(view), ForWhom(view)],
        Occasion.NotSaved =>
        [
            Title("まだ保存できていません"),
            Kept(view),
            Line(PlainText.Of(view.Notice ?? "少し待って、もう一度「提出する」を押してください。")),
            Line("2回届いても1件になります。"),
            ForWhom(view),
        ],
        Occasion.Carried =>
        [
            Title("新しい用紙を出しました"),
            Line("前の用紙は、古い形でした。書いた内容は移してあります。"),
            Line("まだ提出していません。確かめて「提出する」を押してください。"),
            ForWhom(view),
        ],
        Occasion.TicketUsed =>
        [
            Title("この用紙は、もう提出されています"),
            Line(view.UsedReport is { } used ? $"この用紙の報告は、受付番号 {PlainText.Of(used)} です。" : "この用紙の報告は、前に届いています。"),
            Line("今の内容は、前の報告とちがいます。今の内容は、まだ保存していません。"),
            Kept(view),
            Line("いちばん下のボタンで、どうするかを選んでください。"),
            ForWhom(view),
        ],
        _ =>
        [
            Title($"{PlainText.Of(view.AreaName)}の活動報告を書きます"),
            Line($"{PlainText.Of(view.WardName)} / 必須は3つ / 3分ほどで終わります"),
            Line($"入力する人: {PlainText.Of(view.Typist)}"),
        ],
    };

    private static int Places(View view) => view.Problems.DistinctBy(p => p.Field).Count();

    private static TextBlock Kept(View view) =>
        Line(view.AllKept ? "書いた内容は、すべて残っています。" : "入りきらなかった文字のほかは、すべて残っています。");

    private static TextBlock ForWhom(View view) =>
        Line($"{PlainText.Of(view.AreaName)}({PlainText.Of(view.WardName)})の活動報告です。入力する人: {PlainText.Of(view.Typist)}");

    // A mistake that belongs to no field of the form says all of it here, because it has no other place.
    private static IEnumerable<Element> ToMend(View view)
    {
        if (view.Problems.Count == 0) yield break;
        yield return new Container([.. view.Problems.DistinctBy(p => p.Field).Select(p => Heading(
            ReportInputs.Ids.Contains(p.Field, StringComparer.Ordinal)
                ? $"直すところ: {PlainText.Of(p.Label)}"
                : $"{PlainText.Of(p.Label)}: {PlainText.Of(p.Sentence)}",
            Spacing.Small))])
        { Style = ContainerStyle.Attention, Spacing = Spacing.Medium };
    }

    // The button stands at the end of a card taller than a phone, and so does the eye of the person who pressed it.
    private static IEnumerable<Element> AtTheButton(View view) => view switch
    {
        { Occasion: Occasion.Returned, Problems.Count: > 0 } =>
            [Attention($"まだ提出していません。上の「{PlainText.Of(view.Problems[0].Label)}」{(Places(view) > 1 ? "など" : "")}を直してから、もう一度押してください。")],
        { Occasion: Occasion.NotSaved } => [Attention("まだ保存できていません。もう一度押してください。")],
        { Occasion: Occasion.Carried } => [Attention("まだ提出していません。確かめて、押してください。")],
        _ => [],
    };

    private static Container Attention(string sentence) => new([Heading(sentence, Spacing.Small)]) { Style = ContainerStyle.Attention, Spacing = Spacing.Large };

    private static IEnumerable<Element> Ending(View view) =>
    [
        .. AtTheButton(view),
        Buttons.Send("提出する", new SubmitReport { Ticket = view.Ticket, Area = view.AreaCode }, Spacing.ExtraLarge),
        Help("出したあとでも、事務局で直せます。"),
        Buttons.Go("やめる", new LeaveForm()),
        Help("何も保存しません。"),
    ];

    private static IEnumerable<Element> WaysOn(View view) =>
    [
        Buttons.Send("新しい報告として出す", new SubmitAsNewReport { Ticket = view.Ticket, Area = view.AreaCode }, Spacing.ExtraLarge),
        Help("もう1件の報告になります。前の報告は、そのままです。"),
        Buttons.Go("前の報告を訂正する", new OpenCorrection { Report = view.UsedReport }),
        Help("訂正のしかたが出ます。この用紙は残ります。"),
        Buttons.Go("やめる", new LeaveForm()),
        Help("前の報告だけが残ります。"),
    ];
}
