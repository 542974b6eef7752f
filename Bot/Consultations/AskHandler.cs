using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談する: somebody of a ward asks its 区事務局 and 社協区事務所.</summary>
internal sealed class AskHandler(ConsultationStore store, ConsultationPost post)
{
    /// <summary>The form, or which ward before it. No round trip.</summary>
    public static Reply Open(Person person, OpenAdvice form, MasterSnapshot master, Turn turn)
    {
        var own = ConsultationAccess.Wards(person, Right.AskAdvice, master);
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(ConsultationFormCard.ChooseWard([.. own.Select(w => new Option(w.Name, w.Code))]));
        if (own.FirstOrDefault(w => form.Ward is null || w.Code == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.AskingAdvice(person, master));
        var areas = Areas(person, ward, master, turn);
        var blank = new AskAdvice { Ward = ward.Code, Drawn = DrawnId.New(), Area = areas is [var one] ? one.Value : null };
        return new Reply.NewMessage(Card("open", blank, ward, areas, []));
    }

    /// <summary>相談を届ける; once, however often it is pressed. Five round trips, three where it was pressed before.</summary>
    public async Task<Reply> AskAsync(Person person, AskAdvice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (ConsultationAccess.Wards(person, Right.AskAdvice, master).Find(w => w.Code == form.Ward) is not { } ward)
            return new Reply.Replace(Refusals.AskingAdvice(person, master, TypedInputs.Of(form)));
        var areas = Areas(person, ward, master, turn);
        var (text, problems) = AdviceForm.Read("consult", "相談の内容", form.Consult, form.ConsultDeclared, master.Names.Of(ward.Code));
        if (form.Area != AskAdvice.NoArea && areas.All(a => a.Value != form.Area)) problems = [new("area", "地区部会", "選ばれていません。地区部会か、「地区部会によらない」を選んでください。"), .. problems];
        // Only a card changed by hand has none: with another one it is a new 相談.
        if (!DrawnId.Is(form.Drawn)) return new Reply.Replace(Card("returned", form with { Drawn = DrawnId.New() }, ward, areas, problems, "もう一度「相談を届ける」を押してください。"));
        if (problems.Count > 0 || text is null) return new Reply.Replace(Card("returned", form, ward, areas, problems));
        try
        {
            var asked = new Consultation(ward.Code, form.Drawn!, form.Area == AskAdvice.NoArea ? null : form.Area, text, ConsultationAccess.Bare(person), turn.Now);
            var (kept, _) = await store.InsertAsync(asked, ct);
            if (!ConsultationAccess.IsAsker(person, kept)) return new Reply.Replace(Refusals.AskingAdvice(person, master, TypedInputs.Of(form)));
            await post.ReceivedAsync(kept, master, DateOnly.FromDateTime(turn.Now.DateTime), ct);
            return new Reply.Replace(ConsultationFormCard.Receipt(kept.Key, ward.Name, kept.Text, ward.Office));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(Card("notSaved", form, ward, areas, []));
        }
    }

    /// <summary>自分の相談. One round trip a ward, all at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> MineAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var wards = ConsultationAccess.Wards(person, Right.AskAdvice, master);
        if (wards.Count == 0) return new Reply.NewMessage(Refusals.AskingAdvice(person, master));
        var all = (await Task.WhenAll(wards.Select(w => store.MineAsync(w.Code, person.Sender, ConsultationListCard.Most, ct)))).SelectMany(c => c)
            .OrderByDescending(c => c.At).Take(ConsultationListCard.Most).ToList();
        return new Reply.NewMessage(ConsultationListCard.Mine(new(
            "", [.. all.Select(c => ConsultationView.Line(c, master, turn.Now, staff: false, wards.Count > 1))], all.Count(c => c.State != ConsultationState.Answered), JapaneseDate.Moment(turn.Now))));
    }

    // One's own areas; of who has none in particular, all of the ward.
    private static List<Option> Areas(Person person, Ward ward, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var all = master.City.AreasOf(ward.Code, today, today).ToList();
        var own = all.Where(a => person.OwnAreas.Contains(a.Id, StringComparer.Ordinal)).ToList();
        return [.. (own.Count > 0 ? own : all).Select(a => new Option(a.Name, a.Id))];
    }

    private static Card Card(string state, AskAdvice form, Ward ward, IReadOnlyList<Option> areas, IReadOnlyList<Problem> problems, string? notice = null) =>
        ConsultationFormCard.Of(new(state, form, ward.Name, areas, problems, ward.Office, notice));
}
