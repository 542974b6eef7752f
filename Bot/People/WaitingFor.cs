namespace Sasaeai.Bot.People;

/// <summary>待っていること: what of one room waits for somebody, as sentences for the card of 状態. Says so where it can't be read.</summary>
internal delegate Task<IReadOnlyList<string>> WaitingFor(Person person, CancellationToken ct);
