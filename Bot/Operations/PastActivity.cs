using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Operations;

/// <summary>From a row of <c>reports.csv</c> to the 活動報告 that it tells of.</summary>
internal static class PastActivity
{
    /// <summary>The report, as its first revision.</summary>
    /// <param name="reporter">Who typed it, if that person is in the roster.</param>
    public static ActivityReport Of(PastReport past, Person? reporter, DateTimeOffset storedAt) => new(
        past.Number, past.Ward, past.Area, past.HeldOn, past.EndedOn, past.Title ?? "活動なし",
        past.Kind?.Code ?? ActivityKind.None,
        past.Place, past.Times, past.Participants, past.Approximate, past.Net, past.Partners, past.Items,
        past.Content, past.Outcome, past.Issue, past.IssueKinds, past.Next, past.Share, past.NoActivity, past.Status, 1,
        reporter is null ? null : new TypedBy(reporter.Sender, reporter.Name, !IsOf(reporter, past.Area)), storedAt);

    private static bool IsOf(Person reporter, string area) =>
        reporter.Grants.Any(g => g.Role == Role.DistrictChapter && g.Areas.Contains(area));
}
