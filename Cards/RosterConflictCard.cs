using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>先に直されていた: somebody else changed this very row; theirs and yours, and two ways out.</summary>
public static class RosterConflictCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "roster-conflict";

    /// <summary><c>member</c>, <c>meeting</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["member", "meeting"];

    /// <param name="Again">What was sent, on the revision that stands there now: all that was typed is in it.</param>
    /// <param name="Who">「内田 千尋 さん」, or 「取り込み」.</param>
    /// <param name="When">「6月10日(水) 10時38分」, or null.</param>
    /// <param name="Changes">What differs: before is theirs, after is yours.</param>
    public sealed record View(RosterEdit Again, string Subject, string Who, string? When, IReadOnlyList<FieldChange> Changes, string? Member, string? Meeting);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Meeting is null ? "member" : "meeting", new AdaptiveCard(
        "まだ直していません。ほかの人が先に直しました。",
        [
            Title("まだ直していません。ほかの人が先に直しました"),
            Line($"{PlainText.Of(view.Who)}が{(view.When is { } when ? $"、{PlainText.Of(when)}に" : "")}直しました。"),
            Line("あなたの書いた内容は、このカードに残してあります。"),
            Typed(view.Subject),
            .. Comparison.Of(view.Changes, "今の記録", "あなた"),
            Heading(view.Changes.Count == 0 ? "内容は、今の記録と同じです。" : "どちらを残しますか。相手の内容は、直した記録に残ります。"),
            .. view.Changes.Count == 0 ? [] : new Element[] { Buttons.Send("自分の内容で直す", view.Again, Spacing.Medium) },
            Buttons.Send("相手の内容を残す", view.Member is { } member ? new OpenMember { Council = view.Again.Council, Member = member } : new OpenMeetings { Council = view.Again.Council }),
        ])
    { Teams = new() { Width = TeamsWidth.Full } });
}
