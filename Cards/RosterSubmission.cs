using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>名簿と会議を直す: what needs the right to keep a council's roster.</summary>
public abstract record RosterPress : Submission
{
    /// <summary>協議会ID; null where it is still to be chosen.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Council { get; init; }
}

/// <summary>名簿を直す: who is in the council.</summary>
public sealed record OpenRoster : RosterPress
{
    /// <summary>Number of the page, from 1; null for the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Page { get; init; }
}

/// <summary>委員を1人見る.</summary>
public sealed record OpenMember : RosterPress
{
    /// <summary>委員ID, an input of the roster's card or fixed in a button.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }
}

/// <summary>委員を加える: the blank form.</summary>
public sealed record OpenNewMember : RosterPress;

/// <summary>何をするかを選ぶ: opens the form for it.</summary>
public sealed record ChooseMemberAct : RosterPress
{
    /// <summary>委員ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <summary>One of <see cref="MemberCard.Acts"/>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Act { get; init; }
}

/// <summary>直した記録を見る.</summary>
public sealed record OpenRosterHistory : RosterPress
{
    /// <summary>委員ID; null for a meeting.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <summary>会議ID; null for a member.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Meeting { get; init; }
}

/// <summary>An edit of the roster: drawn when its form was opened, so that it is one edit however often it is sent.</summary>
public abstract record RosterEdit : RosterPress
{
    /// <summary>Ten characters. Also the end of the 委員ID of somebody who comes in by it.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Edit { get; init; }
}

/// <summary>委員の登録: the inputs, all as typed.</summary>
public abstract record MemberFields : RosterEdit
{
    /// <summary>氏名.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Name { get; init; }

    /// <summary>フリガナ.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Kana { get; init; }

    /// <summary>役職, a word from the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Post { get; init; }

    /// <summary>役職 that is not in the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? PostOther { get; init; }

    /// <summary>選出区分, a word from the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Category { get; init; }

    /// <summary>選出区分 that is not in the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? CategoryOther { get; init; }

    /// <summary>所属団体.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Organisation { get; init; }

    /// <summary>期.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Term { get; init; }

    /// <summary>任期開始.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? From { get; init; }

    /// <summary>任期終了.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? To { get; init; }

    /// <summary>連絡先.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Contact { get; init; }
}

/// <summary>委員を加える.</summary>
public sealed record AddMember : MemberFields;

/// <summary>登録のまちがいを直す.</summary>
public sealed record CorrectMember : MemberFields, IMemberEdit
{
    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reason { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonText { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonTextDeclared { get; init; }
}

/// <summary>An edit of a membership that is there.</summary>
public interface IMemberEdit
{
    /// <summary>協議会ID.</summary>
    string? Council { get; }

    /// <summary>As in <see cref="RosterEdit.Edit"/>.</summary>
    string? Edit { get; }

    /// <summary>委員ID.</summary>
    string? Member { get; }

    /// <summary>The revision on which the person looked.</summary>
    string? Revision { get; }

    /// <summary>理由, its code; an input.</summary>
    string? Reason { get; }

    /// <summary>理由のくわしい説明; an input.</summary>
    string? ReasonText { get; }

    /// <summary>「住民の情報ではありません」 said of the explanation, as in <see cref="ReportPage.NoteDeclared"/>.</summary>
    string? ReasonTextDeclared { get; }
}

/// <summary>What every edit of a membership that is there carries.</summary>
public abstract record MemberStep : RosterEdit, IMemberEdit
{
    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Reason { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonText { get; init; }

    /// <inheritdoc/>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReasonTextDeclared { get; init; }

    /// <summary>The day: the first of the new, or the last of the old.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? On { get; init; }
}

/// <summary>役職が変わる: from a day on.</summary>
public sealed record ChangePost : MemberStep
{
    /// <summary>役職, a word from the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Post { get; init; }

    /// <summary>役職 that is not in the list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? PostOther { get; init; }
}

/// <summary>任期を終える.</summary>
public sealed record EndTerm : MemberStep;

/// <summary>補欠の人を入れる: takes the rest of the term.</summary>
public sealed record ReplaceMember : MemberStep
{
    /// <summary>氏名 of who comes in.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Name { get; init; }

    /// <summary>フリガナ.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Kana { get; init; }

    /// <summary>所属団体.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Organisation { get; init; }
}

/// <summary>アカウントをつなぐ: gives the rights of the membership to an account.</summary>
public sealed record LinkAccount : RosterEdit
{
    /// <summary>委員ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }

    /// <summary>Object id of one of those that were proposed; an input. Whether it may be one is asked again.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Account { get; init; }
}

/// <summary>つながりをはずす.</summary>
public sealed record UnlinkAccount : RosterEdit
{
    /// <summary>委員ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Member { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }
}

/// <summary>会議を書く: the meetings of a council.</summary>
public sealed record OpenMeetings : RosterPress;

/// <summary>会議の用紙: of one that is there, or blank.</summary>
public sealed record OpenMeetingForm : RosterPress
{
    /// <summary>会議ID, an input or fixed; null for a new one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Meeting { get; init; }

    /// <summary>True for a new one, whatever is chosen.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool New { get; init; }
}

/// <summary>会議: the inputs, all as typed.</summary>
public abstract record MeetingFields : RosterEdit
{
    /// <summary>日.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? On { get; init; }

    /// <summary>始まる時刻.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Time { get; init; }

    /// <summary>場所.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Place { get; init; }

    /// <summary>議題.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Agenda { get; init; }

    /// <summary>「住民の情報ではありません」 said of it.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? AgendaDeclared { get; init; }

    /// <summary>決まったこと.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Decisions { get; init; }

    /// <summary>「住民の情報ではありません」 said of it.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? DecisionsDeclared { get; init; }
}

/// <summary>会議を加える.</summary>
public sealed record AddMeeting : MeetingFields
{
    /// <summary>回.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Number { get; init; }
}

/// <summary>会議を直す, 決まったことを書く.</summary>
public sealed record ChangeMeeting : MeetingFields
{
    /// <summary>会議ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Meeting { get; init; }

    /// <summary>The revision on which the person looked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Revision { get; init; }
}

/// <summary>マスターデータ: what needs the right to load it.</summary>
public abstract record MasterPress : Submission
{
    /// <summary>Which file; it waits on the server, in the sender's own place.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? File { get; init; }
}

/// <summary>取り込む: just what the plan showed.</summary>
public sealed record LoadMasterData : MasterPress
{
    /// <summary>How many rows are closed, where that is asked; an input there.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Close { get; init; }
}

/// <summary>取り込まない: the file is thrown away.</summary>
public sealed record DropMasterData : MasterPress;
