using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Consultations;

/// <summary>What was asked, as it is now.</summary>
/// <param name="Text">Null where it is gone.</param>
/// <param name="Gone">Why; null where there is a text.</param>
internal sealed record Asked(Consultation Of, string? Text, string? Gone)
{
    /// <summary>What the audit trail keeps when it is shown to that person: the report of somebody else in which it stands.</summary>
    public IReadOnlyList<Shown> ShownTo(Person person) => Of.Report is { } number && Text is not null && !ConsultationAccess.IsAsker(person, Of) ? [new(Of.Ward, [number])] : [];
}

/// <summary>相談の見え方: the text, from the report where it stands in one, and the card for either side.</summary>
internal sealed class ConsultationView(RevisionStore reports)
{
    /// <summary>The text as it is now: a corrected report shows what it says now. One round trip where it stands in a report, else none.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Asked> ReadAsync(Consultation c, CancellationToken ct)
    {
        if (c.Report is not { } number) return new(c, c.Text, null);
        var report = (await reports.FindAsync(c.Ward, number, ct))?.Report;
        return report is null or { Status: ReportStatus.Cancelled } ? new(c, null, "この報告は、取り消されました。")
            : report.Consult is { Length: > 0 } text ? new(c, text, null)
            : new(c, null, "この相談は、報告から消されました。");
    }

    /// <summary>The card of who answers, or of who has asked.</summary>
    public static Card Card(Asked asked, bool staff, bool mayAsk, MasterSnapshot master, DateTimeOffset now, string? notice = null)
    {
        var c = asked.Of;
        var ward = master.City.FindWard(c.Ward)!;
        var state = (staff, c.State) switch
        {
            (true, ConsultationState.Received) => "open",
            (true, ConsultationState.InHand) => "taken",
            (true, _) => "answered",
            (false, ConsultationState.Received) => "ownOpen",
            (false, ConsultationState.InHand) => "ownTaken",
            _ => "ownAnswered",
        };
        return ConsultationCard.Of(new(
            state, c.Key, c.Ward, c.Asker.Name, $"{Area(c, master) ?? "地区部会によらない"}({ward.Name})", $"{JapaneseDate.DayAndMonth(Day(c.At))}({Age(c.At, now)})", c.Report, asked.Text, asked.Gone,
            c.By?.Name, c.Office, c.Answer, c.AnsweredAt is { } at ? JapaneseDate.DayAndMonth(Day(at)) : null, mayAsk, ward.Office, notice));
    }

    /// <summary>「3日前から 受付 寒川」: nothing that was typed.</summary>
    /// <param name="staff">Says who is at it: for colleagues, not for who has asked.</param>
    public static Option Line(Consultation c, MasterSnapshot master, DateTimeOffset now, bool staff, bool withWard = false)
    {
        var state = c.State switch { ConsultationState.Received => "受付", ConsultationState.InHand => staff ? $"対応中 {c.By?.Name}" : "対応中", _ => "回答済" };
        var age = c.State == ConsultationState.Answered ? JapaneseDate.DayAndMonth(Day(c.At)) : Age(c.At, now);
        var place = Area(c, master) ?? (withWard ? "" : "地区部会によらない");
        return new($"{age} {state} {(withWard ? $"{master.City.FindWard(c.Ward)?.Name} " : "")}{place}".TrimEnd(), c.Key);
    }

    private static string Age(DateTimeOffset at, DateTimeOffset now) => (Day(now).DayNumber - Day(at).DayNumber) switch
    {
        <= 0 => "今日から",
        1 => "きのうから",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days}日前から"),
    };

    private static string? Area(Consultation c, MasterSnapshot master) => c.Area is { } id ? master.City.FindArea(id)?.Name ?? id : null;

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
