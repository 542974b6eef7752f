using System.Globalization;

namespace Sasaeai.Dev;

/// <summary>How far the bot's clock is from the true time: one duration for every copy and restart, stored beside the data.</summary>
internal static class BotClock
{
    /// <summary>The duration for <c>Clock:Offset</c>: from <c>--now</c>, else what was stored with the tables, else none.</summary>
    public static async Task<TimeSpan> OffsetAsync(Place place, Options options, CancellationToken ct)
    {
        var stored = place.Tables + ".clock";
        if (options.Now is { } now)
        {
            var offset = now - TimeProvider.System.GetUtcNow();
            if (!options.Fresh) await File.WriteAllTextAsync(stored, offset.ToString("c", CultureInfo.InvariantCulture), ct);
            return offset;
        }

        return !options.Fresh && File.Exists(stored) ? TimeSpan.ParseExact(await File.ReadAllTextAsync(stored, ct), "c", CultureInfo.InvariantCulture) : TimeSpan.Zero;
    }
}
