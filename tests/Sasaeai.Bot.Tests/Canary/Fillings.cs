using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Tests.Storms;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>
/// 手で作った押し方: every verb there is, by reflection, with the ids of one's own, of others and of nobody, with nonsense and
/// with nothing. A field that is not in this table fails the test: a new verb must be tried like the others.
/// </summary>
internal sealed partial class Fillings(MarkedCity city, MarkedReports reports)
{
    private static readonly Dictionary<string, string?> Usual = new(StringComparer.Ordinal)
    {
        ["page"] = "1", ["to"] = "3", ["heldOn"] = "2026-06-05", ["kind"] = "k01", ["title"] = "試しの会", ["participants"] = "20", ["approximate"] = "false",
        ["counting"] = "gross", ["planItems"] = "unknown", ["note"] = "試しに書きました", ["endedOn"] = null, ["place"] = "試しの場所", ["times"] = "1",
        ["partners"] = null, ["outcome"] = "試しの成果", ["issue"] = null, ["issueKinds"] = null, ["next"] = null, ["share"] = null, ["consult"] = "試しの相談",
        ["titleDeclared"] = null, ["noteDeclared"] = null, ["placeDeclared"] = null, ["outcomeDeclared"] = null, ["issueDeclared"] = null, ["nextDeclared"] = null,
        ["consultDeclared"] = null, ["reasonText"] = null, ["reasonTextDeclared"] = null, ["reason"] = "double", ["how"] = "phone", ["by"] = "試し 花子", ["on"] = "2026-06-09",
    };

    // Not there before the reports are: they are typed in the chat.
    private Dictionary<string, string?[]> Tries => new(StringComparer.Ordinal)
    {
        ["report"] = [.. MarkedCity.Areas.Select(a => reports.Corrected[a]), .. reports.Others[MarkedCity.Areas[0]], .. reports.Others[MarkedCity.Areas[1]],
            .. reports.Others[MarkedCity.Areas[2]], "12102/2026-102-0000000", reports.Corrected[MarkedCity.Areas[2]].Replace("12102", "12101", StringComparison.Ordinal),
            "x", null, reports.Drafts[city.Secretariats["12102"]]],
        ["area"] = [.. MarkedCity.Areas, "12101-99", "x", null],
        ["toArea"] = [null, "12102-01", "x"],
        ["ward"] = [.. MarkedCity.Wards, "99999", "-", "x", null],
        ["ticket"] = [.. reports.Drafts.Values.Take(5), "12101-01.20260610.0000000000", "x", null],
        ["batch"] = ["x", "00000000000000000000000000000000", null],
        ["period"] = ["12101-01/2026/1", "12101-02/2026/1", "12102-01/2026/2", "12101-99/2026/1", "x", null],
        ["after"] = [null, "x", "0000000000000000000|2026-101-0000000"],
        ["revision"] = ["1", "2", "x", null],
        ["ahead"] = [null, "2026/12102-01;2026/12101-02", "x"],
        ["year"] = [null, "2025", "x"],
        ["day"] = ["2026-06-10", "x", null],
        ["month"] = ["2026-06", "x", null],
        ["who"] = [$"{Support.FakeConnector.TenantId}/{city.Secretariats["12102"]}", "x", null],
    };

    /// <summary>What presses of that verb carry: all usual; then each field that has something to try, with all of it; then nothing at all.</summary>
    /// <param name="all">False for the usual one alone.</param>
    public IEnumerable<JsonObject> Of(Type submission, bool all)
    {
        var verb = Verbs.Of(submission);
        var fields = Verbs.Inputs(submission);
        var tries = Tries;
        Assert.All(fields, f => Assert.True(tries.ContainsKey(f) || Usual.ContainsKey(f), $"The canary does not know what to try in {verb}.{f}: it needs a line in Fillings."));
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
                if ((field == with ? value : tries.TryGetValue(field, out var pool) ? pool[0] : Usual[field]) is { } text) data[field] = text;
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
            ["batch"] = ("0123456789abcdef", "fedcba9876543210"),
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
