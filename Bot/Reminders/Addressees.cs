using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Reminders;

/// <summary>あて先: the deliveries of one occasion, one for each person: who has the duty, or who stands in for them. Pure.</summary>
internal static class Addressees
{
    /// <summary>Them.</summary>
    /// <param name="missing">The areas that have handed in nothing.</param>
    /// <param name="only">The one who has asked for it, and gets it whatever else they do not want, also where they stand in for somebody; null for everybody who is due.</param>
    public static IReadOnlyList<Delivery> Of(Occasion occasion, Duty duty, IReadOnlyList<string> missing, Choices choices, DateOnly day, MasterSnapshot master, Sender? only = null) =>
    [
        .. Targets.Of(duty, missing, day, master)
            .Select(t => Delivery(occasion, t, IsSame(t.Person, only) ? Choices.None : choices, day, master))
            .Where(d => only is null || (IsSame(d.To, only) && !d.IsFinal)).GroupBy(d => d.Person, StringComparer.Ordinal).Select(Merged),
    ];

    private static Delivery Delivery(Occasion occasion, Target target, Choices choices, DateOnly day, MasterSnapshot master)
    {
        var (to, reason) = choices.Deliver(target.Person, occasion.Ward, occasion.Subject, day, other => MayDo(other, target, day, master));
        var name = to == target.Person ? target.Name : $"{master.Roster.NameOf(to)}({target.Name}の代理)";
        return new(occasion, to, name, target.Areas, reason.Length == 0 ? DeliveryState.Taken : DeliveryState.NotDue, "", occasion.At, 0, reason) { EndedAt = reason.Length == 0 ? null : occasion.At };
    }

    private static bool IsSame(Sender one, Sender? other) => other is not null && PersonKey.Of(one) == PersonKey.Of(other);

    private static bool MayDo(Sender other, Target target, DateOnly day, MasterSnapshot master) => target.Areas.Count > 0
        && master.Roster.Find(other, day) is { } person && target.Areas.Select(master.City.FindArea).All(a => a is not null && person.MayReportFor(a));

    // Somebody who is a target and stands in for another gets one message about both.
    private static Delivery Merged(IEnumerable<Delivery> ofOne)
    {
        var all = ofOne.OrderBy(d => d.IsFinal).ToList();
        return all[0] with { Areas = [.. all.Where(d => d.IsFinal == all[0].IsFinal).SelectMany(d => d.Areas).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
