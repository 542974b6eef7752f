using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>What an answer about a council is made from: who asks, where, and which version of the roster.</summary>
/// <param name="Person">Null in a group or channel, where no names are said.</param>
internal sealed record CouncilTurn(Person? Person, MasterSnapshot Master, Turn Turn)
{
    public DateOnly Today => DateOnly.FromDateTime(Turn.Now.DateTime);

    /// <summary>名簿について, for an answer about that council.</summary>
    /// <param name="source">出典.</param>
    public CouncilBasis Basis(Target? target, string source) => new(
        target is { IsOwn: true } ? $"{(target.Council is null ? "あなたの区" : "あなたの協議会")}({target.Name})で調べました。" : null, source, JapaneseDate.Full(Today), target?.Ward?.Office);

    /// <summary>May do it for that council.</summary>
    public bool May(Right right, Target target) => Person?.May(right, target.Ward?.Code) == true;

    /// <summary>Who is in office today: chair, vice-chairs, members, each in 五十音順.</summary>
    public IReadOnlyList<CouncilMember> InOffice(Target target) => target.Council is { } council ? Master.Councils.InOffice(council.Id, Today) : [];
}

/// <summary>委員を言葉にする: 敬称 and terms as cards write them.</summary>
internal static class MemberWords
{
    /// <summary>「髙橋 正夫 委員」, 「杉山 和子 委員長」: exactly as registered.</summary>
    public static string WithPost(this CouncilMember member) => $"{member.Name} {member.Post ?? "委員"}";

    /// <summary>「杉山 和子 さん」.</summary>
    public static string WithSan(this CouncilMember member) => $"{member.Name} さん";

    /// <summary>Organisation, or category where there is none.</summary>
    public static string? Origin(this CouncilMember member) => member.Organisation ?? member.Category;

    /// <summary>As a line of its own.</summary>
    public static MemberLine Line(this CouncilMember member) => new(member.WithPost(), member.Origin());

    /// <summary>As a line under the heading of its 選出区分.</summary>
    public static MemberLine LineInGroup(this CouncilMember member) => new(member.WithPost(), member.Organisation);

    /// <summary>「令和7年6月1日(日)から令和9年5月31日(月)まで」.</summary>
    public static string TermText(this CouncilMember member) =>
        $"{JapaneseDate.Full(member.From)}から{(member.To is { } to ? $"{JapaneseDate.Full(to)}まで" : "(終わりの日は登録されていません)")}";
}
