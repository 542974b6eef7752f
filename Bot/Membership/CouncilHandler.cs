using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>協議会のことに答える: by sentence and by button. From the master data in memory: no round trip, but for contacts.</summary>
internal sealed class CouncilHandler(ContactsHandler contacts)
{
    /// <summary>Answers a sentence.</summary>
    public async Task<Reply> AnswerAsync(Person person, CouncilQuestion question, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var of = new CouncilTurn(person, master, turn);
        if (question is CouncilQuestion.Mine) return Mine(person, master, turn);
        if (Target.Of(question.Place, person, master) is not { } target) return Choose(question, master);
        return question switch
        {
            CouncilQuestion.Members members => Members(of, target, members.Group, after: null, named: true),
            CouncilQuestion.Contacts => await contacts.ShowAsync(person, new() { Ward = target.Code }, master, turn, ct, named: true),
            _ => About(of, target, question),
        };
    }

    /// <summary>Answers a button.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenCouncil form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var question = Asking.Of(form.Ask, turn, new Place.Own());
        var target = form.Ward is null ? Target.Of(question.Place, person, master) : Target.Of(form.Ward, master);
        return (question, target) switch
        {
            (CouncilQuestion.Members, _) => Members(person, new() { Ward = target?.Code ?? form.Ward }, master, turn),
            (CouncilQuestion.Contacts, _) => await contacts.ShowAsync(person, new() { Ward = target?.Code ?? form.Ward }, master, turn, ct),
            (_, null) => Choose(question, master, form.Ward is null ? null : Texts.Japanese.WardMissing),
            _ => About(new(person, master, turn), target, question),
        };
    }

    /// <summary>委員の名前を見る. Who may not gets the same card for a council that does not exist.</summary>
    public static Reply Members(Person person, ListMembers form, MasterSnapshot master, Turn turn) => Target.Of(form.Ward ?? "", master) is { } target
        ? Members(new(person, master, turn), target, Group(form.Group, target, master), form.After, named: false)
        : new Reply.NewMessage(CouncilRefusals.Names(person, master, form.Ward ?? ""));

    /// <summary>わたしの協議会.</summary>
    public static Reply Mine(Person person, MasterSnapshot master, Turn turn) => new Reply.NewMessage(new CouncilTimesView(new(person, master, turn)).Mine(person));

    /// <summary>ほかの協議会.</summary>
    public static Reply Choose(ChooseCouncil form, MasterSnapshot master, Turn turn) => Choose(Asking.Of(form.Ask, turn, new Place.Own()), master);

    /// <summary>In a group or channel: meetings, the secretariat's telephone and deadlines, whoever asks; null for what is not said there.</summary>
    public static Reply? InPublic(CouncilQuestion question, MasterSnapshot master, Turn turn)
    {
        if (!IsPublic(question)) return null;
        return Target.Of(question.Place, null, master) is { } target ? About(new(null, master, turn), target, question) : Choose(question, master);
    }

    /// <inheritdoc cref="InPublic(CouncilQuestion, MasterSnapshot, Turn)"/>
    public static Reply? InPublic(OpenCouncil form, MasterSnapshot master, Turn turn)
    {
        var question = Asking.Of(form.Ask, turn, new Place.Own());
        if (!IsPublic(question)) return null;
        return Target.Of(form.Ward ?? "", master) is { } target ? About(new(null, master, turn), target, question) : Choose(question, master, Texts.Japanese.WardMissing);
    }

    /// <inheritdoc cref="InPublic(CouncilQuestion, MasterSnapshot, Turn)"/>
    public static Reply? InPublic(ChooseCouncil form, MasterSnapshot master, Turn turn) =>
        Asking.Of(form.Ask, turn, new Place.Own()) is var question && IsPublic(question) ? Choose(question, master) : null;

    private static bool IsPublic(CouncilQuestion question) => question is CouncilQuestion.NextMeeting or CouncilQuestion.Office or CouncilQuestion.Deadline;

    private static Reply About(CouncilTurn of, Target target, CouncilQuestion question) => new Reply.NewMessage(question switch
    {
        CouncilQuestion.PastLeaders past => new CouncilTimesView(of).PastLeaders(target, past.Post ?? PostKind.Chair, past.Span),
        CouncilQuestion.NextMeeting => new CouncilTimesView(of).Meetings(target),
        CouncilQuestion.Terms => new CouncilTimesView(of).Terms(target),
        CouncilQuestion.Deadline due => new CouncilTimesView(of).Deadline(target, due.Of),
        CouncilQuestion.Office => OfficeCard.Of(new(target.Name, target.Code, target.Ward?.Office, target.Ward?.Mail, of.Person is not null, of.Basis(target, "事務局の登録"))),
        CouncilQuestion.Workers when target.Ward is not null => new WorkersView(of).Of(target, question.Place),
        _ => new CouncilView(of).Council(target, question),
    });

    private static Reply Members(CouncilTurn of, Target target, MemberGroup? group, string? after, bool named)
    {
        if (!of.May(Right.ReadMembers, target)) return new Reply.NewMessage(CouncilRefusals.Names(of.Person!, of.Master, target.Code, named ? target : null)) { RefusedOf = target.Ward?.Code };
        return new Reply.NewMessage(new CouncilView(of).Members(target, group, ContactsHandler.After(after, of.InOffice(target).Count)));
    }

    // What no member of the council comes from is no group: a card changed by hand.
    private static MemberGroup? Group(string? name, Target target, MasterSnapshot master)
    {
        var everybody = target.Council is { } council ? master.Councils.Everybody(council.Id) : [];
        return name is not null && everybody.FirstOrDefault(new MemberGroup(name, false).Has) is { } one ? new(name, one.Category == name) : null;
    }

    private static Reply Choose(CouncilQuestion question, MasterSnapshot master, string? problem = null)
    {
        var city = master.Councils.Councils.FirstOrDefault(c => c.WardCode is null);
        var wardsOnly = question is CouncilQuestion.Workers or CouncilQuestion.Deadline or CouncilQuestion.Office;
        return new Reply.NewMessage(ChooseCouncilCard.Of(new(
            [.. master.City.Wards.Select(w => new Option(w.Name, w.Code)), .. city is null || wardsOnly ? Array.Empty<Option>() : [new Option(city.ShortName ?? city.Name, CouncilAsk.CityBody)]],
            Asking.Code(question), problem, question.Place is Place.Unknown)));
    }
}
