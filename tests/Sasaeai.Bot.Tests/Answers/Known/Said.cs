using System.Globalization;

namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>How years, days and numbers are written on a card, and what a handful of reports adds up to.</summary>
internal static class Said
{
    public static string N(this int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Year(int year) => $"令和{(year == 2019 ? "元" : $"{year - 2018}")}年度({year}年度)";

    public static string Full(this DateOnly day) => $"令和{day.Year - 2018}年{day.Month}月{day.Day}日({"日月火水木金土"[(int)day.DayOfWeek]})";

    public static string Short(this DateOnly day) => $"{day.Month}月{day.Day}日({"日月火水木金土"[(int)day.DayOfWeek]})";

    /// <summary>延べ.</summary>
    public static int Gross(this IEnumerable<SampleReport> reports) => reports.Where(r => !r.Net).Sum(r => r.People ?? 0);

    /// <summary>実人数.</summary>
    public static int Net(this IEnumerable<SampleReport> reports) => reports.Where(r => r.Net).Sum(r => r.People ?? 0);

    public static int Times(this IEnumerable<SampleReport> reports) => reports.Sum(r => r.Times ?? 0);

    /// <summary>人数未記入.</summary>
    public static int NoNumber(this IEnumerable<SampleReport> reports) => reports.Count(r => r.People is null);

    /// <summary>延べ ÷ 回数 of the reports that give both.</summary>
    public static (decimal Average, int Pairs) PerTime(this IEnumerable<SampleReport> reports)
    {
        var pairs = reports.Where(r => !r.Net && r.Times > 0 && r.People is not null).ToList();
        return (decimal.Round((decimal)pairs.Sum(r => r.People!.Value) / pairs.Sum(r => r.Times!.Value), 1, MidpointRounding.AwayFromZero), pairs.Count);
    }

    /// <summary>Counted reports in those days.</summary>
    public static List<SampleReport> Counted(DateOnly from, DateOnly to, params string[] wards) =>
        [.. SampleCity.Reports.Where(r => r.IsCounted && r.Day >= from && r.Day <= to && (wards.Length == 0 || wards.Contains(r.Ward)))];

    /// <summary>Counted reports of that 年度.</summary>
    public static List<SampleReport> InYear(int year, params string[] wards) => Counted(SampleCity.Days(year).From, SampleCity.Days(year).To, wards);

    public static List<SampleReport> Kind(this IEnumerable<SampleReport> reports, params string[] kinds) => [.. reports.Where(r => kinds.Contains(r.Kind))];

    public static string NameOf(string area) => SampleCity.Areas.Single(a => a.Id == area).Name;
}
