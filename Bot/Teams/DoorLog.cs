using System.Diagnostics.Metrics;

namespace Sasaeai.Bot.Teams;

/// <summary>What the door writes down: ids, codes and sizes. Never names, typed text, cards or tokens.</summary>
internal static partial class DoorLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Turned away: {Reason} ({Status})")]
    public static partial void Refused(this ILogger log, string reason, int status);

    [LoggerMessage(EventName = "CardSent", Level = LogLevel.Debug, Message = "Card {Kind} {State}, {Bytes} bytes")]
    public static partial void CardSent(this ILogger log, string kind, string state, int bytes);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed: {ErrorType} in {Where}")]
    public static partial void TurnFailed(this ILogger log, string reference, string errorType, string where);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} was not finished in time")]
    public static partial void TurnTooSlow(this ILogger log, string reference);

    [LoggerMessage(Level = LogLevel.Error, Message = "The door itself failed on {Reference}: {ErrorType} in {Where}")]
    public static partial void DoorFailed(this ILogger log, string reference, string errorType, string where);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} failed: {ErrorType}, status {Status}, code {Code}, correlation {Correlation}")]
    public static partial void ConnectorFailed(this ILogger log, string what, string errorType, int? status, string? code, string? correlation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work after a turn failed: {ErrorType} in {Where}")]
    public static partial void AfterTurnFailed(this ILogger log, string errorType, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work after a turn was dropped: too much is waiting")]
    public static partial void AfterTurnDropped(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The conversation reference could not be kept or read: {ErrorType}")]
    public static partial void ReferenceFailed(this ILogger log, string errorType);
}

/// <summary>What failed on the way out, counted.</summary>
internal sealed class DoorMeter(IMeterFactory meters)
{
    /// <summary>Name of the meter of the whole bot.</summary>
    public const string Name = "Sasaeai.Bot";

    private readonly Counter<long> failed = meters.Create(Name).CreateCounter<long>("sasaeai.door.failed", description: "What the door could not do, by what it was.");

    /// <summary>Counts one; <paramref name="what"/> is <c>turn</c>, <c>send</c>, <c>update</c>, <c>reference</c>, <c>file</c> or <c>after-turn</c>.</summary>
    public void Failed(string what) => failed.Add(1, new KeyValuePair<string, object?>("what", what));
}
