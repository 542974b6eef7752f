using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>添付: files and pictures are not kept; how to report instead, and whom to call.</summary>
public static class AttachmentCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "attachment";

    /// <summary><c>reporter</c>: may report; <c>sender</c>: also many at once, in a workbook; <c>reader</c>: neither.</summary>
    public static IReadOnlyList<string> States { get; } = ["reporter", "sender", "reader"];

    /// <summary>What the card needs to know.</summary>
    public sealed record View(bool MayReport, Contact? Contact, bool MaySendMany = false);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.MaySendMany ? "sender" : view.MayReport ? "reporter" : "reader", new AdaptiveCard(
        "写真やファイルは受け取れません。保存していません。",
        [
            Title("写真などは受け取れません"),
            Line("送られた写真やファイルは、見ていません。保存もしていません。"),
            Line("写真には人が写ります。住民の個人情報を守るためです。"),
            .. view.MayReport ? [Line("活動のことは、用紙に文字で書いてください。", Spacing.Medium)] : Array.Empty<Element>(),
            .. view.MaySendMany ? [Line("報告をまとめて出すときは、ひな形のExcel(.xlsx)を送ってください。")] : Array.Empty<Element>(),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Help(),
            .. WhomToAsk(view.Contact),
        ]));
}
