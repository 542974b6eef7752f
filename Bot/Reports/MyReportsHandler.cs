using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>わたしの報告: drafts first, then what this person typed, the newest five and so on.</summary>
internal sealed class MyReportsHandler(MyReports mine, WaitingDrafts drafts)
{
    private const int MostDrafts = 5;

    /// <summary>Two round trips: drafts and every ward at once.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenMyReports form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!person.MayReport()) return new Reply.NewMessage(Refusals.Opening(person, master));
        var page = mine.PageAsync(person, form.After, master, ct);
        var begun = form.After is null ? drafts.ListAsync(person, master, turn.Now, ct) : Task.FromResult<IReadOnlyList<Draft>>([]);
        await Task.WhenAll(page, begun);
        var (reports, after) = await page;
        var card = MyReportsCard.Of(new(
            form.After is not null, [.. (await begun).Take(MostDrafts).Select(d => Line(d, master))], [.. reports.Select(r => ReportWords.Line(r, master))], after));
        return form.After is null ? new Reply.NewMessage(card) : new Reply.Replace(card);
    }

    private static Option Line(Draft draft, MasterSnapshot master)
    {
        var day = ReportForm.Day(new Written(draft.Values)["heldOn"]) is { } held ? JapaneseDate.DayAndMonth(held) : "活動日なし";
        var area = master.City.FindArea(draft.Area)?.Name ?? draft.Area;
        return new($"下書き: {day} / {area} / {(draft.Report is null ? "まだ提出していません" : "まだ訂正していません")}", draft.Ticket);
    }
}
