namespace Sasaeai.Bot.Membership;

/// <summary>したこと: the codes that the record of the roster holds, and their words.</summary>
internal static class Acts
{
    public const string Added = "added";
    public const string Corrected = "corrected";
    public const string PostChanged = "post";
    public const string Ended = "ended";
    public const string Joined = "joined";
    public const string Linked = "linked";
    public const string Unlinked = "unlinked";
    public const string MeetingAdded = "meetingAdded";
    public const string MeetingChanged = "meetingChanged";

    /// <summary>「任期を終えた」; an unknown code is a change.</summary>
    public static string Word(string act) => act switch
    {
        Added => "委員に加えた",
        Corrected => "登録を直した",
        PostChanged => "役職が変わった",
        Ended => "任期を終えた",
        Joined => "補欠で入った",
        Linked => "アカウントをつないだ",
        Unlinked => "つながりをはずした",
        MeetingAdded => "会議を加えた",
        MeetingChanged => "会議を直した",
        Import.Importer.ImportedAct => "取り込みで変わった",
        _ => "直した",
    };
}
