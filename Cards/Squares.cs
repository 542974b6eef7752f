namespace Sasaeai.Cards;

/// <summary>取組みのあった項目 n/m as a bar of ■□, with the number after it.</summary>
internal static class Squares
{
    private const int OneForEach = 12;
    private const int Tenths = 10;

    /// <summary>
    /// One square per item up to 12 items, then one per tenth. Never empty when n is above 0, never full before n is m;
    /// nothing when there are no items.
    /// </summary>
    public static string Bar(int n, int m)
    {
        if (m <= 0) return "";
        n = Math.Clamp(n, 0, m);
        var all = m <= OneForEach ? m : Tenths;
        var full = m <= OneForEach ? n : n == m ? Tenths : n == 0 ? 0 : Math.Clamp(n * Tenths / m, 1, Tenths - 1);
        return new string('■', full) + new string('□', all - full);
    }

    /// <summary>A share of the largest, in tenths: never empty when n is above 0.</summary>
    public static string Share(int n, int largest) =>
        largest <= 0 || n <= 0 ? new('□', Tenths) : Math.Clamp((int)((long)n * Tenths / largest), 1, Tenths) is var full ? new string('■', full) + new string('□', Tenths - full) : "";

    /// <summary>「■■■□□ 取組み 3/5」.</summary>
    public static string WithNumber(int n, int m) => m <= 0 ? "取組み項目が、まだ登録されていません。" : $"{Bar(n, m)} 取組み {n}/{m}";

    /// <summary>What one square stands for.</summary>
    public static string Legend(int m) => m <= OneForEach ? "四角1つが、取組み項目1つです。" : $"四角{Tenths}個で、取組み項目の全部({m}項目)です。";
}
