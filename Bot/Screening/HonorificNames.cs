namespace Sasaeai.Bot.Screening;

/// <summary>敬称のついた名前: what stands before さん, 様, 氏, くん or ちゃん, unless it is known or no name at all.</summary>
internal static class HonorificNames
{
    private static readonly string[] Honorifics = ["さん", "さま", "様", "氏", "くん", "君", "ちゃん"];

    // 「に行くんです」: verbs, not friends.
    private const string VerbsInKu = "行歩書聞動働続開置泣鳴着付引咲響届驚抱抜描解弾輝向好聴履吹炊焼導招築頂除磨巻浮欠突敷乾湧説";
    private const string Particles = "のはがともをにで";
    private const string TimesAndParts = "回日時度後前間年朝部分毎夜昼本当";

    public static IEnumerable<Stretch> In(FoldedText text, KnownNames known)
    {
        var words = text.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (HonorificAt(words, i) is not { } honorific || InnocentWords.SwallowAt(words, i)) continue;
            var end = words[i - 1] == ' ' ? i - 1 : i;
            if (InnocentWords.EndAt(words, end) || known.EndsAt(words, end) || IsMadeUp(words, i + honorific.Length)) continue;
            var start = NameStart(words, end, honorific);
            if (start < end) yield return new(SignKind.Name, start, i + honorific.Length);
        }
    }

    private static string? HonorificAt(string words, int at)
    {
        foreach (var honorific in Honorifics)
        {
            if (string.CompareOrdinal(words, at, honorific, 0, honorific.Length) == 0) return honorific;
        }

        return null;
    }

    private static bool IsMadeUp(string words, int at) => words.AsSpan(at).StartsWith("(仮名", StringComparison.Ordinal) || words.AsSpan(at).StartsWith("(仮称", StringComparison.Ordinal);

    /// <summary>Where the name begins, or <paramref name="end"/> when there is none.</summary>
    private static int NameStart(string words, int end, string honorific)
    {
        if (end == 0) return end;
        var last = words[end - 1];
        if (Script.IsKanji(last)) return KanjiName(words, end, honorific);
        if (Script.IsKatakana(last)) return AtLeast(2, Script.RunStart(words, end, Script.IsKatakana), end);
        if (Script.IsHiragana(last)) return HiraganaName(words, end, honorific);
        return LatinName(words, end);
    }

    private static int KanjiName(string words, int end, string honorific)
    {
        var last = words[end - 1];
        var behind = end + honorific.Length < words.Length ? words[end + honorific.Length] : '\0';
        if (honorific == "くん" && VerbsInKu.Contains(last, StringComparison.Ordinal)) return end;
        if (honorific == "ちゃん" && behind == 'と' && TimesAndParts.Contains(last, StringComparison.Ordinal)) return end;
        return Script.RunStart(words, end, c => Script.IsKanji(c) || c == 'ケ');
    }

    private static int HiraganaName(string words, int end, string honorific)
    {
        var behind = end + honorific.Length < words.Length ? words[end + honorific.Length] : '\0';
        if (honorific is "ちゃん" && behind == 'と') return end;

        // 「間にはさんで」 is a verb, 「朝まで」 in kana no Mr Asa.
        if (honorific is "さん" && words[end - 1] == 'は' && behind is 'で' or 'だ') return end;
        if (honorific is "さま" && behind == 'で' && words[end - 1] == 'あ') return end;
        if (honorific is "君" or "氏") return end;
        var start = Script.RunStart(words, end, Script.IsHiragana);

        // In 「小学生のゆうとくん」 の is none of the name's.
        if (start > 0 && Particles.Contains(words[start], StringComparison.Ordinal) && Script.IsKanji(words[start - 1])) start++;
        return AtLeast(2, start, end);
    }

    // 「Aさん」 and 「CSWさん」 name nobody.
    private static int LatinName(string words, int end)
    {
        var start = Script.RunStart(words, end, char.IsAsciiLetter);
        return end - start >= 3 && words.AsSpan(start, end - start).ContainsAnyInRange('a', 'z') ? start : end;
    }

    private static int AtLeast(int letters, int start, int end) => end - start >= letters ? start : end;
}
