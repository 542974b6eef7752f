using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Plans;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドの言葉: a delivery in the words of its card.</summary>
/// <param name="open">地区部会ID of this person's areas with nothing handed in.</param>
internal sealed class ReminderView(Delivery delivery, Duty duty, IReadOnlyList<string> open, MasterSnapshot master, DateOnly today)
{
    private readonly string ward = master.City.FindWard(delivery.Occasion.Ward)?.Name ?? "市";

    /// <summary>The view.</summary>
    public ReminderCard.View Of() => duty switch
    {
        Duty.InPeriod { Period: { Purpose: ReportingPeriod.Reporting } period } => Reporting(period),
        Duty.HandedOver over => View("handedOver", ward, over.Period.NameIn(FiscalYear.Of(today)), JapaneseDate.Full(duty.DueOn), open, [], "区事務局の人に送っています。"),
        Duty.AtMeeting at => View("meeting", at.Council.ShortName ?? at.Council.Name, $"第{Number(at.Meeting.Number)}回の会議", Moment(at.Meeting.At), [], Details(at), "協議会の委員に送っています。"),
        Duty.InPeriod staff => View("staff", ward, staff.Period.NameIn(FiscalYear.Of(today)), JapaneseDate.Full(duty.DueOn), [], [], "この仕事の担当の人に送っています。"),
        _ => throw new InvalidOperationException("A duty without words."),
    };

    /// <summary>What it is about, as a note calls it.</summary>
    public static string What(Duty duty, DateOnly today) => duty switch
    {
        Duty.InPeriod p => p.Period.NameIn(FiscalYear.Of(today)),
        Duty.HandedOver h => h.Period.NameIn(FiscalYear.Of(today)),
        Duty.AtMeeting m => $"第{Number(m.Meeting.Number)}回の会議",
        _ => "お知らせ",
    };

    private ReminderCard.View Reporting(ReportingPeriod period)
    {
        var late = today > period.DueOn;
        var one = open.Count == 1 ? master.City.FindArea(open[0]) : null;
        var state = one is not null ? (late ? "late" : "one") : late ? "severalLate" : "several";
        IReadOnlyList<string> already = late ? ["締切を過ぎても、出せます。"] : [];
        var done = delivery.Areas.Count - open.Count;
        if (done > 0) already = [.. already, $"ほかの {Number(done)}つの地区部会は、出ています。"];
        var noActivity = one is null || period.Ends > today ? null : string.Create(CultureInfo.InvariantCulture, $"{one.Id}/{period.Year.BeginsIn}/{period.Number}");
        var view = View(state, one?.Name ?? ward, period.NameIn(FiscalYear.Of(today)), JapaneseDate.Full(period.DueOn), one is null ? open : [], already, "報告を入力する人に送っています。");
        return view with { Area = one?.Id, NoActivity = noActivity };
    }

    private ReminderCard.View View(string state, string place, string what, string due, IReadOnlyList<string> areas, IReadOnlyList<string> already, string why) => new(
        state, $"{delivery.Occasion.Ward}/{delivery.Occasion.Subject}", place, what, Left(duty.DueOn), due,
        [.. areas.Select(a => master.City.FindArea(a)?.Name ?? a)], already, why, null, null,
        delivery.Occasion.Ward == Occasion.WholeCity ? null : delivery.Occasion.Ward, Hour(ReminderWriter.NextMorning(new(today.ToDateTime(default), TimeSpan.FromHours(9)))));

    /// <summary>「6月11日(木) 9時」.</summary>
    public static string Hour(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{JapaneseDate.DayAndMonth(DateOnly.FromDateTime(at.DateTime))} {at.Hour}時");

    private string Left(DateOnly due) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "今日まで",
        > 0 and var days => $"あと{Number(days)}日",
        var days => $"{Number(-days)}日過ぎました",
    };

    private static IReadOnlyList<string> Details(Duty.AtMeeting at) =>
        [.. at.Meeting.Place is { } place ? [$"場所: {place}"] : Array.Empty<string>(), .. at.Meeting.Agenda is { } agenda ? [$"議題: {agenda}"] : Array.Empty<string>()];

    private static string Moment(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"{JapaneseDate.Full(DateOnly.FromDateTime(at))} {at.Hour}時{at.Minute:00}分");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
