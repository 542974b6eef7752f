using System.Globalization;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Reminders;

/// <summary>決まりの用紙: what stands in its fields, and what is to be mended. Pure.</summary>
internal static class ReminderRuleForm
{
    /// <summary>The fields of a rule.</summary>
    public static ReminderRuleFields Of(string ward, string purpose, ReminderRule rule) => new PreviewReminderRule
    {
        Ward = ward,
        Purpose = RuleStore.CodeOf(purpose),
        Send = rule.On ? "true" : "false",
        Days = string.Join(',', rule.Days.Order().Select(Text)),
        Hour = Text(rule.Hour),
        Tries = Text(rule.Tries),
    };

    /// <summary>The rule that the fields say; null where there is something to mend.</summary>
    public static (ReminderRule? Rule, IReadOnlyList<Problem> Problems) Read(ReminderRuleFields form)
    {
        List<Problem> problems = [];
        var days = Days(form, problems);
        var hour = Number(form.Hour, ReminderRuleInputs.HourOfDay, new("hour", "送る時刻", "送る時刻を1つ選んでください。8時から19時までです。"), problems);
        var tries = Number(form.Tries, ReminderRuleInputs.Tries, new("tries", "本人に送る回数", "本人に送る回数を、1回から4回の中から選んでください。"), problems);
        return (problems.Count > 0 ? null : new(form.Send == "true", days, hour, tries), problems);
    }

    /// <summary>「締切の7日前、前日の9時」, or that nothing is sent.</summary>
    public static string Words(string purpose, ReminderRule rule) => rule is { On: true, Days.Count: > 0 }
        ? $"{(purpose == ReminderRule.Meeting ? "会議" : "締切")}の{string.Join("、", rule.Days.Order().Select(ReminderRuleInputs.DayWord))}の{Text(rule.Hour)}時" : "送りません";

    private static IReadOnlyList<int> Days(ReminderRuleFields form, List<Problem> problems)
    {
        var offered = ReminderRuleInputs.DaysOf(form.Purpose);
        var said = (form.Days ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var days = offered.Where(o => said.Contains(Text(o), StringComparer.Ordinal)).ToList();
        if (days.Count != said.Distinct(StringComparer.Ordinal).Count()) problems.Add(new("days", "送る日", "選べない日があります。送る日を選びなおしてください。"));
        else if (days.Count == 0 && form.Send == "true") problems.Add(new("days", "送る日", "送る日を1つ以上選んでください。送らないときは、「お知らせを送ります」の四角を空けてください。"));
        return days;
    }

    private static int Number(string? text, (int From, int To) span, Problem problem, List<Problem> problems)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && span.From <= number && number <= span.To) return number;
        problems.Add(problem);
        return 0;
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
