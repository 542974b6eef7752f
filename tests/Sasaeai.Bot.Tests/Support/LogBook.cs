using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>One line of the log.</summary>
internal sealed record LogLine(string Category, string? Event, string Text, IReadOnlyDictionary<string, object?> Values);

/// <summary>Collects everything that is logged, formatted and with its exception, as the console would show it.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    /// <summary>All lines so far.</summary>
    public IReadOnlyList<LogLine> Lines => [.. lines];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Book(categoryName, lines);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Book(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = (state as IReadOnlyList<KeyValuePair<string, object?>>)?.DistinctBy(v => v.Key).ToDictionary(v => v.Key, v => v.Value) ?? [];
            lines.Enqueue(new(category, eventId.Name, $"{formatter(state, exception)} {exception}", values));
        }
    }
}
