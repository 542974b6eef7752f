using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>How a submission ended.</summary>
internal abstract record Submitted
{
    private Submitted()
    {
    }

    /// <summary>It is stored, with the totals of that moment.</summary>
    /// <param name="Again">The same form was pressed before: all of this is of then.</param>
    internal sealed record Stored(ActivityReport Report, AreaYear Before, AreaYear After, AreaYear LastYear, bool Again) : Submitted;

    /// <summary>The form was used for another content. Nothing was stored.</summary>
    internal sealed record TicketUsed(string Number) : Submitted;

    /// <summary>What it was to wait for said no. Nothing was stored.</summary>
    internal sealed record Stopped : Submitted;

    /// <summary>The 年度 is closed. Nothing was stored.</summary>
    internal sealed record YearClosed : Submitted;

    /// <summary>Too many at once for this area. Nothing was stored.</summary>
    internal sealed record Crowded : Submitted;
}
