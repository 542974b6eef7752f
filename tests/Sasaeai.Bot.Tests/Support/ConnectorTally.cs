using System.Collections.Concurrent;
using Sasaeai.Bot.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ConnectorTally))]

namespace Sasaeai.Bot.Tests.Support;

/// <summary>Prints at the end of the run how often the fake Connectors refused, by reason.</summary>
public sealed class ConnectorTally : IDisposable
{
    private static readonly ConcurrentDictionary<string, int> Refused = new(StringComparer.Ordinal);

    internal static void Add(IEnumerable<KeyValuePair<string, int>> refused)
    {
        foreach (var (reason, times) in refused) Refused.AddOrUpdate(reason, times, (_, n) => n + times);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.Error.WriteLine($"The fake Connector refused {Refused.Values.Sum()} calls.");
        foreach (var (reason, times) in Refused.OrderByDescending(r => r.Value)) Console.Error.WriteLine($"  {times,4}  {reason}");
    }
}
