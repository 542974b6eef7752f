using static Sasaeai.Bot.Tests.Answers.Known.Said;

namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>What the cards of progress and of figures must say on a day, counted from the sample files (groups A and E).</summary>
internal static class KnownFigures
{
    private static readonly string[] Salons = ["いきいきサロン", "子育てサロン"];

    public static IEnumerable<string> Of(int number, DateOnly today)
    {
        var year = SampleCity.FiscalYear(today);
        return number switch
        {
            1 or 2 or 3 => Progress("12102", "花見川区", year, today),
            4 => Progress("12105", "緑区", year, today),
            5 => Compared("12105", year, today),
            6 => ["稲毛区", Year(2025), .. ByItem("12103", 2025)],
            8 => [Year(year), "区の大きさがちがいます", .. SampleCity.Wards.Select(w => $"{w.Name}\n{Row(InYear(year, w.Code))}")],
            27 => Universities(year),
            29 => Summed(Counted(new(today.Year, today.Month, 1), today, "12101").Kind(Salons), "中央区", InYear(year, "12101").Count > 0, [$"令和{today.Year - 2018}年{today.Month}月"]),
            30 => Watching(InYear(year - 1, "12101").Kind("見守り"), year - 1),
            31 => Half(Counted(new(2025, 4, 1), new(2025, 9, 30))),
            32 => Both(Counted(new(2025, 4, 1), new(2025, 9, 30), "12103"), Counted(new(2025, 4, 1), new(2025, 9, 30), "12104")),
            33 => PerTimes(Counted(new(2025, 4, 1), new(2025, 9, 30), "12103"), Counted(new(2025, 4, 1), new(2025, 9, 30), "12104")),
            34 => Summed(InYear(year).Kind("防災・避難訓練"), "市全体", InYear(year).Count > 0, [Year(year), "年度の途中です。"]),
            35 => [Year(2019), "登録がありません"],
            _ => [],
        };
    }

    private static IEnumerable<string> Progress(string ward, string name, int year, DateOnly today)
    {
        var reports = InYear(year, ward);
        var areas = SampleCity.Areas.Where(a => a.Ward == ward && a.From <= today && a.To >= new DateOnly(year, 4, 1)).ToList();
        var last = SampleCity.Periods.Where(p => p.Ward == ward && p.Year == year && p.To < today).OrderBy(p => p.To).LastOrDefault();
        yield return last is null ? $"{name}の今年度の報告は、いま {reports.Count}件です" : $"{name}は、{areas.Count}地区部会のうち {areas.Count(a => KnownMissing.Has(a, last))}つが {last.Name}を出しました";
        yield return $"{Year(year)}の 4月1日から{today.Month}月{today.Day}日までです。";
        yield return "年度の途中です。";
        yield return $"参加者(延べ)\n{reports.Gross().N()}人\n人数未記入 {reports.NoNumber()}件";
        yield return $"報告 {reports.Count}件";
        yield return $"報告のある地区部会 {reports.Select(r => r.Area).Distinct().Count()}/{areas.Count}";
        if (year <= 2026) yield return $"取組み項目\n{SampleCity.Items.Count(i => i.Ward == ward && reports.Any(r => r.Items.Contains(i.Id)))}/{SampleCity.Items.Count(i => i.Ward == ward)}";
        foreach (var area in areas.Where(a => reports.Any(r => r.Area == a.Id)))
        {
            var (own, net) = (reports.Where(r => r.Area == area.Id).ToList(), reports.Where(r => r.Area == area.Id).Net());
            yield return $"報告 {own.Count}件 / 延べ {own.Gross().N()}人{(net > 0 ? $" / 実人数 {net.N()}人" : "")} / 人数未記入 {own.NoNumber()}件";
        }
    }

    // The month that has only begun is left out, unless this is its last day.
    private static IEnumerable<string> Compared(string ward, int year, DateOnly today)
    {
        if (SampleCity.Reports.All(r => r.Ward != ward || SampleCity.FiscalYear(r.Day) != year)) return [Year(year), "くらべられません"];
        var until = today.AddDays(1).Day == 1 ? today : new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var (now, then) = (Counted(new(year, 4, 1), until, ward), Counted(new(2025, 4, 1), until.AddYears(2025 - year), ward));
        string Change(int one, int other, string unit) => $"より {Math.Abs(one - other).N()}{unit} {(one > other ? "増えました" : "減りました")}";
        return
        [
            until.Month == 3 ? "1年分をくらべています。" : $"4月1日から{until.Month}月{until.Day}日までをくらべています。",
            $"参加者(延べ)\n令和{year - 2018}年度\n{now.Gross().N()}人", $"令和7年度\n{then.Gross().N()}人", Change(now.Gross(), then.Gross(), "人"),
            $"件数\n令和{year - 2018}年度\n{now.Count}件\n令和7年度\n{then.Count}件", Change(now.Count, then.Count, "件"),
        ];
    }

    private static IEnumerable<string> ByItem(string ward, int year)
    {
        var areas = SampleCity.Areas.Count(a => a.Ward == ward);
        foreach (var (id, _, full) in SampleCity.Items.Where(i => i.Ward == ward))
        {
            var touching = InYear(year, ward).Where(r => r.Items.Contains(id)).ToList();
            yield return $"{full}\n報告のある地区部会 {touching.Select(r => r.Area).Distinct().Count()}/{areas} / 報告 {touching.Count}件";
        }
    }

    // Of a row, from 報告 on.
    private static string Row(List<SampleReport> reports) => $"…報告 {reports.Count}件 / 延べ {reports.Gross().N()}人{(reports.Net() > 0 ? $" / 実人数 {reports.Net().N()}人" : "")} / 人数未記入 {reports.NoNumber()}件";

    private static IEnumerable<string> Universities(int year)
    {
        if (InYear(year).Count == 0) return [Year(year), "登録がありません"];
        return [Year(year), "大学・団体連携", .. InYear(year).Kind("大学・団体連携").GroupBy(r => r.Area).Select(g => $"{NameOf(g.Key)}({SampleCity.Wards.Single(w => w.Code == g.Key[..5]).Name})\n報告 {g.Count()}件")];
    }

    private static IEnumerable<string> Summed(List<SampleReport> reports, string place, bool isRegistered, IEnumerable<string> span) =>
        !isRegistered ? [place, "登録がありません"] : [place, .. span, $"参加者(延べ)\n{reports.Gross().N()}人\n人数未記入 {reports.NoNumber()}件", $"件数\n{reports.Count}件"];

    private static IEnumerable<string> Watching(List<SampleReport> reports, int year) =>
        [Year(year), "中央区", $"回数\n{reports.Times().N()}回", $"参加者(延べ)\n{reports.Gross().N()}人", $"出典: 地区部会の報告 {reports.Count}件"];

    private static IEnumerable<string> Half(List<SampleReport> reports) =>
        ["市全体", "令和7年4月から9月まで", $"参加者(延べ)\n{reports.Gross().N()}人\n人数未記入 {reports.NoNumber()}件", $"件数\n{reports.Count}件", $"実人数 {reports.Net().N()}人"];

    private static IEnumerable<string> Both(List<SampleReport> one, List<SampleReport> other) =>
        ["令和7年4月から9月まで", $"稲毛区が {one.Gross() - other.Gross()}人 多い", $"稲毛区\n延べ {one.Gross().N()}人", $"若葉区\n延べ {other.Gross().N()}人"];

    private static IEnumerable<string> PerTimes(List<SampleReport> one, List<SampleReport> other) => FormattableStrings(one.PerTime(), other.PerTime(), one.Count + other.Count);

    private static IEnumerable<string> FormattableStrings((decimal Average, int Pairs) one, (decimal Average, int Pairs) other, int all) =>
        [FormattableString.Invariant($"稲毛区\n1回あたり {one.Average:0.0}人"), FormattableString.Invariant($"若葉区\n1回あたり {other.Average:0.0}人"), $"両方が書かれた報告 {one.Pairs + other.Pairs}件(全部で {all}件)"];
}
