namespace Sasaeai.Bot.Membership;

/// <summary>名簿の窓口: the handlers of councils, their members and their meetings, for the table of contents.</summary>
internal sealed record Rosters(
    CouncilHandler Councils, ContactsHandler Contacts, RosterHandler Roster, MemberHandler Members, AccountHandler Accounts, MeetingHandler Meetings);
