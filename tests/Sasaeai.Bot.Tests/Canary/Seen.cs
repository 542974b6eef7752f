using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>見えたもの: which markers stood in which answers, and whether they may.</summary>
internal sealed partial class Seen(RightsFile rights)
{
    private readonly Dictionary<string, Marker> byText = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> leaks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Role, string Kind, string Scope), int> read = new();
    private readonly ConcurrentDictionary<(string Person, string Report), string> reports = new();
    private int tried;

    /// <summary>Answers that were looked at.</summary>
    public int Tried => tried;

    /// <summary>「委員 report.show: 報告の本文 (ほかの区)」, each once, with how often.</summary>
    public IReadOnlyList<string> Leaks => [.. leaks.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key} ({l.Value} times)"))];

    /// <summary>What was read at least once: a right that is granted and never seen used is a test that does not reach.</summary>
    public IReadOnlyCollection<(string Role, string Kind, string Scope)> Read => [.. read.Keys];

    /// <summary>Reports of others whose text somebody read, and how they first came to it.</summary>
    public IReadOnlyDictionary<(string Person, string Report), string> Reports => reports;

    /// <summary>Learns the markers; those that came later too.</summary>
    public void Learn(IEnumerable<Marker> markers)
    {
        foreach (var marker in markers) byText[marker.Text] = marker;
    }

    /// <summary>Looks at one answer.</summary>
    /// <param name="what">The verb or the words with which it was asked for.</param>
    /// <param name="asked">All that was sent: a 受付番号 in it tells nothing new where it comes back.</param>
    public void Look(Actor actor, bool inPublic, string what, string asked, string answer)
    {
        Interlocked.Increment(ref tried);
        foreach (var text in Markers().Matches(answer).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            if (!byText.TryGetValue(text, out var marker) || (marker.Kind == "報告の番号" && asked.Contains(text, StringComparison.Ordinal))) continue;
            // Elsewhere the same words count members or chairs.
            if (marker.Kind == "1〜4人の人数" && !answer.Contains("延べ", StringComparison.Ordinal)) continue;
            var scope = RightsFile.Scope(actor, marker);
            var role = inPublic ? RightsFile.Public : actor.Role;
            read.AddOrUpdate((role, marker.Kind, scope), 1, (_, n) => n + 1);
            if (!rights.Grants(actor, inPublic, marker)) leaks.AddOrUpdate($"{role} {what}: {marker.Kind} ({scope})", 1, (_, n) => n + 1);
            if (marker is { Report: { } report, Kind: "報告の本文" or "成果と課題" or "共有した成果事例" or "広報に使う成果事例" } && !inPublic && marker.Owner != actor.ObjectId) reports.TryAdd((actor.ObjectId, report), $"{actor.Role} {what}");
        }
    }

    /// <summary>True where any marker stands in it.</summary>
    public bool IsMarked(string text) => Markers().Matches(text).Any(m => byText.TryGetValue(m.Value, out var marker) && marker.Kind is not ("報告の番号" or "1〜4人の人数"));

    // 「1〜4人」 hides a number, and 「4人以上」 says less than one.
    [GeneratedRegex(@"印[0-9A-F]{4}|043-100-[0-9]{4}|[a-z]+[0-9]+@mark\.example|[0-9]{4}-[0-9]{3}-[0-9A-Z]{7}|(?<![0-9〜,])[234]人(?!以上|を)")]
    private static partial Regex Markers();
}
