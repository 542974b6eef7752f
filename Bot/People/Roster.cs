using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>名簿: who is who, from staff and council members. A person is a pair of tenant id and object id.</summary>
internal sealed class Roster
{
    /// <summary>The person with at least one row that is valid on that day, or null for a stranger.</summary>
    public Person? Find(Sender sender, DateOnly today) => throw new NotSupportedException();
}
