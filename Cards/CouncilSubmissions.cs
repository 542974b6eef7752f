using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>協議会を見る: one answer about one council, as <see cref="Ask"/> says.</summary>
public sealed record OpenCouncil : Submission
{
    /// <summary>区コード, or <see cref="CouncilAsk.CityBody"/>; null means the person's own council. A button's own or an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>What of it, one of <see cref="CouncilAsk"/>; null or unknown means the council itself.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ask { get; init; }
}

/// <summary>委員の名前を見る: the members of one council by name.</summary>
public sealed record ListMembers : Submission
{
    /// <summary>As in <see cref="OpenCouncil.Ward"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>選出区分 or organisation, when only those who come from there are listed.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Group { get; init; }

    /// <summary>How many names the page before ended with; missing for the first page.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>連絡先を見る: the personal contacts of one council's members. Each look is written down.</summary>
public sealed record ShowContacts : Submission
{
    /// <summary>As in <see cref="OpenCouncil.Ward"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>As in <see cref="ListMembers.After"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>わたしの協議会: the person's own memberships.</summary>
public sealed record OpenMyMemberships : Submission;

/// <summary>ほかの協議会: asks which one.</summary>
public sealed record ChooseCouncil : Submission
{
    /// <summary>As in <see cref="OpenCouncil.Ask"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ask { get; init; }
}

/// <summary>What can be asked of a council by a button.</summary>
public static class CouncilAsk
{
    /// <summary>Stands in <see cref="OpenCouncil.Ward"/> for the city's 分科会, which has no 区コード.</summary>
    public const string CityBody = "city";

    /// <summary>協議会: chair, vice-chairs, term, counts.</summary>
    public const string Overview = "overview";

    /// <summary>委員長.</summary>
    public const string Chair = "chair";

    /// <summary>副委員長.</summary>
    public const string ViceChair = "vice";

    /// <summary>人数.</summary>
    public const string Counts = "counts";

    /// <summary>委員の名前, as <see cref="ListMembers"/>.</summary>
    public const string Members = "members";

    /// <summary>連絡先, as <see cref="ShowContacts"/>.</summary>
    public const string Contacts = "contacts";

    /// <summary>昨年の委員長.</summary>
    public const string LastYear = "lastYear";

    /// <summary>これまでの委員長.</summary>
    public const string History = "history";

    /// <summary>これまでの副委員長.</summary>
    public const string ViceHistory = "viceHistory";

    /// <summary>次の会議.</summary>
    public const string Meeting = "meeting";

    /// <summary>次の改選.</summary>
    public const string Terms = "terms";

    /// <summary>事務局の連絡先.</summary>
    public const string Office = "office";

    /// <summary>担当のコミュニティソーシャルワーカー.</summary>
    public const string Workers = "workers";

    /// <summary>次の期限.</summary>
    public const string Deadline = "deadline";
}
