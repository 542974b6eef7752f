using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Home;

/// <summary>あなたの今: what is due of the areas for which a person reports, their drafts, and their last report as it lies in the storage.</summary>
internal sealed class OwnStanding(AreaYearStore totals, MyReports mine, RevisionStore reports, WaitingDrafts drafts)
{
    private const int MostNames = 4;

    /// <summary>As sentences. A part that can't be read says so; the others stand. All wards at once.</summary>
    public async Task<IReadOnlyList<string>> SentencesAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var parts = new[]
        {
            Standing.OrAsync(() => DueAsync(person, master, today, ct), ["報告の出ぐあいは、いま読めません。少し待って、もう一度送ってください。"]),
            Standing.OrAsync(async () => [Drafts((await drafts.ListAsync(person, master, turn.Now, ct)).Count)], (IReadOnlyList<string>)["下書きは、いま読めません。"]),
            Standing.OrAsync(() => LastAsync(person, master, ct), ["あなたの報告は、いま読めません。"]),
        };
        return [.. (await Task.WhenAll(parts)).SelectMany(p => p)];
    }

    private static string Drafts(int count) => count == 0 ? "下書き: ありません。" : $"下書き: {count}件。「続きから」と送ると、続きを書けます。";

    // The list is a copy: that the report is stored is said of the report itself.
    private async Task<IReadOnlyList<string>> LastAsync(Person person, MasterSnapshot master, CancellationToken ct)
    {
        if ((await mine.PageAsync(person, null, master, ct)).Reports is not [var last, ..]) return ["あなたが出した報告は、まだありません。"];
        var stored = await reports.FindAsync(last.Ward, last.Number, ct);
        return
        [
            $"最後の報告: {JapaneseDate.DayAndMonth(last.HeldOn)}、{ReportWords.AreaName(last, master)}、受付番号 {last.Number}",
            stored is null ? "この報告が見つかりません。事務局にお伝えください。" : $"保存されています。状態は「{stored.Report.Status.Word()}」です。",
        ];
    }

    private async Task<IReadOnlyList<string>> DueAsync(Person person, MasterSnapshot master, DateOnly today, CancellationToken ct)
    {
        var areas = ReportDesk.Reportable(person, master, today);
        var wards = await Task.WhenAll(areas.GroupBy(a => a.WardCode, StringComparer.Ordinal).Select(w => StandingsAsync(w.Key, [.. w], master, today, ct)));
        var standings = wards.SelectMany(w => w).ToList();
        var year = FiscalYear.Of(today);
        string[] late = [.. standings.Where(s => s.Unreported.Any()).Select(s => $"{s.Area.Name} {string.Join('・', s.Unreported.Select(p => p.NameIn(year)))}")];
        var open = standings.SelectMany(s => s.NotSubmitted.Select(p => (s.Area, Period: p))).OrderBy(o => o.Period.DueOn).ToList();
        return
        [
            .. late.Length > 0 ? [$"締切を過ぎた報告(未報告): {Standing.Names(late, MostNames)}"] : Array.Empty<string>(),
            .. open.GroupBy(o => o.Period.DueOn).Take(2).Select(due => Due(due.Key, [.. due], year, today)),
            .. late.Length + open.Count == 0 ? ["いま出す報告は、ありません。"] : Array.Empty<string>(),
        ];
    }

    private static string Due(DateOnly due, (DistrictArea Area, ReportingPeriod Period)[] open, FiscalYear year, DateOnly today) =>
        $"まだの報告(未提出): {Standing.Names([.. open.Select(o => $"{o.Area.Name} {o.Period.NameIn(year)}")], MostNames)}。締切は {JapaneseDate.DayAndMonth(due)}(あと{due.DayNumber - today.DayNumber}日)です。";

    private async Task<IEnumerable<AreaStanding>> StandingsAsync(string ward, IReadOnlyList<DistrictArea> areas, MasterSnapshot master, DateOnly today, CancellationToken ct)
    {
        var year = FiscalYear.Of(today);
        var carried = master.Plans.PeriodsCarriedOver(ward, today);
        var now = totals.WardAsync(ward, year, ct);
        var before = carried.Count == 0 ? now : totals.WardAsync(ward, year.Previous, ct);
        await Task.WhenAll(now, before);
        var (byArea, earlier) = (await now, await before);
        return areas.Select(a => AreaStanding.Of(a, byArea.GetValueOrDefault(a.Id) ?? new(), master.Plans.PeriodsOf(ward, year), today)
            .After(carried, earlier.GetValueOrDefault(a.Id) ?? new(), today));
    }
}
