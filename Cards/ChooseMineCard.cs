using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>自分の地区部会を選ぶ: for people with more than one area; a button each, or a list where buttons would be too many.</summary>
public static class ChooseMineCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-mine";

    private const int MostButtons = 3;

    /// <summary><c>open</c>: up to 3 areas, a button each; <c>list</c>: more.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "list"];

    /// <param name="Areas">Two or more, in any of the person's wards.</param>
    /// <param name="MayReportForOthers">Shows 「ほかの地区部会」.</param>
    public sealed record View(IReadOnlyList<Option> Areas, bool MayReportForOthers);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Areas.Count <= MostButtons ? AsButtons(view) : AsList(view);

    private static Card AsButtons(View view) => Whole("open", view, "押すと、すぐに書きはじめられます。",
        view.Areas.Select((area, i) =>
            Buttons.Send(PlainText.Of(area.Title), new OpenReport { Area = area.Value, Step = true }, i == 0 ? Spacing.Medium : Spacing.Small)));

    private static Card AsList(View view) => Whole("list", view, "1つ選んでください。",
    [
        Choices.Radio("area", "地区部会(必須)", "地区部会を1つ選んでください。", view.Areas, problem: null),
        Buttons.Send("この地区部会で書く", new OpenReport { Step = true }, Spacing.Medium),
    ]);

    private static Card Whole(string state, View view, string howTo, IEnumerable<Element> choice) => new(Kind, state, new AdaptiveCard(
        "どの地区部会の報告ですか。",
        [
            Title("どの地区部会の報告ですか"),
            Line($"あなたの担当は{Count(view.Areas.Count)}です。{howTo}"),
            .. choice,
            .. view.MayReportForOthers ? [Buttons.Go("ほかの地区部会", new OpenReport { Other = true })] : Array.Empty<Element>(),
        ]));

    private static string Count(int n) => n < 10 ? $"{n}つ" : $"{n}か所";
}
