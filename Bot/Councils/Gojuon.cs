using System.Globalization;

namespace Sasaeai.Bot.Councils;

/// <summary>五十音順: the order in which a Japanese list of names stands.</summary>
internal static class Gojuon
{
    /// <summary>Hiragana, katakana, small and voiced kana side by side, as in a telephone book.</summary>
    public static IComparer<string> Order { get; } = StringComparer.Create(
        CultureInfo.GetCultureInfo("ja-JP"), CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth);
}
