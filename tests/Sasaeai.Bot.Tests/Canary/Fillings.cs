using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Tests.Storms;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>
/// 手で作った押し方: every verb there is, by reflection, with the ids of one's own, of others and of nobody, with nonsense and
/// with nothing. A field that is not in the <see cref="Pool"/> fails the test: a new verb must be tried like the others.
/// </summary>
internal sealed partial class Fillings(MarkedCity city, MarkedReports reports)
{
    private readonly Pool pool = new(city, reports);

    /// <summary>What presses of that verb carry: all usual; then each field that has something to try, with all of it; then nothing at all.</summary>
    /// <param name="all">False for the usual one alone.</param>
    public IEnumerable<JsonObject> Of(Type submission, bool all)
    {
        var verb = Verbs.Of(submission);
        var fields = Verbs.Inputs(submission);
        var tries = pool.Tries;
        Assert.All(fields, f => Assert.True(tries.ContainsKey(f) || Pool.Usual.ContainsKey(f), $"The canary does not know what to try in {verb}.{f}: it needs a line in Pool."));
        yield return Press();
        if (!all) yield break;
        foreach (var field in fields.Where(tries.ContainsKey))
        {
            foreach (var value in tries[field].Skip(1)) yield return Press(field, value);
        }

        yield return new() { ["verb"] = verb };
        foreach (var flag in Flags(submission)) yield return Press(flag, "true");

        JsonObject Press(string? with = null, string? value = null)
        {
            var data = new JsonObject { ["verb"] = verb };
            foreach (var field in fields)
            {
                if ((field == with ? value : tries.TryGetValue(field, out var pool) ? pool[0] : Pool.Usual[field]) is { } text) data[field] = text;
            }

            if (with is not null && !fields.Contains(with)) data[with] = value;
            return data;
        }
    }

    /// <summary>Presses that differ in one id: once it is that of somebody in another ward, once that of nobody.</summary>
    public IEnumerable<(string Verb, JsonObject Forbidden, JsonObject Nowhere)> Pairs(Type submission)
    {
        var (verb, fields) = (Verbs.Of(submission), Verbs.Inputs(submission));
        var others = new Dictionary<string, (string Forbidden, string Nowhere)>(StringComparer.Ordinal)
        {
            ["report"] = (reports.Corrected["12105-01"], "12105/2026-105-0000000"),
            ["ticket"] = (reports.Drafts[city.Officers["12105-01"]], "12105-01.20260610.0000000000"),
            ["period"] = ("12105-01/2026/1", "12105-99/2026/1"),
            ["consultation"] = (reports.Consultations["12105"], "12105/0000000000"),
            ["batch"] = ("0123456789abcdef", "fedcba9876543210"),
            ["need"] = (city.Needs["12105"], "12105.20260610.0000000000"),
            ["notice"] = (city.Notices["12105"][0], $"12105/{MarkedNotices.Nowhere}"),
        };
        // Which wards and areas there are, everybody may know; who may report for one is asked where something is reported.
        if (!verb.StartsWith("progress.", StringComparison.Ordinal)) others["area"] = ("12105-01", "12105-99");
        // A new report does not look at the report that its page names.
        if (verb.StartsWith("report.submit", StringComparison.Ordinal)) others.Remove("report");
        foreach (var field in fields.Where(others.ContainsKey))
        {
            var (one, other) = (Of(submission, all: false).Single(), Of(submission, all: false).Single());
            (one[field], other[field]) = others[field];
            yield return ($"{verb}.{field}", one, other);
        }
    }

    /// <summary>An answer without what differs from one to the next.</summary>
    public static string WithoutIds(string answer) => Ids().Replace(answer, "…");

    [GeneratedRegex(@"[0-9]{5}-[0-9]{2}(\.[0-9]{8}\.[0-9A-Z]{10}|/[0-9]{4}/[0-9]+)?|[0-9]{4}-[0-9]{3}-[0-9A-Z]{7}")]
    private static partial Regex Ids();

    private static IEnumerable<string> Flags(Type submission) =>
        submission.GetProperties().Where(p => p.PropertyType == typeof(bool)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
}
