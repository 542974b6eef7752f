namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>Who, when and where, from the sample files (groups F and G), and the report that a line corrects.</summary>
internal static class KnownPeople
{
    private const string Own = "C-12102";

    public static IEnumerable<string> Of(int number, DateOnly today)
    {
        var year = SampleCity.FiscalYear(today);
        return number switch
        {
            36 => Leader("C-12105", "緑区", "委員長", today),
            37 => Leader("C-12105", "緑区", "副委員長", today),
            38 or 39 => ["花見川区", .. Serving(Own, today).Where(m => m.Name == "髙橋 正夫").Select(m => $"{m.From.Full()}から{m.To.Full()}まで")],
            40 => [$"花見川区の委員は、{Serving(Own, today).Count()}人です"],
            41 => [$"花見川区の公募の委員は、{Serving(Own, today).Count(m => m.Category == "公募")}人です"],
            42 => [.. Serving(Own, today).Where(m => m.Organisation == "民生委員・児童委員").Select(m => $"{m.Name} 委員"), .. Serving(Own, today).Where(m => m.Organisation != "民生委員・児童委員").Select(m => $"!{m.Name}")],
            43 => [.. SampleCity.Wards.Where(w => w.Code == "12101").SelectMany(w => new[] { w.Telephone, w.Mail })],
            44 => ["見られません", .. SampleCity.Members.Where(m => m.Council == "C-12104").Select(m => $"!{m.Name}")],
            45 => LastYear(today.Year - 1),
            46 => [$"花見川区の委員の任期は、{Serving(Own, today).Min(m => m.To).Full()}までです"],
            47 => ["登録されていません", .. SampleCity.Staff.Select(s => $"!{s}")],
            48 => [Due("12101", today)],
            49 => June(today),
            50 => Meeting(today),
            58 => Correction(),
            _ => [],
        };
    }

    private static IEnumerable<SampleMember> Serving(string council, DateOnly day) => SampleCity.Members.Where(m => m.Council == council && m.Serves(day, day));

    // 敬称 both times.
    private static IEnumerable<string> Leader(string council, string name, string post, DateOnly today)
    {
        var leader = Serving(council, today).Single(m => m.Post == post);
        return [$"{name}の{post}は、{leader.Name} さんです", $"{leader.Name} {post}"];
    }

    private static IEnumerable<string> LastYear(int year)
    {
        var chairs = SampleCity.Members.Where(m => m.Council == Own && m.Post == "委員長" && m.Serves(new(year, 1, 1), new(year, 12, 31))).ToList();
        return
        [
            $"花見川区の令和{year - 2018}年({year}年)の委員長は、{(chairs is [var one] ? $"{one.Name} さんです" : $"{chairs.Count}人います")}",
            .. chairs.Select(c => $"{c.Name} 委員長\n{c.From.Full()}から{c.To.Full()}まで"),
            .. SampleCity.Members.Where(m => m.Council == Own && m.Post == "委員長").Except(chairs).Select(m => $"!{m.Name}"),
        ];
    }

    private static string Due(string ward, DateOnly today)
    {
        var next = SampleCity.Periods.Where(p => p.Ward == ward && p.Due >= today).OrderBy(p => p.Due).First();
        return $"{(next.Year < SampleCity.FiscalYear(today) ? "昨年度の" : "")}{next.Name} {next.Due.Full()}です";
    }

    // 「6月分って今月末まで」: its own day comes first, and that it is no end of a month.
    private static IEnumerable<string> June(DateOnly today)
    {
        var june = SampleCity.Periods.Single(p => p.Ward == "12101" && p.From == new DateOnly(2026, 6, 1));
        return [$"6月分の締切は、{june.Due.Full()}{(june.Due < today ? "でした" : "です")}"];
    }

    private static IEnumerable<string> Meeting(DateOnly today)
    {
        var (_, at, place) = SampleCity.Meetings.Where(m => m.Council == Own && m.At >= today.ToDateTime(new(9, 0))).OrderBy(m => m.At).FirstOrDefault();
        return place is null ? ["花見川区の次の会議は、まだ登録されていません"] : [$"花見川区の次の会議は、{DateOnly.FromDateTime(at).Full()} {at.Hour}時{at.Minute:00}分です", place];
    }

    private static IEnumerable<string> Correction()
    {
        var report = SampleCity.Reports.Single(r => r is { IsCounted: true, Ward: "12101", People: 23, Kind: "いきいきサロン" or "子育てサロン" } && r.Day == new DateOnly(2026, 6, 3));
        return [report.Number, "直す前\n延べ 23人", "直した後\n延べ 32人", "よろしいですか", "!連携した団体"];
    }
}
