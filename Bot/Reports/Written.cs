using System.Globalization;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 用紙に書かれたこと: what stands in the inputs of all three pages, as typed, by the id of the input. One page after the
/// other is laid over it; it is what a draft keeps and what the form is checked for.
/// </summary>
internal sealed record Written(IReadOnlyDictionary<string, string> Inputs)
{
    private static readonly string[][] Pages =
    [
        ["heldOn", "kind", "title", "participants", "approximate", "counting", "planItems", "note"],
        ["endedOn", "place", "times", "partners"],
        ["note", "outcome", "issue", "issueKinds", "next", "share", "consult"],
    ];

    // An input that is on a page only now and then: that it was not sent does not mean that it was emptied.
    private static readonly string[] NowAndThen =
        ["toArea", "titleDeclared", "noteDeclared", "placeDeclared", "outcomeDeclared", "issueDeclared", "nextDeclared", "consultDeclared"];

    /// <summary>Nothing yet.</summary>
    public static Written Nothing { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The value of an input, or null when it is empty.</summary>
    public string? this[string input] => Inputs.GetValueOrDefault(input);

    /// <summary>True when something stands in an input that page 1 does not have.</summary>
    public bool GoesBeyondFirstPage => Inputs.Keys.Any(id => Pages[1..].Any(page => page.Contains(id)) && !Pages[0].Contains(id));

    /// <summary>The page (1 to 3) on which an input stands first.</summary>
    public static int PageOf(string input) => Math.Max(1, Array.FindIndex(Pages, page => page.Contains(input)) + 1);

    /// <summary>The page (1 to 3) that a client sent.</summary>
    public static int PageOf(ReportPage page) => PageIn(page.Page);

    /// <summary>The page that a button names; the first for anything else.</summary>
    public static int PageIn(string? page) => page is "2" ? 2 : page is "3" ? 3 : 1;

    /// <summary>With the inputs of that page in place of what they held before.</summary>
    public Written With(ReportPage page)
    {
        var sent = CardJson.InputsOf(CardJson.ToElement(page));
        var inputs = new Dictionary<string, string>(Inputs, StringComparer.Ordinal);
        foreach (var id in Pages[PageOf(page) - 1])
        {
            if (sent.TryGetValue(id, out var value) && value.Length > 0) inputs[id] = value;
            else inputs.Remove(id);
        }

        // Where nothing is kept yet, page 1 carries what was read for page 2.
        if (Inputs.Count == 0 && PageOf(page) == 1)
        {
            foreach (var id in Pages[1])
            {
                if (sent.TryGetValue(id, out var value) && value.Length > 0) inputs[id] = value;
            }
        }

        foreach (var id in NowAndThen)
        {
            if (sent.TryGetValue(id, out var value)) inputs[id] = value;
        }

        return new(inputs);
    }

    /// <summary>With another value in one input; without it for null.</summary>
    public Written With(string input, string? value)
    {
        var inputs = new Dictionary<string, string>(Inputs, StringComparer.Ordinal);
        if (value is null) inputs.Remove(input);
        else inputs[input] = value;
        return new(inputs);
    }

    /// <summary>What the form of a stored report holds: its correction and its copy begin with that.</summary>
    public static Written Of(ActivityReport report)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["heldOn"] = Day(report.HeldOn),
            ["kind"] = report.Kind,
            ["title"] = report.Title,
            ["approximate"] = report.Approximate ? "true" : "false",
            ["counting"] = report.Net ? "net" : "gross",
            ["planItems"] = report.PlanItems.Count == 0 ? ReportInputs.UnknownItem : string.Join(',', report.PlanItems),
        };
        Put("participants", Number(report.Participants));
        Put("note", report.Content);
        Put("endedOn", report.EndedOn is { } ended ? Day(ended) : null);
        Put("place", report.Place);
        Put("times", Number(report.Times));
        Put("partners", string.Join(',', report.Partners));
        Put("outcome", report.Outcome);
        Put("issue", report.Issue);
        Put("issueKinds", string.Join(',', report.IssueKinds));
        Put("next", report.Next);
        Put("share", report.Share ? report.Publicise ? "wards,public" : "wards" : null);
        Put("consult", report.Consult);
        return new(inputs);

        void Put(string id, string? value)
        {
            if (!string.IsNullOrEmpty(value)) inputs[id] = value;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
