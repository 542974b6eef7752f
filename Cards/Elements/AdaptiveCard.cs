using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>The card itself ("AdaptiveCard", schema 1.5). Of each official type here, the properties that these cards use.</summary>
/// <param name="FallbackText">"fallbackText": what a client too old for version 1.5 shows; also the lock screen's sentence. Never typed text.</param>
/// <param name="Body">"body": elements from top to bottom. Buttons stand among them in <see cref="ActionSet"/>s.</param>
public sealed record AdaptiveCard(string FallbackText, IReadOnlyList<Element> Body)
{
    /// <summary>"type".</summary>
    [JsonPropertyOrder(-1)] public string Type { get; } = "AdaptiveCard";

    /// <summary>"$schema".</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)] public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>"version": the newest that Teams supports.</summary>
    [JsonPropertyOrder(-1)] public string Version { get; } = "1.5";

    /// <summary>"msteams": Teams' own addition, unknown to the schema.</summary>
    [JsonPropertyName("msteams")] public TeamsProperties? Teams { get; init; }
}

/// <summary>"msteams" on a card (Teams: "Format cards in Microsoft Teams").</summary>
public sealed record TeamsProperties
{
    /// <summary>"width": <c>Full</c> lets the card use the chat's whole width on a desktop.</summary>
    public TeamsWidth? Width { get; init; }
}

/// <summary>"width" of "msteams".</summary>
public enum TeamsWidth
{
    /// <summary>Full.</summary>
    Full,
}
