using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;
using static Sasaeai.Cards.ReportFormCard;

namespace Sasaeai.Cards;

/// <summary>The buttons of <see cref="ReportFormCard"/>, and what stands right above them: the eye of the person who pressed is there.</summary>
internal static class ReportFormEnding
{
    /// <summary>提出する, or what stands in its place.</summary>
    public static string MainButton(View view) => view.Correcting is null ? "提出する" : "直すところを確かめる";

    /// <summary>The elements.</summary>
    public static IEnumerable<Element> Of(View view) =>
        view.Occasion == Occasion.TicketUsed ? WaysOn(view) : [.. AtTheButton(view), .. Main(view), .. OtherPages(view), .. Leaving(view)];

    private static IEnumerable<Element> AtTheButton(View view) => view switch
    {
        { Occasion: Occasion.Returned, Problems.Count: > 0 } =>
            [Attention($"{ReportFormHead.NotYet(view)}。上の「{PlainText.Of(view.Problems[0].Label)}」{(ReportFormHead.Places(view) > 1 ? "など" : "")}を直してから、もう一度押してください。")],
        { Occasion: Occasion.NotSaved } => [Attention("まだ保存できていません。もう一度押してください。")],
        { Occasion: Occasion.Copied } => [Attention("人数と日付は、今回のものですか。確かめて、押してください。")],
        { Occasion: Occasion.Read } => [Attention("日付と人数は、合っていますか。確かめて、押してください。")],
        { Occasion: Occasion.Carried } => [Attention($"{ReportFormHead.NotYet(view)}。確かめて、押してください。")],
        _ => [],
    };

    private static Container Attention(string sentence) => new([Heading(sentence, Spacing.Small)]) { Style = ContainerStyle.Attention, Spacing = Spacing.Large };

    private static IEnumerable<Element> Main(View view) => view.Correcting is null
        ? [Buttons.Send("提出する", On(view, new SubmitReport()), Spacing.ExtraLarge), Help("出したあとでも、訂正できます。")]
        : [Buttons.Send("直すところを確かめる", On(view, new ReviewCorrection()), Spacing.ExtraLarge), Help("直す前と直した後が出ます。まだ直しません。")];

    private static IEnumerable<Element> OtherPages(View view) => view.Page switch
    {
        1 =>
        [
            Buttons.Send("くわしく書く", On(view, new TurnPage { To = "2" })),
            Help("ここまでを下書きに残し、場所や成果などのページに進みます。"),
        ],
        2 =>
        [
            Buttons.Send("次のページへ", On(view, new TurnPage { To = "3" })),
            Help("内容、成果、課題などのページです。"),
            Buttons.Send("前のページにもどる", On(view, new TurnPage { To = "1" })),
        ],
        _ => [Buttons.Send("前のページにもどる", On(view, new TurnPage { To = "2" }))],
    };

    private static IEnumerable<Element> Leaving(View view) =>
    [
        Buttons.Send("下書きに残す", On(view, new KeepDraft())),
        Help($"{(view.Page == 1 ? "必須の3つを入れると残せます。" : "")}14日間残ります。ほかの端末からも「続きから」で書けます。"),
        .. view.Page == 1
            ? [Buttons.Go("やめる", new LeaveForm()), Help("この用紙を閉じます。何も提出しません。")]
            : Array.Empty<Element>(),
    ];

    private static IEnumerable<Element> WaysOn(View view) =>
    [
        Buttons.Send("新しい報告として出す", On(view, new SubmitAsNewReport()), Spacing.ExtraLarge),
        Help("もう1件の報告になります。前の報告は、そのままです。"),
        Buttons.Go("前の報告を訂正する", new OpenCorrection { Report = view.UsedReport }),
        Help("前の報告の用紙が出ます。この用紙は残ります。"),
        Buttons.Go("やめる", new LeaveForm()),
        Help("前の報告だけが残ります。"),
    ];

    private static ReportPage On(View view, ReportPage press) => view is { Page: 1, CarriesPage2: true } ? Placed(view, press) with
    {
        EndedOn = view.Values.EndedOn,
        Place = view.Values.Place,
        Times = view.Values.Times,
        Partners = view.Values.Partners.Count == 0 ? null : string.Join(',', view.Values.Partners),
    }
    : Placed(view, press);

    private static ReportPage Placed(View view, ReportPage press) => press with
    {
        Ticket = view.Ticket,
        Area = view.AreaCode,
        Page = view.Page == 1 ? null : view.Page == 2 ? "2" : "3",
        Drafted = view.Drafted,
        Report = view.Correcting?.Report,
        Revision = view.Correcting?.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
