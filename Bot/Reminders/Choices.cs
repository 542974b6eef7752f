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
        var own = Of(person);
        if (own.OfType<Choice.Away>().FirstOrDefault(a => a.Until >= day) is { } away)
        {
            // Who stands in may be away, too; then nobody gets it.
            return away.StandIn is { } other && mayDo(other) && !Of(other).OfType<Choice.Away>().Any(a => a.Until >= day) ? (other, "") : (person, DeliveryReason.Away);
        }

        if (own.Any(c => c is Choice.Off)) return (person, DeliveryReason.Off);
        return own.OfType<Choice.Stop>().Any(s => s.Ward == ward && s.Subject == subject) ? (person, DeliveryReason.Stopped) : (person, "");
    }
}
