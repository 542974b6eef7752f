using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards;

/// <summary>
/// A card ready to be sent: which card it is (<see cref="Kind"/>, e.g. <c>receipt</c>), in which of its states
/// (<see cref="State"/>, e.g. <c>stored</c>), and the Adaptive Card itself. Kind and state are what the log says of it.
/// </summary>
public sealed record Card(string Kind, string State, AdaptiveCard Body)
{
    /// <summary>The sentence on the lock screen and in old clients. Never holds text that a person typed.</summary>
    public string Summary => Body.FallbackText;
}

/// <summary>事務局 as a card shows it: whom to ask.</summary>
/// <param name="Name">e.g. 「中央区 事務局」.</param>
/// <param name="Telephone">Office telephone, or null when the master data has none.</param>
public sealed record Contact(string Name, string? Telephone);

/// <summary>One line of a choice list: what the person reads and what is sent.</summary>
public sealed record Option(string Title, string Value);

/// <summary>Text that a person typed and that a card gives back for copying.</summary>
public sealed record Typed(string Label, string Text);
