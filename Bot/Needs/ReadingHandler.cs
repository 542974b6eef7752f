using System.Globalization;
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

    /// <summary>One's own memos of this year and the last that can be erased. Two round trips, both at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OwnAsync(Person person, OpenOwnNeeds form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (form.Ward is null || !person.May(Right.RecordNeeds, form.Ward) || master.City.FindWard(form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.RecordingNeeds(person, master));
        var year = FiscalYear.Of(DateOnly.FromDateTime(turn.Now.DateTime));
        var years = await Task.WhenAll(store.YearAsync(ward.Code, year, ct), store.YearAsync(ward.Code, year.Previous, ct));
        var own = years.SelectMany(n => n).Where(n => !n.IsErased && n.Author == PersonKey.Of(person.Sender)).Take(NeedListCard.Most);
        return new Reply.NewMessage(NeedListCard.Own(ward.Code, ward.Name, [.. own.Select(n => NeedWords.Choice(n, master))]));
    }

    private async Task<Card> ListAsync(Person person, FilterNeeds filter, string place, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var now = FiscalYear.Of(DateOnly.FromDateTime(turn.Now.DateTime));
        var year = filter.Year == Text(now.Previous) ? now.Previous : now;
        var all = await store.YearAsync(filter.Ward!, year, ct);
        // What is named here is what there are memos of: an area that has ended is among them.
        var areas = all.Select(n => n.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(a => new Option(master.City.FindArea(a)?.Name ?? a, a)).ToList();
        var area = areas.Any(a => a.Value == filter.Area) ? filter.Area : null;
        var kind = NeedKind.All.FirstOrDefault(k => k == filter.NeedKind);
        var chosen = all.Where(n => (area is null || n.Area == area) && (kind is null || n.Kind == kind)).ToList();
        var from = int.TryParse(filter.After, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown < chosen.Count ? shown : 0;
        var page = chosen.Skip(from).Take(NeedListCard.Most).ToList();
        return NeedListCard.Of(new(
            new() { Ward = filter.Ward, Area = area, NeedKind = kind, Year = Text(year), After = from + page.Count < chosen.Count ? Text(from + page.Count) : null },
            place, year.ToString(), [.. page.Select(n => NeedWords.Memo(n, person, master))], chosen.Count, from, NeedWords.Counts(all), areas, NeedKind.All,
            [new($"{now}", Text(now)), new($"{now.Previous}", Text(now.Previous))], all.Count == NeedStore.Most, person.May(Right.RecordNeeds, filter.Ward))
        {
            Erasable = person.May(Right.EraseNeeds, filter.Ward) ? [.. page.Where(n => !n.IsErased).Select(n => NeedWords.Choice(n, master))] : [],
        });
    }

    private static string Text(FiscalYear year) => Text(year.BeginsIn);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
