using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>訂正を文で読む: 「6/3のサロン、23人じゃなくて32人です」. Only where it says what is to stand there. Pure.</summary>
internal static partial class CorrectionSentenceReader
{
    private const int Shortest = 6;
    private const int Longest = 200;

    /// <summary>What it corrects; null where it is no correction.</summary>
    public static CorrectionSentence? Read(string text, Vocabulary vocabulary, DateOnly today)
    {
        if (text.Length is < Shortest or > Longest) return null;
        var sentence = new TypedSentence(text);
        if (!Corrects().IsMatch(sentence.Read) || Asks().IsMatch(sentence.Read)) return null;
        var normal = Normalise.Text(text);
        if (Of(normal, sentence, today) is not var (field, from, to, days)) return null;
        var pieces = sentence.Pieces().Select(p => ReportPiece.Read(sentence, p, vocabulary, today)).ToList();
        var areas = pieces.SelectMany(p => p.Areas).Distinct().ToList();
        if (areas.Count > 1 || days.Count > 1) return null;
        return new(days.Count == 1 ? days[0] : null, areas.Count == 1 ? areas[0] : null, Kinds(pieces), field, from, to);
    }

    // サロン may stand for both of its 種類.
    private static IReadOnlyList<string> Kinds(IEnumerable<ReportPiece> pieces) =>
        [.. pieces.SelectMany(p => p.Activities).SelectMany(a => a is { Code: "k01", Title: null } ? ["k01", "k02"] : (string[])[a.Code]).Distinct(StringComparer.Ordinal)];

    private static (CorrectedField, string?, string, List<DateOnly>)? Of(string normal, TypedSentence sentence, DateOnly today)
    {
        var days = sentence.Pieces().Where(p => p.IsDay).ToList();
        if (Number(normal) is var (unit, wrong, right) && right != wrong)
            return (unit == "回" ? CorrectedField.Times : CorrectedField.People, wrong, right, Read(days, today));
        // 「6/3じゃなくて6/4でした」: the last two days.
        for (var i = 0; i + 1 < days.Count; i++)
        {
            if (!NotButDay().IsMatch(sentence.Read[days[i].End..days[i + 1].Begin])) continue;
            if (SaidDay.Read(days[i].Text, today) is not var (from, _) || SaidDay.Read(days[i + 1].Text, today) is not var (to, last) || to != last || from == to) return null;
            var others = Read([.. days.Where(d => d != days[i] && d != days[i + 1])], today);
            return (CorrectedField.Day, Text(from), Text(to), others.Count > 0 ? others : [from]);
        }

        return null;
    }

    private static List<DateOnly> Read(IEnumerable<TypedSentence.Piece> days, DateOnly today) => [.. days.Select(d => SaidDay.Read(d.Text, today)).OfType<(DateOnly From, DateOnly To)>().Select(d => d.From).Distinct()];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // One number that is wrong at most, and one that is right: anything else is not guessed at.
    private static (string Unit, string? Wrong, string Right)? Number(string normal)
    {
        if (NotBut().Match(normal) is { Success: true } both && both.Groups["unit2"].Value is var second && Same(both.Groups["unit"].Value, second))
            return Numbers().Count(normal) == 2 ? (Unit(second), Plain(both.Groups["wrong"].Value), Plain(both.Groups["right"].Value)) : null;
        if (FromTo().Match(normal) is { Success: true } bare && (bare.Groups["times"].Success || bare.Groups["people"].Success))
            return (bare.Groups["times"].Success ? "回" : "人", Plain(bare.Groups["wrong"].Value), Plain(bare.Groups["right"].Value));
        var numbers = Numbers().Matches(normal).Select(m => (Unit: Unit(m.Groups["unit"].Value), Number: Plain(m.Groups["n"].Value), m.Index)).ToList();
        if (numbers.Count == 0 || numbers.Select(n => n.Unit).Distinct(StringComparer.Ordinal).Count() > 1) return null;
        var wrong = Wrong().Match(normal) is { Success: true } said ? Plain(said.Groups["n"].Value) : null;
        var right = numbers.Where(n => n.Number != wrong).Select(n => n.Number).Distinct(StringComparer.Ordinal).ToList();
        if (right.Count != 1 || (wrong is null && !Change().IsMatch(normal))) return null;
        return (numbers[0].Unit, wrong, right[0]);
    }

    private static bool Same(string first, string second) => first.Length == 0 || Unit(first) == Unit(second);

    private static string Unit(string said) => said == "回" ? "回" : "人";

    private static string Plain(string number) => int.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:じゃ|では|で)な(?:く|い)|じゃなかった|間違|まちが|誤り|訂正|直して|修正|変更|変えて|正しく|正しい|本当は|ほんとうは|[0-9](?:人|名|回)?(?:では|じゃ)ありません", RegexOptions.CultureInvariant)]
    private static partial Regex Corrects();

    [GeneratedRegex("[?？]$|ですか|でしたか|教えて|何人|何回|どこ|どれ|どの(?!報告)|誰|いつ|なぜ|合って", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(
        "(?<wrong>[0-9]{1,5})(?<unit>人|名|回|)(?:と(?:書き|書い|出し|報告し|入れ)(?:ましたが|ましたけど|ましたけれど|たけど|たけれど|たが|てしまいましたが|ちゃったけど)|(?:じゃ|では|で)な(?:く|い)(?:て|、)?|は?(?:の)?(?:間違い|まちがい|誤り)で(?:す|した)?|(?:では|じゃ)ありません(?:でした)?|→|⇒|->|から|を|と(?:なって|あり)[^0-9]{0,8})、?(?:正しくは|本当は|実際は|正確には)?(?:約)?(?<right>[0-9]{1,5})(?<unit2>人|名|回)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotBut();

    // 「人数を60から66に変更」: what is counted stands before it.
    [GeneratedRegex("(?:(?<people>人数|参加者数?|参加人数)|(?<times>回数))[をはが]?(?<wrong>[0-9]{1,5})(?:から|→|⇒|〜)(?<right>[0-9]{1,5})(?:に|へ)(?:訂正|直し|修正|変更|変え)", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex("(?<![0-9/月第])(?<n>[0-9]{1,5})(?:(?<unit>人|名|回)(?!目)|(?=(?:じゃ|では|で)な(?:く|い)))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("(?<n>[0-9]{1,5})(?:人|名|回)?(?:は|の|が|と(?:書いた|出した|入れた)のは)?(?:間違い|まちがい|誤り|(?:じゃ|では)ありません|じゃなかった)", RegexOptions.CultureInvariant)]
    private static partial Regex Wrong();

    [GeneratedRegex("(?:人|名|回)(?:に|へ)(?:訂正|直し|修正|変更|変え)|正しくは|本当は|正しい(?:人数|参加者数?|回数)[はが]", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("^(?:\\([月火水木金土日]\\))?(?:(?:じゃ|では|で)な(?:く|い)て?|は?の?(?:間違い|まちがい|誤り)で(?:す|した)?)[、。 ]*(?:正しくは|本当は)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotButDay();
}
