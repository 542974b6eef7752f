using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>報告と、読んだときの版: a report as it was read, with the version that a change must still find.</summary>
internal sealed record StoredReport(ActivityReport Report, string Version);

/// <summary>How a change of a report ended.</summary>
internal abstract record Revised
{
    private Revised()
    {
    }

    /// <summary>It is changed.</summary>
    /// <param name="TotalsBefore">Of the area and year in which it lies now, as if this change had not been made.</param>
    /// <param name="LastYear">The year before that one.</param>
    /// <param name="Again">It had been changed by an earlier press of the same person.</param>
    internal sealed record Done(ActivityReport Before, ActivityReport After, AreaYear TotalsBefore, AreaYear TotalsAfter, AreaYear LastYear, bool Again) : Revised;

    /// <summary>It is no longer what the person looked at, or the form's ticket became something else. Nothing was changed.</summary>
    /// <param name="Last">Who did it, when and why; null when that row is gone.</param>
    internal sealed record Conflict(ActivityReport Now, RevisionRow? Last) : Revised;

    /// <summary>The 年度 of the report, or the one into which it was to go, is closed. Nothing was changed.</summary>
    internal sealed record YearClosed(FiscalYear Year) : Revised;

    /// <summary>Too many at once for this area. Nothing was changed.</summary>
    internal sealed record Crowded : Revised;

    /// <summary>There is no such report.</summary>
    internal sealed record NotThere : Revised;
}
