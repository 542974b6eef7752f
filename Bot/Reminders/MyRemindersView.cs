using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>自分のお知らせの言葉: what somebody has chosen, in the words of its card.</summary>
internal sealed class MyRemindersView(Person person, IReadOnlyList<Choice> own, MasterSnapshot master, DateOnly today)
{
    private const int Most = 5;

    private readonly IReadOnlyList<Option> people = [.. StandIns.Of(person, today, master).Select(p => new Option(p.Name, PersonKey.Of(p.Person)))];

    // An absence that is over does nothing any more.
    private readonly Choice.Away? away = own.OfType<Choice.Away>().FirstOrDefault(a => a.Until >= today);
    private readonly bool off = own.Any(c => c is Choice.Off);

    /// <summary>The card.</summary>
    /// <param name="typed">What stands in the fields where there is something to mend; null for what holds.</param>
    public Card Of(SetAbsence? typed = null, IReadOnlyList<ReportFormCard.Problem>? problems = null)
    {
        var stopped = own.OfType<Choice.Stop>().Select(What).OfType<string>().ToList();
        return ReminderChoiceCard.Of(new(
            typed is not null ? "returned" : away is not null ? "away" : off ? "off" : "on", Sentence, [.. Details(stopped)], people, away is not null, off || stopped.Count > 0, !off, typed ?? Filled, problems ?? [])
        { MayReceiveDigests = person.May(Right.ReceiveDigests) });
    }

    /// <summary>The card where nothing could be kept: nobody knows what holds.</summary>
    public Card NotSaved(SetAbsence typed) => ReminderChoiceCard.Of(new("notSaved", "", [], people, true, true, true, typed, []) { MayReceiveDigests = person.May(Right.ReceiveDigests) });

    private string Sentence => away is not null ? $"{JapaneseDate.DayAndMonth(away.Until)}まで不在です" : off ? "お知らせは、止めています" : "お知らせは、届きます";

    private SetAbsence Filled => away is null ? new() : new()
    {
        Until = away.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StandIn = away.StandIn is { } other ? PersonKey.Of(other) : SetAbsence.Nobody,
    };

    private IEnumerable<string> Details(List<string> stopped)
    {
        if (away is not null)
        {
            yield return away.StandIn is not { } other ? "代わりの人はいません。お知らせは、だれにも届きません。"
                : people.FirstOrDefault(p => p.Value == PersonKey.Of(other)) is { } chosen ? $"代わりは {chosen.Title} さんです。"
                : "選んだ人は、いまは代わりになれません。選びなおしてください。";
            if (off) yield return "お知らせを止めているので、不在のあとも届きません。";
        }

        if (stopped.Count > 0) yield return $"「今回は停止」にしたもの: {string.Join("、", stopped.Take(Most))}{(stopped.Count > Most ? "など" : "")}";
    }

    private string? What(Choice.Stop stop) => Duty.Find(stop.Ward, stop.Subject, master) is { } duty ? $"{master.City.FindWard(stop.Ward)?.Name ?? "市"} {ReminderView.What(duty, today)}" : null;
}
