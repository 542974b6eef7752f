using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>会議の一覧, to write one down.</summary>
public static class MeetingListCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "meeting-list";

    /// <summary>Meetings in the list, the newest.</summary>
    public const int Most = 12;

    /// <summary><c>list</c>, <c>none</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "none"];

    /// <param name="Meetings">Newest first; value: 会議ID.</param>
    public sealed record View(string Council, string CouncilName, IReadOnlyList<Option> Meetings);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Meetings.Count == 0 ? "none" : "list", new AdaptiveCard(
        "協議会の会議です。",
        [
            Title($"{PlainText.Of(view.CouncilName)}の会議です"),
            .. view.Meetings.Count == 0 ? [Line("まだ、会議の登録がありません。")] : Choose(view),
            Buttons.Go("会議を加える", new OpenMeetingForm { Council = view.Council, New = true }),
            Buttons.Go("名簿を見る", new OpenRoster { Council = view.Council }),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));

    private static IEnumerable<Element> Choose(View view) =>
    [
        Line("1つ選んで、下のボタンを押してください。"),
        Choices.Radio("meeting", "どの会議ですか(必須)", "会議を1つ選んでください。", view.Meetings, problem: null),
        Buttons.Send("直す・決まったこと", new OpenMeetingForm { Council = view.Council }, Spacing.Medium),
        Help("日時や議題を直すか、決まったことを書きます。"),
    ];
}
