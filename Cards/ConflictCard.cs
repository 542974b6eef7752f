using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>先に直されていた: somebody else was faster; theirs and yours, and three ways out.</summary>
public static class ConflictCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "conflict";

    /// <summary><c>open</c>; <c>cancelled</c>: meanwhile the report was taken back.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "cancelled"];

    /// <param name="Ticket">Of the correction's form, under which the own text lies as a draft.</param>
    /// <param name="Revision">The revision of theirs.</param>
    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Who">「例山 一郎 さん(区事務局)」, or 「ほかの人」.</param>
    /// <param name="When">「6月10日(水) 10時38分」, or null.</param>
    /// <param name="Changes">What differs: before is theirs, after is yours.</param>
    public sealed record View(
        bool Cancelled, string Ticket, int Revision, string Report, string Receipt, string AreaName, string HeldOn, string Title,
        string Who, string? When, IReadOnlyList<FieldChange> Changes);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Cancelled ? "cancelled" : "open", new AdaptiveCard(
        $"まだ直していません。ほかの人が先に{Did(view)}。",
        [
            Title($"まだ直していません。ほかの人が先に{Did(view)}"),
            Line($"{PlainText.Of(view.Who)}が{(view.When is { } when ? $"、{PlainText.Of(when)}に" : "")}{Did(view)}。"),
            Line("あなたの書いた内容は、下書きに残してあります。"),
            Comparison.Subject(view.Receipt, view.AreaName, view.HeldOn, view.Title),
            .. view.Cancelled ? Withdrawn(view) : BothWays(view),
        ])
    { Teams = new() { Width = TeamsWidth.Full } });

    private static string Did(View view) => view.Cancelled ? "取り消しました" : "直しました";

    private static IEnumerable<Element> Withdrawn(View view) =>
    [
        Line("取り消した報告は直せません。元に戻すと、直せます。", Spacing.Medium),
        Buttons.Send("今の報告を見る", new OpenReportCard { Report = view.Report }, Spacing.Medium),
        Buttons.Send("下書きに残しておく", new KeepTheirs()),
    ];

    private static IEnumerable<Element> BothWays(View view) =>
    [
        .. Comparison.Of(view.Changes, "今の記録", "あなた"),
        Heading(view.Changes.Count == 0 ? "内容は、今の記録と同じです。" : "どちらを残しますか。今の記録も、直した記録に残ります。"),
        Buttons.Send("両方を見て書きなおす", new OpenDraft { Ticket = view.Ticket, BesideTheirs = true }, Spacing.Medium),
        Buttons.Send("自分の内容で直す", new CorrectReport { Ticket = view.Ticket, Revision = Number(view.Revision), Report = view.Report }),
        Buttons.Send("相手の内容を残す", new KeepTheirs()),
    ];
}
