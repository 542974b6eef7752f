using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>委員の連絡先: written down first, shown then. Without the row nothing is shown.</summary>
internal sealed class ContactsHandler(AuditTrail audit)
{
    /// <summary>The contacts of one council. Two requests, at once.</summary>
    /// <param name="named">The council was named in a sentence.</param>
    public async Task<Reply> ShowAsync(Person person, ShowContacts form, MasterSnapshot master, Turn turn, CancellationToken ct, bool named = false)
    {
        var target = Target.Of(form.Ward ?? "", master);
        var of = new CouncilTurn(person, master, turn);
        if (target is null || !of.May(Right.SeeContacts, target))
            return new Reply.NewMessage(CouncilRefusals.Contacts(person, master, form.Ward ?? "", named ? target : null)) { RefusedOf = target?.Ward?.Code };
        var members = of.InOffice(target);
        var known = members.Where(m => m.Contact is not null).ToList();
        var after = After(form.After, known.Count);
        var page = known.Skip(after).Take(ContactsCard.MostContacts).ToList();
        var basis = of.Basis(target, "委員名簿");
        try
        {
            await audit.WriteAsync(new(turn.Now, turn.Sender, AuditKind.ContactsSeen, target.Ward?.Code, [.. page.Select(m => m.Id)]), ct);
        }
        catch (StorageTroubleException)
        {
            return new Reply.NewMessage(ContactsCard.NotRecorded(target.Name, new() { Ward = target.Code, After = form.After }));
        }

        return new Reply.NewMessage(ContactsCard.Of(new(
            target.Name, target.Code, [.. page.Select(m => (m.WithPost(), m.Contact!))], members.Count - known.Count,
            after + page.Count < known.Count ? FormattableString.Invariant($"{after + page.Count}") : null, basis)));
    }

    /// <summary>Where a page begins; a number that nobody could have pressed begins the list.</summary>
    public static int After(string? text, int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after < count ? after : 0;
}
