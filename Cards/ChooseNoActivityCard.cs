using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>活動なしを届ける: one press on the period in which nothing was done.</summary>
public static class ChooseNoActivityCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-no-activity";

    private const int MostButtons = 5;

    /// <summary><c>open</c>: a button for each period; <c>list</c>: more than five; <c>nothing</c>: every period has something.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "list", "nothing"];

    /// <param name="Periods">Periods with nothing yet, the one that is most pressing first.</param>
    public sealed record View(IReadOnlyList<Period> Periods);

    /// <summary>One area in one 報告期間.</summary>
    /// <param name="Title">「寒川 5月分」, or 「5月分」 where the person has one area only.</param>
    /// <param name="Key">What is sent: 地区部会ID, year and 回.</param>
    public sealed record Period(string Title, string Key);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Periods.Count switch
    {
        0 => Whole("nothing", "活動なしを届ける期間はありません", "どの期間にも、報告か 活動なしの届けがあります。", [Buttons.Report()]),
        <= MostButtons => Whole("open", "活動がなかったのは、いつですか", "押すと、すぐに届きます。", view.Periods.Select((p, i) =>
            Buttons.Send(PlainText.Of(p.Title), new SubmitNoActivity { Period = p.Key }, i == 0 ? Spacing.Medium : Spacing.Small))),
        _ => Whole("list", "活動がなかったのは、いつですか", "1つ選んでください。",
        [
            Choices.Radio("period", "期間(必須)", "期間を1つ選んでください。", [.. view.Periods.Select(p => new Option(p.Title, p.Key))], problem: null),
            Buttons.Send("活動なしを届ける", new SubmitNoActivity(), Spacing.Medium),
        ]),
    };

    private static Card Whole(string state, string title, string line, IEnumerable<Element> rest) =>
        new(Kind, state, new AdaptiveCard($"{title}。", [Title(title), Line(line), .. rest, Buttons.Go("はじめの画面にもどる", new OpenHome())]));
}
