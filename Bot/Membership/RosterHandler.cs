using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿を見る: the members of a council for those who keep its roster, one of them, and what was done to a row.</summary>
internal sealed class RosterHandler(RosterStore store, AccountBook accounts)
{
    /// <summary>The roster. Without a council the person's own, or which one.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenRoster form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = RosterAccess.All(person, master);
        if (form.Council is null && own.Count > 1) return new Reply.NewMessage(RosterCard.Choose([.. own.Select(c => new Option(c.ShortName ?? c.Name, c.Id))]));
        if (RosterAccess.Find(person, master, form.Council ?? own.FirstOrDefault()?.Id) is not { } council) return Refused(person, master);
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var members = RosterWords.InOrder((await store.ReadAsync(Files.Members, ct)).Where(m => m.Must("Council") == council.Id), today);
        var inOffice = members.Where(m => RosterWords.IsInOffice(m, today)).ToList();
        var (leavers, notChecked) = await LeaversAsync(inOffice, ct);
        var page = int.TryParse(form.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, 1 + (members.Count / RosterCard.PageSize)) : 1;
        return new Reply.NewMessage(RosterCard.Of(new(
            council.Id, council.Name, inOffice.Count, [.. members.Skip((page - 1) * RosterCard.PageSize).Take(RosterCard.PageSize).Select(m => RosterWords.Line(m, today))],
            leavers, notChecked, page, members.Count > page * RosterCard.PageSize ? page + 1 : null)));
    }

    /// <summary>One membership.</summary>
    public async Task<Reply> MemberAsync(Person person, OpenMember form, MasterSnapshot master, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council) return Refused(person, master);
        return await FindAsync(council, form.Member, ct) is { } member ? new Reply.NewMessage(Card(council, member)) : Refused(person, master);
    }

    /// <summary>The card of one membership.</summary>
    public static Card Card(Council council, MasterRow member, string? problem = null)
    {
        var linked = member.Text("EntraId") is not null;
        return MemberCard.Of(new(
            council.Id, member.Key, council.Name, member.Must("Name"), member.Text("Kana"), member.Text("Post"), member.Text("Category"), member.Text("Organisation"), member.Text("Term"),
            RosterWords.Term(member), linked, linked ? "アカウントがつながっています" : "つながっていません", member.Text("Contact") is not null, problem));
    }

    /// <summary>What was done to a membership or a meeting.</summary>
    public async Task<Reply> HistoryAsync(Person person, OpenRosterHistory form, MasterSnapshot master, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council) return Refused(person, master);
        var file = form.Member is null ? Files.Meetings : Files.Members;
        var row = (await store.ReadAsync(file, ct)).FirstOrDefault(r => r.Key == (form.Member ?? form.Meeting) && r.Must("Council") == council.Id);
        if (row is null) return Refused(person, master);
        var records = await store.HistoryAsync(file, row, ct);
        var subject = form.Member is null ? $"{council.Name} / {RosterWords.Meeting(row)}" : $"{council.Name} / {row.Must("Name")} さん";
        return new Reply.NewMessage(RosterHistoryCard.Of(new(
            council.Id, subject, [.. records.Reverse().Take(RosterHistoryCard.Most).Select(r => Entry(file, r))], Math.Max(0, records.Count - RosterHistoryCard.Most), form.Member is null)));
    }

    /// <summary>The same for what is another's and what does not exist. What was typed comes back, in the place of the form.</summary>
    public static Reply Refused(Person person, MasterSnapshot master, RosterEdit? typed = null) =>
        typed is null ? new Reply.NewMessage(Refusals.KeepingRoster(person, master)) : new Reply.Replace(Refusals.KeepingRoster(person, master, TypedInputs.Of(typed)));

    private async Task<MasterRow?> FindAsync(Council council, string? key, CancellationToken ct) =>
        (await store.ReadAsync(Files.Members, ct)).FirstOrDefault(m => m.Key == key && m.Must("Council") == council.Id);

    private async Task<(IReadOnlyList<string> Leavers, bool NotChecked)> LeaversAsync(List<MasterRow> members, CancellationToken ct)
    {
        var linked = members.Where(m => m.Text("EntraId") is not null && (m.Text("Tenant") ?? accounts.HomeTenant) == accounts.HomeTenant).ToList();
        if (linked.Count == 0) return ([], false);
        var lost = await accounts.LostAsync([.. linked.Select(m => m.Must("EntraId"))], ct);
        return ([.. linked.Where(m => lost?.Contains(m.Must("EntraId")) == true).Select(m => $"{m.Must("Name")} さん")], lost is null);
    }

    private static RosterHistoryCard.Entry Entry(FileSpec file, RowRevision record) => new(
        Acts.Word(record.Made.Act), JapaneseDate.Moment(record.Made.At), record.Made.By.Name.Length == 0 ? null : $"{record.Made.By.Name} さん", record.Made.Reason, record.Made.Explanation,
        record.Before is null && record.Made.Act == Importer.ImportedAct ? [] : RosterWords.Changes(file, record.Before, record.After));
}
