namespace Sasaeai.Bot.Reports;

/// <summary>How a move to another ward ended.</summary>
internal abstract record Moved
{
    private Moved()
    {
    }

    /// <summary>The new report stands in place of the old one.</summary>
    internal sealed record Done(Submitted.Stored Stored) : Moved;

    /// <summary>The old report is taken back, and the new one could not be stored just now: it will be, within a minute.</summary>
    /// <param name="Number">受付番号 of the new one.</param>
    internal sealed record Promised(string Number) : Moved;

    /// <summary>It had been moved from this form, and the new report says something else by now.</summary>
    internal sealed record Before : Moved;

    /// <summary>Nothing was changed.</summary>
    internal sealed record Not(Revised Why) : Moved;
}
