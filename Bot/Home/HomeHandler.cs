using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Home;

/// <summary>はじめの画面と案内: welcome, help, and what to do when something was not understood. Reads no records.</summary>
internal static class HomeHandler
{
    /// <summary>はじめの画面.</summary>
    public static Reply Welcome(Person person, MasterSnapshot master)
    {
        var ward = master.OwnWardOf(person);
        return new Reply.NewMessage(WelcomeCard.Of(new(person.DisplayName, ward?.Name, person.MayReport(), ward?.Office) { MayAsk = person.May(Right.AskAdvice) }));
    }

    /// <summary>使い方.</summary>
    public static Reply Help(Person person, MasterSnapshot master)
    {
        var ward = master.OwnWardOf(person);
        return new Reply.NewMessage(HelpCard.Of(new(person.MayReport(), ward?.Name, ward?.Office, person.MaySendMany(), person.May(Right.KeepRoster), person.May(Right.LoadMasterData), person.May(Right.KeepQuestions), person.May(Right.SeeLedger), person.May(Right.KeepReminders))
        {
            WritesNotices = person.May(Right.WriteNotices),
            MayAsk = person.May(Right.AskAdvice),
            GivesAdvice = person.May(Right.GiveAdvice),
            RecordsNeeds = person.May(Right.RecordNeeds),
            ReadsNeeds = person.May(Right.ReadNeeds),
            ReceivesDigests = person.May(Right.ReceiveDigests),
        }));
    }

    /// <summary>What was said is no command.</summary>
    public static Reply NotUnderstood(Person person, MasterSnapshot master)
    {
        var ward = master.OwnWardOf(person);
        return new Reply.NewMessage(NotUnderstoodCard.Of(new(person.MayReport(), ward?.Name, ward?.Office)));
    }

    /// <summary>A file or picture: not kept, because 写真には人が写ります.</summary>
    public static Reply Attachment(Person person, MasterSnapshot master) =>
        new Reply.NewMessage(AttachmentCard.Of(new(person.MayReport(), master.OwnWardOf(person)?.Office, person.MaySendMany())));

    /// <summary>A button that is no longer known: a new start, with the typed text given back.</summary>
    public static Reply OldCard(Person person, IReadOnlyDictionary<string, string> inputs) => new Reply.NewMessage(OldCardCard.Of(new(
        person.MayReport(), TypedInputs.Of(inputs))));

    /// <summary>Somebody without any right: whom to ask, and nothing else but what they typed themselves.</summary>
    /// <param name="couldNotCheck">There may be one that could not be looked up.</param>
    public static Reply Stranger(MasterSnapshot master, Incoming incoming, bool couldNotCheck) =>
        new Reply.NewMessage(StrangerCard.Of(new([.. master.City.Wards.Select(w => w.Office)])
        {
            CouldNotCheck = couldNotCheck,
            KeptText = incoming switch
            {
                Incoming.Pressed { Submission: var pressed } => TypedInputs.Of(pressed),
                Incoming.PressedOldCard { Inputs: var inputs } => TypedInputs.Of(inputs),
                _ => [],
            },
        }));
}
