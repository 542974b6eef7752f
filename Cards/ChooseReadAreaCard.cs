using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>読み取った報告の地区部会を選ぶ: a sentence reported an activity and named no area. Its buttons carry all that was read.</summary>
public static class ChooseReadAreaCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-read-area";

    private const int MostButtons = 3;

    // Every button carries the note, and its fallback too.
    private const int LongestNoteInButtons = 150;

    /// <summary><c>open</c>: up to 3 areas, a button each; <c>list</c>: more, or a long note; <c>wards</c>: so many that the ward is asked for first.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "list", "wards"];

    /// <param name="Read">What was read; its area is chosen here.</param>
    /// <param name="Choices">地区部会, or wards.</param>
    /// <param name="MoreAreas">Shows 「ほかの地区部会」.</param>
    public sealed record View(FillReport Read, IReadOnlyList<Option> Choices, bool AreWards, bool MoreAreas);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view switch
    {
        { AreWards: true } => Whole("wards", view, "2つのうちの1つめです。区を選びます。", List(view, "区(必須)", "区を1つ選んでください。", "この区の地区部会を選ぶ")),
        { Choices.Count: <= MostButtons, Read.Note: null or { Length: <= LongestNoteInButtons } } => Whole("open", view, "押すと、用紙が出ます。", view.Choices.Select((area, i) =>
            Buttons.Send(PlainText.Of(area.Title), view.Read with { Area = area.Value }, i == 0 ? Spacing.Medium : Spacing.Small))),
        _ => Whole("list", view, "1つ選んでください。", List(view, "地区部会(必須)", "地区部会を1つ選んでください。", "この地区部会で書く")),
    };

    private static IEnumerable<Element> List(View view, string label, string missing, string button) =>
    [
        new ChoiceSetInput
        {
            Id = "area",
            Label = label,
            Placeholder = "選んでください",
            IsRequired = true,
            ErrorMessage = missing,
            Choices = Cards.Choices.Of(view.Choices),
            Spacing = Spacing.Medium,
        },
        Buttons.Send(button, view.Read with { Area = null }, Spacing.Medium),
    ];

    private static Card Whole(string state, View view, string howTo, IEnumerable<Element> choice) => new(Kind, state, new AdaptiveCard(
        "どの地区部会の報告ですか。",
        [
            Title("どの地区部会の報告ですか"),
            Line("報告の内容を読み取りました。まだ提出していません。"),
            Line(howTo),
            .. choice,
            .. view.MoreAreas ? [Buttons.Go("ほかの地区部会", view.Read with { Area = null })] : Array.Empty<Element>(),
            Buttons.Go("やめる", new LeaveForm()),
        ]));
}
