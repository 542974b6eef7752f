using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>アカウントをつなぐ: gives the rights of a membership to an account of the home tenant. The directory proposes by name, a person confirms.</summary>
internal sealed class AccountHandler(RosterStore store, RosterEnd end, AccountBook accounts)
{
    private const int MostProposed = 5;

    /// <summary>The accounts of that name; or the one that is linked.</summary>
    public async Task<Reply> OpenAsync(Council council, MasterRow member, CancellationToken ct)
    {
        if (member.Text("EntraId") is { } id) return new Reply.Replace(Card(council, member, "linked", DrawnId.New(), await KnownAsync(member, id, ct)));
        var found = await accounts.SearchAsync(member.Must("Name"), ct);
        var state = found is null ? "unavailable" : found.Accounts.Count == 0 ? "none" : "propose";
        return new Reply.Replace(Card(council, member, state, DrawnId.New(), null, found));
    }

    /// <summary>つなぐ. That it is one of those that are proposed for this name is asked again: linking gives rights.</summary>
    public async Task<Reply> LinkAsync(Person person, LinkAccount form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council || !DrawnId.Is(form.Edit)) return RosterHandler.Refused(person, master);
        ProposedAccounts? found = null;
        MasterRow? member = null;
        try
        {
            var rows = await store.ReadAsync(Files.Members, ct);
            member = rows.FirstOrDefault(m => m.Key == form.Member && m.Must("Council") == council.Id);
            if (member is null) return RosterHandler.Refused(person, master);
            found = await accounts.SearchAsync(member.Must("Name"), ct);
            if (found is null) return new Reply.Replace(Card(council, member, "unavailable", form.Edit!, null));
            if (!found.Accounts.Take(MostProposed).Any(a => a.ObjectId == form.Account)) return new Reply.Replace(Card(council, member, found.Accounts.Count == 0 ? "none" : "propose", form.Edit!, null, found));
            if (IsTaken(rows, member, form.Account!)) return new Reply.Replace(Card(council, member, "taken", form.Edit!, null, found));
            var change = Change(form.Edit!, member.Key, form.Revision, person, turn, "本人と確かめた", row => [new(MemberForm.With(row!, [new("EntraId", form.Account), new("Tenant", null)]), Acts.Linked)]);
            return await EndAsync(change, council, member, form, "propose", found, ct);
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(AccountLinkCard.Of(View("notSaved", council, member, form.Member ?? "", form.Revision ?? "", form.Edit!, null, found)));
        }
    }

    /// <summary>つながりをはずす.</summary>
    public async Task<Reply> UnlinkAsync(Person person, UnlinkAccount form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council || !DrawnId.Is(form.Edit)) return RosterHandler.Refused(person, master);
        var member = (await store.ReadAsync(Files.Members, ct)).FirstOrDefault(m => m.Key == form.Member && m.Must("Council") == council.Id);
        if (member is null) return RosterHandler.Refused(person, master);
        var change = Change(form.Edit!, member.Key, form.Revision, person, turn, "つながりをはずした", row => [new(MemberForm.With(row!, [new("EntraId", null), new("Tenant", null)]), Acts.Unlinked)]);
        return await EndAsync(change, council, member, form, "linked", null, ct);
    }

    private async Task<Reply> EndAsync(RosterChange change, Council council, MasterRow member, RosterEdit form, string state, ProposedAccounts? found, CancellationToken ct) =>
        await store.KeepAsync(change, ct) switch
        {
            Kept.Crowded => new Reply.Line(Texts.RevisionWords.Crowded),
            // The account is no text that anybody typed: who meets another's change looks, and chooses again.
            Kept.Conflict conflict => new Reply.Replace(RosterHandler.Card(council, conflict.Now, "ほかの人が先に直しました。今の登録を確かめて、もう一度選んでください。")),
            var kept => new Reply.Replace(end.Receipt(Files.Members, council, kept, member.Key)),
        };

    private async Task<string> KnownAsync(MasterRow member, string id, CancellationToken ct)
    {
        if ((member.Text("Tenant") ?? accounts.HomeTenant) != accounts.HomeTenant) return "ほかの組織のアカウントです。使えるかどうかは、ここでは確かめられません。";
        var lost = await accounts.LostAsync([id], ct);
        return lost is null ? "使えるかどうかは、今は確かめられません。" : lost.Count > 0 ? "このアカウントは、使えなくなっています。" : "このアカウントは使えます。";
    }

    // One account is one person, and one person sits in a council once at a time.
    private static bool IsTaken(IEnumerable<MasterRow> rows, MasterRow member, string account) => rows.Any(r =>
        r.Key != member.Key && r.Must("Council") == member.Must("Council") && r.Text("EntraId") == account
        && r.Day("From") <= (member.LastDay("To") ?? DateOnly.MaxValue) && member.Day("From") <= (r.LastDay("To") ?? DateOnly.MaxValue));

    private static RosterChange Change(string edit, string key, string? revision, Person person, Turn turn, string reason, Func<MasterRow?, IReadOnlyList<RowChange>> changes) => new(
        Files.Members, key, RevisionInCard.Read(revision), RosterAccess.MadeBy(person, turn, edit, reason), changes);

    private static Card Card(Council council, MasterRow member, string state, string edit, string? account, ProposedAccounts? found = null) =>
        AccountLinkCard.Of(View(state, council, member, member.Key, member.Revision.ToString(CultureInfo.InvariantCulture), edit, account, found));

    private static AccountLinkCard.View View(string state, Council council, MasterRow? member, string key, string revision, string edit, string? account, ProposedAccounts? found) => new(
        state, council.Id, key, revision, edit, council.Name, member?.Must("Name") ?? "委員", account,
        [.. (found?.Accounts ?? []).Take(MostProposed).Select(a => new Option(Title(a), a.ObjectId))], found is { } f && (f.More || f.Accounts.Count > MostProposed));

    // Of the address only the domain: it tells the city from the 社協, and is nobody's address.
    private static string Title(ProposedAccount account)
    {
        var domain = account.Mail?.Split('@') is [_, var after] ? after : null;
        return string.Join(" / ", new[] { account.Name, account.Department, domain, account.IsGuest ? "ゲスト" : null }.OfType<string>().Where(p => p.Length > 0));
    }
}
