using System.Text;

namespace Sasaeai.Bot.People;

/// <summary>
/// 異体字: the same family name written with another form of a character. For proposing, never for deciding: whether two people are one
/// is confirmed by a person.
/// </summary>
internal static class NameSpelling
{
    private const int MostSpellings = 8;

    // First the form that is used most.
    private static readonly string[] Forms = ["高髙", "崎﨑", "辺邉邊", "斎齋", "斉齊", "浜濱濵", "沢澤", "吉𠮷", "広廣", "島嶋嶌", "国國", "桜櫻", "徳德", "富冨", "恵惠", "真眞", "児兒", "関關", "柳栁", "曽曾", "瀬瀨", "涌湧", "館舘", "船舩", "峰峯", "滝瀧", "竜龍", "栄榮", "寿壽", "実實", "礼禮", "万萬", "与與", "黒黑"];

    private static readonly Dictionary<Rune, Rune[]> ByCharacter = Forms
        .Select(f => f.EnumerateRunes().ToArray())
        .SelectMany(forms => forms.Select(form => (form, forms)))
        .DistinctBy(f => f.form)
        .ToDictionary(f => f.form, f => f.forms);

    /// <summary>For comparing: without spaces, compatibility forms made plain, each character in its most used form.</summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)))
        {
            plain.Append(ByCharacter.TryGetValue(rune, out var forms) ? forms[0].ToString() : rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>The family name in at most 8 spellings, as it was given first. Without a space it is taken to be two characters long.</summary>
    public static IReadOnlyList<string> OfFamilyName(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var family = words.Length > 1 ? words[0].EnumerateRunes() : string.Concat(words[0].EnumerateRunes().Take(2)).EnumerateRunes();
        IEnumerable<string> spellings = [""];
        foreach (var rune in family)
        {
            var forms = ByCharacter.TryGetValue(rune, out var known) ? known.OrderBy(f => f == rune ? 0 : 1).ToArray() : [rune];
            spellings = spellings.SelectMany(s => forms.Select(f => s + f));
        }

        return [.. spellings.Distinct(StringComparer.Ordinal).Take(MostSpellings)];
    }
}
