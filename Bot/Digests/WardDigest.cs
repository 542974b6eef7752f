using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Digests;

/// <summary>区のまとめ: what came in from a ward in those days, and who is still expected. People are never counted in it.</summary>
/// <param name="Reports">Those that arrived in those days and count, without 活動なし, the newest first.</param>
/// <param name="Handed">地区部会ID that handed something in, 活動なし too.</param>
/// <param name="Round">The round that everybody is expected to have handed in by now; null for none.</param>
/// <param name="Missing">地区部会ID that have not.</param>
internal sealed record WardDigest(IReadOnlyList<ActivityReport> Reports, IReadOnlyList<string> Handed, ReportingPeriod? Round, IReadOnlyList<string> Missing);

/// <summary>まとめを作る: once a ward and run, not for each person.</summary>
internal sealed class WardDigests(ReportStore reports, MissingAreas missing, TimeProvider clock)
{
    // While hundreds of people are written to.
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Ward, string Subject), (Task<WardDigest> Digest, long ReadAt)> made = [];

    /// <summary>As it stands now, or stood up to half a minute ago. Two round trips at once for each 1,000 reports of two 年度, then one.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public Task<WardDigest> OfAsync(string ward, DigestSpan span, MasterSnapshot master, DateOnly today, CancellationToken ct)
    {
        lock (gate)
        {
            foreach (var old in made.Where(m => clock.GetElapsedTime(m.Value.ReadAt) >= GoodFor || m.Value.Digest.IsFaulted || m.Value.Digest.IsCanceled).Select(m => m.Key).ToList()) made.Remove(old);
            if (made.TryGetValue((ward, span.Subject), out var last)) return last.Digest;
            var now = MakeAsync(ward, span, master, today, ct);
            made[(ward, span.Subject)] = (now, clock.GetTimestamp());
            return now;
        }
    }

    private async Task<WardDigest> MakeAsync(string ward, DigestSpan span, MasterSnapshot master, DateOnly today, CancellationToken ct)
    {
        var year = FiscalYear.Of(span.Last);
        var years = await Task.WhenAll(reports.InWardAsync(ward, year, ct), reports.InWardAsync(ward, year.Previous, ct));
        var arrived = years.SelectMany(r => r).Where(r => r.IsCounted && r.TypedBy is not null && IsIn(span, r)).ToList();
        var round = master.Plans.PeriodsDueFrom(ward, today).FirstOrDefault(p => p.Ends < today);
        return new(
            [.. arrived.Where(r => !r.NoActivity).OrderByDescending(r => r.StoredAt).ThenBy(r => r.Number, StringComparer.Ordinal)],
            [.. arrived.Select(r => r.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            round, round is null ? [] : await missing.OfAsync(new Duty.InPeriod(round), master, ct));
    }

    // When it arrived, not when it was held: what comes late would stand in none.
    private static bool IsIn(DigestSpan span, ActivityReport report) =>
        DateOnly.FromDateTime(report.StoredAt.ToOffset(TimeSpan.FromHours(9)).DateTime) is var day && span.First <= day && day <= span.Last;

    /// <summary>The most frequent kinds, 「いきいきサロン 3件」.</summary>
    public static IReadOnlyList<string> Kinds(WardDigest digest, int most) =>
        [.. digest.Reports.GroupBy(r => r.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(most)
            .Select(g => $"{ActivityKind.Find(g.Key)?.Name ?? "その他"} {Texts.Japanese.Number(g.Count())}件")];
}
