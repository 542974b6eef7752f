namespace Sasaeai.Cards;

/// <summary>AdaptiveCard (Adaptive Cards 1.5, "AdaptiveCard").</summary>
public sealed record AdaptiveCard(string FallbackText);
