using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Progress;

/// <summary>
/// 人数の見せ方: a number of people, for a reader who may not see counts of 1–4. A sum leaves such a count out and says so, whatever it sums up, so that
/// no two answers differ by what is hidden. The unit is one area, one month and one 種類 (decision 0075). Pure.
/// </summary>
/// <param name="Known">What may be seen.</param>
/// <param name="Few">Counts of 1–4 that are left out.</param>
/// <param name="Left">What is left out beside them, of whatever size: it would give a hidden count away.</param>
internal readonly record struct ShownPeople(int Known, int Few = 0, int Left = 0)
{
    private const int FewestShown = 5;

    /// <summary>Nothing is left out.</summary>
    public bool IsWhole => Few + Left == 0;

    /// <summary>Nobody, and nothing is left out.</summary>
    public bool IsNobody => this == default;

    /// <summary>1–4 people.</summary>
    public static bool IsFew(int number) => number is > 0 and < FewestShown;

    /// <summary>One count, which nothing smaller is known of.</summary>
    public static ShownPeople Of(int number, bool seesAll) => !seesAll && IsFew(number) ? new(0, Few: 1) : new(number);

    /// <summary>Part by part.</summary>
    public static ShownPeople operator +(ShownPeople a, ShownPeople b) => new(a.Known + b.Known, a.Few + b.Few, a.Left + b.Left);

    /// <summary>「1,284人」, 「1〜4人」, 「1,280人以上」.</summary>
    public override string ToString() => (Known, Few, Left) switch
    {
        (_, 0, 0) => $"{Japanese.Number(Known)}人",
        (0, 1, 0) => "1〜4人",
        _ => $"{Japanese.Number(Known + 1)}人以上",
    };
}
