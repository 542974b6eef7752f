using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>理由: what stands in the two inputs of a reason, and what is wrong with it.</summary>
/// <param name="Code">The chosen reason, or null.</param>
/// <param name="Text">理由のくわしい説明, as typed, or null.</param>
/// <param name="CodeProblem">Why the choice can't be used, or null.</param>
/// <param name="TextProblem">What is wrong with the explanation, or null.</param>
/// <param name="Mark">Signs of residents' data were found: 「住民の情報ではありません」 is offered, and sends this back. Null where nothing was.</param>
public sealed record ReasonView(string? Code = null, string? Text = null, string? CodeProblem = null, string? TextProblem = null, string? Mark = null);

/// <summary>理由の欄: radio lines and an optional explanation, on cards that change a report.</summary>
public static class ReasonInputs
{
    /// <summary>Longest explanation, in UTF-16 units.</summary>
    public const int TextLength = 200;

    internal static IEnumerable<Element> Of(ReasonView reason, string label, string missing, IReadOnlyList<Option> reasons)
    {
        var radio = Choices.Radio("reason", $"{label}(必須)", missing, reasons, reason.CodeProblem);
        yield return radio is ChoiceSetInput input ? input with { Value = Known(reason, reasons), Spacing = Spacing.Large } : Chosen((Container)radio, Known(reason, reasons));
        IReadOnlyList<Element> text =
        [
            new TextInput
            {
                Id = "reasonText",
                Label = "理由のくわしい説明(任意)",
                IsMultiline = true,
                MaxLength = TextLength,
                Value = reason.Text is { } typed ? PlainText.Clean(typed, keepLines: true) : null,
                Spacing = Spacing.Medium,
            },
            Help("住民の個人情報は書かないでください。"),
            .. reason.Mark is { } mark
                ? [new ToggleInput { Id = "reasonTextDeclared", Label = "確かめてください(任意)", Title = "住民の情報ではありません。このまま残します", Value = "false", ValueOn = mark }]
                : Array.Empty<Element>(),
        ];
        if (reason.TextProblem is not { } problem) foreach (var element in text) yield return element;
        else yield return Choices.Mend([problem], text);
    }

    // The red box was made before the choice is put into it.
    private static Container Chosen(Container box, string? value) =>
        box with { Items = [.. box.Items.Select(i => i is ChoiceSetInput input ? input with { Value = value } : i)] };

    private static string? Known(ReasonView reason, IReadOnlyList<Option> reasons) => reasons.Any(r => r.Value == reason.Code) ? reason.Code : null;
}
