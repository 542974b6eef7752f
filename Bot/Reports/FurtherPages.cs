using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Texts;
using static Sasaeai.Cards.ReportInputs;

namespace Sasaeai.Bot.Reports;

/// <summary>用紙の2ページめと3ページめ: everything on them may be left empty. Pure.</summary>
internal static class FurtherPages
{
    private const int MostTimes = 999;

    /// <summary>Adds what is wrong to the problems; gives back what lays these pages over the first.</summary>
    public static Func<ReportedActivity, ReportedActivity> Check(Written written, DateOnly? heldOn, DateOnly today, ActivityReport? before, List<Problem> problems)
    {
        var ended = EndedOn(written, heldOn, today, problems);
        var place = ReportForm.Text(written, "place", "場所", TitleLength, problems);
        var times = Times(written, problems);
        var partners = Words(written, "partners", "いっしょに行った団体", [.. Partner.All, .. before?.Partners ?? []], problems);
        var outcome = ReportForm.Text(written, "outcome", "成果", TextLength, problems);
        var issue = ReportForm.Text(written, "issue", "課題", TextLength, problems);
        var issueKinds = Words(written, "issueKinds", "課題の分類", [.. IssueKind.All, .. before?.IssueKinds ?? []], problems);
        var next = ReportForm.Text(written, "next", "今後の予定", TextLength, problems);
        var share = ReportForm.Codes(written["share"]);
        var consult = ReportForm.Text(written, "consult", "相談したいこと", TextLength, problems);
        return first => first with
        {
            EndedOn = ended == first.HeldOn ? null : ended,
            Place = place,
            Times = times,
            Partners = partners,
            Outcome = outcome,
            Issue = issue,
            IssueKinds = issueKinds,
            Next = next,
            // What may be printed for everybody may be read by the other wards.
            Share = share.Contains(ShareWithWards) || share.Contains(SharePublicly),
            Publicise = share.Contains(SharePublicly),
            Consult = consult,
        };
    }

    private static DateOnly? EndedOn(Written written, DateOnly? heldOn, DateOnly today, List<Problem> problems)
    {
        if (TypedText.Clean(written["endedOn"]) is null) return null;
        var ended = ReportForm.Day(written["endedOn"]);
        var sentence = ended is not { } day ? Japanese.NoSuchDay
            : day > today ? Japanese.DayInFuture(day)
            : day < heldOn ? Japanese.EndsBeforeItBegins
            : heldOn is { } first && FiscalYear.Of(first) != FiscalYear.Of(day) ? Japanese.SpansTwoYears
            : null;
        if (sentence is not null) problems.Add(new("endedOn", "終わった日", sentence));
        return ended;
    }

    private static int? Times(Written written, List<Problem> problems)
    {
        if (TypedText.Clean(written["times"]) is not { } typed) return null;
        var digits = TypedText.Fold(typed).Replace(" ", "", StringComparison.Ordinal).TrimEnd('回');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= MostTimes) return times;
        problems.Add(new("times", "回数", Japanese.TimesUnclear(MostTimes)));
        return null;
    }

    private static IReadOnlyList<string> Words(Written written, string field, string label, string[] known, List<Problem> problems)
    {
        var words = ReportForm.Codes(written[field]);
        if (words.Except(known, StringComparer.Ordinal).Any()) problems.Add(new(field, label, Japanese.ChooseFromList));
        return [.. known.Distinct(StringComparer.Ordinal).Where(w => words.Contains(w, StringComparer.Ordinal))];
    }
}
