using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>次回の言葉: when the next reminder comes, to whom, why on that day, and how it begins. Pure.</summary>
internal sealed class UpcomingWords(Upcoming next, MasterSnapshot master)
{
    private readonly DateOnly day = DateOnly.FromDateTime(next.At.DateTime);

    /// <summary>「次回: 6月12日(金) 9時、対象 2地区」, for staff and meetings 「対象 3人」.</summary>
    public string Sentence => $"次回: {ReminderView.Hour(next.At)}、対象 {Reached}";

    /// <summary>「次回: 6月12日(金) 9時、5月分、対象 2地区」, among all of a ward.</summary>
    public string Line => $"次回: {ReminderView.Hour(next.At)}、{What}、対象 {Reached}";

    /// <summary>What about, and how many people get it.</summary>
    public IReadOnlyList<string> Details =>
    [
        next.Duty is Duty.AtMeeting at ? $"{What}({JapaneseDate.Full(DateOnly.FromDateTime(at.Meeting.At))})のお知らせです。" : $"{What}(締切 {JapaneseDate.Full(next.Duty.DueOn)})のお知らせです。",
        next.Due.Count == 0 ? "今のままなら、だれにも届きません。"
            : $"今のままなら、{(next.Duty is Duty.HandedOver ? "区事務局の " : "")}{Number(next.Due.Count)}人に届きます。",
    ];

    /// <summary>Why it comes on another day than the rule says, one sentence each.</summary>
    public IReadOnlyList<string> Moved
    {
        get
        {
            var days = next.Rule.Days.Order().Where(n => ReminderRule.OpenDay(next.Duty.DueOn, n) == day).ToList();
            var moved = days.Where(n => next.Duty.DueOn.AddDays(n) != day).Select(Why).ToList();
            return days.Count > 1 ? [.. moved, "同じ日になるので、1回だけ送ります。"] : moved;
        }
    }

    /// <summary>How the first of them begins, or null where nobody gets it.</summary>
    public string? Sample => next.Due is [var first, ..] ? ReminderCard.Of(new ReminderView(first, next.Duty, first.Areas, master, day).Of()).Summary : null;

    private string What => ReminderView.What(next.Duty, day);

    private string Reached => MissingAreas.PeriodOf(next.Duty) is null ? $"{Number(next.Due.Count)}人" : $"{Number(next.Areas.Count)}地区";

    private string Why(int n)
    {
        var planned = next.Duty.DueOn.AddDays(n);
        var to = planned.Month == day.Month ? $"{Number(day.Day)}日" : Short(day);
        return $"{ReminderRuleInputs.DayWord(n)}の{Short(planned)}は{BusinessDays.ClosedBecause(planned)}です。{(n <= 0 ? "前" : "次")}の平日の{to}に送ります。";
    }

    private static string Short(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
