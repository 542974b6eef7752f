using System.Globalization;
using System.Security.Cryptography;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 受付番号, e.g. <c>2026-101-7Q3K9MT</c>: 年度, the last three digits of the 区コード, six random base-32 characters and a
/// check character. No counter: two copies of the bot never wait for each other. Read over the telephone, so without I, L, O, U.
/// </summary>
internal static class ReceiptNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new number.</summary>
    public static string New(FiscalYear year, string wardCode)
    {
        var front = string.Create(CultureInfo.InvariantCulture, $"{year.BeginsIn:0000}-{wardCode[^3..]}-{RandomNumberGenerator.GetString(Alphabet, 6)}");
        return front + CheckCharacter(front);
    }

    /// <summary>True when the check character fits: a slip of one character, or two neighbours exchanged, does not.</summary>
    public static bool IsValid(string number) => number.Length > 1 && CheckCharacter(number[..^1]) == number[^1];

    // Weights differ between neighbours and 37 is prime, so single slips and exchanges always change the sum.
    private static char CheckCharacter(string front)
    {
        var sum = 0;
        foreach (var character in front)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value >= 0) sum = ((sum * 2) + value) % 31;
        }

        return Alphabet[sum];
    }
}
