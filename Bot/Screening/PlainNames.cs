using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Screening;

/// <summary>敬称のない名前: a common surname with what makes it a person's: 「氏名は」 before it, a given name, an age, a home or a relative behind it.</summary>
internal static partial class PlainNames
{
    private const int LongestName = 9;

    public static IEnumerable<Stretch> In(FoldedText text, KnownNames known)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && Script.IsKanji(words[i - 1]) && !InnocentWords.EndAt(words, i)) continue;
            var surname = Surnames.At(words, i);
            if (surname == 0) continue;
            var end = NameEnd(words, i, i + surname);
            if (end > 0 && !IsKnown(words, i, i + surname, end, known)) yield return new(SignKind.Name, i, end);
        }
    }

    private static bool IsKnown(string words, int start, int surnameEnd, int end, KnownNames known)
    {
        for (var name = end; name >= surnameEnd; name--)
        {
            if (known.IsPerson(words[start..name])) return name > surnameEnd || !GivenName().IsMatch(words.AsSpan(surnameEnd, end - surnameEnd));
        }

        return false;
    }

    /// <summary>Where the name ends, or 0 if nothing shows that it is a person's.</summary>
    private static int NameEnd(string words, int start, int surnameEnd)
    {
        var rest = words.AsSpan(surnameEnd, Math.Min(words.Length - surnameEnd, LongestName + 6));
        foreach (var match in GivenName().EnumerateMatches(rest)) return surnameEnd + match.Length;
        foreach (var match in Belonging().EnumerateMatches(rest)) return surnameEnd + match.Length;
        foreach (var match in Aged().EnumerateMatches(rest)) return surnameEnd + match.Length;
        if (!Labels().IsMatch(words.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)))) return 0;
        foreach (var match in AnyName().EnumerateMatches(rest)) return surnameEnd + match.Length;
        return surnameEnd;
    }

    [GeneratedRegex(@"^ ?(?:[\u4E00-\u9FFF]{1,2}|[ぁ-ゖ]{2})[子美郎男夫雄恵江代枝吉蔵彦介助之樹香奈](?![\u4E00-\u9FFF々]|ども)", RegexOptions.CultureInvariant)]
    private static partial Regex GivenName();

    [GeneratedRegex("^(?: ?[\u4E00-\u9FFFぁ-ゖァ-ー]{1,4})??(?:宅|邸|夫妻|夫婦|家(?=[のにはへをが、。])|の(?:おばあ|おじい|ばあ|じい|奥さ[んま]|奥様|ご主人|お宅|息子|娘))", RegexOptions.CultureInvariant)]
    private static partial Regex Belonging();

    [GeneratedRegex(@"^ ?[\u4E00-\u9FFFぁ-ゖァ-ー]{0,5}[ 、]?(?:\((?:[男女]性?[、・ ]?)?[0-9]{2,3}(?:[歳才][^()\n]{0,4})?\)|[0-9]{2,3}[歳才])", RegexOptions.CultureInvariant)]
    private static partial Regex Aged();

    [GeneratedRegex("(?:氏名|名前|本名)[はがも:= ・]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^ ?[\u4E00-\u9FFFぁ-ゖァ-ー]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyName();
}
