using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Needs;

/// <summary>メモの用紙: what is typed into it and what makes it true. Pure.</summary>
internal static class NeedForm
{
    private const string Label = "内容";

    /// <summary>What it says, or what is to be mended; all of it at once.</summary>
    /// <param name="areas">For which the person may write.</param>
    public static (Written? Written, IReadOnlyList<Problem> Problems) Read(KeepNeed form, IReadOnlyList<DistrictArea> areas, DateOnly today, KnownNames known)
    {
        List<Problem> problems = [];
        var area = areas.FirstOrDefault(a => a.Id == form.Area);
        if (area is null) problems.Add(new("area", "地区部会", "選ばれていません。地区部会を1つ選んでください。"));
        var kind = NeedKind.All.FirstOrDefault(k => k == form.NeedKind);
        if (kind is null) problems.Add(new("needKind", "分類", "選ばれていません。いちばん近いものを選んでください。"));
        var text = TypedText.Clean(form.Text, lines: true);
        if (TextProblem(text, form.TextDeclared, known) is { } wrong) problems.Add(wrong);
        var heard = ReportForm.Day(form.HeardOn);
        if (DayProblem(heard, today) is { } sentence) problems.Add(new("heardOn", "聞いた日", sentence));
        return problems.Count > 0 ? (null, problems) : (new(area!.Id, kind!, text!, heard!.Value), []);
    }

    private static Problem? TextProblem(string? text, string? declared, KnownNames known)
    {
        if (text is null) return new("text", Label, "書かれていません。聞いた困りごとを書いてください。");
        if (text.Length > NeedFormCard.Longest) return new("text", Label, $"{Japanese.Number(NeedFormCard.Longest)}文字までです。{Japanese.Number(text.Length - NeedFormCard.Longest)}文字多いので、短くしてください。");
        return FormScreening.Problem("text", Label, text, declared, known) is { } signs ? new(signs.Field, signs.Label, signs.Sentence, signs.Mark) : null;
    }

    private static string? DayProblem(DateOnly? day, DateOnly today) => day switch
    {
        null => "読み取れません。聞いた日を選んでください。",
        { } heard when heard > today => $"{JapaneseDate.DayAndMonth(heard)}は、まだ来ていない日です。聞いた日を選んでください。",
        { } heard when heard < today.AddYears(-1) => "1年より前の日です。1年のうちの日を選んでください。",
        _ => null,
    };

    /// <summary>A form that is in order.</summary>
    internal sealed record Written(string Area, string Kind, string Text, DateOnly HeardOn);
}
