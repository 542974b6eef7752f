using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドの相手: somebody with a duty.</summary>
/// <param name="Areas">地区部会ID that still owe something; empty for duties without areas.</param>
internal sealed record Target(Sender Person, string Name, IReadOnlyList<string> Areas);

/// <summary>だれに送るか: who has a duty that is still open. Pure.</summary>
internal static class Targets
{
    /// <summary>Those people, one entry each, in the order of the roster.</summary>
    /// <param name="missing">The areas that have handed in nothing for the period; of no matter for other duties.</param>
    public static IReadOnlyList<Target> Of(Duty duty, IReadOnlyList<string> missing, DateOnly day, MasterSnapshot master) => duty switch
    {
        Duty.InPeriod { Period.Purpose: ReportingPeriod.Reporting } => ReportersOf(missing, day, master),
        Duty.InPeriod period => StaffOf(period.Period, day, master),
        Duty.HandedOver over => missing.Count == 0 ? [] : InRoles(over.Period.WardCode, [Role.WardSecretariat], day, master, missing),
        Duty.AtMeeting at => [.. master.Councils.InOffice(at.Council.Id, day).Where(m => m.Account is not null)
            .Select(m => new Target(new(m.Account!.Value.Tenant, m.Account.Value.Object, null), m.Name, [])).DistinctBy(t => t.Person)],
        _ => [],
    };

    // Those whose row names the area or all of its ward, and whose work it is to report: not the secretariat, which may too.
    private static List<Target> ReportersOf(IReadOnlyList<string> missing, DateOnly day, MasterSnapshot master)
    {
        var areas = missing.Select(master.City.FindArea).OfType<Wards.DistrictArea>().ToList();
        return [.. master.Roster.RowsOn(day)
            .Where(r => r.Grant.Role is Role.DistrictChapter or Role.CommunitySocialWorker)
            .GroupBy(r => new Sender(r.TenantId, r.ObjectId, null))
            .Select(p => new Target(p.Key, p.First().Name, [.. areas.Where(a => p.Any(r => Rights.Reaches(r.Grant, a))).Select(a => a.Id)]))
            .Where(t => t.Areas.Count > 0)];
    }

    private static List<Target> StaffOf(ReportingPeriod period, DateOnly day, MasterSnapshot master) => period.Purpose switch
    {
        "公助入力" or "分科会報告" => InRoles(null, [Role.City], day, master, []),
        "評価" => InRoles(period.WardCode, [Role.WardSecretariat, Role.CouncilLeader], day, master, []),
        _ => InRoles(period.WardCode, [Role.WardSecretariat, Role.WardOffice], day, master, []),
    };

    private static List<Target> InRoles(string? ward, Role[] roles, DateOnly day, MasterSnapshot master, IReadOnlyList<string> areas) =>
        [.. master.Roster.RowsOn(day)
            .Where(r => roles.Contains(r.Grant.Role) && (ward is null || r.Grant.Wards.Contains(ward, StringComparer.Ordinal)))
            .Select(r => new Target(new(r.TenantId, r.ObjectId, null), r.Name, areas)).DistinctBy(t => t.Person)];
}
