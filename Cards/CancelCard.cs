using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>取り消す: asks for the reason, says what changes and that the record stays; and back again.</summary>
public static class CancelCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "cancel";

    /// <summary>
    /// <c>ask</c>; <c>returned</c>: the reason is missing or must be looked at, or the report was changed meanwhile; <c>notSaved</c>: press
    /// again; <c>done</c>; <c>restored</c>: taken back; <c>notRestored</c>: press again; <c>tooLate</c>: can't be taken back any more.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["ask", "returned", "notSaved", "done", "restored", "notRestored", "tooLate"];

    /// <summary>取り消す理由, with their codes.</summary>
    public static IReadOnlyList<Option> Reasons { get; } =
        [new("2回送った", "double"), new("地区部会をまちがえた", "wrongArea"), new("活動がなかった", "notHeld"), new("その他", "other")];

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="HeldOn">和暦 with weekday.</param>
    /// <param name="Title">活動名, as typed.</param>
    /// <param name="Notices">What happens or happened, a full sentence each.</param>
    /// <param name="MayRestore">Offers 元に戻す.</param>
    public sealed record View(
        string State, string Report, int Revision, string Receipt, string HeldOn, string Title, string AreaName, string Participants,
        IReadOnlyList<string> Notices, ReasonView Reason, bool MayRestore = false, Contact? Contact = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Answer(view)}。", [Title(Answer(view)), .. Facts(view), .. Rest(view)]));

    private static string Answer(View view) => view.State switch
    {
        "ask" => "この報告を取り消しますか",
        "returned" => "まだ取り消していません。確かめてください",
        "notSaved" => "まだ取り消していません",
        "done" => "この報告は、取り消しました",
        "restored" => "この報告は、元に戻っています",
        "notRestored" => "まだ元に戻していません",
        _ => "この報告は、もう元に戻せません",
    };

    private static IEnumerable<Element> Facts(View view)
    {
        yield return Parts.Facts(
        [
            Fact("受付番号", PlainText.Of(view.Receipt)),
            Fact("活動日", PlainText.Of(view.HeldOn)),
            ("活動名", Typed(view.Title, spacing: null)),
            Fact("地区部会", PlainText.Of(view.AreaName)),
            Fact("参加者", PlainText.Of(view.Participants)),
        ]);
        foreach (var (notice, i) in view.Notices.Select((n, i) => (n, i))) yield return Line(PlainText.Of(notice), i == 0 ? Spacing.Medium : Spacing.Small);
    }

    private static IEnumerable<Element> Rest(View view) => view.State switch
    {
        "ask" or "returned" or "notSaved" =>
        [
            .. ReasonInputs.Of(view.Reason, "理由", "理由を1つ選んでください。", Reasons),
            Buttons.Send("取り消す", Press(view), Spacing.Large),
            Help("記録は消えません。"),
            Buttons.Go("やめる", new LeaveForm()),
            Help("報告は、今のままです。"),
        ],
        "tooLate" => [.. Onward(view), .. WhomToAsk(view.Contact)],
        _ => Onward(view),
    };

    private static IEnumerable<Element> Onward(View view)
    {
        if (view.MayRestore) yield return Buttons.Send("元に戻す", new RestoreReport { Report = view.Report, Revision = Number(view.Revision) }, Spacing.Medium);
        yield return Buttons.Send("この報告を見る", new OpenReportCard { Report = view.Report }, view.MayRestore ? Spacing.Small : Spacing.Medium);
        yield return Buttons.Send("自分の報告を見る", new OpenMyReports());
        yield return Buttons.Home();
    }

    private static CancelReport Press(View view) => new()
    {
        Report = view.Report,
        Revision = Number(view.Revision),
    };
}
