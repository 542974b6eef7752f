using System.Collections.Frozen;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Reminders;

/// <summary>本人の希望: what somebody does not want, or for how long they are away.</summary>
internal abstract record Choice(Sender Person)
{
    /// <summary>今回は停止: nothing more about one subject.</summary>
    internal sealed record Stop(Sender Person, string Ward, string Subject) : Choice(Person);

    /// <summary>お知らせを受け取らない: no reminders at all.</summary>
    internal sealed record Off(Sender Person) : Choice(Person);

    /// <summary>不在: away until and including that day; somebody else may get what is due.</summary>
    internal sealed record Away(Sender Person, DateOnly Until, Sender? StandIn) : Choice(Person);
}

/// <summary>みんなの希望: who of the targets gets something, and who instead of whom. Pure.</summary>
internal sealed class Choices(IEnumerable<Choice> choices)
{
    private readonly FrozenDictionary<string, Choice[]> byPerson = choices.GroupBy(c => PersonKey.Of(c.Person)).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Nobody has chosen anything.</summary>
    public static Choices None { get; } = new([]);

    /// <summary>What that person has chosen.</summary>
    public IReadOnlyList<Choice> Of(Sender person) => byPerson.GetValueOrDefault(PersonKey.Of(person)) ?? [];

    /// <summary>Who gets what is meant for that person, or a <see cref="DeliveryReason"/> why nobody does.</summary>
    /// <param name="mayDo">Whether a stand-in may do what is asked; who may not is not written to.</param>
    public (Sender To, string Reason) Deliver(Sender person, string ward, string subject, DateOnly day, Func<Sender, bool> mayDo)
    {
        var against = Against(person, ward, subject, day);
        if (against != DeliveryReason.Away) return (person, against);
        // Who stands in may be away too, or want none of it; then nobody gets it.
        return AwayOf(person, day)?.StandIn is { } other && mayDo(other) && Against(other, ward, subject, day).Length == 0 ? (other, "") : (person, DeliveryReason.Away);
    }

    private string Against(Sender person, string ward, string subject, DateOnly day) => Of(person) is var own && AwayOf(person, day) is not null ? DeliveryReason.Away
        : own.Any(c => c is Choice.Off) ? DeliveryReason.Off
        : own.OfType<Choice.Stop>().Any(s => s.Ward == ward && s.Subject == subject) ? DeliveryReason.Stopped
        : "";

    private Choice.Away? AwayOf(Sender person, DateOnly day) => Of(person).OfType<Choice.Away>().FirstOrDefault(a => a.Until >= day);
}
