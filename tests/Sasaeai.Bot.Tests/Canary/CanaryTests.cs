using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>
/// カナリア: each name, address and text of the test city is marked. Every role tries every verb, command, list and drill-down, in
/// each kind of chat; what it reads is compared with <c>tests/rights.csv</c>, which was not written from the code.
/// </summary>
public sealed class CanaryTests(Azurite azurite, ITestOutputHelper output)
{
    /// <summary>Fewer tries than that are no canary any more. Raise it when there is more to try.</summary>
    private const int FewestTries = 12_000;

    private const int FewestPairs = 400;

    private static readonly string[] Readers = ["登録のない人", "客(ゲスト)", "退任した委員", "分科会委員", "委員", "正副委員長", "管理者"];
    // 市 comes last: it erases memos of every ward, and nobody could leak them after that.
    private static readonly string[] Reporters = ["地区部会", "CSW(地区部会)", "社協区事務所", "CSW(区)", "区事務局", "市"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_reads_a_marker_that_the_table_of_rights_does_not_grant()
    {
        var (marked, seen) = (new MarkedCity(), new Seen(RightsFile.Read()));
        await using var city = await CityHost.FromAsync(azurite, marked.Write(), atLeisure: true);
        var trier = new Trier(city, seen);
        var reports = new MarkedReports(marked, trier);
        await reports.FillAsync();
        await PlannedAsync(city);
        var before = seen.Tried;
        seen.Learn(marked.Markers);
        var fillings = new Fillings(marked, reports);

        foreach (var actor in marked.Actors.Where(a => Readers.Contains(a.Role) || a.Role == "市")) await InPublicAsync(trier, fillings, actor, marked);
        var stored = await StateAsync(city);
        await Parallel.ForEachAsync(Readers, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = Ct }, async (role, _) => await EverythingAsync(trier, fillings, marked.The(role), marked));
        Assert.Equal(stored, await StateAsync(city));
        foreach (var role in Reporters) await EverythingAsync(trier, fillings, marked.The(role), marked);

        var tried = seen.Tried - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"canary: {tried} combinations tried, {marked.Markers.Count} markers, {seen.Leaks.Count} leaks"));
        TestContext.Current.SendDiagnosticMessage($"canary: {tried} combinations tried, {marked.Markers.Count} markers, {seen.Leaks.Count} leaks");
        Assert.True(seen.Leaks.Count == 0, string.Join('\n', seen.Leaks));
        Assert.InRange(tried, FewestTries, int.MaxValue);
        await TheTrailKnowsAsync(city, seen);
        Assert.DoesNotContain(city.Log.Lines, l => seen.IsMarked(l.Text));
    }

    // An occasion in each ward with everybody who is due; nothing is sent.
    private static async Task PlannedAsync(CityHost city)
    {
        var master = await city.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);
        var planner = city.Services.GetRequiredService<ReminderPlanner>();
        foreach (var ward in MarkedCity.Wards)
        {
            foreach (var subject in (string[])["p-2026-2", "e-2026-2"])
                await planner.PlanAsync(new(ward, subject, new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9))), Duty.Find(ward, subject, master)!, master, "", null, Ct);
        }
    }

    [Fact]
    public async Task What_is_forbidden_and_what_does_not_exist_get_the_same_answer_but_for_the_ids()
    {
        var (marked, rights) = (new MarkedCity(), RightsFile.Read());
        await using var city = await CityHost.FromAsync(azurite, marked.Write(), atLeisure: true);
        var trier = new Trier(city, new Seen(rights));
        var reports = new MarkedReports(marked, trier);
        await reports.FillAsync();
        await PlannedAsync(city);
        var fillings = new Fillings(marked, reports);
        var (compared, different) = (0, new List<string>());
        foreach (var actor in marked.Actors)
        {
            foreach (var (verb, one, other) in Verbs.All.SelectMany(fillings.Pairs))
            {
                // Not forbidden: the city erases memos of every ward.
                if (actor.Role == "市" && verb.StartsWith("need.erase", StringComparison.Ordinal)) continue;
                var forbidden = await trier.PressAsync(actor, one);
                var nowhere = await trier.PressAsync(actor, other);
                compared++;
                if (Fillings.WithoutIds(forbidden.Text) != Fillings.WithoutIds(nowhere.Text)) different.Add($"{actor.Role} {verb}: {forbidden.Text} | {nowhere.Text}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"canary: {compared} pairs of forbidden and non-existent compared"));
        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.InRange(compared, FewestPairs, int.MaxValue);
    }

    [Fact]
    public void The_file_of_rights_names_every_role_and_kind_and_no_other()
    {
        var (marked, rights) = (new MarkedCity(), RightsFile.Read());
        Assert.Equal(marked.Actors.Select(a => a.Role).Append(RightsFile.Public).Append(RightsFile.Registered).Order(StringComparer.Ordinal), rights.Roles.Order(StringComparer.Ordinal));
        Assert.Equal(Readers.Concat(Reporters).Order(StringComparer.Ordinal), marked.Actors.Select(a => a.Role).Order(StringComparer.Ordinal));
    }

    private static async Task EverythingAsync(Trier trier, Fillings fillings, Actor actor, MarkedCity city)
    {
        var starts = new List<Tried>();
        foreach (var words in Sayings.All(city)) starts.Add(await trier.SayAsync(actor, words));
        await new Crawl(trier, actor, most: 200).FromAsync(starts);
        foreach (var press in Verbs.All.SelectMany(verb => fillings.Of(verb, all: true))) await trier.PressAsync(actor, press);
    }

    private static async Task InPublicAsync(Trier trier, Fillings fillings, Actor actor, MarkedCity city)
    {
        foreach (var chat in (ChatKind[])[ChatKind.GroupChat, ChatKind.Channel])
        {
            foreach (var words in Sayings.All(city)) await trier.SayAsync(actor, words, chat);
            foreach (var press in Verbs.All.SelectMany(verb => fillings.Of(verb, all: actor.Role == "市"))) await trier.PressAsync(actor, press, chat);
        }
    }

    private static async Task<string> StateAsync(CityHost city) =>
        string.Join('\n', (await city.Reports.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct)).Concat(await city.Needs.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct))
            .Select(r => $"{r.PartitionKey} {r.RowKey} {r.ETag}"));

    // Whoever read the text of somebody else's report has a row in the trail with its number; and there is nothing but codes in it.
    private static async Task TheTrailKnowsAsync(CityHost city, Seen seen)
    {
        var rows = await city.Audit.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct);
        var known = rows.Where(r => r.GetString("Kind") == "ReportSeen").SelectMany(r => r.GetString("Ids").Split(';').Select(id => (r.GetString("Object"), id))).ToHashSet();
        var unwritten = seen.Reports.Where(r => !known.Contains(r.Key)).Select(r => $"{r.Value}: {r.Key.Report}").Order(StringComparer.Ordinal).ToList();
        Assert.True(unwritten.Count == 0, $"Read, and not in the trail:\n{string.Join('\n', unwritten)}");
        Assert.NotEmpty(seen.Reports);
        Assert.DoesNotContain(rows, r => r.Any(column => seen.IsMarked(column.Value?.ToString() ?? "")));
    }
}
