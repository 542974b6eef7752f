using System.Security.Cryptography;

namespace Sasaeai.Bot.Reports;

/// <summary>Ten characters that are drawn: for what a card carries and a key is made of. They give no right.</summary>
internal static class DrawnId
{
    private const int Length = 10;

    /// <summary>Another one.</summary>
    public static string New() => RandomNumberGenerator.GetString(ReceiptNumber.Alphabet, Length);

    /// <summary>Could have been drawn here; anything else must not get into a key.</summary>
    public static bool Is(string? text) => text is { Length: Length } && text.All(ReceiptNumber.Alphabet.Contains);
}
