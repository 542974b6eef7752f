using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿のおことわり. A press gets the same card whether the council exists or not; whoever named a ward reads whom to ask there.</summary>
internal static class CouncilRefusals
{
    /// <summary>No right to the names.</summary>
    /// <param name="named">The council that was named in a sentence; null for a press.</param>
    public static Card Names(Person person, MasterSnapshot master, string code, Target? named = null) =>
        Of(person, master, "名前", $"{(named is null ? "その協議会の委員、その区" : $"{named.Name}の委員、{named.Name}")}の担当者と事務局、市", code, named);

    /// <summary>No right to the contacts.</summary>
    /// <inheritdoc cref="Names"/>
    public static Card Contacts(Person person, MasterSnapshot master, string code, Target? named = null) =>
        Of(person, master, "連絡先", $"{named?.Name ?? "その区"}の事務局、社協区事務所、市", code, named);

    private static Card Of(Person person, MasterSnapshot master, string what, string whoMay, string code, Target? named)
    {
        var ward = master.OwnWardOf(person);
        return RefusalCard.OfCouncil(new(
            $"{named?.Name ?? "この協議会"}の委員の{what}は、あなたの役割では見られません", $"{(ward is null ? "" : ward.Name + "の")}{person.Grants[0].Role.Word()}", whoMay, code, named?.Ward?.Office)
        {
            Unchecked = Refusals.NotChecked(person),
        });
    }
}
