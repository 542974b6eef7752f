using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Needs;

/// <summary>困りごとを書く: the form, and the memo that it makes, once however often it is pressed.</summary>
internal sealed class WritingHandler(NeedStore store)
{
    private const string Used = "この用紙のメモは、もう残してあります。別のメモなら、もう一度「残す」を押してください。";
    private const string Old = "古い用紙です。書いたことを確かめて、もう一度「残す」を押してください。";

    // A form of more than a year ago asks for a day that it would not take.
    private const int OldestForm = 365;

    /// <summary>A blank form, or which ward before it. No round trip.</summary>
    public Reply Open(Person person, OpenNeedForm form, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var wards = NeedRights.Writing(person, master, today);
        if (form.Ward is null && wards.Count > 1) return new Reply.NewMessage(NeedFormCard.Choose(wards));
        if (wards.FirstOrDefault(w => form.Ward is null || w.Value == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.RecordingNeeds(person, master));
        var areas = Areas(person, ward.Value, master, today);
        return new Reply.NewMessage(Form("blank", new()
        {
            Need = NeedKey.New(ward.Value, today).ToString(),
            Area = areas is [var only] ? only.Id : null,
            HeardOn = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }, ward.Title, areas, []));
    }

    /// <summary>残す. One round trip; two where the form was pressed before.</summary>
    public async Task<Reply> KeepAsync(Person person, KeepNeed form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (NeedRights.Own(person, form.Need) is not { } key || Areas(person, key.Ward, master, today) is not { Count: > 0 } areas) return new Reply.Replace(Refusals.RecordingNeeds(person, master, TypedInputs.Of(form)));
        var place = master.City.FindWard(key.Ward)?.Name ?? "";
        Reply Back(string state, IReadOnlyList<Problem> problems, KeepNeed? again = null, string? notice = null) => new Reply.Replace(Form(state, again ?? form, place, areas, problems, notice));
        if (key.Day > today || key.Day < today.AddDays(-OldestForm)) return Back("used", [], Anew(form, key, today), Old);
        var (written, problems) = NeedForm.Read(form, areas, today, master.Names.Of(key.Ward));
        if (written is null) return Back("returned", problems);
        try
        {
            var need = new Need(key, written.Area, written.Kind, written.Text, written.HeardOn, person.Name, PersonKey.Of(person.Sender), turn.Now);
            var kept = await store.KeepAsync(need, ct);
            return kept.Says(need) ? new Reply.Replace(NeedWords.Receipt("kept", kept, person, master)) : Back("used", [], Anew(form, key, today), Used);
        }
        catch (StorageTroubleException)
        {
            return Back("notSaved", []);
        }
    }

    private static List<DistrictArea> Areas(Person person, string ward, MasterSnapshot master, DateOnly today) =>
        [.. NeedRights.Areas(person, master, today).Where(a => a.WardCode == ward)];

    private static KeepNeed Anew(KeepNeed form, NeedKey key, DateOnly today) => form with { Need = NeedKey.New(key.Ward, today).ToString() };

    private static Card Form(string state, KeepNeed form, string place, IReadOnlyList<DistrictArea> areas, IReadOnlyList<Problem> problems, string? notice = null) =>
        NeedFormCard.Of(new(state, form, place, [.. areas.Select(a => new Option(a.Name, a.Id))], NeedKind.All, problems, notice));
}
