using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>案内: what is answered by a sentence, and where it goes on.</summary>
public static class GuideCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "guide";

    /// <summary>One for each thing that can be asked; <c>telephones</c>: of several offices.</summary>
    public static IReadOnlyList<string> States { get; } =
        ["late", "telephone", "telephones", "correct", "cancel", "sent", "workbook", "solved", "report", "evaluation", "definition", "measures"];

    /// <param name="State">What was asked: one of <see cref="States"/>.</param>
    /// <param name="Ward">区コード of the asker's own ward; null where there is none or several.</param>
    /// <param name="Offices">事務局 to ask: the asker's own, else all.</param>
    /// <param name="MayReport">Leads to forms; never in a group.</param>
    /// <param name="MayReadTexts">Leads to what was written.</param>
    public sealed record View(string State, string? Ward, IReadOnlyList<Contact> Offices, bool MayReport, bool MayReadTexts = false)
    {
        /// <summary>Who asks about 公助; null where nobody is known.</summary>
        public Contact? Nearest => Offices is [var one] ? one : null;
    }

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = TitleOf(view);
        return new(Kind, view is { State: "telephone", Offices.Count: > 1 } ? "telephones" : view.State, new AdaptiveCard($"{title}。", [Title(title), .. GuideWords.Of(view.State).Select(l => Line(l)), .. Offices(view), .. Further(view), .. Ask(view)]));
    }

    private static string TitleOf(View view) => view.State == "telephone" && view.Nearest is { Telephone: { } telephone } one
        ? $"{PlainText.Of(one.Name)}の電話は、{PlainText.Of(telephone)} です"
        : GuideWords.Title(view.State);

    private static IEnumerable<Element> Offices(View view) => view.State == "telephone" && view.Offices.Count > 1
        ? view.Offices.Select(o => Line(PlainText.Of($"{o.Name} 電話 {o.Telephone ?? "登録されていません"}")))
        : [];

    private static IEnumerable<Element> Ask(View view) => view.State is "telephone" or "definition" ? [] : WhomToAsk(view.Nearest);

    private static IEnumerable<Element> Further(View view) => view.State switch
    {
        "late" or "report" => [.. Reporting(view, Buttons.Report()), Council("次の締切を見る", view, CouncilAsk.Deadline), .. view.State == "report" ? [Buttons.Help()] : Array.Empty<Element>()],
        "telephone" => [Buttons.Go("ほかの事務局を見る", new ChooseCouncil { Ask = CouncilAsk.Office }, Spacing.Medium)],
        "correct" or "cancel" or "sent" => [.. Reporting(view, Buttons.Go("わたしの報告を見る", new OpenMyReports(), Spacing.Medium)), Council("事務局の電話を見る", view, CouncilAsk.Office)],
        "workbook" => [Buttons.Progress(Spacing.Medium)],
        "solved" => [.. view.MayReadTexts ? Texts() : [], Buttons.Progress(Spacing.Medium)],
        "evaluation" => [Buttons.Progress(Spacing.Medium), Council("次の会議を見る", view, CouncilAsk.Meeting)],
        "measures" => [Heading("代わりにできること"), Buttons.Go("区の進み具合を見る", new ChooseWardProgress()), Council("事務局の電話を見る", view, CouncilAsk.Office)],
        _ => [Buttons.Go("進み具合を見る", new ChooseWardProgress(), Spacing.Medium)],
    };

    private static IEnumerable<Element> Reporting(View view, Element button) => view.MayReport ? [button] : [];

    private static IEnumerable<Element> Texts() =>
    [
        Buttons.Go("書かれた課題を見る", new AskQuestion { Question = "texts of=issues" }, Spacing.Medium),
        Buttons.Go("今後の予定を見る", new AskQuestion { Question = "texts of=next" }),
    ];

    private static ActionSet Council(string title, View view, string ask) => view.Ward is { } ward
        ? CouncilParts.Ask(title, ward, ask)
        : Buttons.Go(title, new ChooseCouncil { Ask = ask });
}
