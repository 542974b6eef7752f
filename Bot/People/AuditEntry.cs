using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>監査の種類: what is written down beside the revisions, which tell who changed what.</summary>
internal enum AuditKind
{
    /// <summary>報告を見た: somebody else's report, whole.</summary>
    ReportSeen,

    /// <summary>連絡先を見た: personal contacts of members.</summary>
    ContactsSeen,

    /// <summary>書き出した: a file with other people's data.</summary>
    Exported,

    /// <summary>断られた: something was asked for that is not granted.</summary>
    Refused,

    /// <summary>最初の管理者: rights came from <c>Bot:FirstAdmins</c>.</summary>
    FirstAdministrator,

    /// <summary>マスターデータを取り込んだ.</summary>
    MasterDataLoaded,

    /// <summary>監査ログを見た.</summary>
    AuditSeen,

    /// <summary>お知らせの決まりを変えた: when the people of a ward are reminded. The id is the code of the 種別.</summary>
    RuleChanged,

    /// <summary>困りごとメモを消した: what somebody else had written. The id is the memo's.</summary>
    NeedErased,
}

/// <summary>監査の1行: who looked at whose data, when. No name and no text of what was seen, only ids.</summary>
/// <param name="Ward">区コード of what was looked at; null for the whole city or where none is known.</param>
/// <param name="Ids">受付番号, 委員ID or the verb that was refused; codes only.</param>
internal sealed record AuditEntry(DateTimeOffset At, Sender Who, AuditKind Kind, string? Ward, IReadOnlyList<string> Ids)
{
    /// <summary>運用の担当: whoever ran a command beside the bot; who that was, the machine knows and not the bot.</summary>
    public static Sender Operator { get; } = new("operator", "operator", null);

    /// <summary>Where it lies in its partition, for the next page; null before it is written.</summary>
    public string? Place { get; init; }
}
