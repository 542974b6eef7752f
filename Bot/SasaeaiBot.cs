using Sasaeai.Bot.Answers;
using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Consultations;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Loading;
using Sasaeai.Bot.Membership;
using Sasaeai.Bot.Notices;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Unanswered;
using Sasaeai.Cards;

namespace Sasaeai.Bot;

/// <summary>The table of contents: from what came in to the handler that takes it.</summary>
internal sealed class SasaeaiBot(
    QuestionReader reader, ReportForms forms, StoredReports stored, ProgressHandler progress, BatchesHandler batches, Rosters rosters, LoadingHandler loading, HouseKeeping house, Questioning questioning, Messages messages)
{
    /// <summary>Answers somebody who is registered, in their personal chat.</summary>
    public async Task<Reply> AnswerAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        return turn.Incoming switch
        {
            Incoming.Said said => await SaidAsync(person, await ReadAsync(said, master, turn, ct), master, turn, ct),
            Incoming.Pressed pressed when !person.MayPress(pressed.Submission) => Refusals.Pressing(person, pressed.Submission, master),
            Incoming.Pressed pressed => await PressedAsync(person, pressed.Submission, master, turn, ct),
            Incoming.PressedOldCard old => HomeHandler.OldCard(person, old.Inputs),
            Incoming.SentFiles files when LoadingHandler.Takes(person, files) && await loading.PlanAsync(person, files, turn, ct) is { } plan => plan,
            Incoming.SentFiles files when person.MaySendMany() && BatchesHandler.Takes(files) => await batches.PreviewAsync(person, files, master, turn, ct),
            Incoming.SentFiles => HomeHandler.Attachment(person, master),
            Incoming.Arrived => HomeHandler.Welcome(person, master),
            _ => Reply.Nothing,
        };
    }

    private async Task<Reply> SaidAsync(Person person, Command command, MasterSnapshot master, Turn turn, CancellationToken ct) => command switch
    {
        Command.Report => await forms.Open.OpenAsync(person, new OpenReport(), master, turn, ct),
        Command.Drafts => await forms.Drafts.ListAsync(person, master, turn, ct),
        Command.Progress p => await AskedAsync(person, [Of(p.Ward)], master, turn, ct),
        Command.NoActivity => await forms.NoActivity.OpenAsync(person, new OpenNoActivity(), master, turn, ct),
        Command.MyReports => await stored.Mine.OpenAsync(person, new OpenMyReports(), master, turn, ct),
        Command.ToConfirm => await stored.Confirm.ListAsync(person, master, turn, ct),
        Command.KeepRoster when !person.May(Right.KeepRoster) => new Reply.NewMessage(Refusals.KeepingRoster(person, master)),
        Command.WriteMeeting when !person.May(Right.KeepRoster) => new Reply.NewMessage(Refusals.KeepingRoster(person, master)),
        Command.KeepRoster => await rosters.Roster.OpenAsync(person, new OpenRoster(), master, turn, ct),
        Command.WriteMeeting => await rosters.Meetings.ListAsync(person, new OpenMeetings(), master, ct),
        Command.Ask a => await AskedAsync(person, a.Questions, master, turn, ct),
        Command.FollowUp f => await FollowedAsync(person, f, master, turn, ct),
        Command.WriteReport w => forms.Said.Open(person, w.Said, master, turn),
        Command.CorrectLine when !person.MayReport() => new Reply.NewMessage(Refusals.Opening(person, master)),
        Command.CorrectLine c => await stored.Said.FindAsync(person, c.Said, master, turn, ct),
        Command.Help => HomeHandler.Help(person, master),
        Command.Home => HomeHandler.Welcome(person, master),
        Command.Status => await house.Status.ShowAsync(person, master, turn, ct),
        Command.Audit => await house.Audit.OfWardAsync(person, new OpenAuditOfWard(), master, turn, ct),
        Command.Ledger => await messages.Ledger.OpenAsync(person, new OpenLedger(), master, turn, ct),
        Command.WriteNeed when person.May(Right.RecordNeeds) => messages.Needs.Writing.Open(person, new OpenNeedForm(), master, turn),
        Command.WriteNeed when !person.May(Right.ReadNeeds) => new Reply.NewMessage(Refusals.RecordingNeeds(person, master)),
        Command.WriteNeed or Command.Needs => await messages.Needs.Reading.OpenAsync(person, new OpenNeeds(), master, turn, ct),
        Command.Digest => await messages.Digests.OpenAsync(person, new OpenDigests(), master, turn, ct),
        Command.ReminderRules => await messages.Rules.OpenAsync(person, new OpenReminderRules(), master, turn, ct),
        Command.TryReminders => await messages.Trying.TryAsync(person, master, turn, ct),
        Command.AskAdvice when !person.May(Right.AskAdvice) && person.May(Right.GiveAdvice) => await messages.Advice.One.ListAsync(person, new OpenAdviceList(), master, turn, ct),
        Command.AskAdvice => AskHandler.Open(person, new OpenAdvice(), master, turn),
        Command.MyAdvice => await messages.Advice.Ask.MineAsync(person, master, turn, ct),
        Command.Consultations => await messages.Advice.One.ListAsync(person, new OpenAdviceList(), master, turn, ct),
        Command.WriteNotice => await messages.Notices.Writing.OpenAsync(person, new OpenNoticeForm(), master, turn, ct),
        Command.Notices => await messages.Notices.Replies.ListAsync(person, new OpenNotices(), master, turn, ct),
        Command.NoticeChannel => NoticeChannel.Elsewhere(person, master),
        Command.Unanswered => await questioning.Teaching.Questions.OpenAsync(person, new OpenUnanswered(), master, ct),
        Command.AskBack asked => AskBackHandler.Ask(asked, master),
        Command.ResidentData => UnansweredHandler.Resident(person, master),
        _ => questioning.Teaching.Unanswered.CannotAnswer(person, ((Incoming.Said)turn.Incoming).Text, master, turn),
    };

    private async Task<Reply> PressedAsync(Person person, Submission submission, MasterSnapshot master, Turn turn, CancellationToken ct) => submission switch
    {
        OpenHome => HomeHandler.Welcome(person, master),
        OpenHelp => HomeHandler.Help(person, master),
        OpenStatus => await house.Status.ShowAsync(person, master, turn, ct),
        OpenWrongRegistration => StatusHandler.Wrong(person, master),
        OpenAuditOfWard form => await house.Audit.OfWardAsync(person, form, master, turn, ct),
        OpenAuditOfPerson form => await house.Audit.OfPersonAsync(person, form, master, turn, ct),
        OpenReport form => await forms.Open.OpenAsync(person, form, master, turn, ct),
        ChooseWard form => forms.Open.Ward(person, form, master, turn),
        ChooseArea form => await forms.Open.AreaAsync(person, form, master, turn, ct),
        FillReport form => forms.Said.Area(person, form, master, turn),
        SubmitReport form => await forms.Submit.SubmitAsync(person, form, master, turn, ct),
        SubmitAsNewReport form => await forms.Submit.SubmitAsync(person, form, master, turn, ct),
        TurnPage form => await forms.Drafts.TurnAsync(person, form, master, turn, ct),
        KeepDraft form => await forms.Drafts.KeepAsync(person, form, master, turn, ct),
        OpenDrafts => await forms.Drafts.ListAsync(person, master, turn, ct),
        OpenDraft form => await forms.Drafts.OpenAsync(person, form, master, turn, ct),
        DiscardDraft form => await forms.Drafts.DiscardAsync(person, form, ct),
        OpenEarlier form => await forms.Earlier.OpenAsync(person, form, master, turn, ct),
        CopyReport form when Ticket.Read(form.Report) is not null => new Reply.Line(RevisionWords.ChosenIsDraft),
        CopyReport form => await forms.Earlier.CopyAsync(person, form, master, turn, ct),
        OpenNoActivity form => await forms.NoActivity.OpenAsync(person, form, master, turn, ct),
        SubmitNoActivity form => await forms.NoActivity.SubmitAsync(person, form, master, turn, ct),
        // In the list of one's own reports a draft may be chosen: it is opened where it was left.
        OpenCorrection form when Ticket.Read(form.Report) is not null => await forms.Drafts.OpenAsync(person, new OpenDraft { Ticket = form.Report }, master, turn, ct),
        OpenCorrection form => await stored.Correction.OpenAsync(person, form, master, turn, ct),
        ReviewCorrection form => await stored.Correction.ReviewAsync(person, form, master, turn, ct),
        CorrectSaid form => await stored.Said.ChosenAsync(person, form, master, turn, ct),
        CorrectReport form => await stored.Correction.CorrectAsync(person, form, master, turn, ct),
        OpenMyReports form => await stored.Mine.OpenAsync(person, form, master, turn, ct),
        OpenReportCard form => await stored.One.ShowAsync(person, form, master, turn, ct),
        OpenHistory form => await stored.One.HistoryAsync(person, form, master, turn, ct),
        KeepTheirs => new Reply.Line(RevisionWords.Kept),
        AskToCancel form => await stored.Cancel.AskAsync(person, form, master, turn, ct),
        CancelReport form => await stored.Cancel.CancelAsync(person, form, master, turn, ct),
        RestoreReport form => await stored.Restore.RestoreAsync(person, form, master, turn, ct),
        OpenToConfirm => await stored.Confirm.ListAsync(person, master, turn, ct),
        AskToConfirm form => await stored.Confirm.AskAsync(person, form, master, ct),
        ConfirmReport form => await stored.Confirm.ConfirmAsync(person, form, master, turn, ct),
        LeaveForm => new Reply.Line(Japanese.Left),
        RegisterBatch form => await batches.RegisterAsync(person, form, master, turn, ct),
        DropBatch form => await batches.DropAsync(form, turn, ct),
        OpenWardProgress form => await progress.WardAsync(person, form, master, turn, ct),
        OpenAreaProgress form => await progress.AreaAsync(person, form, master, turn, ct),
        ChooseWardProgress => ProgressHandler.ChooseWard(master),
        NoneOfThese => HomeHandler.NotUnderstood(person, master),
        WrongAnswer form => await questioning.Teaching.Unanswered.WrongAsync(person, form, master, turn, ct),
        OpenAnswerReports form => await questioning.Behind.OpenAsync(person, form, master, turn, ct),
        OpenUnanswered form => await questioning.Teaching.Questions.OpenAsync(person, form, master, ct),
        SettleQuestion form => await questioning.Teaching.Questions.SettleAsync(person, form, master, ct),
        OpenTeaching form => await questioning.Teaching.Words.OpenAsync(person, form, master, turn, ct),
        TeachWord form => await questioning.Teaching.Words.TeachAsync(person, form, master, turn, ct),
        OpenTaughtWords => await questioning.Teaching.Words.ListAsync(person, master, ct),
        ForgetWord form => await questioning.Teaching.Words.ForgetAsync(person, form, master, ct),
        AskQuestion form when QuestionNotation.Read(form.Question, master.City) is { } question => await AskedAsync(person, [question], master, turn, ct),
        SnoozeReminder form => await messages.Reminders.SnoozeAsync(person, form.Reminder, master, turn, ct),
        StopReminder form => await messages.Reminders.StopAsync(person, form.Reminder, master, turn, ct),
        ResumeReminder form => await messages.Reminders.ResumeAsync(person, form.Reminder, master, turn, ct),
        OpenReminderRules form => await messages.Rules.OpenAsync(person, form, master, turn, ct),
        OpenReminderRule form => await messages.Rules.OneAsync(person, form, master, turn, ct),
        PreviewReminderRule form => await messages.Rules.PreviewAsync(person, form, master, turn, ct),
        SaveReminderRule form => await messages.Rules.SaveAsync(person, form, master, turn, ct),
        OpenMyReminders => await messages.Mine.ShowAsync(person, master, turn, ct),
        TurnRemindersOff => await messages.Mine.OffAsync(person, master, turn, ct),
        TurnRemindersOn => await messages.Mine.OnAsync(person, master, turn, ct),
        SetAbsence form => await messages.Mine.AwayAsync(person, form, master, turn, ct),
        EndAbsence => await messages.Mine.BackAsync(person, master, turn, ct),
        OpenNeedForm form => messages.Needs.Writing.Open(person, form, master, turn),
        KeepNeed form => await messages.Needs.Writing.KeepAsync(person, form, master, turn, ct),
        OpenNeeds form => await messages.Needs.Reading.OpenAsync(person, form, master, turn, ct),
        FilterNeeds form => await messages.Needs.Reading.FilterAsync(person, form, master, turn, ct),
        OpenOwnNeeds form => await messages.Needs.Reading.OwnAsync(person, form, master, turn, ct),
        AskToEraseNeed form => await messages.Needs.Erasing.AskAsync(person, form, master, ct),
        EraseNeed form => await messages.Needs.Erasing.EraseAsync(person, form, master, turn, ct),
        OpenDigests form => await messages.Digests.OpenAsync(person, form, master, turn, ct),
        KeepDigest form => await messages.Digests.KeepAsync(person, form, master, turn, ct),
        OpenLedger form => await messages.Ledger.OpenAsync(person, form, master, turn, ct),
        OpenOccasion form => await messages.Ledger.OccasionAsync(person, form.Occasion, master, turn, ct),
        RetryDeliveries form => await messages.Ledger.RetryAsync(person, form, master, turn, ct),
        OpenAdvice form => AskHandler.Open(person, form, master, turn),
        AskAdvice form => await messages.Advice.Ask.AskAsync(person, form, master, turn, ct),
        OpenMyAdvice => await messages.Advice.Ask.MineAsync(person, master, turn, ct),
        OpenAdviceList form => await messages.Advice.One.ListAsync(person, form, master, turn, ct),
        OpenConsultation form => await messages.Advice.One.ShowAsync(person, form, master, turn, ct),
        TakeConsultation form => await messages.Advice.One.TakeAsync(person, form, master, turn, ct),
        OpenAnswering form => await messages.Advice.Answer.OpenAsync(person, form, master, turn, ct),
        AnswerConsultation form => await messages.Advice.Answer.AnswerAsync(person, form, master, turn, ct),
        OpenNotices form => await messages.Notices.Replies.ListAsync(person, form, master, turn, ct),
        OpenNotice form => await messages.Notices.Replies.OpenAsync(person, form, master, turn, ct),
        OpenNoticeForm form => await messages.Notices.Writing.OpenAsync(person, form, master, turn, ct),
        EditNotice form => await messages.Notices.Writing.EditAsync(person, form, master, ct),
        PreviewNotice form => await messages.Notices.Writing.PreviewAsync(person, form, master, turn, ct),
        DropNotice form => await messages.Notices.Writing.DropAsync(person, form, master, ct),
        SendNotice form => await messages.Notices.Sending.SendAsync(person, form, master, turn, ct),
        ResendNotice form => await messages.Notices.Sending.AgainAsync(person, form, master, turn, ct),
        AcknowledgeNotice form => await messages.Notices.Answering.AcknowledgeAsync(person, form, master, turn, ct),
        OpenRoster form => await rosters.Roster.OpenAsync(person, form, master, turn, ct),
        OpenMember form => await rosters.Roster.MemberAsync(person, form, master, ct),
        OpenRosterHistory form => await rosters.Roster.HistoryAsync(person, form, master, ct),
        OpenNewMember form => await rosters.Members.NewAsync(person, form, master, turn, ct),
        ChooseMemberAct form => await rosters.Members.ChooseAsync(person, form, master, turn, ct),
        RosterEdit form and (AddMember or CorrectMember or ChangePost or EndTerm or ReplaceMember) => await rosters.Members.KeepAsync(person, form, master, turn, ct),
        LinkAccount form => await rosters.Accounts.LinkAsync(person, form, master, turn, ct),
        UnlinkAccount form => await rosters.Accounts.UnlinkAsync(person, form, master, turn, ct),
        OpenMeetings form => await rosters.Meetings.ListAsync(person, form, master, ct),
        OpenMeetingForm form => await rosters.Meetings.OpenAsync(person, form, master, turn, ct),
        MeetingFields form and (AddMeeting or ChangeMeeting) => await rosters.Meetings.KeepAsync(person, form, master, turn, ct),
        LoadMasterData form => await loading.LoadAsync(person, form, master, turn, ct),
        DropMasterData form => await loading.DropAsync(form, turn, ct),
        OpenCouncil form => await rosters.Councils.OpenAsync(person, form, master, turn, ct),
        ChooseCouncil form => CouncilHandler.Choose(form, master, turn),
        ListMembers form => CouncilHandler.Members(person, form, master, turn),
        ShowContacts form => await rosters.Contacts.ShowAsync(person, form, master, turn, ct),
        OpenMyMemberships => CouncilHandler.Mine(person, master, turn),
        _ => HomeHandler.OldCard(person, new Dictionary<string, string>(StringComparer.Ordinal)),
    };

    /// <summary>Answers in a group chat or channel: one fixed public set, whoever asks. Everything else is for the personal chat.</summary>
    /// <param name="who">Who it is, or null for a stranger; asked only where a notice is acknowledged or a channel is chosen for notices.</param>
    public async Task<Reply> InPublicAsync(MasterSnapshot master, Turn turn, Func<Task<Person?>> who, CancellationToken ct) => turn.Incoming switch
    {
        Incoming.Said said => await SaidInPublicAsync(await ReadAsync(said, master, turn, ct), master, turn, who, ct),
        Incoming.Pressed { Submission: AcknowledgeNotice form } => await messages.Notices.Answering.InPublicAsync(await who(), form, turn, ct),
        Incoming.Pressed { Submission: OpenWardProgress form } => await progress.WardAsync(null, form, master, turn, ct),
        Incoming.Pressed { Submission: OpenAreaProgress form } => await progress.AreaAsync(null, form, master, turn, ct),
        Incoming.Pressed { Submission: ChooseWardProgress } => ProgressHandler.ChooseWard(master),
        Incoming.Pressed { Submission: OpenCouncil form } => CouncilHandler.InPublic(form, master, turn) ?? PersonalChatOnly,
        Incoming.Pressed { Submission: ChooseCouncil form } => CouncilHandler.InPublic(form, master, turn) ?? PersonalChatOnly,
        Incoming.Pressed { Submission: AskQuestion form } when QuestionNotation.Read(form.Question, master.City) is { } question => await AskedAsync(null, [question], master, turn, ct),
        Incoming.Arrived => Reply.Nothing,
        _ => PersonalChatOnly,
    };

    private static Reply PersonalChatOnly => new Reply.Line(Japanese.PersonalChatOnly);

    private async Task<Reply> SaidInPublicAsync(Command command, MasterSnapshot master, Turn turn, Func<Task<Person?>> who, CancellationToken ct) => command switch
    {
        Command.NoticeChannel channel => await messages.Notices.Channel.SaidAsync(await who(), channel.Ward, channel.Begins, master, turn, ct),
        Command.Progress p => await AskedAsync(null, [Of(p.Ward)], master, turn, ct),
        Command.Ask a => await AskedAsync(null, a.Questions, master, turn, ct),
        Command.FollowUp f => await FollowedAsync(null, f, master, turn, ct),
        _ => PersonalChatOnly,
    };

    private async Task<Reply> FollowedAsync(Person? person, Command.FollowUp said, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var last = await questioning.Last.FindAsync(turn, master.City, ct);
        var question = last is null ? said.Alone : Continued.Of(last, said.Differing, said.Alone) ?? said.Alone;
        if (question is not null) return await AskedAsync(person, [question], master, turn, ct);
        return person is null ? PersonalChatOnly : questioning.Teaching.Unanswered.CannotAnswer(person, ((Incoming.Said)turn.Incoming).Text, master, turn);
    }

    // The last question is kept after the answer is on its way.
    private async Task<Reply> AskedAsync(Person? person, IReadOnlyList<Question> questions, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        Reply? reply = null;
        foreach (var question in questions)
        {
            var answer = await AnswerAsync(person, question, master, turn, ct) ?? PersonalChatOnly;
            reply = reply is Reply.NewMessage first && answer is Reply.NewMessage second
                ? first with { Also = [.. first.Also, second.Card], Shows = [.. first.Shows, .. second.Shows], RefusedOf = first.RefusedOf ?? second.RefusedOf }
                : reply ?? answer;
        }

        return (reply ?? PersonalChatOnly) with { Afterwards = token => questioning.Last.KeepAsync(turn, questions[^1], token) };
    }

    private async Task<Reply?> AnswerAsync(Person? person, Question question, MasterSnapshot master, Turn turn, CancellationToken ct) => question switch
    {
        Question.Council { Asked: var asked } when person is null => CouncilHandler.InPublic(asked, master, turn),
        Question.Council { Asked: var asked } => await rosters.Councils.AnswerAsync(person, asked, master, turn, ct),
        Question.Guide { Topic: GuideTopic.Reminders } => person is null ? null : await messages.Mine.ShowAsync(person, master, turn, ct),
        Question.Guide { Topic: GuideTopic.Use } => person is null ? null : HomeHandler.Help(person, master),
        // One ward, or one area, in one 年度: the card that the buttons show too.
        Question.Progress { By: null, Versus: null, Scope: { Places: [] or [Place.InWard], Span: var span, Kinds: [], Items: [] } scope } when IsYear(span) && IsOfOneWard(person, scope) =>
            await progress.WardAsync(person, new OpenWardProgress { Ward = (scope.Places is [Place.InWard ward] ? ward.Ward.Code : null), Year = Year(span) }, master, turn, ct),
        Question.Progress { By: null, Versus: null, Scope: { Places: [Place.InArea area], Span: var span, Kinds: [], Items: [] } } when IsYear(span) =>
            await progress.AreaAsync(person, new OpenAreaProgress { Area = area.Area.Id, Year = Year(span) }, master, turn, ct),
        _ => await questioning.Answers.AnswerAsync(person, question, master, turn, ct),
    };

    private static Question Of(Wards.Ward? ward) => new Question.Progress(Scope.Nothing with { Places = ward is null ? [] : [new Place.InWard(ward)] });

    private static bool IsYear(DaySpan? span) => span is null || (span.Choice == SpanChoice.Said && FiscalYear.Of(span.From) is var year && (span.From, span.To) == (year.FirstDay, year.LastDay));

    // Who has no ward is asked for one, unless a year was said: the card that asks has no room for it, and all wards answer as well.
    private static bool IsOfOneWard(Person? person, Scope scope) => scope.Span is null || scope.Places.Count > 0 || person?.OwnWards.Count == 1;

    private static string? Year(DaySpan? span) => span is null ? null : FiscalYear.Of(span.From).BeginsIn.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Command> ReadAsync(Incoming.Said said, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        // Exact words need no vocabulary, and no look for what was taught.
        var command = reader.Exact(said.Text, master.City);
        return command is Command.Unknown
            ? reader.Read(said.Text, master.City, master.Plans, master.Councils, DateOnly.FromDateTime(turn.Now.DateTime), await questioning.Teaching.Taught.CurrentAsync(ct))
            : command;
    }
}
