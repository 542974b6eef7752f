using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// 報告を文で読む: a sentence that tells of one activity. A day, or what was, with a word for the activity and a number, a partner or a place; never
/// a question. What might mean two things stays empty, and its words stand in ひとこと with all that was not understood. Pure.
/// </summary>
internal static partial class ReportSentenceReader
{
    private const int Shortest = 6;
    private const int Longest = 1000;

    /// <summary>What it reports; null where it is no report.</summary>
    public static ReportSentence? Read(string text, Vocabulary vocabulary, DateOnly today)
    {
        if (text.Length is < Shortest or > Longest) return null;
        var sentence = new TypedSentence(text);
        if (sentence.Read.Length < Shortest || ReportMarks.Asks().IsMatch(sentence.Read)) return null;
        var tells = ReportMarks.Tells().IsMatch(sentence.Read);
        if (!tells && !MayReport().IsMatch(sentence.Read)) return null;

        IReadOnlyList<ReportPiece> pieces = [.. sentence.Pieces().Select(p => ReportPiece.Read(sentence, p, vocabulary, today))];
        var activities = pieces.SelectMany(p => p.Activities).ToList();
        var hasNumber = pieces.Any(p => p.Counts.Count > 0) || OtherNumber().IsMatch(sentence.Read);
        var isWhere = pieces.Any(p => p.IsWhere);
        // 「寒川でお茶会、20人」, 「土気、6月5日、18人」: all the rest is there.
        if (activities.Count == 0 && !(hasNumber && pieces.Any(p => p.Day is not null) && pieces.Any(p => p.Areas.Count > 0))) return null;
        if (!tells && !(isWhere && hasNumber) && !pieces.Any(p => p.SaysDay)) return null;
        if (!hasNumber && !pieces.Any(p => p.Partners.Count > 0 || p.Place is not null || p.IsWhere)) return null;
        if (ReportMarks.MayAsk().IsMatch(sentence.Read) && !(hasNumber && pieces.Any(p => p.Day is not null))) return null;
        return Report(sentence, pieces);
    }

    private static ReportSentence Report(TypedSentence sentence, IReadOnlyList<ReportPiece> pieces)
    {
        var left = new HashSet<ReportPiece>(pieces.Where(p => !p.IsUnderstood), ReferenceEqualityComparer.Instance);
        var day = One<(DateOnly From, DateOnly To)?>(pieces, left, p => p.SaysDay ? [p.Day] : []);
        var area = One(pieces, left, p => p.Areas);
        var activity = Activity(pieces, left);
        var people = Count(pieces, left, times: false);
        var times = Count(pieces, left, times: true);
        var place = One<string>(pieces, left, p => p.Place is { } said ? [said] : []);
        var partners = pieces.SelectMany(p => p.Partners).Distinct(StringComparer.Ordinal).ToList();
        var typed = sentence.Typed(0, sentence.Read.Length);
        return new(
            day?.From, day is { } span && span.To != span.From ? span.To : null, area, activity?.Code, Quoted().Match(typed) is { Success: true } quoted ? quoted.Groups["title"].Value : activity?.Title,
            people?.Number, people?.About == true, people?.Net == true, times?.Number, partners, place, Note(sentence, pieces, left), typed);
    }

    // What stands in a piece that was understood goes before what a free text mentions; two in one of them are none.
    private static T? One<T>(IReadOnlyList<ReportPiece> pieces, HashSet<ReportPiece> left, Func<ReportPiece, IEnumerable<T>> values)
    {
        foreach (var understood in (bool[])[true, false])
        {
            var among = pieces.Where(p => p.IsUnderstood == understood && values(p).Any()).ToList();
            var found = among.SelectMany(values).Distinct().ToList();
            if (found.Count == 1) return found[0];
            if (found.Count == 0) continue;
            left.UnionWith(among);
            return default;
        }

        return default;
    }

    private static ActivityWord? Activity(IReadOnlyList<ReportPiece> pieces, HashSet<ReportPiece> left)
    {
        var strong = pieces.Any(p => p.Activities.Any(a => !a.Weak));
        var families = pieces.Any(p => p.Activities.Any(a => a.Code == "k02"));
        var code = One(pieces, left, p => p.Activities.Where(a => !strong || !a.Weak).Select(a => families && a is { Code: "k01", Title: null } ? "k02" : a.Code).Distinct());
        if (code is null) return null;
        var named = pieces.SelectMany(p => p.Activities).Where(a => a.Code == code).ToList();
        // 「敬老会で体操」: 体操 is said nowhere else.
        if (strong) left.UnionWith(pieces.Where(p => p.Activities.Any(a => a.Weak && a.Code != code)));
        return new(code, named.Select(a => a.Title).OfType<string>().FirstOrDefault());
    }

    private static SaidCount? Count(IReadOnlyList<ReportPiece> pieces, HashSet<ReportPiece> left, bool times)
    {
        foreach (var understood in (bool[])[true, false])
        {
            var among = pieces.Where(p => p.IsUnderstood == understood && p.Counts.Any(c => c.Times == times)).ToList();
            if (among.Count == 0) continue;
            var meant = SaidCount.Meant([.. among.SelectMany(p => p.Counts.Where(c => c.Times == times))]);
            // Numbers that are not the one stay in words.
            left.UnionWith(among.Where(p => p.Counts.Any(c => c.Times == times && (meant is null || c.Number != meant.Number))));
            if (meant is not null || understood) return meant;
        }

        return null;
    }

    private static string? Note(TypedSentence sentence, IReadOnlyList<ReportPiece> pieces, HashSet<ReportPiece> left)
    {
        var note = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            // 「3日と5日」: what stands between two of them alone.
            if (!left.Contains(pieces[i]) && !(i > 0 && i + 1 < pieces.Count && pieces[i].SaysNothing && left.Contains(pieces[i - 1]) && left.Contains(pieces[i + 1]))) continue;
            var (begin, end) = (pieces[i].At.Begin, pieces[i].At.End);
            var next = i + 1 < pieces.Count ? pieces[i + 1].At.Begin : sentence.Read.Length;
            var words = sentence.Typed(begin, end);
            // 「昨日は雨でした」: は belonged to the day.
            if (i > 0 && !left.Contains(pieces[i - 1]) && pieces[i - 1].At.End == begin) words = Leading().Replace(words, "");
            var mark = sentence.Typed(end, next);
            note.Append(words).Append(mark.Length == 0 && i + 1 < pieces.Count && !left.Contains(pieces[i + 1]) && !pieces[i + 1].SaysNothing ? "、" : mark);
        }

        return note.ToString().Trim(' ', '　', '、', ',', '\n', '\r', '\t') is { Length: > 0 } typed ? typed : null;
    }

    // 「12軒」, 「18食」: how much, in words of their own; stands in ひとこと.
    [GeneratedRegex("[0-9](?:軒|世帯|食|部(?!会)|個|戸|枚|組)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherNumber();

    [GeneratedRegex("^(?:は|に(?!ぎ)|の(?=[一-鿿ァ-ヴ]))、?", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex("[0-9元](?: ?月|[-./年])|日|曜|きのう|おととい|きょう|今朝|けさ|先ほど|さきほど|さっき|昨夜|昨晩|ゆうべ|(?:人|名|にん|めい)", RegexOptions.CultureInvariant)]
    private static partial Regex MayReport();

    [GeneratedRegex("「(?<title>[^」]{2,60})」", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
