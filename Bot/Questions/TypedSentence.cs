using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Questions;

/// <summary>打たれた文: cut into pieces at marks, blanks, days and ends of sentences; each piece knows how it was typed. Pure.</summary>
internal sealed partial class TypedSentence
{
    private readonly string typed;
    private readonly List<int> origins = [];

    public TypedSentence(string typed)
    {
        this.typed = typed;
        var folded = new StringBuilder(typed.Length);
        // By text elements: ｶﾞ are two characters that become one.
        var elements = StringInfo.GetTextElementEnumerator(typed);
        while (elements.MoveNext())
        {
            foreach (var c in TypedText.Fold(elements.GetTextElement()))
            {
                folded.Append(c);
                origins.Add(elements.ElementIndex);
            }
        }

        origins.Add(typed.Length);
        Folded = folded.ToString();
        Read = string.Create(Folded.Length, Folded, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = from[i] is >= 'ァ' and <= 'ヴ' ? (char)(from[i] - 0x60) : char.ToLowerInvariant(from[i]);
        });
    }

    /// <summary>NFKC.</summary>
    public string Folded { get; }

    /// <summary>NFKC, hiragana, lower case; as long as <see cref="Folded"/>.</summary>
    public string Read { get; }

    /// <summary>The pieces in order; marks and blanks stand in none.</summary>
    public IReadOnlyList<Piece> Pieces()
    {
        List<Piece> pieces = [];
        var begins = 0;
        foreach (Match cut in Cuts().Matches(Read))
        {
            Add(pieces, begins, cut.Index, false);
            if (cut.Groups["day"].Success) Add(pieces, cut.Index, cut.Index + cut.Length, true);
            begins = cut.Index + cut.Length;
            if (!cut.Groups["end"].Success) continue;
            // 「…ました」 belongs to what stands before it.
            var from = pieces is [.., var last] && last.End == cut.Index && !last.IsDay ? last.Begin : cut.Index;
            if (from != cut.Index) pieces.RemoveAt(pieces.Count - 1);
            Add(pieces, from, begins, false);
        }

        Add(pieces, begins, Read.Length, false);
        return pieces;
    }

    /// <summary>From one place in <see cref="Read"/> to another, as it was typed.</summary>
    public string Typed(int begin, int end) => typed[origins[begin]..origins[end]];

    private void Add(List<Piece> pieces, int begin, int end, bool day)
    {
        if (end > begin) pieces.Add(new(begin, end, (day ? Read : Folded)[begin..end], day));
    }

    internal const string Number = "[0-9]{1,2}";

    [GeneratedRegex(
        "(?<day>(?:(?:令和|平成|[rh])(?:[0-9]{1,2}|元)|[12][0-9]{3})[-./年] ?" + Number + "[-./月] ?" + Number + "日?|(?<![0-9/])" + Number + "(?:月 ?|/)" + Number + "(?![0-9/])日?(?:(?:から|[~〜\\-–→])(?:" + Number + "(?:月|/))?" + Number + "日?(?:まで)?)?"
        + "|(?:(?:令和)?[一二三四五六七八九十]{1,3}年)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?<=^ *)" + Number + "\\." + Number + "(?= )"
        + "|一昨日|おととい|昨日|きのう|今日(?!的)|今朝|けさ|先ほど|さきほど|さっき|昨夜|昨晩|ゆうべ|きょう(?=は|の|、|,| |に)|本日|(?:先々週|先週|今週|再来週|来週|この前|こないだ|この間)の?[月火水木金土日]曜?日?(?![0-9月])|(?<!毎週の?|隔週の?|第[0-9一二三四五]の?)[月火水木金土日]曜日?(?=に|の|は|、|,| |$))(?:\\([月火水木金土日](?:曜日?)?\\))?"
        + "|(?<end>(?:ました|でした)(?:よ|ね|わ)*(?=[^かがらのけとりよねわ、。,!?\\s]))"
        + "|[、。!\\s]+|,(?![0-9]{3})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();

    /// <summary>From and to where it stands.</summary>
    internal sealed record Piece(int Begin, int End, string Text, bool IsDay);
}
