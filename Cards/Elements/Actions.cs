using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>A button ("Action").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction(string Title)
{
    /// <summary>"title".</summary>
    [JsonPropertyOrder(-1)] public string Title { get; } = Title;
}

/// <summary>"Action.Execute": the press arrives as an invoke and is answered by a card in its place.</summary>
/// <param name="Verb">"verb": the same as in <paramref name="Data"/>.</param>
/// <param name="Data">"data": laid under the values of the inputs when it is sent.</param>
public sealed record ExecuteAction(string Title, string Verb, Submission Data) : CardAction(Title)
{
    /// <summary>"associatedInputs".</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>"fallback": for clients that don't know Action.Execute.</summary>
    public CardAction? Fallback { get; init; }
}

/// <summary>"Action.Submit", only as fallback: the press arrives as a message with a value.</summary>
/// <param name="Data">"data".</param>
public sealed record SubmitAction(string Title, Submission Data) : CardAction(Title)
{
    /// <summary>"associatedInputs".</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>"Action.ToggleVisibility": opens and closes boxes on the device; nothing is sent.</summary>
/// <param name="TargetElements">"targetElements": ids. Never the box that holds the button.</param>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>"AssociatedInputs".</summary>
public enum AssociatedInputs
{
    /// <summary>No input is checked and none is sent.</summary>
    [JsonStringEnumMemberName("none")] None,
}
