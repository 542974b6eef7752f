using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>明日もう一度: the same reminder again on the next open day.</summary>
public sealed record SnoozeReminder : Submission
{
    /// <summary>区コード and subject with <c>/</c> between them, e.g. <c>12101/p-2026-2</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reminder { get; init; }
}

/// <summary>今回は停止: no more reminders about this.</summary>
public sealed record StopReminder : Submission
{
    /// <inheritdoc cref="SnoozeReminder.Reminder"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reminder { get; init; }
}

/// <summary>やっぱり受け取る: takes <see cref="StopReminder"/> back.</summary>
public sealed record ResumeReminder : Submission
{
    /// <inheritdoc cref="SnoozeReminder.Reminder"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reminder { get; init; }
}

/// <summary>送信状況: the occasions of a ward.</summary>
public sealed record OpenLedger : Submission
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>1回の送信を見る.</summary>
public sealed record OpenOccasion : Submission
{
    /// <summary>区コード, subject and minute with <c>/</c> between them, e.g. <c>12101/p-2026-2/202606080900</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Occasion { get; init; }
}

/// <summary>もう一度送る: what failed, or what is unknown where the secretariat says so.</summary>
public sealed record RetryDeliveries : Submission
{
    /// <inheritdoc cref="OpenOccasion.Occasion"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Occasion { get; init; }

    /// <summary>One person, as hashed in the ledger; null for all that failed.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Person { get; init; }
}
