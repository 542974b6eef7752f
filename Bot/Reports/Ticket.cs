using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 用紙の番号: what a blank form carries, e.g. <c>12101-01.20260610.7Q3K9M2X4B</c>. It names its area and the day it was
/// given out and makes the key under which the report is stored, so a form that is sent twice is one report.
/// </summary>
/// <remarks>It gives no right: a made-up ticket can only make its own maker's press count once.</remarks>
internal sealed partial record Ticket(string Area, DateOnly GivenOn, string Random)
{
    /// <summary>A form older than this is exchanged for a fresh one, with the text carried over.</summary>
    public const int ValidDays = 60;

    /// <summary>A ticket for a blank form.</summary>
    public static Ticket New(string area, DateOnly today) =>
        new(area, today, DrawnId.New());

    /// <summary>The ticket in a card, or null when it is none of ours.</summary>
    public static Ticket? Read(string? text) =>
        text is not null && Shape().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[2].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var givenOn)
            ? new(match.Groups[1].Value, givenOn, match.Groups[3].Value)
            : null;

    /// <summary>Still good on that day. One from the future is not: its day was changed by hand.</summary>
    public bool IsValidOn(DateOnly today) => GivenOn <= today && today.DayNumber - GivenOn.DayNumber <= ValidDays;

    /// <summary>Its form is too old to be sent again.</summary>
    public bool IsPastOn(DateOnly today) => today.DayNumber - GivenOn.DayNumber > ValidDays;

    /// <summary>As it stands in the card and in the key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Area}.{GivenOn:yyyyMMdd}.{Random}");

    [GeneratedRegex(@"\A([0-9A-Za-z._-]{1,40})\.([0-9]{8})\.([0-9A-Z]{10})\z")]
    private static partial Regex Shape();
}
