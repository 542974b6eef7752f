using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>どこの: what a question is about. Where nothing is said it is the asker's own.</summary>
internal abstract record Place
{
    private Place()
    {
    }

    /// <summary>Nothing was said, or 「うちの区」.</summary>
    internal sealed record Own : Place;

    /// <summary>区, and its council.</summary>
    internal sealed record InWard(Ward Ward) : Place;

    /// <summary>地区部会エリア.</summary>
    internal sealed record InArea(DistrictArea Area) : Place;

    /// <summary>分科会, the body of the whole city.</summary>
    internal sealed record CityBody : Place;

    /// <summary>全区, 市全体: every ward.</summary>
    internal sealed record WholeCity : Place;

    /// <summary>ほかの区: every ward but the asker's own.</summary>
    internal sealed record OtherWards : Place;

    /// <summary>A name that is in no master data: it is never guessed.</summary>
    internal sealed record Unknown : Place;
}

/// <summary>いつからいつまで: the days that were meant, and how they are said.</summary>
/// <param name="Text">「令和7年(2025年)」, in the bot's own words.</param>
internal sealed record DaySpan(DateOnly From, DateOnly To, string Text)
{
    /// <summary>How the days were chosen, which the answer says where it was not plain.</summary>
    public SpanChoice Choice { get; init; }

    /// <summary>これまで: all that there is.</summary>
    public static DaySpan Ever { get; } = new(DateOnly.MinValue, DateOnly.MaxValue, "これまでの全部");
}

/// <summary>期間の決め方.</summary>
internal enum SpanChoice
{
    /// <summary>As it was said.</summary>
    Said,

    /// <summary>A calendar year was said, 去年 or 2025年; reports are counted by 年度.</summary>
    YearAsFiscal,

    /// <summary>A month or a part of a year without its year: the latest that has begun.</summary>
    Latest,
}

/// <summary>どこから出た委員: a 選出区分 or an organisation, as the loaded roster writes it.</summary>
/// <param name="Name">e.g. 公募 or 民生委員・児童委員.</param>
/// <param name="IsCategory">An organisation has people outside the council too: 「民生委員は何人」 does not ask about its members.</param>
internal sealed record MemberGroup(string Name, bool IsCategory)
{
    /// <summary>Comes from there.</summary>
    public bool Has(CouncilMember member) => member.Category == Name || member.Organisation == Name;
}

/// <summary>協議会についての質問.</summary>
/// <param name="Place">Which council, or which ward.</param>
internal abstract record CouncilQuestion(Place Place)
{
    /// <summary>協議会: who leads it, how many are in it.</summary>
    internal sealed record Overview(Place Place) : CouncilQuestion(Place);

    /// <summary>委員長 or 副委員長; null for both.</summary>
    internal sealed record Leaders(Place Place, PostKind? Post) : CouncilQuestion(Place);

    /// <summary>だれが委員長だったか, in those days; ever, for null.</summary>
    internal sealed record PastLeaders(Place Place, PostKind? Post, DaySpan? Span) : CouncilQuestion(Place);

    /// <summary>何人, all or those of a group.</summary>
    internal sealed record Count(Place Place, MemberGroup? Group) : CouncilQuestion(Place);

    /// <summary>委員の名前, all or those of a group.</summary>
    internal sealed record Members(Place Place, MemberGroup? Group) : CouncilQuestion(Place);

    /// <summary>委員の連絡先, personal.</summary>
    internal sealed record Contacts(Place Place) : CouncilQuestion(Place);

    /// <summary>わたしの協議会・役職・任期.</summary>
    internal sealed record Mine() : CouncilQuestion(new Place.Own());

    /// <summary>次の会議.</summary>
    internal sealed record NextMeeting(Place Place) : CouncilQuestion(Place);

    /// <summary>改選, 任期.</summary>
    internal sealed record Terms(Place Place) : CouncilQuestion(Place);

    /// <summary>事務局の連絡先, of the organisation.</summary>
    internal sealed record Office(Place Place) : CouncilQuestion(Place);

    /// <summary>担当のCSW.</summary>
    internal sealed record Workers(Place Place) : CouncilQuestion(Place);

    /// <summary>次の期限; of 「6月分」, the report of those days.</summary>
    internal sealed record Deadline(Place Place, DaySpan? Of = null) : CouncilQuestion(Place);
}
