using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Consultations;

/// <summary>だれが読むか: who has asked, and the ward's 区事務局 and 社協区事務所; nobody else. One that does not exist and one that is forbidden look the same.</summary>
internal sealed class ConsultationAccess(ConsultationStore store)
{
    /// <summary>The 相談 that a card names, where the person may read it; else null. One round trip; none where the name is none.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Consultation?> FindAsync(Person person, string? key, CancellationToken ct) =>
        Consultation.Read(key) is var (ward, id) && (MayAnswer(person, ward) || person.May(Right.AskAdvice, ward))
        && await store.FindAsync(ward, id, ct) is { } found && MayRead(person, found) ? found : null;

    /// <summary>May read it.</summary>
    public static bool MayRead(Person person, Consultation c) => MayAnswer(person, c.Ward) || (IsAsker(person, c) && person.May(Right.AskAdvice, c.Ward));

    /// <summary>May read and answer what is asked in that ward.</summary>
    public static bool MayAnswer(Person person, string ward) => person.May(Right.GiveAdvice, ward);

    /// <summary>Has asked it.</summary>
    public static bool IsAsker(Person person, Consultation c) => Is(person, c.Asker);

    /// <summary>It is that person.</summary>
    public static bool Is(Person person, Recipient? who) => who is not null && who.Person == Bare(person).Person;

    /// <summary>The person as they are kept.</summary>
    public static Recipient Bare(Person person) => new(person.Sender with { DisplayName = null }, person.Name);

    /// <summary>The wards of the city in which the person has that right.</summary>
    public static List<Ward> Wards(Person person, Right right, MasterSnapshot master) => [.. master.City.Wards.Where(w => person.May(right, w.Code))];

    /// <summary>「中央区の区事務局」: as what the person answers there.</summary>
    public static string OfficeOf(Person person, Ward ward) =>
        $"{ward.Name}の{person.Grants.First(g => Rights.Of(g.Role, Right.GiveAdvice) != Reach.No && g.Wards.Contains(ward.Code, StringComparer.Ordinal)).Role.Word()}";
}
