using System.Globalization;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Answers;

/// <summary>数: the figures of one part of an answer. 延べ and 実人数 are never added together. Pure.</summary>
/// <param name="PairPeople">延べ of the reports that give 回数 too; with <paramref name="PairTimes"/> and <paramref name="Pairs"/>, their 回数 and how many they are.</param>
internal readonly record struct Figure(
    int Reports, int Times, int TimesMissing, int NoNumber, ShownPeople Gross, ShownPeople Net, int PairPeople = 0, int PairTimes = 0, int Pairs = 0)
{
    /// <summary>Of a tally, which nothing smaller is known of.</summary>
    public static Figure Of(Tally tally, bool seesAll) => new(
        tally.Reports, tally.Times, tally.TimesMissing, tally.NoNumber, ShownPeople.Of(tally.Gross, seesAll), ShownPeople.Of(tally.Net, seesAll));

    /// <summary>Figure by figure.</summary>
    public static Figure operator +(Figure a, Figure b) => new(
        a.Reports + b.Reports, a.Times + b.Times, a.TimesMissing + b.TimesMissing, a.NoNumber + b.NoNumber, a.Gross + b.Gross, a.Net + b.Net,
        a.PairPeople + b.PairPeople, a.PairTimes + b.PairTimes, a.Pairs + b.Pairs);

    /// <summary>All people were counted once each: there is no 延べ.</summary>
    public bool IsNetOnly => Gross.IsNobody && !Net.IsNobody;

    /// <summary>What rows are ordered and drawn by. Tenths for 1回あたり.</summary>
    public int Of(Measure measure) => measure switch
    {
        Measure.Reports => Reports,
        Measure.Times => Times,
        Measure.People => Gross.Known,
        _ => PairTimes == 0 ? 0 : (int)decimal.Round(10m * PairPeople / PairTimes, 0, MidpointRounding.AwayFromZero),
    };

    /// <summary>「12件」, 「412回」, 「1,946人」, 「4.7人」.</summary>
    public string Text(Measure measure) => measure switch
    {
        Measure.Reports => $"{Japanese.Number(Reports)}件",
        Measure.Times => $"{Japanese.Number(Times)}回",
        Measure.People => (IsNetOnly ? Net : Gross).ToString(),
        _ => PairTimes == 0 ? "計算できません" : $"{Tenths(Of(measure))}人",
    };

    /// <summary>With its name: 「報告 12件」, 「延べ 1,946人」.</summary>
    public string Named(Measure measure) => measure switch
    {
        Measure.Reports => $"報告 {Text(measure)}",
        Measure.Times => $"回数 {Text(measure)}",
        Measure.People => $"{(IsNetOnly ? "実人数" : "延べ")} {Text(measure)}",
        _ => $"1回あたり {Text(measure)}",
    };

    /// <summary>「23.5」.</summary>
    public static string Tenths(int tenths) => (tenths / 10m).ToString("#,0.0", CultureInfo.InvariantCulture);
}
