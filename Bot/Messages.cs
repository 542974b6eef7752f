using Sasaeai.Bot.Consultations;
using Sasaeai.Bot.Digests;
using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Notices;
using Sasaeai.Bot.Reminders;

namespace Sasaeai.Bot;

/// <summary>お知らせの窓口: the handlers of what the bot says on its own, for the table of contents.</summary>
internal sealed record Messages(
    ReminderHandler Reminders, LedgerHandler Ledger, TryingHandler Trying, ReminderRuleHandler Rules, MyRemindersHandler Mine, Advice Advice, NeedDesk Needs, DigestHandler Digests,
    NoticeDesk Notices);
