using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>困りごと一覧: the memos of a ward, for those who work in it and for the city.</summary>
internal sealed class ReadingHandler(NeedStore store)
{
    /// <summary>This year's, or which ward before it. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenNeeds form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var wards = NeedRights.Reading(person, master);
        if (form.Ward is null && wards.Count > 1) return new Reply.NewMessage(NeedListCard.Choose(wards));
        if (wards.FirstOrDefault(w => form.Ward is null || w.Value == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.ReadingNeeds(person, master));
        return new Reply.NewMessage(await ListAsync(person, new() { Ward = ward.Value }, ward.Title, master, turn, ct));
    }

    /// <summary>絞りこむ, もっと見る. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> FilterAsync(Person person, FilterNeeds form, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        NeedRights.Reading(person, master).FirstOrDefault(w => w.Value == form.Ward) is { } ward
            ? new Reply.Replace(await ListAsync(person, form, ward.Title, master, turn, ct))
            : new Reply.Replace(Refusals.ReadingNeeds(person, master));

    /// <summary>Which memo is to be erased: one's own of this year and the last, or, with a year, those of a page of the list. Two round trips at once, or one.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OwnAsync(Person person, OpenOwnNeeds form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (form.Year is not null) return await OthersAsync(person, form, master, turn, ct);
        if (form.Ward is null || !person.May(Right.RecordNeeds, form.Ward) || master.City.FindWard(form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.RecordingNeeds(person, master));
        var year = Now(turn);
        var years = await Task.WhenAll(store.YearAsync(ward.Code, year, ct), store.YearAsync(ward.Code, year.Previous, ct));
        var own = years.SelectMany(n => n).Where(n => !n.IsErased && n.Author == PersonKey.Of(person.Sender)).Take(NeedListCard.Most);
        return new Reply.NewMessage(NeedListCard.Own(ward.Code, ward.Name, [.. own.Select(n => NeedWords.Choice(n, master))]));
    }

    private async Task<Reply> OthersAsync(Person person, OpenOwnNeeds form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (form.Ward is null || !person.May(Right.EraseNeeds, form.Ward) || master.City.FindWard(form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.ErasingNeeds(person, master));
        var year = NeedPage.YearOf(form.Year, Now(turn));
        var page = NeedPage.Of(year, await store.YearAsync(ward.Code, year, ct), form.Area, form.NeedKind, form.After);
        return new Reply.NewMessage(NeedListCard.Others(ward.Code, ward.Name, [.. page.Needs.Where(n => !n.IsErased).Select(n => NeedWords.Choice(n, master))]));
    }

    private async Task<Card> ListAsync(Person person, FilterNeeds filter, string place, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var now = Now(turn);
        var year = NeedPage.YearOf(filter.Year, now);
        var page = NeedPage.Of(year, await store.YearAsync(filter.Ward!, year, ct), filter.Area, filter.NeedKind, filter.After);
        // What is named here is what there are memos of: an area that has ended is among them.
        var areas = page.All.Select(n => n.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(a => new Option(master.City.FindArea(a)?.Name ?? a, a)).ToList();
        var shown = page.From + page.Needs.Count;
        return NeedListCard.Of(new(
            new() { Ward = filter.Ward, Area = page.Area, NeedKind = page.Kind, Year = NeedPage.Text(year.BeginsIn), After = shown < page.Chosen.Count ? NeedPage.Text(shown) : null },
            place, year.ToString(), [.. page.Needs.Select(n => NeedWords.Memo(n, person, master))], page.Chosen.Count, page.From, NeedWords.Counts(page.All), areas, NeedKind.All,
            [new($"{now}", NeedPage.Text(now.BeginsIn)), new($"{now.Previous}", NeedPage.Text(now.Previous.BeginsIn))], page.All.Count == NeedStore.Most, person.May(Right.RecordNeeds, filter.Ward))
        {
            MayErase = person.May(Right.EraseNeeds, filter.Ward),
        });
    }

    private static FiscalYear Now(Turn turn) => FiscalYear.Of(DateOnly.FromDateTime(turn.Now.DateTime));
}
