namespace Sasaeai.Bot.Import;

/// <summary>How to import.</summary>
/// <param name="DryRun">Only say what would happen.</param>
/// <param name="YesClose">The number of rows that may be closed, or null when nobody said so.</param>
/// <param name="Overwrite">Files that belong to Teams and are to be written all the same, by name.</param>
/// <param name="OnVersion">The version that must be in force, empty for none; null where any may be.</param>
internal sealed record ImportOptions(bool DryRun = false, int? YesClose = null, IReadOnlyList<string>? Overwrite = null, string? OnVersion = null);

/// <summary>How an import ended.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Nothing was written: all that must be mended, by file and row.</summary>
    internal sealed record Refused(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;

    /// <summary>Nothing was written: it closes more than it may without being told.</summary>
    internal sealed record Doubted(IReadOnlyList<FilePlan> Plans, int Closing, IReadOnlyList<string> Reasons) : ImportOutcome
    {
        /// <summary>The version with which it was compared; empty for none.</summary>
        public string Version { get; init; } = string.Empty;
    }

    /// <summary>Nothing was written: another import was faster.</summary>
    internal sealed record Overtaken : ImportOutcome;

    /// <summary>Planned or done. Plans of files that belong to Teams are told only.</summary>
    /// <param name="Version">The new version, or null when no master data changed or it was a dry run.</param>
    /// <param name="Reports">The past reports of the file; null when it was not there.</param>
    /// <param name="NewReports">How many of them were not there yet; null in a dry run.</param>
    internal sealed record Done(IReadOnlyList<FilePlan> Plans, string? Version, int? Reports, int? NewReports) : ImportOutcome
    {
        /// <summary>The version with which a dry run compared; empty for none.</summary>
        public string Seen { get; init; } = string.Empty;

        /// <summary>Rows of <c>messages.csv</c>; null when it was not there.</summary>
        public int? Messages { get; init; }

        /// <summary>How many of them were not there yet; null in a dry run.</summary>
        public int? NewMessages { get; init; }
    }
}
