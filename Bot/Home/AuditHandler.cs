using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Home;

/// <summary>監査ログ: who looked at what, for 管理者. A look into it is written down before it is shown.</summary>
internal sealed class AuditHandler(AuditTrail trail)
{
    /// <summary>Rows that are read and counted; one round trip.</summary>
    private const int MostRead = 1000;

    private const int Months = 12;

    private const string NoWard = "-";

    /// <summary>Of a ward and day, or the question for them.</summary>
    public async Task<Reply> OfWardAsync(Person person, OpenAuditOfWard form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!person.May(Right.ReadAudit)) return new Reply.NewMessage(Refusals.Auditing(person, master));
        var ward = master.City.FindWard(form.Ward);
        if (form.Ward is null && form.Day is null) return Ask(null, null);
        if (ward is null && form.Ward != NoWard) return Ask(form.Day, "区が選ばれていません。1つ選んでください。");
        if (ReportForm.Day(form.Day) is not { } day) return Ask(null, "日が読み取れません。もう一度選んでください。");

        var subject = $"{ward?.Name ?? "区に関わらないこと"}の{JapaneseDate.DayAndMonth(day)}";
        var code = ward?.Code;
        return await ShowAsync("ward", subject, trail.OfWardAsync(code, day, ct), form.After, new(turn.Now, turn.Sender, AuditKind.AuditSeen, code, []),
            last => form with { After = last }, new AuditWords(master, turn, byPerson: false), ct);

        Reply Ask(string? chosen, string? problem) => new Reply.NewMessage(AuditCard.Of(new AuditCard.AskWard(
            [.. master.City.Wards.Select(w => new Option(w.Name, w.Code)), new("区に関わらないこと", NoWard)], ward?.Code, chosen ?? Iso(turn), problem)));
    }

    /// <summary>Of a person and month, or the question for them.</summary>
    public async Task<Reply> OfPersonAsync(Person person, OpenAuditOfPerson form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!person.May(Right.ReadAudit)) return new Reply.NewMessage(Refusals.Auditing(person, master));
        var months = Enumerable.Range(0, Months).Select(n => DateOnly.FromDateTime(turn.Now.DateTime).AddMonths(-n)).ToList();
        if (form.Who is null && form.Month is null) return Ask(null);
        if (master.Roster.Everybody.FirstOrDefault(p => Value(p.Sender) == form.Who) is not { Sender: { } who, Name: { } name }) return Ask("人が選ばれていません。1人選んでください。");
        if (!DateOnly.TryParseExact($"{form.Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return Ask("月が読み取れません。もう一度選んでください。");

        return await ShowAsync("person", $"{name} さんの{MonthWord(month)}", trail.OfPersonAsync(who, month.Year, month.Month, ct), form.After,
            new(turn.Now, turn.Sender, AuditKind.AuditSeen, null, []), last => form with { After = last }, new AuditWords(master, turn, byPerson: true), ct);

        Reply Ask(string? problem) => new Reply.NewMessage(AuditCard.Of(new AuditCard.AskPerson(
            [.. master.Roster.Everybody.Take(AuditCard.MostPeople).Select(p => new Option(p.Name, Value(p.Sender)))], form.Who,
            [.. months.Select(m => new Option(MonthWord(m), MonthValue(m)))], MonthValue(months[0]), problem)));
    }

    private async Task<Reply> ShowAsync(
        string state, string subject, IAsyncEnumerable<AuditEntry> entries, string? after, AuditEntry look, Func<string, Submission> before, AuditWords words, CancellationToken ct)
    {
        try
        {
            var read = entries.Take(MostRead).ToListAsync(ct).AsTask();
            await Task.WhenAll(read, trail.WriteAsync(look, ct));
            var all = await read;
            var rest = after is null ? all : [.. all.Where(e => string.CompareOrdinal(e.Place, after) > 0)];
            var rows = rest.Take(AuditCard.Most).ToList();
            var card = AuditCard.Of(new AuditCard.View(
                rows.Count == 0 ? "nothing" : after is null ? state : "earlier", subject, all.Count, all.Count < MostRead,
                all.Count == 0 ? null : AuditWords.Counts(all), [.. rows.Select(words.Row)], rest.Count > rows.Count ? before(rows[^1].Place!) : null));
            return after is null ? new Reply.NewMessage(card) : new Reply.Replace(card);
        }
        catch (StorageTroubleException)
        {
            return new Reply.NewMessage(AuditCard.Of(new AuditCard.View("notRead", subject, 0, true, null, [], null)));
        }
    }

    private static string Value(Sender who) => $"{who.TenantId}/{who.ObjectId}";

    private static string Iso(Turn turn) => turn.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string MonthValue(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string MonthWord(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");
}
