using System.Collections.Frozen;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using static Sasaeai.Bot.People.Reach;

namespace Sasaeai.Bot.People;

/// <summary>役割. What each may do stands in <see cref="Rights"/>. The order is that of its columns.</summary>
internal enum Role
{
    /// <summary>CSW: コミュニティソーシャルワーカー of 市社協, types reports for areas.</summary>
    CommunitySocialWorker,

    /// <summary>地区部会: an officer of a 社協地区部会, the reporter of record.</summary>
    DistrictChapter,

    /// <summary>委員: member of a ward's council.</summary>
    CouncilMember,

    /// <summary>正副委員長: leads a ward's council.</summary>
    CouncilLeader,

    /// <summary>区事務局.</summary>
    WardSecretariat,

    /// <summary>社協区事務所.</summary>
    WardOffice,

    /// <summary>市.</summary>
    City,

    /// <summary>管理者: keeps the bot going.</summary>
    Administrator,

    /// <summary>分科会委員: member of the city's 地域福祉専門分科会.</summary>
    Committee,
}

/// <summary>
/// 権限: who may do what, how far, and which buttons need it. The only place where that stands. A row of staff or roster names
/// wards and areas; a row without areas reaches all areas of its wards, a row without wards (市 and 管理者 only) the whole city.
/// </summary>
internal static class Rights
{
#pragma warning disable format // The columns stand under one another, to be read by people who write no code.
    private static readonly FrozenDictionary<Right, Reach[]> Table = new Dictionary<Right, Reach[]>
    {
        //                        CSW       地区部会   委員      正副委員長 区事務局   社協区事務所 市        管理者    分科会委員
        [Right.ReadFigures] =    [All,      All,      All,      All,      All,      All,      All,      All,      All],
        [Right.SeeSmallCounts] = [OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, No],
        [Right.FileReports] =    [OwnAreas, OwnAreas, No,       No,       OwnAreas, OwnAreas, No,       No,       No],
        [Right.SendMany] =       [OwnAreas, No,       No,       No,       OwnAreas, OwnAreas, No,       No,       No],
        [Right.ReadCouncils] =   [All,      All,      All,      All,      All,      All,      All,      All,      All],
        [Right.ReadMembers] =    [OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, No,       CityBody],
        [Right.SeeContacts] =    [No,       No,       No,       No,       OwnWards, OwnWards, OwnWards, No,       No],
        [Right.KeepRoster] =     [No,       No,       No,       No,       OwnWards, No,       CityBody, No,       No],
        [Right.ReadTexts] =      [OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, No,       No],
        [Right.KeepQuestions] =  [No,       No,       No,       No,       OwnWards, OwnWards, OwnWards, No,       No],
        [Right.SeeLedger] =      [No,       No,       No,       No,       OwnWards, OwnWards, CityBody, No,       No],
        [Right.KeepReminders] =  [No,       No,       No,       No,       OwnWards, No,       CityBody, No,       No],
        [Right.WriteNotices] =   [No,       No,       No,       No,       OwnWards, No,       No,       No,       No],
        [Right.AskAdvice] =      [OwnWards, OwnWards, OwnWards, OwnWards, No,       No,       No,       No,       No],
        [Right.GiveAdvice] =     [No,       No,       No,       No,       OwnWards, OwnWards, No,       No,       No],
        [Right.RecordNeeds] =    [OwnAreas, No,       No,       No,       No,       No,       No,       No,       No],
        [Right.ReadNeeds] =      [OwnWards, No,       No,       No,       OwnWards, OwnWards, OwnWards, No,       No],
        [Right.EraseNeeds] =     [No,       No,       No,       No,       OwnWards, No,       OwnWards, No,       No],
        [Right.ReceiveDigests] = [OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, OwnWards, No,       No],
        [Right.LoadMasterData] = [No,       No,       No,       No,       No,       No,       No,       All,      No],
        [Right.ReadAudit] =      [No,       No,       No,       No,       No,       No,       No,       All,      No],
        [Right.SeeSystem] =      [No,       No,       No,       No,       No,       No,       No,       All,      No],
    }.ToFrozenDictionary();
#pragma warning restore format

    private static readonly FrozenDictionary<Type, Right?> Buttons = new Dictionary<Right, Type[]>
    {
        [Right.ReadFigures] = [typeof(OpenWardProgress), typeof(OpenAreaProgress), typeof(ChooseWardProgress), typeof(AskQuestion)],
        [Right.FileReports] =
        [
            typeof(OpenReport), typeof(ChooseWard), typeof(ChooseArea), typeof(FillReport), typeof(SubmitReport), typeof(SubmitAsNewReport), typeof(TurnPage), typeof(KeepDraft),
            typeof(OpenEarlier), typeof(CopyReport), typeof(OpenNoActivity), typeof(SubmitNoActivity), typeof(OpenMyReports), typeof(OpenReportCard),
            typeof(OpenHistory), typeof(OpenCorrection), typeof(ReviewCorrection), typeof(CorrectReport), typeof(CorrectSaid), typeof(AskToCancel), typeof(CancelReport),
            typeof(RestoreReport), typeof(OpenToConfirm), typeof(AskToConfirm), typeof(ConfirmReport),
        ],
        [Right.SendMany] = [typeof(RegisterBatch), typeof(DropBatch)],
        [Right.KeepRoster] =
        [
            typeof(OpenRoster), typeof(OpenMember), typeof(OpenNewMember), typeof(ChooseMemberAct), typeof(OpenRosterHistory), typeof(AddMember), typeof(CorrectMember),
            typeof(ChangePost), typeof(EndTerm), typeof(ReplaceMember), typeof(LinkAccount), typeof(UnlinkAccount), typeof(OpenMeetings), typeof(OpenMeetingForm),
            typeof(AddMeeting), typeof(ChangeMeeting),
        ],
        [Right.ReadTexts] = [typeof(OpenAnswerReports)],
        [Right.KeepQuestions] = [typeof(OpenUnanswered), typeof(OpenTeaching), typeof(TeachWord), typeof(SettleQuestion), typeof(OpenTaughtWords), typeof(ForgetWord)],
        [Right.SeeLedger] = [typeof(OpenLedger), typeof(OpenOccasion), typeof(RetryDeliveries), typeof(OpenNotices), typeof(OpenNotice)],
        [Right.WriteNotices] = [typeof(OpenNoticeForm), typeof(EditNotice), typeof(PreviewNotice), typeof(SendNotice), typeof(DropNotice), typeof(ResendNotice)],
        [Right.KeepReminders] = [typeof(OpenReminderRules), typeof(OpenReminderRule), typeof(PreviewReminderRule), typeof(SaveReminderRule)],
        [Right.AskAdvice] = [typeof(OpenAdvice), typeof(AskAdvice), typeof(OpenMyAdvice)],
        [Right.GiveAdvice] = [typeof(OpenAdviceList), typeof(TakeConsultation), typeof(OpenAnswering), typeof(AnswerConsultation)],
        [Right.RecordNeeds] = [typeof(OpenNeedForm), typeof(KeepNeed)],
        [Right.ReadNeeds] = [typeof(OpenNeeds), typeof(FilterNeeds), typeof(OpenOwnNeeds), typeof(AskToEraseNeed), typeof(EraseNeed)],
        [Right.ReceiveDigests] = [typeof(OpenDigests), typeof(KeepDigest)],
        [Right.LoadMasterData] = [typeof(LoadMasterData), typeof(DropMasterData)],
        [Right.ReadAudit] = [typeof(OpenAuditOfWard), typeof(OpenAuditOfPerson)],
        // Names and contacts are asked for again per council, and refused there in a card of their own.
        [Right.ReadCouncils] = [typeof(OpenCouncil), typeof(ChooseCouncil), typeof(ListMembers), typeof(ShowContacts)],
    }
    .SelectMany(row => row.Value.Select(verb => (verb, (Right?)row.Key)))
    // Whoever is registered: nothing is read but the person's own. A draft stays its author's when the role is gone.
    .Concat(new[]
    {
        typeof(OpenHome), typeof(OpenHelp), typeof(OpenStatus), typeof(OpenWrongRegistration), typeof(LeaveForm), typeof(KeepTheirs), typeof(OpenDrafts), typeof(OpenDraft),
        typeof(DiscardDraft), typeof(OpenMyMemberships), typeof(NoneOfThese), typeof(WrongAnswer),
        typeof(SnoozeReminder), typeof(StopReminder), typeof(ResumeReminder),
        typeof(AcknowledgeNotice),
        typeof(OpenMyReminders), typeof(TurnRemindersOff), typeof(TurnRemindersOn), typeof(SetAbsence), typeof(EndAbsence),
        // Who has asked, and those who answer: asked again where it is read.
        typeof(OpenConsultation),
    }.Select(v => (v, (Right?)null)))
    .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>役割 as people say it.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.CommunitySocialWorker => "コミュニティソーシャルワーカー",
        Role.DistrictChapter => "地区部会の担当者",
        Role.CouncilMember => "委員",
        Role.CouncilLeader => "正副委員長",
        Role.WardSecretariat => "区事務局",
        Role.WardOffice => "社協区事務所",
        Role.City => "市",
        Role.Administrator => "管理者",
        _ => "専門分科会の委員",
    };

    /// <summary>役割 in a list, where it stands beside a name.</summary>
    public static string ShortWord(this Role role) => role == Role.CommunitySocialWorker ? "CSW" : role.Word();

    /// <summary>How far a right goes with a role.</summary>
    public static Reach Of(Role role, Right right) => Table[right][(int)role];

    /// <summary>May do it somewhere.</summary>
    public static bool May(this Person person, Right right) => person.Grants.Any(g => Of(g.Role, right) != No);

    /// <summary>May do it in that ward; without one, for the bodies of the whole city.</summary>
    public static bool May(this Person person, Right right, string? wardCode) => person.Grants.Any(g => Of(g.Role, right) switch
    {
        No => false,
        All => true,
        CityBody => wardCode is null,
        _ => IsOfWholeCity(g) || (wardCode is not null && g.Wards.Contains(wardCode, StringComparer.Ordinal)),
    });

    /// <summary>May do it for that area.</summary>
    public static bool May(this Person person, Right right, DistrictArea area) => person.Grants.Any(g => Of(g.Role, right) switch
    {
        No or CityBody => false,
        All => true,
        OwnAreas => Reaches(g, area),
        _ => IsOfWholeCity(g) || g.Wards.Contains(area.WardCode, StringComparer.Ordinal),
    });

    /// <summary>That button stands in this table.</summary>
    public static bool Knows(Type verb) => Buttons.ContainsKey(verb);

    /// <summary>May press that button at all. What it opens or changes is asked again where it is read.</summary>
    public static bool MayPress(this Person person, Submission submission) =>
        Buttons.TryGetValue(submission.GetType(), out var needed) && (needed is not { } right || person.May(right));

    /// <summary>May file reports somewhere.</summary>
    public static bool MayReport(this Person person) => person.May(Right.FileReports);

    /// <summary>May send a workbook of many reports: those whose work it is to type for several areas. An officer of one 地区部会 uses the form.</summary>
    public static bool MaySendMany(this Person person) => person.May(Right.SendMany);

    /// <summary>May file a report of this area.</summary>
    public static bool MayReportFor(this Person person, DistrictArea area) => person.May(Right.FileReports, area);

    /// <summary>Belongs to the area's 地区部会: what they type is not 代理入力.</summary>
    public static bool IsOf(this Person person, DistrictArea area) => person.Grants.Any(g => g.Role == Role.DistrictChapter && Reaches(g, area));

    /// <summary>May see counts of 1-4 people of this ward: those who work in it, and the city.</summary>
    public static bool MaySeeSmallCounts(this Person person, string wardCode) => person.May(Right.SeeSmallCounts, wardCode);

    private static bool IsOfWholeCity(Grant grant) => grant.Wards.Count == 0 && grant.Role is (Role.City or Role.Administrator);

    /// <summary>The row names the area, or all areas of its ward.</summary>
    public static bool Reaches(Grant grant, DistrictArea area) => grant.Areas.Count > 0
        ? grant.Areas.Contains(area.Id, StringComparer.Ordinal)
        : grant.Wards.Contains(area.WardCode, StringComparer.Ordinal);
}
