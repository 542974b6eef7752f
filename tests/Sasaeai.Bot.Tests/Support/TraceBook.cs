using System.Diagnostics;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>Collects everything that is traced in this process while it is open.</summary>
internal sealed class TraceBook : IDisposable
{
    private readonly List<string> lines = [];
    private readonly ActivityListener listener;

    public TraceBook()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (lines) lines.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))} {string.Join(' ', activity.Events.SelectMany(e => e.Tags).Select(t => t.Value))}");
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>One a span: its name, its tags and those of its events.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
