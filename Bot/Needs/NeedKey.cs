using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Needs;

/// <summary>メモの番号: drawn when the form was opened, so that the same form makes one memo, whatever is changed in it.</summary>
/// <param name="Day">On which the form was opened. The year and the order in the list are those of this day.</param>
internal sealed record NeedKey(string Ward, DateOnly Day, string Drawn)
{
    /// <summary>The 年度 under which it is kept.</summary>
    public FiscalYear Year => FiscalYear.Of(Day);

    /// <summary>The newest comes first.</summary>
    public string RowKey => string.Create(CultureInfo.InvariantCulture, $"{Prefix(Year)}{99999999 - Number(Day)}|{Drawn}");

    /// <summary>Of a form that is opened now.</summary>
    public static NeedKey New(string ward, DateOnly today) => new(ward, today, DrawnId.New());

    /// <summary>Before all memos of a year.</summary>
    public static string Prefix(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"N|{year.BeginsIn}|");

    /// <summary>The key in a button, or null.</summary>
    public static NeedKey? Read(string? text) => text?.Split('.') is [{ Length: 5 } ward, var day, var drawn] && ward.All(char.IsAsciiDigit) && DrawnId.Is(drawn)
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var opened) ? new(ward, opened, drawn) : null;

    /// <summary>The key of a row in a ward, or null.</summary>
    public static NeedKey? OfRow(string ward, string rowKey) => rowKey.Split('|') is ["N", _, var turned, var drawn] && int.TryParse(turned, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Read(string.Create(CultureInfo.InvariantCulture, $"{ward}.{99999999 - number:00000000}.{drawn}")) : null;

    /// <summary>As a button carries it: <c>12101.20260610.7Q3K9M9XAB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ward}.{Number(Day):00000000}.{Drawn}");

    private static int Number(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;
}
