namespace Sasaeai.Bot.Activities;

/// <summary>状態 of a report. 下書き is not a report yet and has no row.</summary>
internal enum ReportStatus
{
    /// <summary>提出済.</summary>
    Submitted,

    /// <summary>差戻し.</summary>
    Returned,

    /// <summary>部会確認済.</summary>
    ConfirmedByChapter,

    /// <summary>事務局確認済.</summary>
    ConfirmedBySecretariat,

    /// <summary>取消. The row stays.</summary>
    Cancelled,
}

/// <summary>状態 as people read and write it: in files, in tables, on cards.</summary>
internal static class ReportStatusWords
{
    private static readonly (ReportStatus Status, string Word)[] Words =
    [
        (ReportStatus.Submitted, "提出済"),
        (ReportStatus.Returned, "差戻し"),
        (ReportStatus.ConfirmedByChapter, "部会確認済"),
        (ReportStatus.ConfirmedBySecretariat, "事務局確認済"),
        (ReportStatus.Cancelled, "取消"),
    ];

    /// <summary>All words, in the order of a report's life.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(w => w.Word)];

    /// <summary>The word for a status.</summary>
    public static string Word(this ReportStatus status) => Array.Find(Words, w => w.Status == status).Word;

    /// <summary>The status with that word, or null.</summary>
    public static ReportStatus? Read(string? word) => Array.Find(Words, w => w.Word == word) is { Word: not null } found ? found.Status : null;
}
