using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Batches;

/// <summary>まとめて登録の決まり: what must hold for a row because of who sends it and when. The same as for the form. Pure.</summary>
internal sealed class BatchRules(Person person, MasterSnapshot master, DateOnly today)
{
    private const int YearsBack = 2;

    private static readonly string[] FreeText = ["Title", "Place", "Partners", "Content", "Outcome", "Issue", "Next"];

    /// <summary>The row's area, if this person may report for it.</summary>
    public DistrictArea? AreaOf(BatchRow row) => master.City.FindArea(row.Area) is { } area && person.MayReportFor(area) ? area : null;

    /// <summary>What is wrong with a new row; empty when nothing is.</summary>
    public IEnumerable<ImportProblem> Problems(BatchRow row)
    {
        // One sentence for an area that is somebody else's and one that does not exist.
        if (AreaOf(row) is not { } area)
        {
            yield return Problem(row, "Area", "この地区部会は、ないか、あなたが報告できない地区部会です。地区部会IDを確かめてください。");
            yield break;
        }

        if (row.Values.ContainsKey("NoActivity")) yield return Problem(row, "NoActivity", "「活動なし」は、ファイルでは届けられません。空けるか、チャットに「活動なし」と送ってください。");
        if (row.AsRead.Must("Status") != ReportStatus.Submitted.Word()) yield return Problem(row, "Status", "新しい報告は、いつも提出済になります。空けるか、提出済と書いてください。");
        if (DayProblem(row.AsRead.Day("HeldOn")!.Value) is { } first) yield return Problem(row, "HeldOn", first);
        else if (row.AsRead.Day("EndedOn") is { } ended && ended > today) yield return Problem(row, "EndedOn", NotYet(ended));
        foreach (var problem in FreeText.Select(column => SignsIn(row, column, area)).OfType<ImportProblem>()) yield return problem;
    }

    /// <summary>A problem of a row.</summary>
    public static ImportProblem Problem(BatchRow row, string column, string sentence) =>
        new(SentReportFile.Spec.Name, row.Line, SentReportFile.Spec.HeaderOf(column), sentence);

    /// <summary>The problem of a row that was registered before and taken back.</summary>
    public static ImportProblem Cancelled(BatchRow row, string number) => new(SentReportFile.Spec.Name, row.Line, null, Cancelled(number));

    /// <summary>Says of such a row what to do.</summary>
    public static string Cancelled(string number) =>
        $"前に登録して、取り消した報告です。元に戻すときは「自分の報告」から元に戻してください。受付番号は {number} です。";

    private string? DayProblem(DateOnly day)
    {
        var oldest = new FiscalYear(FiscalYear.Of(today).BeginsIn - YearsBack);
        return day > today ? NotYet(day) : day < oldest.FirstDay ? Japanese.DayTooLongAgo(oldest) : null;
    }

    private static string NotYet(DateOnly day) => $"{JapaneseDate.Full(day)}は、まだ来ていない日です。活動した日を書いてください。";

    private ImportProblem? SignsIn(BatchRow row, string column, DistrictArea area)
    {
        if (row.Values.GetValueOrDefault(column) is not { } text) return null;
        var kinds = ResidentSigns.In(text, master.Names.Of(area.WardCode)).Select(s => s.Kind.Word()).Distinct(StringComparer.Ordinal).ToList();
        return kinds.Count == 0 ? null : Problem(row, column, $"{string.Join("、", kinds)}のように見えるところがあります。住民の情報なら、消すか書きかえてください。そのまま出すときは、用紙で1件ずつ出してください。");
    }
}
