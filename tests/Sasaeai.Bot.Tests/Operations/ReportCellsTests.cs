using CsCheck;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>A report as a row of <c>reports.csv</c>, and back.</summary>
public sealed class ReportCellsTests
{
    /// <summary>A report in which nothing is left out.</summary>
    internal static readonly ActivityReport Full = new(
        "2026-101-7Q3K9MT", "12101", "12101-01", new(2026, 6, 3), new(2026, 6, 4), "朝のサロン", "k01", "寒川小学校", 2, 23, true, true,
        ["町内自治会", "NPO"], ["P5-12101-01", "P5-12101-03"], "内容", "成果", "課題", ["防災", "財源"], "今後", true, true,
        ReportStatus.ConfirmedByChapter, 3, new(new("10000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000013", null), "髙﨑 邉", true),
        new DateTimeOffset(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)).AddTicks(1_234_567))
    {
        Publicise = true,
        Consult = "相談",
        Declared = ["title", "note"],
        Confirmation = new(ConfirmedBy.Telephone, "見本 次郎", new(2026, 6, 9)),
        Replaces = "2026-102-7Q3K9MT",
    };

    // What the form keeps of anything that is typed.
    private static readonly Gen<string?> Typed =
        Gen.OneOf(Gen.Char["'=+-@\t\n#＝＋－＠\",;/A0 髙"], Gen.Char[char.MinValue, char.MaxValue]).Array[0, 60].Select(c => TypedText.Clean(new string(c), lines: true));

    [Fact]
    public void Nothing_of_a_report_is_missing()
    {
        Assert.Equal(ColumnsOf(Full), ColumnsOf(Returned(Full)));
        var leftOut = typeof(ActivityReport).GetProperties()
            .Where(p => p.GetValue(Full) is null or false or 0 or "" or System.Collections.ICollection { Count: 0 } && p.Name != nameof(ActivityReport.IsCounted));
        Assert.Equal([], leftOut.Select(p => p.Name));
    }

    [Fact]
    public void A_report_with_next_to_nothing_in_it_stays_so()
    {
        var bare = new ActivityReport(
            "1", "12101", "12101-01", new(2026, 6, 3), null, "見本", "k17", null, null, null, false, false, [], [], null, null, null, [], null, false, false,
            ReportStatus.Submitted, 1, null, Full.StoredAt);
        Assert.Equal(ColumnsOf(bare), ColumnsOf(Returned(bare)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.jp\")")]
    [InlineData("'=1+1")]
    [InlineData("#N/A")]
    [InlineData("2026/4/1")]
    [InlineData("\"引用\",カンマ\n改行")]
    [InlineData("😀髙﨑")]
    [InlineData("例:")]
    public void A_hostile_text_stays_what_it_was(string text)
    {
        var report = Full with { Title = text, Content = text };
        Assert.Equal(ColumnsOf(report), ColumnsOf(Returned(report)));
    }

    [Fact]
    public void Any_text_that_the_form_keeps_comes_back() => Gen.Select(Typed, Typed).Sample((title, content) =>
    {
        var report = Full with { Title = TypedText.Clean(title) ?? "会", Content = content, Consult = title };
        Assert.Equal(ColumnsOf(report), ColumnsOf(Returned(report)));
    });

    [Fact]
    public void Every_column_has_a_cell_and_every_cell_a_column() =>
        Assert.Equal(PastReportFile.Spec.AllColumns.Select(c => c.Name).Order(StringComparer.Ordinal), ReportCells.Of(Full).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_way_of_confirming_has_its_word() => Assert.All(Enum.GetValues<ConfirmedBy>(), how =>
    {
        var report = Full with { Confirmation = Full.Confirmation! with { How = how } };
        Assert.Equal(ColumnsOf(report), ColumnsOf(Returned(report)));
    });

    private static ActivityReport Returned(ActivityReport report)
    {
        var cells = ReportCells.Of(report);
        var columns = PastReportFile.Spec.AllColumns.ToList();
        var text = CsvLine.Of(columns.Select(c => c.Header)) + "\r\n" + CsvLine.Of(columns.Select(c => cells[c.Name])) + "\r\n";
        List<ImportProblem> problems = [];
        var file = new SheetReader(problems).Read(new(PastReportFile.Spec, "reports.csv", [.. new CsvText(text).Rows(_ => Assert.Fail("A quote out of place."))]));
        Assert.Equal([], problems);
        return PastActivity.Of(PastReport.From(Assert.Single(file.Rows), report.Ward), null, default).Report;
    }

    private static string ColumnsOf(ActivityReport report) =>
        string.Join('\n', ReportRow.Columns(report).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={(c.Value is DateTimeOffset at ? at.UtcTicks : c.Value)}"));
}
