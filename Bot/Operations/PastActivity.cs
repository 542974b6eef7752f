using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary>From a row of <c>reports.csv</c> to the 活動報告 that it tells of.</summary>
internal static class PastActivity
{
    /// <summary>The report, with what an export kept of its past; without that, as its first revision.</summary>
    /// <param name="reporter">Who typed it, if that person is in the roster.</param>
    /// <param name="now">登録日時 of a report that was never stored before.</param>
    public static KeptReport Of(PastReport past, Person? reporter, DateTimeOffset now) => new(
        new(
            past.Number, past.Ward, past.Area, past.HeldOn, past.EndedOn, past.Title ?? "活動なし",
            past.Kind?.Code ?? ActivityKind.None,
            past.Place, past.Times, past.Participants, past.Approximate, past.Net, past.Partners, past.Items,
            past.Content, past.Outcome, past.Issue, past.IssueKinds, past.Next, past.Share, past.NoActivity, past.Status, past.Revision,
            Typist(past, reporter), past.StoredAt ?? now)
        {
            Publicise = past.Publicise,
            Consult = past.Consult,
            Declared = past.Declared,
            Confirmation = past.Confirmed is var (how, by, on) ? new(ReportRow.How(how), by ?? "", on) : null,
            Replaces = past.Replaces,
        },
        [
            .. past.Revisions.Select(r => KeptReport.Revision(past.Number, r.Name, r.Columns)),
            .. past.Beside.Select(b => new Row(b.Name, b.Columns)),
        ]);

    private static TypedBy? Typist(PastReport past, Person? reporter) =>
        past is { Reporter: { } id, Typist: var (tenant, name, onBehalf) } ? new(new(tenant, id, null), name ?? "", onBehalf)
        : reporter is null ? null
        : new TypedBy(reporter.Sender, reporter.Name, !IsOf(reporter, past.Area));

    private static bool IsOf(Person reporter, string area) =>
        reporter.Grants.Any(g => g.Role == Role.DistrictChapter && g.Areas.Contains(area));
}
