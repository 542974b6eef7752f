using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿を直す: adds a member, corrects one, changes a 役職, ends a term, lets somebody in for the rest of it.</summary>
internal sealed class MemberHandler(RosterStore store, RosterEnd end, AccountHandler accounts, AuditTrail audit)
{
    /// <summary>委員を加える: the blank form.</summary>
    public async Task<Reply> NewAsync(Person person, OpenNewMember form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council) return RosterHandler.Refused(person, master);
        var desk = new MemberDesk(council, await store.ReadAsync(Files.Members, ct), person);
        return new Reply.NewMessage(desk.Form(new AddMember { Council = council.Id, Edit = DrawnId.New(), From = MemberForm.Stored(DateOnly.FromDateTime(turn.Now.DateTime)) }, null));
    }

    /// <summary>The form for what was chosen. Looks at contacts leave their row in the audit trail first.</summary>
    public async Task<Reply> ChooseAsync(Person person, ChooseMemberAct form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council) return RosterHandler.Refused(person, master);
        var desk = new MemberDesk(council, await store.ReadAsync(Files.Members, ct), person);
        if (desk.Find(form.Member) is not { } member) return RosterHandler.Refused(person, master);
        if (form.Act == "account") return await accounts.OpenAsync(council, member, ct);
        if (desk.Blank(form.Act, member, DateOnly.FromDateTime(turn.Now.DateTime)) is not { } blank) return new Reply.Replace(RosterHandler.Card(council, member, "1つ選んでください。"));
        if (blank is CorrectMember { Contact: not null })
            await audit.WriteAsync(new(turn.Now, turn.Sender, AuditKind.ContactsSeen, council.WardCode, [member.Key]), ct);
        return new Reply.Replace(desk.Form(blank, member));
    }

    /// <summary>Keeps what the form says, or gives it back.</summary>
    public async Task<Reply> KeepAsync(Person person, RosterEdit form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council || !DrawnId.Is(form.Edit)) return RosterHandler.Refused(person, master, form);
        var desk = new MemberDesk(council, [], person);
        try
        {
            desk = desk with { Rows = await store.ReadAsync(Files.Members, ct) };
            return await KeepAsync(desk, form, master, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(desk.Form(form, null, notice: $"{RevisionWords.Trouble}{RevisionWords.TwiceIsOnce}"));
        }
    }

    private async Task<Reply> KeepAsync(MemberDesk desk, RosterEdit form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var step = form as IMemberEdit;
        var now = step is null ? null : desk.Find(step.Member);
        if (step is not null && now is null) return RosterHandler.Refused(desk.Person, master, form);
        var revision = RevisionInCard.Read(step?.Revision);
        // The rules look at the row as it was when the form was opened: a press that is sent again meets its own edit.
        var records = now is null ? [] : await store.HistoryAsync(Files.Members, now, ct);
        var then = now is null || now.Revision == revision || records.FirstOrDefault(r => r.Number == revision + 1)?.Before is not { } values ? now : now with { Values = values };
        var check = new MemberForm();
        var changes = MemberSteps.Read(form, then, then is null ? null : Rest(then, records, revision), !desk.SeesContacts, check);
        var reason = step is null ? null : ReasonForm.Check(step.Reason, step.ReasonText, step.ReasonTextDeclared, RosterReasons.All, master.Names.Of(desk.Council.WardCode ?? ""));
        if (check.Problems.Count > 0 || reason is { Reason: null }) return new Reply.Replace(desk.Form(form, now, check.Problems, reason?.View));
        var made = RosterAccess.MadeBy(desk.Person, turn, form.Edit!, reason?.Reason ?? "新しく加えた", reason?.Explanation);
        var change = new RosterChange(Files.Members, now?.Key ?? $"M-{form.Edit}", now is null ? null : revision, made, changes);
        return await store.KeepAsync(change, ct) switch
        {
            Kept.Crowded => new Reply.Replace(desk.Form(form, now, notice: $"{RevisionWords.Crowded}{RevisionWords.TwiceIsOnce}")),
            Kept.Conflict conflict => new Reply.Replace(end.Conflict(change, conflict, Again(form, conflict.Now.Revision), $"{desk.Council.Name} / {conflict.Now.Must("Name")} さん")),
            Kept.Gone => RosterHandler.Refused(desk.Person, master, form),
            var kept => new Reply.Replace(end.Receipt(change.File, desk.Council, kept, now?.Key)),
        };
    }

    // Who left before their time left the rest of it to whoever comes in.
    private static DateOnly? Rest(MasterRow member, IReadOnlyList<RowRevision> records, int revision) =>
        records.LastOrDefault(r => r.Made.Act == Acts.Ended && r.Number <= revision)?.Before?.GetValueOrDefault("To") is { } to && DateReading.Date(to) is { } day ? day : member.LastDay("To");

    private static RosterEdit Again(RosterEdit form, int revision)
    {
        var (edit, now) = (DrawnId.New(), revision.ToString(CultureInfo.InvariantCulture));
        return form switch
        {
            CorrectMember f => f with { Edit = edit, Revision = now },
            ChangePost f => f with { Edit = edit, Revision = now },
            EndTerm f => f with { Edit = edit, Revision = now },
            ReplaceMember f => f with { Edit = edit, Revision = now },
            _ => form with { Edit = edit },
        };
    }
}
