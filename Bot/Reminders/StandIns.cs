using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Reminders;

/// <summary>代わりになれる人: who may report for all of somebody's areas. Pure.</summary>
internal static class StandIns
{
    private const int Most = 40;

    /// <summary>Them, in the order of the roster; nobody for who has no areas.</summary>
    public static IReadOnlyList<(Sender Person, string Name)> Of(Person person, DateOnly day, MasterSnapshot master)
    {
        var areas = master.City.Areas.Where(a => a.IsValidOn(day) && person.MayReportFor(a)).ToList();
        if (areas.Count == 0) return [];
        return [.. master.Roster.RowsOn(day)
            .Select(r => (Person: new Sender(r.TenantId, r.ObjectId, null), r.Name)).DistinctBy(r => r.Person)
            .Where(r => PersonKey.Of(r.Person) != PersonKey.Of(person.Sender) && master.Roster.Find(r.Person, day) is { } other && areas.All(other.MayReportFor))
            .Take(Most)];
    }
}
