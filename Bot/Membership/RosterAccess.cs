using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿の権限: which councils somebody keeps, and the signature of their edits.</summary>
internal static class RosterAccess
{
    /// <summary>The council, where this person keeps its roster; null for another's and for one that does not exist alike.</summary>
    public static Council? Find(Person person, MasterSnapshot master, string? council) =>
        master.Councils.Find(council) is { } found && person.May(Right.KeepRoster, found.WardCode) ? found : null;

    /// <summary>All that this person keeps.</summary>
    public static IReadOnlyList<Council> All(Person person, MasterSnapshot master) =>
        [.. master.Councils.Councils.Where(c => person.May(Right.KeepRoster, c.WardCode))];

    /// <summary>What stands beside before and after; what was done is filled in row by row.</summary>
    public static Made MadeBy(Person person, Turn turn, string edit, string reason, string? explanation = null) =>
        new("", reason, explanation, (person.Sender.TenantId, person.Sender.ObjectId, person.Name), turn.Now, edit);
}
