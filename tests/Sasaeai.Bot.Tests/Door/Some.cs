using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>Cards for tests that don't care which.</summary>
internal static class Some
{
    /// <summary>A card of this bot.</summary>
    public static Card Card => HelpCard.Of(new(MayReport: true, "中央区", null));

    /// <summary>A card with at least that many bytes.</summary>
    public static Card CardOf(int bytes) => Card with { Body = Card.Body with { FallbackText = new string('x', bytes) } };
}
