using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>Whatever may stand in a body, a container or a column ("Element").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
public abstract record Element
{
    /// <summary>"id": unique on the card. For an input the key of its value in what is sent.</summary>
    [JsonPropertyOrder(-1)] public string? Id { get; init; }

    /// <summary>"spacing": the gap above.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>"separator": a line above.</summary>
    public bool? Separator { get; init; }

    /// <summary>"isVisible": false hides it until an Action.ToggleVisibility shows it; hidden inputs are still sent.</summary>
    public bool? IsVisible { get; init; }
}

/// <summary>"Spacing".</summary>
public enum Spacing
{
    /// <summary>No gap.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>ExtraLarge.</summary>
    ExtraLarge,
}
