using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>だれがどこで: where a person writes memos, and where they read them. Pure.</summary>
internal static class NeedRights
{
    private const string Author = "書いた人";

    /// <summary>The areas for which the person may write today.</summary>
    public static IReadOnlyList<DistrictArea> Areas(Person person, MasterSnapshot master, DateOnly today) =>
        [.. master.City.Areas.Where(a => a.IsValidOn(today) && person.May(Right.RecordNeeds, a))];

    /// <summary>The wards in which the person may write.</summary>
    public static IReadOnlyList<Option> Writing(Person person, MasterSnapshot master, DateOnly today)
    {
        var wards = Areas(person, master, today).Select(a => a.WardCode).ToHashSet(StringComparer.Ordinal);
        return [.. master.City.Wards.Where(w => wards.Contains(w.Code)).Select(w => new Option(w.Name, w.Code))];
    }

    /// <summary>The wards whose memos the person may read.</summary>
    public static IReadOnlyList<Option> Reading(Person person, MasterSnapshot master) =>
        [.. master.City.Wards.Where(w => person.May(Right.ReadNeeds, w.Code)).Select(w => new Option(w.Name, w.Code))];

    /// <summary>The key that a button carries, where its ward is one in which the person may write.</summary>
    public static NeedKey? Own(Person person, string? need) => NeedKey.Read(need) is { } key && person.May(Right.RecordNeeds, key.Ward) ? key : null;

    /// <summary>The key that a button carries, where its ward is one in which the person may erase at least their own.</summary>
    public static NeedKey? MayErase(Person person, string? need) =>
        NeedKey.Read(need) is { } key && (person.May(Right.RecordNeeds, key.Ward) || person.May(Right.EraseNeeds, key.Ward)) ? key : null;

    /// <summary>As what the person may erase that memo: as its author, or in the role that may; null where they may not.</summary>
    public static string? Eraser(Person person, Need need) =>
        need.Author == PersonKey.Of(person.Sender) && person.May(Right.RecordNeeds, need.Key.Ward) ? Author
        : person.Grants.FirstOrDefault(g => (person with { Grants = [g] }).May(Right.EraseNeeds, need.Key.Ward))?.Role.Word();

    /// <summary>Who wrote a memo is for those who work in its ward.</summary>
    public static bool SeesAuthor(Person person, string ward) => person.OwnWards.Contains(ward, StringComparer.Ordinal);
}
