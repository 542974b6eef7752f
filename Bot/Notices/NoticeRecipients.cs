using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Notices;

/// <summary>だれに届くか: the people of an あて先, each once, or the ward's channel. Pure.</summary>
internal static class NoticeRecipients
{
    /// <summary>Them, on that day.</summary>
    public static IReadOnlyList<Recipient> Of(string ward, NoticeTo to, DateOnly day, MasterSnapshot master)
    {
        var areas = to is NoticeTo.Areas or NoticeTo.Both ? Recipient.InRoles(master.Roster, ward, day, Role.DistrictChapter, Role.CommunitySocialWorker) : [];
        var members = to is NoticeTo.Members or NoticeTo.Both ? Members(ward, day, master) : [];
        return to == NoticeTo.Channel ? [Channel.Of(ward, master.City.FindWard(ward)?.Name ?? "区")] : [.. areas.Concat(members).DistinctBy(r => r.Person)];
    }

    /// <summary>「48人」, 「中央区のチャネル」; empty where there is nobody.</summary>
    public static string Words(IReadOnlyList<Recipient> to) => to switch
    {
        [] => "",
        [var one] when Channel.WardOf(one.Person) is not null => one.Name,
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{to.Count}人"),
    };

    // Who has no account gets nothing, and is not counted.
    private static IEnumerable<Recipient> Members(string ward, DateOnly day, MasterSnapshot master) => master.Councils.OfWard(ward) is not { } council ? [] :
        master.Councils.InOffice(council.Id, day).Where(m => m.Account is not null).Select(m => new Recipient(new(m.Account!.Value.Tenant, m.Account.Value.Object, null), m.Name));
}
