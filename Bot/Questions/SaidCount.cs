using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>人数と回数, where they stand in a normalised piece. Pure.</summary>
/// <param name="Marked">It says itself that it is the number of those who came; beside it, others are something else.</param>
/// <param name="Of">Belongs to somebody else: スタッフ5人, うち新規3人.</param>
internal sealed partial record SaidCount(int At, int Length, int Number, bool Times, bool About, bool Net, bool Marked, bool Of)
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<SaidCount> In(string text) =>
        [.. PeoplePattern().Matches(text).Select(m => People(text, m)), .. TimesPattern().Matches(text).Select(m => new SaidCount(m.Index, m.Length, ValueOf(m), true, false, false, true, false))];

    /// <summary>The one number that is meant; null where there is none, or where it might be several.</summary>
    public static SaidCount? Meant(IReadOnlyList<SaidCount> counts)
    {
        var own = counts.Where(c => !c.Of).ToList();
        var marked = own.Where(c => c.Marked).ToList();
        var candidates = marked.Count > 0 ? marked : own;
        return candidates.Select(c => (c.Number, c.Net)).Distinct().Count() == 1 ? candidates[0] with { About = candidates.Any(c => c.About) } : null;
    }

    private static SaidCount People(string text, Match match)
    {
        var (before, after) = (text[..match.Index], text[(match.Index + match.Length)..]);
        var mark = match.Groups["mark"].Value;
        return new(
            match.Index, match.Length, ValueOf(match), false, match.Groups["about"].Success, mark.StartsWith('実'),
            mark.Length > 0 || After().IsMatch(after) || (before.Trim('、').Length == 0 && after.Trim('、').Length == 0), mark is "" or ['参' or '出', ..] && Before().IsMatch(before));
    }

    private static int ValueOf(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(?<mark>(?:参加者数?|参加人数|参加|人数|来場者数?|利用者数?|出席者?)[はがも:、]?(?:延べ?|のべ|実人数|合計|計|全部で|総勢)?|合計で?|計|全部で|全員で|総勢|延べ?|のべ|実人数(?:で|は)?|実数?)?(?<about>約|およそ|おおよそ|大体|だいたい|ざっと)?(?<![0-9.〜])(?<n>[0-9]{1,5})(?:人|名|にん|めい)(?:分|様)?"
        + "(?!暮らし|ぐらし|くらし|ひとり|1人|目|用|あたり|当たり|乗り|以上|以下|未満|組|部屋|家族|世帯)(?<about>ほど|くらい|ぐらい|前後|程度|余り|あまり|弱|強)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex PeoplePattern();

    [GeneratedRegex("(?<![0-9第週月年])(?<!日に)(?<n>[0-9]{1,3})回(?!目|数|あたり|以上|以下|戦|忌|答|覧)", RegexOptions.CultureInvariant)]
    private static partial Regex TimesPattern();

    [GeneratedRegex("^(?:の方)?(?:が|の|も|ご)?(?:ご?参加|来|集ま|出席|いらっしゃ|お越し|でした|です|だった)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex("(?:すたっふ|ぼらんてぃあ|民生委員|児童委員|協力員|協力者|講師|お手伝い|委員|役員|運営|世話人|世話役|支援者|推進員|相談員|職員|関係者|担い手|さぽた|うち(?:[^0-9]{0,8})|新規|初参加|初)(?:さん)?(?:が|は|の|も|、|から)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
