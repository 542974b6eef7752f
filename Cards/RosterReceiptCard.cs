using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>名簿が変わった: before and after, who, when and why.</summary>
public static class RosterReceiptCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "roster-receipt";

    /// <summary><c>member</c>, <c>meeting</c>; <c>nothing</c>: what was sent is what stands there.</summary>
    public static IReadOnlyList<string> States { get; } = ["member", "meeting", "nothing"];

    /// <param name="Answer">「任期を終えました」, without a full stop.</param>
    /// <param name="Subject">「中央区支え合いのまち推進協議会 / 安藤 恵子 さん」.</param>
    /// <param name="Notices">What it means, a full sentence each.</param>
    /// <param name="Record">「入力: 内田 千尋(令和8年6月10日(水) 10時42分) ／ 理由: 辞任・退任」.</param>
    public sealed record View(
        string State, string Council, string Answer, string Subject, IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Notices, string Record, string? Member, string? Meeting);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{PlainText.Of(view.Answer)}。",
        [
            Title(PlainText.Of(view.Answer)),
            Typed(view.Subject),
            .. view.Notices.Select(n => Line(PlainText.Of(n))),
            .. Comparison.Of(view.Changes, "前", "今"),
            .. view.Record.Length > 0 ? [Help(PlainText.Of(view.Record), Spacing.Medium)] : Array.Empty<Element>(),
            .. view.Member is { } member ? [Buttons.Send("この人の登録を見る", new OpenMember { Council = view.Council, Member = member }, Spacing.Medium)] : Array.Empty<Element>(),
            .. view.Meeting is null ? [Buttons.Send("名簿を見る", new OpenRoster { Council = view.Council })] : new Element[] { Buttons.Send("会議の一覧を見る", new OpenMeetings { Council = view.Council }, Spacing.Medium) },
            Buttons.Home(),
        ]));
}
