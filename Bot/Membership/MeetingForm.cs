using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Membership;

/// <summary>会議の用紙: what people type into it and what makes it true. Pure.</summary>
internal static class MeetingForm
{
    private const int LongestPlace = 60;
    private const int LongestText = 400;

    /// <summary>The values, and what is to be mended.</summary>
    /// <param name="year">年度 in which it is counted; null for a new one, where the day says it.</param>
    public static (IReadOnlyDictionary<string, string?> Values, IReadOnlyList<Problem> Problems) Read(MeetingFields form, FiscalYear? year, KnownNames known)
    {
        List<Problem> problems = [];
        Dictionary<string, string?> values = new(StringComparer.Ordinal) { ["At"] = At(form, year, problems) };
        values["Place"] = Cut("place", "場所", TypedText.Clean(form.Place), LongestPlace, problems);
        values["Agenda"] = Text("agenda", "議題", form.Agenda, form.AgendaDeclared, known, problems);
        values["Decisions"] = Text("decisions", "決まったこと", form.Decisions, form.DecisionsDeclared, known, problems);
        if (form is AddMeeting add)
        {
            values["Number"] = new CellKind.Number(1, 99).Read(add.Number ?? "").Value;
            if (values["Number"] is null) problems.Insert(0, new("number", "第何回", "読み取れません。1から99までの数字で書いてください。"));
        }

        return (values, problems);
    }

    private static string? At(MeetingFields form, FiscalYear? year, List<Problem> problems)
    {
        var day = DateReading.Date(TypedText.Clean(form.On) ?? "");
        if (day is null) problems.Add(new("on", "日", "選ばれていません。日付を選んでください。"));
        else if (year is { } counted && !counted.Contains(day.Value)) problems.Add(new("on", "日", $"{counted}の会議です。別の年度のときは、会議を加えてください。"));
        var typed = TypedText.Fold(TypedText.Clean(form.Time) ?? "").Replace("時半", ":30", StringComparison.Ordinal).Replace("分", "", StringComparison.Ordinal);
        typed = typed.EndsWith('時') ? typed.Replace("時", ":00", StringComparison.Ordinal) : typed.Replace('時', ':');
        if (!TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problems.Add(new("time", "始まる時刻", "読み取れません。14:00 のように書いてください。"));
            return null;
        }

        return day is null ? null : string.Create(CultureInfo.InvariantCulture, $"{day.Value:yyyy-MM-dd}T{time:HH:mm}");
    }

    private static string? Text(string field, string label, string? typed, string? declared, KnownNames known, List<Problem> problems)
    {
        if (FormScreening.Problem(field, label, typed, declared, known) is { } signs) problems.Add(new(signs.Field, signs.Label, signs.Sentence, signs.Mark));
        return Cut(field, label, TypedText.Clean(typed, lines: true), LongestText, problems);
    }

    private static string? Cut(string field, string label, string? text, int most, List<Problem> problems)
    {
        if (text is null) return null;
        if (text.Length > most) problems.Add(new(field, label, Japanese.TooLong(most, text.Length)));
        return TypedText.Cut(text, most);
    }
}
