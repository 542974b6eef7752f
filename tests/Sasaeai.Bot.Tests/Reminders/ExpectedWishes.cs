using System.Globalization;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>希望の答え: who gets what instead of whom, and who does not and why, from what people pressed in the test; by another way than the bot's.</summary>
internal sealed class ExpectedWishes
{
    private readonly Dictionary<string, (DateTime Until, string? StandIn)> absences = new(StringComparer.Ordinal);
    private readonly HashSet<string> off = new(StringComparer.Ordinal);
    private readonly HashSet<(string Person, string Ward, string Subject)> stops = [];
    private readonly List<(DateTime At, string Person, string Ward, string Subject)> again = [];

    /// <summary>明日もう一度.</summary>
    public void Snooze(Expected about, DateTime at) => again.Add((at, about.Person, about.Ward, about.Subject));

    /// <summary>今回は停止; what was snoozed is forgotten.</summary>
    public void Stop(Expected about)
    {
        stops.Add((about.Person, about.Ward, about.Subject));
        again.RemoveAll(a => a.Person == about.Person && a.Subject == about.Subject);
    }

    /// <summary>不在.</summary>
    public void Away(string person, DateTime until, string? standIn) => absences[person] = (until, standIn);

    /// <summary>すべて止める; what was snoozed is forgotten.</summary>
    public void Off(string person)
    {
        off.Add(person);
        again.RemoveAll(a => a.Person == person);
    }

    /// <summary>また受け取る: each 今回は停止 is taken back too.</summary>
    public void On(string person)
    {
        off.Remove(person);
        stops.RemoveWhere(s => s.Person == person);
    }

    /// <summary>When the next snoozed one is due after that moment.</summary>
    public DateTime? Next(DateTime after) => again.Where(a => a.At > after).Min(a => (DateTime?)a.At);

    /// <summary>What is sent, and what is not and why, of what those people owe.</summary>
    public IEnumerable<Expected> Of(IEnumerable<Expected> owed) => owed.Select(One).GroupBy(e => (e.At, e.Ward, e.Subject, e.Person)).Select(Merged);

    /// <summary>What was snoozed until that moment: the person's own, whatever else they do not want, and what they stand in for.</summary>
    public IEnumerable<Expected> Again(DateTime at, ExpectedYear year) => again.Where(a => a.At == at).Distinct()
        .SelectMany(a => year.Open(at, a.Ward, a.Subject).Select(e => e.Person == a.Person ? e : One(e)).Where(e => e.Person == a.Person && e.Against.Length == 0))
        .GroupBy(e => (e.At, e.Ward, e.Subject, e.Person)).Select(Merged);

    private Expected One(Expected e) => (Why(e.Person, e), absences.GetValueOrDefault(e.Person).StandIn) switch
    {
        ("away", { } other) when e.Areas.Length > 0 && Why(other, e).Length == 0 => e with { Person = other },
        var (why, _) => e with { Against = why },
    };

    private string Why(string person, Expected e) => absences.TryGetValue(person, out var away) && away.Until >= e.At.Date ? "away"
        : off.Contains(person) ? "off"
        : stops.Contains((person, e.Ward, e.Subject)) ? "stopped"
        : "";

    // One message about one's own and the other's areas.
    private static Expected Merged(IEnumerable<Expected> ofOne)
    {
        var sent = ofOne.Where(e => e.Against.Length == 0).ToList();
        var all = sent.Count > 0 ? sent : [.. ofOne];
        return all[0] with { Areas = string.Join(' ', all.SelectMany(e => e.Areas.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) };
    }

    /// <summary>As a card carries it.</summary>
    public static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
