using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>直すところを確かめる: before and after of what changes, and why.</summary>
public static class CorrectionCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "correction";

    /// <summary><c>review</c>; <c>returned</c>: the reason is missing or must be looked at; <c>notSaved</c>: press again; <c>nothing</c>: nothing differs.</summary>
    public static IReadOnlyList<string> States { get; } = ["review", "returned", "notSaved", "nothing"];

    /// <summary>直す理由, with their codes.</summary>
    public static IReadOnlyList<Option> Reasons { get; } =
        [new("数えまちがい", "count"), new("書きまちがい", "typo"), new("書きたし", "added"), new("その他", "other")];

    /// <param name="Ticket">Of the correction's form, under which what was written lies as a draft.</param>
    /// <param name="Revision">The revision that the person looks at.</param>
    /// <param name="HeldOn">「6月3日(水)」 of the report as it is.</param>
    /// <param name="Title">活動名 of the report as it is.</param>
    /// <param name="Changes">Only what differs.</param>
    /// <param name="Effects">What happens to the totals and elsewhere, a full sentence each.</param>
    /// <param name="Notice">Why it was not saved, a full sentence; notSaved only.</param>
    public sealed record View(
        string State, string Ticket, int Revision, string Receipt, string AreaName, string HeldOn, string Title,
        IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Effects, ReasonView Reason, string? Notice = null)
    {
        /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
        public string? Report { get; init; }

        /// <summary>As in <see cref="CorrectReport.Ahead"/>.</summary>
        public string? Ahead { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Answer(view)}。", [Title(Answer(view)), .. Rest(view)]) { Teams = new() { Width = TeamsWidth.Full } });

    private static string Answer(View view) => view.State switch
    {
        "nothing" => "直したところは、ありません",
        "returned" => "まだ直していません。理由を見てください",
        "notSaved" => "まだ直していません",
        _ => "この内容に直します。よろしいですか",
    };

    private static IEnumerable<Element> Rest(View view)
    {
        if (view.State == "nothing")
        {
            yield return Line("報告は、今のままです。");
            yield return Comparison.Subject(view.Receipt, view.AreaName, view.HeldOn, view.Title);
            yield return Buttons.Send("もう一度書きなおす", new OpenDraft { Ticket = view.Ticket }, Spacing.Medium);
            yield return Buttons.Send("自分の報告を見る", new OpenMyReports());
            yield break;
        }

        if (view.State == "review") yield return Line("まだ直していません。");
        if (view.State != "review") yield return Line("書いた内容は、下書きに残してあります。");
        if (view.Notice is { } notice) yield return Line(PlainText.Of(notice));
        yield return Comparison.Subject(view.Receipt, view.AreaName, view.HeldOn, view.Title);
        foreach (var element in Comparison.Of(view.Changes, "直す前", "直した後")) yield return element;
        foreach (var (effect, i) in view.Effects.Select((e, i) => (e, i))) yield return Line(PlainText.Of(effect), i == 0 ? Spacing.Medium : Spacing.Small);
        foreach (var element in ReasonInputs.Of(view.Reason, "直す理由", "直す理由を1つ選んでください。", Reasons)) yield return element;
        yield return Buttons.Send("この内容で訂正する", Press(view), Spacing.Large);
        yield return Buttons.Go("もう一度書きなおす", new OpenDraft { Ticket = view.Ticket });
        yield return Buttons.Go("やめる", new KeepTheirs());
        yield return Help("書いた内容は、下書きに残ります。");
        yield return Help("直す前の記録も、だれが、いつ、なぜ直したかも残ります。");
    }

    private static CorrectReport Press(View view) => new()
    {
        Ticket = view.Ticket,
        Revision = Number(view.Revision),
        Report = view.Report,
        Ahead = view.Ahead,
    };
}
