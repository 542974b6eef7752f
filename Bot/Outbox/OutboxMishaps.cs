using System.Diagnostics.Metrics;

namespace Sasaeai.Bot.Outbox;

/// <summary>つまずき: what one plan or one kind of message could not do. Written down by type and ids, because a text could quote somebody, and counted.</summary>
internal sealed partial class OutboxMishaps(IMeterFactory meters, ILogger<OutboxMishaps> log)
{
    private readonly Counter<long> failed = meters.Create("Sasaeai.Bot").CreateCounter<long>("sasaeai.outbox.failed", description: "What could not be planned, written or ended, by what it was.");

    /// <summary>A plan could not put what is due into the outbox.</summary>
    public void Unplanned(string plan, Exception e)
    {
        Count("plan");
        NotPlanned(plan, e.GetType().Name);
    }

    /// <summary>The card of a delivery could not be written.</summary>
    public void Unwritten(Occasion occasion, Exception e)
    {
        Count("write");
        NotWritten(occasion.Ward, occasion.Subject, OutboxRows.Minute(occasion.At), e.GetType().Name);
    }

    /// <summary>All is sent, and what a kind does about older messages failed.</summary>
    public void Unended(Occasion occasion, Exception e)
    {
        Count("end");
        NotEnded(occasion.Ward, occasion.Subject, OutboxRows.Minute(occasion.At), e.GetType().Name);
    }

    private void Count(string what) => failed.Add(1, new KeyValuePair<string, object?>("what", what));

    [LoggerMessage(1, LogLevel.Error, "{Plan} could not plan what is due: {ErrorType}. It is tried again at the next look.")]
    private partial void NotPlanned(string plan, string errorType);

    [LoggerMessage(2, LogLevel.Error, "A message of {Ward} {Subject} {Minute} could not be written: {ErrorType}")]
    private partial void NotWritten(string ward, string subject, string minute, string errorType);

    [LoggerMessage(3, LogLevel.Error, "Older messages of {Ward} {Subject} {Minute} stay as they are: {ErrorType}")]
    private partial void NotEnded(string ward, string subject, string minute, string errorType);
}
