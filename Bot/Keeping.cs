using Sasaeai.Bot.Loading;
using Sasaeai.Bot.Membership;

namespace Sasaeai.Bot;

/// <summary>登録を直す窓口: those who keep rosters, meetings and master data.</summary>
internal sealed record Keeping(RosterHandler Roster, MemberHandler Members, AccountHandler Accounts, MeetingHandler Meetings, LoadingHandler Loading);
