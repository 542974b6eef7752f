namespace Sasaeai.Bot.People;

/// <summary>権利: something that not everybody may do. Who may stands in <see cref="Rights"/>.</summary>
internal enum Right
{
    /// <summary>数字を見る: figures of wards and areas.</summary>
    ReadFigures,

    /// <summary>1〜4人の人数を見る: counts so small that they may point to somebody.</summary>
    SeeSmallCounts,

    /// <summary>報告する: file, read, correct, take back and confirm the reports of an area.</summary>
    FileReports,

    /// <summary>まとめて報告する: send a workbook of many reports.</summary>
    SendMany,

    /// <summary>委員長・副委員長と人数を見る: who leads a council, and how many are in it.</summary>
    ReadCouncils,

    /// <summary>委員の名前を見る: the members of a council by name.</summary>
    ReadMembers,

    /// <summary>委員の連絡先を見る: personal contacts of members.</summary>
    SeeContacts,

    /// <summary>名簿と会議を直す: members, their terms and accounts, and the meetings of a council.</summary>
    KeepRoster,

    /// <summary>成果と課題を読む: what was written in the reports of a ward, without who typed it.</summary>
    ReadTexts,

    /// <summary>未回答の質問を見て、言葉を教える: what the bot could not answer in a ward.</summary>
    KeepQuestions,

    /// <summary>送信状況を見る: what the bot has sent to whom in a ward, and once more where it failed.</summary>
    SeeLedger,

    /// <summary>お知らせの決まりを変える: when the people of a ward are reminded.</summary>
    KeepReminders,

    /// <summary>お知らせを書く: one card to the areas' people or council members of a ward, or to its channel.</summary>
    WriteNotices,

    /// <summary>相談する: ask the ward's secretariat and 社協区事務所 for advice.</summary>
    AskAdvice,

    /// <summary>相談に答える: read and answer what the people of a ward have asked.</summary>
    GiveAdvice,

    /// <summary>困りごとメモを書く: a need that was heard outside any activity.</summary>
    RecordNeeds,

    /// <summary>困りごとメモを読む.</summary>
    ReadNeeds,

    /// <summary>困りごとメモを消す: also what somebody else wrote, where a resident may be named in it.</summary>
    EraseNeeds,

    /// <summary>まとめを受け取る: what came in from a ward, weekly or monthly.</summary>
    ReceiveDigests,

    /// <summary>マスターデータを取り込む.</summary>
    LoadMasterData,

    /// <summary>監査ログを見る: who looked at what.</summary>
    ReadAudit,

    /// <summary>動作の状態を見る: storage, Graph, credentials, what is not sent yet.</summary>
    SeeSystem,
}

/// <summary>範囲: how far a right goes.</summary>
internal enum Reach
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>The areas that the person's row names; all areas of its wards where it names none.</summary>
    OwnAreas,

    /// <summary>The wards that the person's row names; the whole city where it names none, which only 市 and 管理者 may.</summary>
    OwnWards,

    /// <summary>The bodies of the whole city only (分科会).</summary>
    CityBody,

    /// <summary>All of the city.</summary>
    All,
}
