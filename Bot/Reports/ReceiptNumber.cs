using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 受付番号, e.g. <c>2026-101-7Q3K9MT</c>: 年度, the last three digits of the 区コード, six random base-32 characters and a
/// check character. No counter: two copies of the bot never wait for each other. Read over the telephone, so without I, L, O, U.
/// </summary>
internal static partial class ReceiptNumber
{
    /// <summary>Base 32, without I, L, O, U.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new number.</summary>
    public static string New(FiscalYear year, string wardCode)
    {
        var front = string.Create(CultureInfo.InvariantCulture, $"{year.BeginsIn:0000}-{wardCode[^3..]}-{RandomNumberGenerator.GetString(Alphabet, 6)}");
        return front + CheckCharacter(front);
    }

    /// <summary>True when it looks like one and its check character fits: with a slip of one character, or two neighbours exchanged, it does not.</summary>
    public static bool IsValid(string number) => Shape().IsMatch(number) && CheckCharacter(number[..^1]) == number[^1];

    // 31 is prime and each place weighs twice its neighbour, so single slips and exchanges change the sum; only 0 and Z weigh the same.
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

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{3}-[0-9A-HJKMNP-TV-Z]{7}\z")]
    private static partial Regex Shape();
}
