using System.Buffers;
using System.Globalization;

namespace Sasaeai.Bot.Questions;

/// <summary>漢数字 up to 9,999. Pure.</summary>
internal static class Numerals
{
    private const string Ones = "〇一二三四五六七八九";

    /// <summary>The characters of a numeral.</summary>
    public static SearchValues<char> Characters { get; } = SearchValues.Create("〇一二三四五六七八九十百千");

    /// <summary>「二十三」 as 「23」, 「二〇二六」 as 「2026」.</summary>
    public static string Digits(ReadOnlySpan<char> numeral)
    {
        if (numeral.IndexOfAny('十', '百', '千') < 0)
        {
            Span<char> digits = stackalloc char[numeral.Length];
            for (var i = 0; i < numeral.Length; i++) digits[i] = (char)('0' + Ones.IndexOf(numeral[i], StringComparison.Ordinal));
            return new(digits);
        }

        var (sum, current) = (0, 0);
        foreach (var c in numeral)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                current = Ones.IndexOf(c, StringComparison.Ordinal);
                continue;
            }

            sum += Math.Max(current, 1) * unit;
            current = 0;
        }

        return (sum + current).ToString(CultureInfo.InvariantCulture);
    }
}
