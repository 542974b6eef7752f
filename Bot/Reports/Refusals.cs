using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>お断り: whose rule it is, who may, whom to ask. The same card whether something is somebody else's or does not exist.</summary>
internal static class Refusals
{
    private const string NotYours = "あなたの操作に、まちがいはありません。";

    /// <summary>No right to report there.</summary>
    public static Card Reporting(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "この報告は、あなたの役割では出せません", "担当する人が決まっているためです。", kept);

    /// <summary>No right to open that report, or there is none.</summary>
    public static Card Opening(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "この報告は、あなたの役割では開けません", "担当する人が決まっているか、その番号の報告がないためです。", kept);

    /// <summary>No right to look into the audit trail.</summary>
    public static Card Auditing(Person person, MasterSnapshot master) =>
        Of(person, master, "監査ログは、あなたの役割では見られません", "だれが何を見たかは、管理者だけが確かめるためです。", [], "管理者");

    /// <summary>No right to press that button anywhere. What was typed comes back, in the place of the form.</summary>
    public static Reply Pressing(Person person, Submission submission, MasterSnapshot master) => submission switch
    {
        ReportPage page => new Reply.Replace(Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page)))),
        SubmitNoActivity or RegisterBatch or DropBatch => new Reply.Replace(Reporting(person, master)),
        CorrectReport or CancelReport or RestoreReport or ConfirmReport => new Reply.Replace(Opening(person, master, TypedInputs.Of(submission))),
        OpenReport or ChooseWard or ChooseArea or OpenNoActivity or OpenEarlier or CopyReport => new Reply.NewMessage(Reporting(person, master)),
        RosterEdit edit => new Reply.Replace(KeepingRoster(person, master, TypedInputs.Of(edit))),
        RosterPress => new Reply.NewMessage(KeepingRoster(person, master)),
        MasterPress => new Reply.Replace(LoadingMasterData(person, master)),
        QuestionPress => new Reply.NewMessage(KeepingQuestions(person, master)),
        OpenAnswerReports => new Reply.NewMessage(ReadingTexts(person, master)),
        KeepNeed form => new Reply.Replace(RecordingNeeds(person, master, TypedInputs.Of(form))),
        OpenNeeds or FilterNeeds => new Reply.NewMessage(ReadingNeeds(person, master)),
        AskToEraseNeed => new Reply.NewMessage(ErasingNeeds(person, master)),
        EraseNeed => new Reply.Replace(ErasingNeeds(person, master)),
        NeedPress => new Reply.NewMessage(RecordingNeeds(person, master)),
        KeepDigest => new Reply.Replace(ReceivingDigests(person, master)),
        OpenDigests => new Reply.NewMessage(ReceivingDigests(person, master)),
        OpenLedger or OpenOccasion or RetryDeliveries => new Reply.NewMessage(SeeingLedger(person, master)),
        PreviewReminderRule or SaveReminderRule => new Reply.Replace(KeepingReminders(person, master)),
        OpenReminderRules or OpenReminderRule => new Reply.NewMessage(KeepingReminders(person, master)),
        AskAdvice => new Reply.Replace(AskingAdvice(person, master, TypedInputs.Of(submission))),
        AnswerConsultation => new Reply.Replace(GivingAdvice(person, master, TypedInputs.Of(submission))),
        OpenAdvice or OpenMyAdvice => new Reply.NewMessage(AskingAdvice(person, master)),
        OpenAdviceList or TakeConsultation or OpenAnswering => new Reply.NewMessage(GivingAdvice(person, master)),
        PreviewNotice form => new Reply.Replace(WritingNotices(person, master, TypedInputs.Of(form))),
        OpenNoticeForm or EditNotice or SendNotice or DropNotice or ResendNotice => new Reply.NewMessage(WritingNotices(person, master)),
        OpenNotice or OpenNotices => new Reply.NewMessage(ReadingNotice(person, master)),
        OpenAuditOfWard or OpenAuditOfPerson => new Reply.NewMessage(Auditing(person, master)),
        _ => new Reply.NewMessage(Opening(person, master)),
    };

    /// <summary>No right to keep that roster, or there is none.</summary>
    public static Card KeepingRoster(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "この名簿は、あなたの役割では直せません", "担当する人が決まっているか、その登録がないためです。", kept, "その区の事務局(専門分科会は市)");

    /// <summary>No right to read what was written in that ward.</summary>
    public static Card ReadingTexts(Person person, MasterSnapshot master) =>
        Of(person, master, "この区の成果と課題は、あなたの役割では読めません", "書かれたことを読む人は、その区で活動する人と、市だからです。", null, "その区の委員、担当者と事務局、市");

    /// <summary>No right to keep the questions that could not be answered, or there is none.</summary>
    public static Card KeepingQuestions(Person person, MasterSnapshot master) =>
        Of(person, master, "未回答の質問は、あなたの役割では見られません", "担当する人が決まっているか、それがもうないためです。", null, "その区の事務局");

    /// <summary>No right to see what the bot has sent to whom.</summary>
    public static Card SeeingLedger(Person person, MasterSnapshot master) =>
        Of(person, master, "送信状況は、あなたの役割では見られません", "だれに何を送ったかを見る人が、決まっているためです。", null, "その区の事務局");

    /// <summary>No right to say when people are reminded.</summary>
    public static Card KeepingReminders(Person person, MasterSnapshot master) =>
        Of(person, master, "お知らせの決まりは、あなたの役割では変えられません", "いつ送るかを決める人が、決まっているためです。", null, "その区の事務局");

    /// <summary>No right to ask for advice there.</summary>
    public static Card AskingAdvice(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "相談は、あなたの役割では出せません", "相談する人が、決まっているためです。", kept, "その区の地区部会の人、コミュニティソーシャルワーカー、委員");

    /// <summary>No right to read that 相談, or there is none.</summary>
    public static Card ReadingAdvice(Person person, MasterSnapshot master) =>
        Of(person, master, "この相談は、あなたの役割では開けません", "読む人が決まっているか、その相談がないためです。", null, "相談した人、その区の事務局と、社協の区事務所");

    /// <summary>No right to answer what is asked there, or there is no such 相談.</summary>
    public static Card GivingAdvice(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "この区の相談は、あなたの役割では扱えません", "答える人が決まっているか、その相談がないためです。", kept, "その区の事務局と、社協の区事務所");

    /// <summary>No right to write memos of needs there.</summary>
    public static Card RecordingNeeds(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "この困りごとメモは、あなたの役割では書けません", "書く人が決まっているためです。", kept, "その地区部会を担当するコミュニティソーシャルワーカー");

    /// <summary>No right to erase that memo of a need, or there is none.</summary>
    public static Card ErasingNeeds(Person person, MasterSnapshot master) =>
        Of(person, master, "この困りごとメモは、あなたの役割では消せません", "消す人が決まっているか、そのメモがないためです。", null, "書いた人、その区の事務局、市");

    /// <summary>No right to read the memos of needs of that ward.</summary>
    public static Card ReadingNeeds(Person person, MasterSnapshot master) =>
        Of(person, master, "この区の困りごとメモは、あなたの役割では読めません", "読む人が決まっているためです。", null, "その区のコミュニティソーシャルワーカーと事務局、市");

    /// <summary>No right to get the digest of that ward.</summary>
    public static Card ReceivingDigests(Person person, MasterSnapshot master) =>
        Of(person, master, "この区のまとめは、あなたの役割では受け取れません", "まとめは、その区で活動する人と、市の人に送るためです。", null, "その区の委員、担当者と事務局、市");

    /// <summary>No right to write to the people of that ward.</summary>
    public static Card WritingNotices(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "お知らせは、あなたの役割では書けません", "区の人に知らせる人が、決まっているためです。", kept, "その区の事務局");

    /// <summary>No right to read that notice or who has answered it, or there is none.</summary>
    public static Card ReadingNotice(Person person, MasterSnapshot master, IReadOnlyList<Typed>? kept = null) =>
        Of(person, master, "このお知らせは、あなたの役割では開けません", "あて先の人が決まっているか、そのお知らせがないためです。", kept, "あて先の人、その区の事務局");

    /// <summary>No right to load master data.</summary>
    public static Card LoadingMasterData(Person person, MasterSnapshot master) =>
        Of(person, master, "マスターデータは、あなたの役割では取り込めません", "担当する人が決まっているためです。", null, "管理者");

    /// <summary>What to say where a role of a group might have given the right, but groups could not be looked up.</summary>
    public static IReadOnlyList<string> NotChecked(Person person) => person.Unchecked.Contains(Unchecked.Groups) ? [Japanese.GroupsNotChecked, Japanese.TryAgainLater] : [];

    private static Card Of(Person person, MasterSnapshot master, string title, string reason, IReadOnlyList<Typed>? kept, string whoMay = "その地区部会の人、担当のコミュニティソーシャルワーカー、その区の事務局")
    {
        var ward = master.OwnWardOf(person);
        return RefusalCard.Of(new(
            title, $"{reason}{NotYours}", $"{(ward is null ? "" : ward.Name + "の")}{person.Grants[0].Role.Word()}",
            whoMay, ward?.Office, person.MayReport(), kept ?? [])
        {
            Unchecked = NotChecked(person),
        });
    }
}
