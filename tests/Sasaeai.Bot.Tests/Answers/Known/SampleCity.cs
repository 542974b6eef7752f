using System.Globalization;

namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>A report as it stands in the sample file.</summary>
internal sealed record SampleReport(
    string Number, string Area, DateOnly Day, string Title, string Kind, int? Times, int? People, bool Net, string[] Items, string Texts, string Outcome, string Issue, string[] Issues, bool Shared, bool NoActivity, string Status)
{
    public string Ward => Area[..5];

    public bool HasStatus => Status is "提出済" or "部会確認済" or "事務局確認済";

    /// <summary>件数: no 活動なし, no 取消, no 差戻し.</summary>
    public bool IsCounted => HasStatus && !NoActivity;
}

/// <summary>An area, a period and a member of a council, as in the sample files.</summary>
internal sealed record SampleArea(string Id, string Name, DateOnly From, DateOnly To)
{
    public string Ward => Id[..5];
}

internal sealed record SamplePeriod(string Ward, int Year, string Name, DateOnly From, DateOnly To, DateOnly Due);

internal sealed record SampleMember(string Council, string Name, string Post, string Category, string Organisation, DateOnly From, DateOnly To)
{
    public bool Serves(DateOnly from, DateOnly to) => From <= to && from <= To;
}

/// <summary>The sample city, read again without a line of the bot.</summary>
internal static class SampleCity
{
    public static IReadOnlyList<SampleReport> Reports { get; } =
    [
        .. Lines("reports").Select(r => new SampleReport(
            r[0], r[1], Day(r[2]), r[4], r[5], Number(r[7]), Number(r[8]), r[10] == "実", r[12].Split(';'), string.Join('、', r[4], r[6], r[13], r[14], r[15], r[17]), r[14], r[15],
            r[16].Split(';', StringSplitOptions.RemoveEmptyEntries), r[18] == "1", r[19] == "1", r[20])),
    ];

    public static IReadOnlyList<SampleArea> Areas { get; } = [.. Lines("areas").Select(a => new SampleArea(a[0], a[2], a[5].Length == 0 ? DateOnly.MinValue : Day(a[5]), a[6].Length == 0 ? DateOnly.MaxValue : Day(a[6])))];

    public static IReadOnlyList<SamplePeriod> Periods { get; } =
        [.. Lines("periods").Where(p => p[7] == "報告").Select(p => new SamplePeriod(p[0], int.Parse(p[1], CultureInfo.InvariantCulture), p[3], Day(p[4]), Day(p[5]), Day(p[6])))];

    public static IReadOnlyList<SampleMember> Members { get; } = [.. Lines("members").Select(m => new SampleMember(m[0], m[1], m[3], m[4], m[5], Day(m[7]), Day(m[8])))];

    public static IReadOnlyList<(string Council, DateTime At, string Place)> Meetings { get; } = [.. Lines("meetings").Select(m => (m[0], DateTime.Parse(m[3], CultureInfo.InvariantCulture), m[4]))];

    public static IReadOnlyList<(string Code, string Name, string Telephone, string Mail)> Wards { get; } = [.. Lines("wards").Select(w => (w[0], w[1], w[6], w[7]))];

    public static IReadOnlyList<string> Staff { get; } = [.. Lines("staff").Select(s => s[1])];

    /// <summary>取組み項目 of the term 2024–2026, the only one whose items are in the file.</summary>
    public static IReadOnlyList<(string Id, string Ward, string Full)> Items { get; } = [.. Lines("plan-items").Where(i => i[1] == "P5" && i[2] == "5").Select(i => (i[0], i[3], $"{i[4]} {i[6]}"))];

    public static int FiscalYear(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    public static (DateOnly From, DateOnly To) Days(int year) => (new(year, 4, 1), new(year + 1, 3, 31));

    private static IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, "sample", file + ".csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
