using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
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

    /// <summary>No right to press that button anywhere. What was typed comes back.</summary>
    public static Card Pressing(Person person, Submission submission, MasterSnapshot master) => submission switch
    {
        ReportPage page => Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page))),
        OpenAuditOfWard or OpenAuditOfPerson => Auditing(person, master),
        OpenReport or ChooseWard or ChooseArea or OpenNoActivity or SubmitNoActivity or RegisterBatch or DropBatch or OpenEarlier or CopyReport => Reporting(person, master),
        _ => Opening(person, master, TypedInputs.Of(submission)),
    };

    private static Card Of(Person person, MasterSnapshot master, string title, string reason, IReadOnlyList<Typed>? kept,
        string whoMay = "その地区部会の人、担当のコミュニティソーシャルワーカー、その区の事務局")
    {
        var ward = master.OwnWardOf(person);
        return RefusalCard.Of(new(
            title, $"{reason}{NotYours}", $"{(ward is null ? "" : ward.Name + "の")}{person.Grants[0].Role.Word()}",
            whoMay, ward?.Office, person.MayReport(), kept ?? []));
    }
}
