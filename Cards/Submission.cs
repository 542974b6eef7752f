using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>
/// What a press on a card sends: every form and every button, spelled once. The card writes this record into the
/// button's <c>data</c> and the bot reads the same record back, so a button and its handler can't disagree.
/// </summary>
/// <remarks>
/// Nothing in here says who the person is or what they may do: that comes from the signed activity.
/// Whatever a person types arrives as text (<see cref="TypedTextConverter"/>), because clients send numbers, booleans
/// and lists in different shapes; making sense of it is the form's work.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb")]
[JsonDerivedType(typeof(OpenHome), "home")]
[JsonDerivedType(typeof(OpenHelp), "help.open")]
[JsonDerivedType(typeof(OpenReport), "report.open")]
[JsonDerivedType(typeof(ChooseWard), "area.ward")]
[JsonDerivedType(typeof(ChooseArea), "area.chosen")]
[JsonDerivedType(typeof(FillReport), "report.fill")]
[JsonDerivedType(typeof(SubmitReport), "report.submit")]
[JsonDerivedType(typeof(SubmitAsNewReport), "report.submitNew")]
[JsonDerivedType(typeof(OpenNoActivity), "noActivity.open")]
[JsonDerivedType(typeof(SubmitNoActivity), "noActivity.submit")]
[JsonDerivedType(typeof(TurnPage), "report.page")]
[JsonDerivedType(typeof(KeepDraft), "report.keep")]
[JsonDerivedType(typeof(ReviewCorrection), "report.review")]
[JsonDerivedType(typeof(LeaveForm), "report.leave")]
[JsonDerivedType(typeof(OpenDrafts), "draft.list")]
[JsonDerivedType(typeof(OpenDraft), "draft.open")]
[JsonDerivedType(typeof(DiscardDraft), "draft.discard")]
[JsonDerivedType(typeof(OpenEarlier), "earlier.open")]
[JsonDerivedType(typeof(CopyReport), "report.copy")]
[JsonDerivedType(typeof(OpenMyReports), "mine.open")]
[JsonDerivedType(typeof(OpenReportCard), "report.show")]
[JsonDerivedType(typeof(OpenHistory), "report.history")]
[JsonDerivedType(typeof(OpenCorrection), "report.correct")]
[JsonDerivedType(typeof(CorrectSaid), "report.correctSaid")]
[JsonDerivedType(typeof(CorrectReport), "report.correctNow")]
[JsonDerivedType(typeof(KeepTheirs), "report.keepTheirs")]
[JsonDerivedType(typeof(AskToCancel), "report.cancel")]
[JsonDerivedType(typeof(CancelReport), "report.cancelNow")]
[JsonDerivedType(typeof(RestoreReport), "report.restore")]
[JsonDerivedType(typeof(OpenToConfirm), "confirm.open")]
[JsonDerivedType(typeof(AskToConfirm), "report.confirm")]
[JsonDerivedType(typeof(ConfirmReport), "report.confirmNow")]
[JsonDerivedType(typeof(RegisterBatch), "batch.register")]
[JsonDerivedType(typeof(DropBatch), "batch.drop")]
[JsonDerivedType(typeof(OpenWardProgress), "progress.ward")]
[JsonDerivedType(typeof(OpenAreaProgress), "progress.area")]
[JsonDerivedType(typeof(ChooseWardProgress), "progress.choose")]
[JsonDerivedType(typeof(OpenRoster), "roster.open")]
[JsonDerivedType(typeof(OpenMember), "roster.member")]
[JsonDerivedType(typeof(OpenNewMember), "roster.new")]
[JsonDerivedType(typeof(ChooseMemberAct), "roster.act")]
[JsonDerivedType(typeof(OpenRosterHistory), "roster.history")]
[JsonDerivedType(typeof(AddMember), "roster.add")]
[JsonDerivedType(typeof(CorrectMember), "roster.correct")]
[JsonDerivedType(typeof(ChangePost), "roster.post")]
[JsonDerivedType(typeof(EndTerm), "roster.end")]
[JsonDerivedType(typeof(ReplaceMember), "roster.replace")]
[JsonDerivedType(typeof(LinkAccount), "roster.link")]
[JsonDerivedType(typeof(UnlinkAccount), "roster.unlink")]
[JsonDerivedType(typeof(OpenMeetings), "meeting.list")]
[JsonDerivedType(typeof(OpenMeetingForm), "meeting.open")]
[JsonDerivedType(typeof(AddMeeting), "meeting.add")]
[JsonDerivedType(typeof(ChangeMeeting), "meeting.change")]
[JsonDerivedType(typeof(LoadMasterData), "master.load")]
[JsonDerivedType(typeof(DropMasterData), "master.drop")]
[JsonDerivedType(typeof(OpenStatus), "status.open")]
[JsonDerivedType(typeof(OpenWrongRegistration), "status.wrong")]
[JsonDerivedType(typeof(OpenAuditOfWard), "audit.ward")]
[JsonDerivedType(typeof(OpenAuditOfPerson), "audit.person")]
[JsonDerivedType(typeof(OpenCouncil), "council.open")]
[JsonDerivedType(typeof(ListMembers), "council.members")]
[JsonDerivedType(typeof(ShowContacts), "council.contacts")]
[JsonDerivedType(typeof(OpenMyMemberships), "council.mine")]
[JsonDerivedType(typeof(ChooseCouncil), "council.choose")]
[JsonDerivedType(typeof(AskQuestion), "answer.ask")]
[JsonDerivedType(typeof(NoneOfThese), "answer.none")]
[JsonDerivedType(typeof(WrongAnswer), "answer.wrong")]
[JsonDerivedType(typeof(OpenAnswerReports), "answer.reports")]
[JsonDerivedType(typeof(OpenUnanswered), "unanswered.open")]
[JsonDerivedType(typeof(OpenTeaching), "unanswered.teach")]
[JsonDerivedType(typeof(TeachWord), "unanswered.taught")]
[JsonDerivedType(typeof(SettleQuestion), "unanswered.settleNow")]
[JsonDerivedType(typeof(OpenTaughtWords), "words.open")]
[JsonDerivedType(typeof(ForgetWord), "words.forgetNow")]
[JsonDerivedType(typeof(SnoozeReminder), "reminder.snooze")]
[JsonDerivedType(typeof(StopReminder), "reminder.stop")]
[JsonDerivedType(typeof(ResumeReminder), "reminder.resume")]
[JsonDerivedType(typeof(OpenReminderRules), "reminder.rules")]
[JsonDerivedType(typeof(OpenReminderRule), "reminder.rule")]
[JsonDerivedType(typeof(PreviewReminderRule), "reminder.preview")]
[JsonDerivedType(typeof(SaveReminderRule), "reminder.save")]
[JsonDerivedType(typeof(OpenMyReminders), "reminder.mine")]
[JsonDerivedType(typeof(TurnRemindersOff), "reminder.off")]
[JsonDerivedType(typeof(TurnRemindersOn), "reminder.on")]
[JsonDerivedType(typeof(SetAbsence), "reminder.away")]
[JsonDerivedType(typeof(EndAbsence), "reminder.back")]
[JsonDerivedType(typeof(OpenNeedForm), "need.open")]
[JsonDerivedType(typeof(KeepNeed), "need.keep")]
[JsonDerivedType(typeof(OpenNeeds), "need.list")]
[JsonDerivedType(typeof(FilterNeeds), "need.filter")]
[JsonDerivedType(typeof(OpenOwnNeeds), "need.own")]
[JsonDerivedType(typeof(AskToEraseNeed), "need.erase")]
[JsonDerivedType(typeof(EraseNeed), "need.eraseNow")]
[JsonDerivedType(typeof(OpenDigests), "digest.open")]
[JsonDerivedType(typeof(KeepDigest), "digest.chosen")]
[JsonDerivedType(typeof(OpenLedger), "ledger.open")]
[JsonDerivedType(typeof(OpenOccasion), "ledger.occasion")]
[JsonDerivedType(typeof(RetryDeliveries), "ledger.retry")]
[JsonDerivedType(typeof(OpenAdvice), "advice.open")]
[JsonDerivedType(typeof(AskAdvice), "advice.askNow")]
[JsonDerivedType(typeof(OpenMyAdvice), "advice.mine")]
[JsonDerivedType(typeof(OpenAdviceList), "advice.list")]
[JsonDerivedType(typeof(OpenConsultation), "advice.show")]
[JsonDerivedType(typeof(TakeConsultation), "advice.takeNow")]
[JsonDerivedType(typeof(OpenAnswering), "advice.answer")]
[JsonDerivedType(typeof(AnswerConsultation), "advice.answerNow")]
[JsonDerivedType(typeof(OpenNotices), "notice.list")]
[JsonDerivedType(typeof(OpenNoticeForm), "notice.form")]
[JsonDerivedType(typeof(EditNotice), "notice.edit")]
[JsonDerivedType(typeof(PreviewNotice), "notice.preview")]
[JsonDerivedType(typeof(SendNotice), "notice.sendNow")]
[JsonDerivedType(typeof(DropNotice), "notice.discard")]
[JsonDerivedType(typeof(OpenNotice), "notice.replies")]
[JsonDerivedType(typeof(ResendNotice), "notice.resendNow")]
[JsonDerivedType(typeof(AcknowledgeNotice), "notice.acknowledge")]
public abstract record Submission;

/// <summary>はじめの画面: shows the welcome card again.</summary>
public sealed record OpenHome : Submission;

/// <summary>使い方: shows the short help.</summary>
public sealed record OpenHelp : Submission;

/// <summary>報告する: opens the form, or asks for the area first. <see cref="Area"/> is a 地区部会ID or null.</summary>
public sealed record OpenReport : Submission
{
    /// <summary>地区部会ID, when the person has already chosen one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>True for 「ほかの地区部会」 and 「区を選びなおす」: asks for the ward even if the person has areas of their own.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Other { get; init; }

    /// <summary>True on a card that is a step on the way to the form: the next one takes its place. Other cards stay.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Step { get; init; }
}

/// <summary>区を選ぶ: step 1 of 2 on the way to a form. <see cref="Ward"/> is a 区コード.</summary>
public sealed record ChooseWard : Submission
{
    /// <summary>区コード, an input of the card.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>地区部会を選ぶ: step 2 of 2 on the way to a form.</summary>
public sealed record ChooseArea : Submission
{
    /// <summary>区コード of step 1, so that the card can be shown again.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>地区部会ID, an input of the card.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>
/// 活動報告の用紙: the inputs of whichever of its three pages was shown, and what the form carries. All inputs as typed. A
/// client leaves an empty input out, so <see cref="Page"/> says which inputs were there to be filled in.
/// </summary>
public abstract record ReportPage : Submission
{
    /// <summary>The ticket of the blank form: makes a form that is sent twice one report. Also the key of its draft.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }

    /// <summary>地区部会ID for which the form was opened.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary><c>1</c> (or missing), <c>2</c> or <c>3</c>: the page whose inputs are sent.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Page { get; init; }

    /// <summary>True when the other pages lie in a draft.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Drafted { get; init; }

    /// <summary>The report that is being corrected, as in <see cref="OpenReportCard.Report"/>; null for a new one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>The revision of that report which the person saw when the correction began.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <summary>活動日, <c>YYYY-MM-DD</c> from the date field, anything from elsewhere. Page 1, as the next ones.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? HeldOn { get; init; }

    /// <summary>活動の種類, its code.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Kind { get; init; }

    /// <summary>活動名; empty means: name it after 種類 and area.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Title { get; init; }

    /// <summary>参加者数.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Participants { get; init; }

    /// <summary>約: <c>true</c> when the number is an estimate.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Approximate { get; init; }

    /// <summary>数え方: <c>gross</c> (延べ) or <c>net</c> (実人数); missing means 延べ.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Counting { get; init; }

    /// <summary>取組み項目: 取組みID separated by commas.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? PlanItems { get; init; }

    /// <summary>ひとこと on page 1, 内容 on page 3: the same text.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Note { get; init; }

    /// <summary>地区部会ID to which a report is moved; only in a correction.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ToArea { get; init; }

    /// <summary>終わった日, as <see cref="HeldOn"/>. Page 2, as the next ones.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? EndedOn { get; init; }

    /// <summary>場所.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Place { get; init; }

    /// <summary>回数.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Times { get; init; }

    /// <summary>連携した団体, separated by commas.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Partners { get; init; }

    /// <summary>成果. Page 3, as the next ones.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Outcome { get; init; }

    /// <summary>課題.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Issue { get; init; }

    /// <summary>課題の分類, separated by commas.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? IssueKinds { get; init; }

    /// <summary>今後の予定.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Next { get; init; }

    /// <summary>成果事例として共有してよい: <c>wards</c> (他区に共有), <c>public</c> (広報にも), separated by commas.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Share { get; init; }

    /// <summary>相談したいこと.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consult { get; init; }

    /// <summary>「住民の情報ではありません」, said of what was found in <see cref="Title"/>: what the toggle was offered for, or <c>false</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? TitleDeclared { get; init; }

    /// <summary>The same of <see cref="Note"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? NoteDeclared { get; init; }

    /// <summary>The same of <see cref="Place"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? PlaceDeclared { get; init; }

    /// <summary>The same of <see cref="Outcome"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? OutcomeDeclared { get; init; }

    /// <summary>The same of <see cref="Issue"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? IssueDeclared { get; init; }

    /// <summary>The same of <see cref="Next"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? NextDeclared { get; init; }

    /// <summary>The same of <see cref="Consult"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ConsultDeclared { get; init; }
}

/// <summary>読み取った報告の地区部会を選ぶ: opens the form with what a sentence said. <see cref="ReportPage.Area"/> may be a 区コード where the ward is asked for first.</summary>
public sealed record FillReport : ReportPage;

/// <summary>提出する.</summary>
public sealed record SubmitReport : ReportPage;

/// <summary>新しい報告として出す: the answer to 「この用紙はもう提出されています」; its ticket is a new one.</summary>
public sealed record SubmitAsNewReport : ReportPage;

/// <summary>活動なしを届ける: asks for the period.</summary>
public sealed record OpenNoActivity : Submission
{
    /// <summary>地区部会ID; null means all areas of the person.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>活動なし: nothing was done in that period.</summary>
public sealed record SubmitNoActivity : Submission
{
    /// <summary>地区部会ID, 年度 and 回 with <c>/</c> between them, e.g. <c>12101-01/2026/2</c>; a button's own or an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Period { get; init; }
}

/// <summary>くわしく書く, 前のページ, 次のページ: keeps the page as a draft and opens another one.</summary>
public sealed record TurnPage : ReportPage
{
    /// <summary>The page to open: <c>1</c>, <c>2</c> or <c>3</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? To { get; init; }
}

/// <summary>下書きに残す: keeps the page as a draft and closes the form.</summary>
public sealed record KeepDraft : ReportPage;

/// <summary>直すところを確かめる: shows a correction before and after.</summary>
public sealed record ReviewCorrection : ReportPage;

/// <summary>やめる: leaves the step, nothing is stored.</summary>
public sealed record LeaveForm : Submission;

/// <summary>続きから: the drafts of this person.</summary>
public sealed record OpenDrafts : Submission;

/// <summary>続きを書く: opens a draft, wherever it was begun.</summary>
public sealed record OpenDraft : Submission
{
    /// <summary>The ticket of the draft, a button's own or an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }

    /// <summary>The page to open; missing means the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Page { get; init; }

    /// <summary>True where the report was changed by somebody else: their text stands above each field that differs.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool BesideTheirs { get; init; }
}

/// <summary>下書きを消す.</summary>
public sealed record DiscardDraft : Submission
{
    /// <summary>The ticket of the draft.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }
}

/// <summary>前回と同じ: asks which of the area's last reports, one of each 種類.</summary>
public sealed record OpenEarlier : Submission
{
    /// <summary>地区部会ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>前回と同じで新しく: a new form with what that report says, except 活動日.</summary>
public sealed record CopyReport : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }
}

/// <summary>わたしの報告: the reports that this person typed, newest first, five at a time.</summary>
public sealed record OpenMyReports : Submission
{
    /// <summary>Where the page before ended; missing for the newest.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>報告を見る: one report, whole.</summary>
public sealed record OpenReportCard : Submission
{
    /// <summary>区コード and 受付番号 with <c>/</c> between them, e.g. <c>12101/2026-101-7Q3K9M2</c>; a button's own or an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }
}

/// <summary>直した記録を見る: every revision of a report, with who, when and why.</summary>
public sealed record OpenHistory : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }
}

/// <summary>訂正する, あとから書き足す: the form with what the report says.</summary>
public sealed record OpenCorrection : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>The page to open; missing means the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Page { get; init; }
}

/// <summary>文で書いた訂正, of one of several reports that fit: shows it before and after.</summary>
public sealed record CorrectSaid : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary><c>people</c>, <c>times</c> or <c>day</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Field { get; init; }

    /// <summary>What is to stand there: a number, or <c>YYYY-MM-DD</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Value { get; init; }

    /// <summary>The ticket of the correction's draft, so that two presses keep one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }
}

/// <summary>この内容で訂正する. What is written lies in the draft of the ticket.</summary>
public sealed record CorrectReport : Submission
{
    /// <summary>The ticket of the correction's form.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }

    /// <summary>The revision on which the person looked when pressing this.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <summary>The report, as in <see cref="OpenReportCard.Report"/>: read beside the draft. The draft says which report it is, not this.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>年度 and 地区部会ID of totals that will be needed, e.g. <c>2026/12101-01;2025/12101-01</c>: only a saving.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ahead { get; init; }

    /// <summary>直す理由, its code; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reason { get; init; }

    /// <summary>理由のくわしい説明; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonText { get; init; }

    /// <summary>「住民の情報ではありません」 said of the explanation, as in <see cref="ReportPage.NoteDeclared"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonTextDeclared { get; init; }
}

/// <summary>相手の内容を残す: leaves the report as somebody else corrected it; the own text stays as a draft.</summary>
public sealed record KeepTheirs : Submission;

/// <summary>取り消す: asks for the reason.</summary>
public sealed record AskToCancel : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }
}

/// <summary>取り消す, with the reason.</summary>
public sealed record CancelReport : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <summary>取り消す理由, its code; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reason { get; init; }

    /// <summary>理由のくわしい説明; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonText { get; init; }

    /// <summary>「住民の情報ではありません」 said of the explanation, as in <see cref="ReportPage.NoteDeclared"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonTextDeclared { get; init; }
}

/// <summary>元に戻す: takes 取消 back.</summary>
public sealed record RestoreReport : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }
}

/// <summary>部会確認: the reports of the person's areas that somebody else typed and that nobody confirmed yet.</summary>
public sealed record OpenToConfirm : Submission;

/// <summary>部会確認する: asks how it was confirmed.</summary>
public sealed record AskToConfirm : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }
}

/// <summary>部会確認済にする.</summary>
public sealed record ConfirmReport : Submission
{
    /// <summary>As in <see cref="OpenReportCard.Report"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <summary>確認のしかた: <c>self</c> (the area's own officer, here), <c>phone</c> or <c>paper</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? How { get; init; }

    /// <summary>確認者, the officer of the 地区部会 who confirmed by telephone or on paper.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? By { get; init; }

    /// <summary>確認した日.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? On { get; init; }
}

/// <summary>まとめて登録: registers the rows of a sent file that were in order.</summary>
public sealed record RegisterBatch : Submission
{
    /// <summary>Which file; the rows wait on the server, in the sender's own place.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Batch { get; init; }
}

/// <summary>まとめて登録をやめる: the rows are thrown away.</summary>
public sealed record DropBatch : Submission
{
    /// <summary>As in <see cref="RegisterBatch.Batch"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Batch { get; init; }
}

/// <summary>区の進み具合.</summary>
public sealed record OpenWardProgress : Submission
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>年度 as its first calendar year, e.g. <c>2026</c>; null means the current one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }

    /// <summary>True for 「最新を表示」: takes the place of the card that was pressed.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Refresh { get; init; }
}

/// <summary>地区部会の進み具合.</summary>
public sealed record OpenAreaProgress : Submission
{
    /// <summary>区コード of the card it is pressed on.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>地区部会ID, an input of the ward's card or fixed in a button.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>年度 as its first calendar year; null means the current one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }
}

/// <summary>ほかの区を見る: asks which ward.</summary>
public sealed record ChooseWardProgress : Submission;

/// <summary>状態: who the bot takes the person for, and what waits for them.</summary>
public sealed record OpenStatus : Submission;

/// <summary>登録がちがうとき: whom to ask.</summary>
public sealed record OpenWrongRegistration : Submission;

/// <summary>監査ログ of a ward and day; asks for them where they are missing.</summary>
public sealed record OpenAuditOfWard : Submission
{
    /// <summary>区コード, or <c>-</c> for what belongs to no ward; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>The day, <c>YYYY-MM-DD</c>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Day { get; init; }

    /// <summary>Where the page before ended; missing for the newest.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>監査ログ of a person and month; asks for them where they are missing.</summary>
public sealed record OpenAuditOfPerson : Submission
{
    /// <summary>Tenant id and object id with <c>/</c> between them; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Who { get; init; }

    /// <summary>The month, <c>YYYY-MM</c>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Month { get; init; }

    /// <summary>Where the page before ended; missing for the newest.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}
