using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Reports;

/// <summary>相手の内容: what somebody else wrote into a report meanwhile, in words, by the id of the input, where one's own form says something else. Pure.</summary>
internal static class Differences
{
    private static readonly string[] Fields =
    [
        "heldOn", "kind", "title", "participants", "approximate", "counting", "planItems", "note",
        "endedOn", "place", "times", "partners", "outcome", "issue", "issueKinds", "next", "share", "consult",
    ];

    /// <summary>Theirs by field.</summary>
    public static IReadOnlyDictionary<string, string> Theirs(Written mine, ActivityReport now, MasterSnapshot master)
    {
        var theirs = Written.Of(now);
        return Fields.Where(f => (mine[f] ?? "") != (theirs[f] ?? "")).ToDictionary(f => f, f => Words(f, theirs[f], master), StringComparer.Ordinal);
    }

    private static string Words(string field, string? value, MasterSnapshot master) => (field, value) switch
    {
        (_, null or "") => "(空いています)",
        ("heldOn" or "endedOn", _) when ReportForm.Day(value) is { } day => Calendar.JapaneseDate.Full(day),
        ("kind", _) => ActivityKind.Find(value)?.Name ?? value,
        ("approximate", _) => value == "true" ? "約" : "約ではありません",
        ("counting", _) => value == "net" ? "実人数" : "延べ",
        ("planItems", _) => string.Join("、", ReportForm.Codes(value).Select(c => master.Plans.Find(c)?.Full ?? "分からない")),
        ("share", _) => value.Contains("public", StringComparison.Ordinal) ? "ほかの区の人が読んでもよい、広報に使ってもよい" : "ほかの区の人が読んでもよい",
        _ => value.Replace(",", "、", StringComparison.Ordinal),
    };
}
