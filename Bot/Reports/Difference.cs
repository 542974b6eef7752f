using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>食い違い: two places of one ward's partition that do not say the same.</summary>
internal abstract record Difference
{
    private Difference()
    {
    }

    /// <summary>The stored totals are not what the counted reports add up to. They can be written anew.</summary>
    internal sealed record Totals(FiscalYear Year, string Area, Tally Stored, Tally Counted) : Difference;

    /// <summary>A copy (<c>A</c>, <c>I</c>) that the report should have is not there, or holds something else. It can be written anew.</summary>
    internal sealed record Copy(string Number, string Key, bool IsMissing) : Difference;

    /// <summary>A copy stands where the report does not belong (any more). It can be removed.</summary>
    internal sealed record Astray(string Number, string Key) : Difference;

    /// <summary>
    /// A row of that kind (<c>A</c>, <c>I</c>, <c>K</c>, <c>M</c>, <c>O</c>, <c>V</c>) names a report that is not there. It is left alone: it
    /// may be the last that is known of the report.
    /// </summary>
    internal sealed record Orphan(string Number, string Kind) : Difference;

    /// <summary>A revision up to the report's own has no row. What it said is gone.</summary>
    internal sealed record NoRevision(string Number, int Revision) : Difference;

    /// <summary>A move to another ward: the report it replaces is not taken back yet. The bot finishes it within a minute.</summary>
    internal sealed record Unfinished(string Number) : Difference;

    /// <summary>The row <c>R</c> of the report can't be read.</summary>
    internal sealed record Unreadable(string Number) : Difference;

    /// <summary>It kept changing while it was looked at.</summary>
    /// <param name="Subject">受付番号, or year and area.</param>
    internal sealed record Restless(string Subject) : Difference;
}

/// <summary>One difference, and whether it was mended.</summary>
internal sealed record Finding(Difference Difference, bool Mended);
