namespace Sasaeai.Bot.Tests.Canary;

/// <summary>試す値: what stands in each field of a press, by its name, whichever verb it belongs to. The first one is the person's own.</summary>
internal sealed class Pool(MarkedCity city, MarkedReports reports)
{
    /// <summary>Fields with which nothing is asked for: one value is enough, null for none.</summary>
    public static readonly Dictionary<string, string?> Usual = new(StringComparer.Ordinal)
    {
        ["page"] = "1",
        ["to"] = "3",
        ["heldOn"] = "2026-06-05",
        ["kind"] = "k01",
        ["title"] = "試しの会",
        ["participants"] = "20",
        ["approximate"] = "false",
        ["counting"] = "gross",
        ["planItems"] = "unknown",
        ["note"] = "試しに書きました",
        ["endedOn"] = null,
        ["place"] = "試しの場所",
        ["times"] = "1",
        ["partners"] = null,
        ["outcome"] = "試しの成果",
        ["issue"] = null,
        ["issueKinds"] = null,
        ["next"] = null,
        ["share"] = null,
        ["consult"] = "試しの相談",
        ["answer"] = "試しの答え",
        ["answerDeclared"] = null,
        ["titleDeclared"] = null,
        ["noteDeclared"] = null,
        ["placeDeclared"] = null,
        ["outcomeDeclared"] = null,
        ["issueDeclared"] = null,
        ["nextDeclared"] = null,
        ["consultDeclared"] = null,
        ["reason"] = "double",
        ["reasonText"] = null,
        ["reasonTextDeclared"] = null,
        ["how"] = "phone",
        ["by"] = "試し 花子",
        ["on"] = "2026-06-09",
        ["name"] = "試し 花子",
        ["kana"] = "タメシ ハナコ",
        ["post"] = "委員",
        ["postOther"] = null,
        ["category"] = "公募",
        ["categoryOther"] = null,
        ["organisation"] = "試しの会",
        ["term"] = "第6期",
        ["from"] = "2026-06-01",
        ["contact"] = null,
        ["time"] = "14:00",
        ["agenda"] = "試しの議題",
        ["agendaDeclared"] = null,
        ["decisions"] = "試しに決めました",
        ["decisionsDeclared"] = null,
        ["number"] = "3",
        ["field"] = "people",
        ["value"] = "32",
        ["close"] = null,
        ["word"] = "ぽわぽわ",
        ["means"] = "kind:k01",
        ["send"] = "true",
        ["days"] = "-7,-1",
        ["hour"] = "9",
        ["tries"] = "3",
        ["until"] = "2026-06-20",
    };

    private static readonly string[] Lines =
    [
        "texts in={} of=both", "texts in={} of=all", "texts in={} of=next", "texts in={} words=しました of=all", "texts in={} of=issues by=issue", "texts in={} words=しました of=all by=area",
        "cases in={}", "cases in={} publicity", "figures in={} measure=people", "progress in={} by=area",
    ];

    /// <summary>Fields with which something is asked for: one's own, that of others, of nobody, nonsense, nothing. Anew each time: the reports come later.</summary>
    public Dictionary<string, string?[]> Tries => new(StringComparer.Ordinal)
    {
        ["report"] =
        [
            .. MarkedCity.Areas.Select(a => reports.Corrected[a]), .. MarkedCity.Areas.Take(3).SelectMany(a => reports.Others[a]), "12102/2026-102-0000000",
            reports.Corrected["12102-01"].Replace("12102", "12101", StringComparison.Ordinal), "x", null, reports.Drafts[city.Secretariats["12102"]],
        ],
        ["reminder"] = ["12101/p-2026-2", "12102/p-2026-2", "12101/e-2026-2", "12101/x", "x", null],
        ["occasion"] = ["12101/p-2026-2/202606080900", "12102/p-2026-2/202606080900", "12105/p-2026-2/202606080900", "12101/p-2026-2/202001010900", "x/y/z", null],
        ["area"] = [.. MarkedCity.Areas, "12101-99", "x", null],
        ["toArea"] = [null, "12102-01", "x"],
        ["ward"] = [.. MarkedCity.Wards, "city", "99999", "-", "x", null],
        ["purpose"] = ["report", "measures", "meeting", "x", null],
        ["standIn"] = ["none", Sasaeai.Bot.People.PersonKey.Of(new(Support.FakeConnector.TenantId, city.Secretariats["12102"], null)), "x", null],
        ["person"] = ["0123456789abcdef0123456789abcdef", "x", null],
        ["ticket"] = [.. reports.Drafts.Values.Take(5), "12101-01.20260610.0000000000", "x", null],
        ["batch"] = ["x", "00000000000000000000000000000000", null],
        ["period"] = ["12101-01/2026/1", "12101-02/2026/1", "12102-01/2026/2", "12101-99/2026/1", "x", null],
        ["after"] = [null, "x", "0000000000000000000|2026-101-0000000", "1"],
        ["revision"] = ["1", "2", "x", null],
        ["ahead"] = [null, "2026/12102-01;2026/12101-02", "x"],
        ["year"] = [null, "2025", "x"],
        ["day"] = ["2026-06-10", "x", null],
        ["month"] = ["2026-06", "x", null],
        ["who"] = [$"{Support.FakeConnector.TenantId}/{city.Secretariats["12102"]}", "x", null],
        ["ask"] = [null, "overview", "chair", "vice", "counts", "members", "contacts", "lastYear", "history", "meeting", "terms", "office", "workers", "deadline", "x"],
        ["group"] = [null, "公募", "x"],
        ["council"] = [.. MarkedCity.Wards.Select(w => $"C-{w}"), "C-CITY", "C-99999", "x", null],
        ["member"] = [.. city.Members, "M-C-12101-9999", "x", null],
        ["meeting"] = [.. MarkedCity.Wards.Select(w => $"K-C-{w}-1"), "K-C-CITY-1", "K-C-12101-9", "x", null],
        ["act"] = [null, "correct", "post", "end", "replace", "link", "unlink", "x"],
        ["edit"] = ["0123456789", "x", null],
        ["account"] = [city.Secretariats["12102"], "x", null],
        ["question"] = [.. Lines.SelectMany(line => MarkedCity.Wards.Concat(["12101-01", "12101-02", "12102-01", "all", "others"]).Select(place => line.Replace("{}", place, StringComparison.Ordinal))), "guide sent", "measures", "x", null],
        ["asked"] = [.. MarkedCity.Wards.Select(w => city.Questions[w]), "12101/00000000000000000000000000000000", "city/00000000000000000000000000000000", "x", null],
        ["taught"] = ["x", "00000000000000000000000000000000", null],
        ["consultation"] = [.. MarkedCity.Wards.Select(w => reports.Consultations[w]), .. MarkedCity.Areas.Take(3).Select(a => OfReport(reports.Corrected[a])), "12101/0000000000", "12102/r0000000000", "x", null],
        ["drawn"] = ["0123456789", "x", null],
        ["file"] = ["x", "0123456789", null],
    };

    // What a report asks, as buttons name it.
    private static string OfReport(string report) => $"{report[..5]}/{Bot.Consultations.Consultation.IdOf(report[6..])}";
}
