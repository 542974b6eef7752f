using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>Lists to choose from, and the red box around a field that must be mended.</summary>
internal static class Choices
{
    /// <summary>Radio lines, one of which must be chosen.</summary>
    /// <param name="problem">Why the last choice could not be used; null when there is nothing to mend.</param>
    public static Element Radio(string id, string label, string errorMessage, IReadOnlyList<Option> options, string? problem)
    {
        ChoiceSetInput input = new()
        {
            Id = id,
            Label = label,
            Style = ChoiceInputStyle.Expanded,
            IsRequired = true,
            ErrorMessage = errorMessage,
            Choices = Of(options),
            Spacing = problem is null ? Spacing.Medium : Spacing.Small,
        };
        return problem is null ? input : Mend([problem], [input]);
    }

    /// <summary>The options as choices; their titles can't be read as Markdown.</summary>
    public static IReadOnlyList<Choice> Of(IEnumerable<Option> options) => [.. options.Select(o => new Choice(PlainText.Of(o.Title), o.Value))];

    /// <summary>A field in a red box, with what is wrong and what to do above it.</summary>
    public static Container Mend(IEnumerable<string> sentences, IReadOnlyList<Element> field) =>
        new([.. sentences.Select(s => Heading($"直してください: {PlainText.Of(s)}", Spacing.Small)), .. field])
        { Style = ContainerStyle.Attention, Spacing = Spacing.Large };
}
