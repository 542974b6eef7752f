using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>What all inputs have ("Input"). Its value is sent under <see cref="Element.Id"/>.</summary>
public abstract record Input : Element
{
    /// <summary>"label": the field's name with the word 必須 or 任意.</summary>
    public required string Label { get; init; }

    /// <summary>"isRequired": the client doesn't send the form while this is empty. The server checks all the same.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>"errorMessage": what the client says beside the empty field.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>"Input.Text".</summary>
public sealed record TextInput : Input
{
    /// <summary>"value".</summary>
    public string? Value { get; init; }

    /// <summary>"isMultiline".</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>"maxLength" in UTF-16 units; a hint, some clients don't keep it.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>"Input.Date". No "max": cards live for weeks, today does not.</summary>
public sealed record DateInput : Input
{
    /// <summary>"value", <c>YYYY-MM-DD</c>.</summary>
    public string? Value { get; init; }
}

/// <summary>"Input.Number". No "min" and no "max": with one of them an empty optional field counts as wrong and blocks the form.</summary>
public sealed record NumberInput : Input
{
    /// <summary>"value".</summary>
    public decimal? Value { get; init; }
}

/// <summary>"Input.Toggle"; sends <c>true</c> or <c>false</c> as text, or what <see cref="ValueOn"/> says.</summary>
public sealed record ToggleInput : Input
{
    /// <summary>"title": the text beside the box. Read as Markdown by some clients.</summary>
    public required string Title { get; init; }

    /// <summary>"value": <c>true</c> or <c>false</c>, or what <see cref="ValueOn"/> says.</summary>
    public string? Value { get; init; }

    /// <summary>"valueOn": what is sent when it is ticked; <c>true</c> if it is left out.</summary>
    public string? ValueOn { get; init; }

    /// <summary>"wrap".</summary>
    public bool Wrap { get; } = true;
}

/// <summary>"Input.ChoiceSet"; several chosen values are sent joined by commas.</summary>
public sealed record ChoiceSetInput : Input
{
    /// <summary>"choices".</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>"style"; without it a closed list ("compact").</summary>
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>"isMultiSelect".</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>"value": chosen value, or several joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>"placeholder" of a closed list.</summary>
    public string? Placeholder { get; init; }

    /// <summary>"wrap".</summary>
    public bool Wrap { get; } = true;
}

/// <summary>"Input.Choice".</summary>
/// <param name="Title">"title": read as Markdown by some clients.</param>
/// <param name="Value">"value".</param>
public sealed record Choice(string Title, string Value);

/// <summary>"ChoiceInputStyle".</summary>
public enum ChoiceInputStyle
{
    /// <summary>Radio lines or checkboxes.</summary>
    [JsonStringEnumMemberName("expanded")] Expanded,
}
