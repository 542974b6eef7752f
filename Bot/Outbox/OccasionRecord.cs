namespace Sasaeai.Bot.Outbox;

/// <summary>機会の記録: that an occasion was dealt with, and how. Written last, so that an occasion without it is planned again.</summary>
/// <param name="Targets">How many were to get something; the deliveries add up to it.</param>
/// <param name="Skipped">見送り: why it was let go; empty where it was not.</param>
internal sealed record OccasionRecord(Occasion Occasion, int Targets, DateTimeOffset PlannedAt, string Skipped = "")
{
    /// <summary>It was due while the bot was down, and a later one or the calendar makes it useless.</summary>
    public const string Stale = "stale";

    /// <summary>What it is about, in words; null where the subject says it.</summary>
    public string? Title { get; init; }

    /// <summary>One person alone has asked for it (明日もう一度).</summary>
    public bool ForOne { get; init; }

    /// <summary>When its last delivery came to its end; null while some are under way.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
