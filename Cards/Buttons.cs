using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards;

/// <summary>Buttons: one under the other, each with its fallback for clients that don't know Action.Execute.</summary>
internal static class Buttons
{
    /// <summary>Checks and sends the card's inputs; on a card without inputs just a button.</summary>
    public static ActionSet Send(string title, Submission press, Spacing spacing = Spacing.Small) => Of(title, press, spacing, inputs: null);

    /// <summary>Leaves the card's inputs alone: neither checked nor sent.</summary>
    public static ActionSet Go(string title, Submission press, Spacing spacing = Spacing.Small) => Of(title, press, spacing, AssociatedInputs.None);

    /// <summary>Opens and closes a box below itself; the title stays the same.</summary>
    public static ActionSet Toggle(string title, string target) => new([new ToggleVisibilityAction(title, [target])]) { Spacing = Spacing.Medium };

    /// <summary>報告する.</summary>
    public static ActionSet Report(Spacing spacing = Spacing.Medium) => Send("報告する", new OpenReport(), spacing);

    /// <summary>進み具合を見る, of the person's own ward.</summary>
    public static ActionSet Progress(Spacing spacing = Spacing.Small) => Send("進み具合を見る", new OpenWardProgress(), spacing);

    /// <summary>協議会を見る, the person's own.</summary>
    public static ActionSet Council(Spacing spacing = Spacing.Small) => Send("協議会を見る", new OpenCouncil { Ask = CouncilAsk.Overview }, spacing);

    /// <summary>使い方を見る.</summary>
    public static ActionSet Help() => Send("使い方を見る", new OpenHelp());

    /// <summary>はじめの画面にもどる.</summary>
    public static ActionSet Home(Spacing spacing = Spacing.Small) => Send("はじめの画面にもどる", new OpenHome(), spacing);

    /// <summary>「寒川の状況を見る」, or without the name where it would make the title too long for a phone.</summary>
    public static string StatusOf(string areaName) => areaName.Length <= 7 ? $"{PlainText.Of(areaName)}の状況を見る" : "この地区部会の状況を見る";

    /// <summary>報告する for those who may, and 進み具合を見る for all.</summary>
    public static IEnumerable<ActionSet> ReportAndProgress(bool mayReport)
    {
        if (mayReport) yield return Report();
        yield return Progress(mayReport ? Spacing.Small : Spacing.Medium);
    }

    private static ActionSet Of(string title, Submission press, Spacing spacing, AssociatedInputs? inputs) => new(
    [
        new ExecuteAction(title, CardJson.VerbOf(press), press)
        {
            AssociatedInputs = inputs,
            Fallback = new SubmitAction(title, press) { AssociatedInputs = inputs },
        },
    ])
    { Spacing = spacing };
}
