using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>部会確認: the 地区部会 stands by a report that somebody else typed for it.</summary>
public static class ConfirmCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "confirm";

    /// <summary>Longest 確認者, in UTF-16 units.</summary>
    public const int ByLength = 40;

    /// <summary>
    /// <c>own</c>: the area's own officer, one press; <c>onBehalf</c>: confirmed by telephone or on paper; <c>returned</c>: something is to be
    /// mended, or the report was changed meanwhile; <c>notSaved</c>: press again; <c>done</c>; <c>notNeeded</c>: nothing to confirm.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["own", "onBehalf", "returned", "notSaved", "done", "notNeeded"];

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Own">True for the area's own officer.</param>
    /// <param name="Facts">Label of at most 5 characters, and value. Never typed text.</param>
    /// <param name="Texts">活動名 and all other typed text.</param>
    /// <param name="Notices">A full sentence each.</param>
    /// <param name="Inputs">What stands in the inputs, where there are any.</param>
    public sealed record View(
        string State, string Report, int Revision, string Receipt, bool Own, IReadOnlyList<(string Label, string Value)> Facts,
        IReadOnlyList<Typed> Texts, IReadOnlyList<string> Notices, Values Inputs);

    /// <param name="How"><c>phone</c>, <c>paper</c> or null.</param>
    /// <param name="By">確認者, as typed.</param>
    /// <param name="On">確認した日, as typed.</param>
    public sealed record Values(
        string? How = null, string? By = null, string? On = null, string? HowProblem = null, string? ByProblem = null, string? OnProblem = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{Answer(view)}。",
        [
            Title(Answer(view)),
            .. view.Notices.Select(n => Line(PlainText.Of(n))),
            Parts.Facts([Fact("受付番号", PlainText.Of(view.Receipt)), .. view.Facts.Select(f => Fact(f.Label, PlainText.Of(f.Value)))]),
            .. view.Texts.SelectMany(t => new Element[] { Heading(PlainText.Of(t.Label), Spacing.Medium), Typed(t.Text, spacing: Spacing.None) }),
            .. view.State is "done" or "notNeeded" ? Onward(view) : Asking(view),
        ]));

    private static string Answer(View view) => view.State switch
    {
        "own" => "この報告を、部会として確認しますか",
        "onBehalf" => "部会に確認した報告として残しますか",
        "returned" => "まだ部会確認済にしていません",
        "notSaved" => "まだ部会確認済にできていません",
        "done" => "部会確認済です",
        _ => "部会確認は、いりません",
    };

    private static IEnumerable<Element> Asking(View view) =>
    [
        .. view.Own ? [] : Inputs(view.Inputs),
        Buttons.Send(view.Own ? "部会として確認する" : "部会確認済にする", Press(view), Spacing.Large),
        Help("あとで訂正すると、もう一度確認が必要になります。"),
        Buttons.Go("内容を直す", new OpenCorrection { Report = view.Report }),
        Buttons.Go("やめる", new LeaveForm()),
    ];

    private static ConfirmReport Press(View view) => view.Own
        ? new() { Report = view.Report, Revision = Number(view.Revision), How = "self" }
        : new() { Report = view.Report, Revision = Number(view.Revision) };

    private static IEnumerable<Element> Inputs(Values values)
    {
        yield return Field(values.HowProblem, [new ChoiceSetInput
        {
            Id = "how",
            Label = "確認のしかた(必須)",
            Style = ChoiceInputStyle.Expanded,
            IsRequired = true,
            ErrorMessage = "電話か書面かを選んでください。",
            Choices = [new("電話", "phone"), new("書面", "paper")],
            Value = values.How is "phone" or "paper" ? values.How : null,
        }]);
        yield return Field(values.ByProblem, [new TextInput
        {
            Id = "by",
            Label = "確認した部会の人の名前(必須)",
            IsRequired = true,
            ErrorMessage = "確認した人の名前を書いてください。",
            MaxLength = ByLength,
            Value = values.By is { } by ? PlainText.Clean(by, keepLines: false) : null,
        }]);
        yield return Field(values.OnProblem, [new DateInput
        {
            Id = "on",
            Label = "確認した日(必須)",
            IsRequired = true,
            ErrorMessage = "確認した日を選んでください。",
            Value = values.On,
        }]);
    }

    private static Element Field(string? problem, IReadOnlyList<Element> field) =>
        problem is null ? field[0] with { Spacing = Spacing.Medium } : Choices.Mend([problem], field);

    private static IEnumerable<Element> Onward(View view) =>
    [
        Buttons.Send("この報告を見る", new OpenReportCard { Report = view.Report }, Spacing.Large),
        Buttons.Send("ほかの部会確認を見る", new OpenToConfirm()),
        Buttons.Home(),
    ];
}
