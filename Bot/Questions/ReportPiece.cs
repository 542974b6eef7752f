using System.Text.RegularExpressions;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>文の一区切り: what one piece of a sentence about an activity says. Pure.</summary>
internal sealed partial record ReportPiece(TypedSentence.Piece At)
{
    private const int LongestWord = 24;

    /// <summary>活動日; null beside <see cref="SaysDay"/> where it can't be one.</summary>
    public (DateOnly From, DateOnly To)? Day { get; private init; }

    public IReadOnlyList<SaidCount> Counts { get; private init; } = [];

    public IReadOnlyList<DistrictArea> Areas { get; private init; } = [];

    /// <summary>で stands after the area.</summary>
    public bool IsWhere { get; private init; }

    public IReadOnlyList<ActivityWord> Activities { get; private init; } = [];

    public IReadOnlyList<string> Partners { get; private init; } = [];

    public string? Place { get; private init; }

    /// <summary>Nothing is left over.</summary>
    public bool IsUnderstood { get; private init; }

    /// <summary>A day was said, whichever.</summary>
    public bool SaysDay => At.IsDay;

    /// <summary>Only what holds a sentence together.</summary>
    public bool SaysNothing => IsUnderstood && !SaysDay && Place is null && Counts.Count + Areas.Count + Activities.Count + Partners.Count == 0;

    /// <summary>What the piece says.</summary>
    public static ReportPiece Read(TypedSentence sentence, TypedSentence.Piece at, Vocabulary vocabulary, DateOnly today)
    {
        if (at.IsDay) return new(at) { Day = SaidDay.Read(at.Text, today), IsUnderstood = SaidDay.Read(at.Text, today) is not null };
        var text = Normalise.Text(Thousands().Replace(at.Text, ""));
        var rest = text.ToCharArray();
        var counts = SaidCount.In(text);
        foreach (var count in counts) Blank(rest, count.At, count.Length);
        var place = PlaceIn(sentence, at, text, rest);
        var piece = Words(new(rest), rest, vocabulary) with { At = at, Counts = counts, Place = place };
        return piece with { IsUnderstood = piece.IsUnderstood && Connectors().IsMatch(new(rest)) };
    }

    // 「寒川公民館で」: a name of kanji and katakana before で.
    private static string? PlaceIn(TypedSentence sentence, TypedSentence.Piece at, string text, char[] rest)
    {
        var match = PlacePattern().Match(sentence.Folded, at.Begin, at.End - at.Begin);
        if (!match.Success) return null;
        var normal = Normalise.Text(match.Groups["place"].Value);
        var where = text.IndexOf(normal, StringComparison.Ordinal);
        if (where < 0) return null;
        Blank(rest, where, normal.Length);
        var begin = match.Groups["place"].Index;
        return sentence.Typed(begin, begin + match.Groups["place"].Length);
    }

    private static ReportPiece Words(string text, char[] rest, Vocabulary vocabulary)
    {
        List<DistrictArea> areas = [];
        List<ActivityWord> activities = [];
        List<string> partners = [];
        var (where, clear) = (false, true);
        for (var i = 0; i < text.Length;)
        {
            var (length, found) = Longest(text, i, vocabulary);
            var after = text.AsSpan(Math.Min(i + length, text.Length));
            switch (found)
            {
                case DistrictArea area when IsPlaceName(text, rest, i, after):
                    areas.Add(area);
                    where |= Where().IsMatch(after);
                    break;
                case string partner when !PartOfWord().IsMatch(after):
                    partners.Add(partner);
                    break;
                case ActivityWord word:
                    activities.Add(word);
                    clear &= !word.Weak || word.Title is not null;
                    break;
                case Ward:
                    break;
                default:
                    i++;
                    continue;
            }

            Blank(rest, i, length);
            i += length;
        }

        return new ReportPiece(new TypedSentence.Piece(0, 0, "", false)) { Areas = areas, IsWhere = where, Activities = activities, Partners = partners, IsUnderstood = clear };
    }

    private static (int Length, object? Found) Longest(string text, int at, Vocabulary vocabulary)
    {
        for (var length = Math.Min(LongestWord, text.Length - at); length > 1; length--)
        {
            var surface = text.AsSpan(at, length);
            if (surface.Contains('|')) continue;
            if (ActivityWords.Find(surface) is { } word) return (length, word);
            if (vocabulary.Find(surface) is { } known && Meaning(known) is { } meaning) return (length, meaning);
        }

        return (0, null);
    }

    private static object? Meaning(Word word) => word switch
    {
        Word.At { Place: Place.InArea area } => area.Area,
        Word.At { Place: Place.InWard ward, Short: false } => ward.Ward,
        Word.Partner partner => partner.Name,
        Word.Several several => several.Words.Select(Meaning).FirstOrDefault(m => m is string or DistrictArea),
        _ => null,
    };

    // 「寒川団地」, 「寒川町内会」, 「寒川さん」 are something else.
    private static bool IsPlaceName(string text, char[] rest, int at, ReadOnlySpan<char> after) =>
        (at == 0 || rest[at - 1] == '|' || !Normalise.IsKanji(text[at - 1])) && !NotThere().IsMatch(after)
        && (after.Length == 0 || !Normalise.IsKanji(after[0]) || after.StartsWith("地区") || after.StartsWith("部会") || ActivityWords.Find(after[..Math.Min(2, after.Length)]) is not null || ActivityWords.Find(after[..Math.Min(3, after.Length)]) is not null);

    private static void Blank(char[] rest, int at, int length) => Array.Fill(rest, '|', at, length);

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(
        "(?<=^|[はをがにもの、。!,\\s(日]|\\G)(?<place>[一-鿿々〆ヶァ-ヴーA-Za-z0-9]*(?:公民館|会館|集会所|集会室|集会場|センター|小学校|中学校|高校|学校|公園|広場|神社|体育館|ホール|図書館|区役所|市役所|事務所|会議室|和室|校庭|グラウンド|保育所|保育園|幼稚園|団地|プラザ|自治会室|市民の家))(?=で(?!す|し)|にて|において|に集)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();

    [GeneratedRegex("^(?:地区|部会|えりあ|の地区)*(?:で(?!す|し)|にて|において)", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex("^(?:さん|様|氏|くん|君|ちゃん)", RegexOptions.CultureInvariant)]
    private static partial Regex NotThere();

    // 自治会長, 町会館, 小学校で: not the organisation.
    [GeneratedRegex("^(?:長|館|室|所|員|費|で(?!す|し)|にて|協議会の)", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWord();

    [GeneratedRegex(
        "^(?:[|、・()〜]|で|に|を|が|は|と|の|も|や|へ|から|まで|にて|において|さん|様|皆さん|皆様|みなさん|方々|方|たち|参加者数|参加者|参加人数|参加して|参加|人数|来場者|利用者|来てくれ|来て|来られ|集まってくれ|集まって|集まり|来|くれました|頂きました|頂き|頂いた|下さいました|ました|まして|し|やり|行い|行われ|おこない|行った|行って|やった|やって|した|して|開催して|開催|実施して|実施|開き|開いた|開いて|あり|ござい|でした|です|だった|一緒|いっしょ|協力して|協力|連携して|連携|共催|共同|活動|報告します|報告です|報告|行事|します|致し|いたし|いたします|お願いします|よろしく|全部|合計|計|総勢|全員|名|人|地区部会|地区|部会|えりあ|訪問|第|回|お疲れ様です|お疲れさまです|お世話になっております|お世話になります|こんにちは|おはようございます|こんばんは|くれて|くれた|合同|終わり|おわり|無事に|無事|のよ|よ|ねぇ|ねえ|ね|わ|あの|えっと)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Connectors();
}
