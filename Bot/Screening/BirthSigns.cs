using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Screening;

/// <summary>生年月日. A month or a year of birth alone is none: 「7月生まれの方」「昭和10年代生まれ」.</summary>
internal static partial class BirthSigns
{
    public static IEnumerable<Stretch> In(FoldedText text)
    {
        foreach (Match match in Births().Matches(text.Figures)) yield return new(SignKind.BirthDate, match.Index, match.Index + match.Length);
    }

    private const string Era = "(?:西暦|明治|大正|昭和|平成|令和|[MTSHR])?[. ]?";
    private const string Year = Era + "(?:[0-9十]{1,4}|元)";
    private const string Day = "[0-9十]{1,3} ?[月./-] ?[0-9十]{1,3}日?";
    private const string Born = @" ?(?:\([^()\n]{0,6}\) ?)?に?、?(?:生ま|生れ|うまれ|産まれ|生(?![徒活涯産放花命協き物]))";
    private const string Is = "[はがもの:=/、 (「・]{0,3}";

    [GeneratedRegex(
        Year + " ?[年./-] ?" + Day + Born
        + "|" + Day + " ?に?(?:生ま|生れ|うまれ)"
        + "|" + Year + "年 ?[0-9十]{1,3}月 ?に?(?:生ま|生れ|うまれ)"
        + "|生年月日" + Is + Year
        + "|誕生日" + Is + "(?:" + Year + " ?[年./-] ?)?" + Day, RegexOptions.CultureInvariant)]
    private static partial Regex Births();
}
