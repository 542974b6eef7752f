using static Sasaeai.Bot.Tests.Answers.Known.Said;

namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>What was written and what may be shared, counted from the sample files (groups C and D).</summary>
internal static class KnownTexts
{
    private const int Most = 8;

    public static IEnumerable<string> Of(int number, DateOnly today)
    {
        var year = SampleCity.FiscalYear(today);
        return number switch
        {
            17 => Written("中央区の成果と課題", InYear(year - 1, "12101"), r => r.Outcome + r.Issue, [Year(year - 1)]),
            18 => [.. Written("「担い手不足」の課題", InYear(year), r => r.Issues.Contains("担い手不足") ? r.Issue : "", [], 0), .. InYear(year).Where(r => r.Issues.Contains("担い手不足")).GroupBy(r => r.Area).Select(g => $"{NameOf(g.Key)}: {g.Count()}件")],
            19 => Written("土気の課題", InYear(year).Where(r => r.Area == "12105-01"), r => r.Issue, []),
            20 => Written("見守りの課題", InYear(year).Kind("見守り"), r => r.Issue, []),
            22 => Written("防災・避難訓練の課題", InYear(year - 1).Kind("防災・避難訓練"), r => r.Issue, [Year(year - 1), "年は、年度(4月から3月まで)で数えました。"]),
            23 => [.. Written("美浜区の課題", InYear(year, "12106"), r => r.Issue, [], 0), .. TopThree(InYear(year, "12106"))],
            24 => [.. Written("", InYear(year), r => r.Texts.Contains("移動手段", StringComparison.Ordinal) ? r.Texts : "", [], 0), "「移動手段」という言葉", "書き方がちがう報告は、入っていません。"],
            25 => Shared(InYear(year - 1).Concat(InYear(year)).Where(r => r.Ward != "12101").Kind("子育てサロン"), "花見川区・稲毛区・若葉区・緑区・美浜区"),
            // No report of the sample may stand in 広報.
            26 => ["広報に使ってよい成果事例はありません"],
            28 => Shared(Counted(new(2023, 4, 1), today, "12101").Kind("食事サービス(配食)"), "中央区"),
            _ => [],
        };
    }

    private static IEnumerable<string> Written(string what, IEnumerable<SampleReport> asked, Func<SampleReport, string> text, IEnumerable<string> further, int most = Most)
    {
        var all = asked.ToList();
        var found = all.Where(r => text(r).Length > 0).OrderByDescending(r => r.Day).ToList();
        foreach (var word in further) yield return word;
        yield return $"の報告 {all.Count}件のうち {found.Count}件です。";
        if (found.Count == 0)
        {
            yield return "当てはまる報告はありません";
            yield break;
        }

        yield return $"{what}は、{found.Count}件の報告に書かれています";
        // Where several were held on the day of the last one shown, any of them may be it.
        foreach (var report in found.Take(most).Where((r, i) => i < most && found.Skip(most).All(o => o.Day < r.Day)))
        {
            yield return $"{report.Day.Short()} {NameOf(report.Area)} {report.Title}";
            if (report.Issue.Length > 0) yield return report.Issue;
        }
    }

    private static IEnumerable<string> TopThree(List<SampleReport> reports)
    {
        var groups = reports.Where(r => r.Issue.Length > 0).SelectMany(r => r.Issues).GroupBy(i => i).Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToList();
        if (groups.Count == 0) yield break;
        // Those that are level with the third are there too.
        var third = groups[Math.Min(2, groups.Count - 1)].Count;
        foreach (var (issue, count) in groups) yield return count >= third ? $"{issue}: {count}件" : $"!{issue}: ";
        if (groups[0].Count < 5) yield return "件数が少ないので、傾向とは言えません。";
    }

    private static IEnumerable<string> Shared(IEnumerable<SampleReport> asked, string place)
    {
        var all = asked.ToList();
        var shared = all.Where(r => r.Shared).ToList();
        yield return shared.Count == 0 ? $"{place}に、当てはまる成果事例はありません" : $"{place}の成果事例は、{shared.Count}件です";
        foreach (var report in shared.OrderByDescending(r => r.Day).Take(3)) yield return report.Title;
        foreach (var title in all.Where(r => !r.Shared).Select(r => r.Title).Distinct().Except(shared.Select(r => r.Title))) yield return $"!\n{title}\n";
    }
}
