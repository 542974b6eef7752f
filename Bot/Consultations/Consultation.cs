using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談の状態.</summary>
internal enum ConsultationState
{
    /// <summary>受付.</summary>
    Received,

    /// <summary>対応中: somebody has said that they are at it.</summary>
    InHand,

    /// <summary>回答済. Final.</summary>
    Answered,
}

/// <summary>相談: what somebody of a ward asks its 区事務局 and 社協区事務所.</summary>
/// <param name="Ward">区コード.</param>
/// <param name="Area">地区部会ID, or null for none in particular.</param>
/// <param name="Text">What was asked; empty where it stands in a report.</param>
/// <param name="Asker">Who has asked, without the name of the account.</param>
internal sealed record Consultation(string Ward, string Id, string? Area, string Text, Recipient Asker, DateTimeOffset At)
{
    private const int LongestId = 16;

    /// <summary>受付番号 of the report in whose 相談したいこと it stands; null where it was asked by itself.</summary>
    public string? Report { get; init; }

    /// <summary>How far it is.</summary>
    public ConsultationState State { get; init; }

    /// <summary>Who has taken it, and then who has answered.</summary>
    public Recipient? By { get; init; }

    /// <summary>「中央区の区事務局」: as what they have answered; null before.</summary>
    public string? Office { get; init; }

    /// <summary>答え; null before.</summary>
    public string? Answer { get; init; }

    /// <summary>When it was answered first.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>ETag of what was read.</summary>
    public string? Version { get; init; }

    /// <summary>区コード and id, as buttons carry them.</summary>
    public string Key => $"{Ward}/{Id}";

    /// <summary>The id of what a report asks: one a report, whatever becomes of its text.</summary>
    public static string IdOf(string report) => $"r{report.Replace("-", "", StringComparison.Ordinal)}";

    /// <summary>区コード and id of what a button carries; null where it is none.</summary>
    public static (string Ward, string Id)? Read(string? key) => key?.Split('/') is [{ Length: 5 } ward, { Length: > 1 and <= LongestId } id]
        && StorageKey.IsClean(ward) && (DrawnId.Is(id) || (id[0] == 'r' && id.All(char.IsAsciiLetterOrDigit))) ? (ward, id) : null;
}
