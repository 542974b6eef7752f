using System.Globalization;
using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The inputs of <see cref="ReminderRuleCard"/>, and what can be chosen in them.</summary>
public static class ReminderRuleInputs
{
    /// <summary>Code of 種別 報告.</summary>
    public const string Reporting = "report";

    /// <summary>Code of the meetings of a council.</summary>
    public const string Meeting = "meeting";

    private static readonly int[] Before = [-14, -7, -3, -1, 0];
    private static readonly int[] After = [1, 3, 7, 10];
    private static readonly int[] Hours = [9, 10, 12, 15, 18];

    /// <summary>Days from the 期限 that can be chosen for a 種別: after a meeting there is nothing to be reminded of.</summary>
    public static IReadOnlyList<int> DaysOf(string? purpose) => purpose == Meeting ? Before : [.. Before, .. After];

    /// <summary>Tries before the secretariat is written to; asked where areas report.</summary>
    public static (int Fewest, int Most) Tries { get; } = (1, 4);

    /// <summary>Hours of the day at which people may be written to.</summary>
    public static (int First, int Last) HourOfDay { get; } = (8, 19);

    internal static bool AsksTries(ReminderRuleFields form) => form.Purpose == Reporting;

    /// <summary>「7日前」, 「前日」, 「3日後」.</summary>
    public static string DayWord(int day) => day switch
    {
        -1 => "前日",
        0 => "当日",
        1 => "翌日",
        < 0 => $"{Text(-day)}日前",
        _ => $"{Text(day)}日後",
    };

    internal static IEnumerable<Element> Of(ReminderRuleCard.View view) =>
    [
        .. Field(view, "send", [new ToggleInput { Id = "send", Label = "お知らせ(任意)", Title = "お知らせを送ります", Value = view.Form.Send == "true" ? "true" : "false" }]),
        .. Field(view, "days", [Days(view.Form)]),
        .. Field(view, "hour", [Hour(view.Form)]),
        .. AsksTries(view.Form) ? Field(view, "tries", [TryCount(view.Form), Help("これより後は、区事務局に「まだの地区部会」をお知らせします。")]) : [],
    ];

    private static ChoiceSetInput Days(ReminderRuleFields form)
    {
        var offered = DaysOf(form.Purpose);
        var chosen = (form.Days ?? "").Split(',').Where(d => offered.Any(o => Text(o) == d)).ToList();
        return new()
        {
            Id = "days",
            Label = "送る日(任意、いくつでも)",
            Style = ChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Choices = [.. offered.Select(d => new Choice($"{(form.Purpose == Meeting ? "会議" : "締切")}の{DayWord(d)}", Text(d)))],
            Value = chosen.Count == 0 ? null : string.Join(',', chosen),
        };
    }

    private static ChoiceSetInput Hour(ReminderRuleFields form)
    {
        var own = int.TryParse(form.Hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour >= HourOfDay.First && hour <= HourOfDay.Last;
        return new()
        {
            Id = "hour",
            Label = "送る時刻(必須)",
            Style = ChoiceInputStyle.Expanded,
            IsRequired = true,
            ErrorMessage = "時刻を1つ選んでください。",
            Choices = [.. Hours.Concat(own ? [hour] : []).Distinct().Order().Select(h => new Choice($"{Text(h)}時", Text(h)))],
            Value = own ? Text(hour) : null,
        };
    }

    private static ChoiceSetInput TryCount(ReminderRuleFields form) => new()
    {
        Id = "tries",
        Label = "本人に送る回数(必須)",
        Style = ChoiceInputStyle.Expanded,
        IsRequired = true,
        ErrorMessage = "回数を1つ選んでください。",
        Choices = [.. Enumerable.Range(Tries.Fewest, Tries.Most).Select(n => new Choice($"{Text(n)}回まで", Text(n)))],
        Value = Enumerable.Range(Tries.Fewest, Tries.Most).Any(n => Text(n) == form.Tries) ? form.Tries : null,
    };

    private static IReadOnlyList<Element> Field(ReminderRuleCard.View view, string id, IReadOnlyList<Element> field)
    {
        var problems = view.Problems.Where(p => p.Field == id).Select(p => p.Sentence).ToList();
        IReadOnlyList<Element> whole = [field[0] with { Spacing = problems.Count == 0 ? Spacing.Large : Spacing.Small }, .. field.Skip(1)];
        return problems.Count == 0 ? whole : [Choices.Mend(problems, whole)];
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
