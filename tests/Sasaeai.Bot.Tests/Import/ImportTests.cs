using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Import;

/// <summary>How an import goes: all or nothing, again, with rows gone, half way, two at once.</summary>
public sealed class ImportTests(Azurite azurite) : IAsyncLifetime
{
    private CityImport city = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => city = await CityImport.MinamiAsync(azurite, Ct);

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Another_city_needs_only_its_own_files()
    {
        Assert.Empty((await city.MasterData.CurrentAsync(Ct)).City.Wards);
        await city.DoneAsync(Ct);
        city.Clock.Advance(TimeSpan.FromSeconds(30));

        var master = await city.MasterData.CurrentAsync(Ct);
        Assert.Equal(["浜手区(架空)", "山手区(架空)"], master.City.Wards.Select(w => w.Name));
        Assert.Equal(["灯台前(架空)", "網干場(架空)"], master.City.AreasOf("99101", new(2026, 4, 1), new(2026, 4, 30)).Select(a => a.Name));
        Assert.Equal(["灯台前(架空)"], master.City.AreasOf("99101", new(2025, 4, 1), new(2025, 9, 30)).Select(a => a.Name));
        Assert.Equal(["① 港のそばの集いの場", "② 津波に備える"], master.Plans.ItemsOf("99101", new(2026)).Select(i => i.Full));
        Assert.Empty(master.Plans.ItemsOf("99101", new(2024)));
        var period = master.Plans.PeriodsOf("99102", new(2026))[0];
        Assert.Equal(("上期", new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 20)), (period.Name, period.Ends, period.DueOn));
    }

    [Fact]
    public async Task The_same_folder_twice_changes_nothing()
    {
        var first = await city.DoneAsync(Ct);
        var pointer = await city.Versions.PointerAsync(Ct);
        var second = await city.DoneAsync(Ct);

        Assert.Equal((3, 3), (first.Reports, first.NewReports));
        Assert.Equal((null, 3, 0), (second.Version, second.Reports, second.NewReports));
        Assert.All(second.Plans, p => Assert.False(p.ChangesAnything));
        Assert.Equal(pointer!.Row, (await city.Versions.PointerAsync(Ct))!.Row);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        var done = await city.DoneAsync(Ct, new ImportOptions(DryRun: true));

        Assert.Equal(2, done.Plans.Single(p => p.File.Spec == Files.Wards).Added);
        Assert.Null(await city.Versions.PointerAsync(Ct));
        Assert.Empty(city.Reports);
    }

    [Fact]
    public async Task One_problem_in_one_file_keeps_all_files_out()
    {
        city.Edit("reports.csv", "2026-04-12", "2026-02-30");

        Assert.Equal(["reports.csv 2行目「活動日」: 「2026-02-30」は使えません。日付(例 2026-04-01、2026/4/1、令和8年4月1日)を書いてください。"], await city.ProblemsAsync(Ct));
        Assert.Null(await city.Versions.PointerAsync(Ct));
    }

    [Fact]
    public async Task What_is_missing_stays_as_it_is_and_may_be_referred_to()
    {
        await city.DoneAsync(Ct);
        foreach (var file in Directory.GetFiles(city.Folder).Where(f => !f.EndsWith("staff.csv", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        city.Edit("staff.csv", "見本 岬", "見本 みさき");
        var done = await city.DoneAsync(Ct);

        var plan = Assert.Single(done.Plans);
        Assert.Equal((0, 1, 2, 0), (plan.Added, plan.Changed, plan.Unchanged, plan.Closed.Count));
        Assert.Equal(2, (await city.MasterData.CurrentAsync(Ct)).City.Wards.Count);
    }

    [Fact]
    public async Task An_area_that_disappears_is_closed_and_its_past_remains()
    {
        city.Write("areas.csv", await File.ReadAllTextAsync(Path.Combine(city.Folder, "areas.csv"), Ct) + "Y-2,99102,坂下(架空),,,,\nY-3,99102,坂上(架空),,,,\n");
        await city.DoneAsync(Ct);
        city.Edit("areas.csv", "Y-3,99102,坂上(架空),,,,\n", "");
        var done = await city.DoneAsync(Ct);

        Assert.Equal("Y-3", Assert.Single(done.Plans.Single(p => p.File.Spec == Files.Areas).Closed).Key);
        var area = (await city.MasterData.CurrentAsync(Ct)).City.FindArea("Y-3")!;
        Assert.Equal(new DateOnly(2026, 6, 9), area.ValidTo);
        Assert.False(area.IsValidOn(new(2026, 6, 10)));
        Assert.True(area.IsValidOn(new(2026, 6, 9)));

        city.Edit("reports.csv", "M-0001,H-1", "M-0001,Y-3");
        city.Edit("reports.csv", "M2-H-1", "M2-Y-1");
        Assert.Equal(0, (await city.DoneAsync(Ct)).NewReports);
    }

    [Fact]
    public async Task A_row_that_comes_back_is_open_again()
    {
        await city.DoneAsync(Ct);
        city.Edit("councils.csv", "K-Y,99102,山手区地域福祉の会(架空),山手の会\n", "");
        city.Edit("members.csv", "K-Y", "K-H");
        Assert.Equal(2, Assert.IsType<ImportOutcome.Doubted>(await city.RunAsync(Ct)).Closing);
        await city.DoneAsync(Ct, new ImportOptions(YesClose: 2));
        city.Write("councils.csv", await File.ReadAllTextAsync(Path.Combine(city.Folder, "councils.csv"), Ct) + "K-Y,99102,山手区地域福祉の会(架空),山手の会\n");

        var back = (await city.DoneAsync(Ct)).Plans.Single(p => p.File.Spec == Files.Councils);
        Assert.Equal((0, 1, 1), (back.Added, back.Changed, back.Unchanged));
        Assert.All(back.Rows, r => Assert.Null(r.ClosedOn));
    }

    [Fact]
    public async Task More_than_a_fifth_of_a_file_is_closed_only_by_its_exact_number()
    {
        await city.DoneAsync(Ct);
        city.Edit("periods.csv", "99102,令和8年度,2,下期,R8.10.1,R9.3.31,R9.4.20\n", "");

        var doubted = Assert.IsType<ImportOutcome.Doubted>(await city.RunAsync(Ct));
        Assert.Equal(1, doubted.Closing);
        Assert.Contains("periods.csv", Assert.Single(doubted.Reasons), StringComparison.Ordinal);
        Assert.IsType<ImportOutcome.Doubted>(await city.RunAsync(Ct, new ImportOptions(YesClose: 2)));
        Assert.IsType<ImportOutcome.Doubted>(await city.RunAsync(Ct, new ImportOptions(DryRun: true)));
        await city.DoneAsync(Ct, new ImportOptions(YesClose: 1));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void A_fifth_of_a_file_may_go_without_a_word(int closing, bool doubted)
    {
        var before = Enumerable.Range(1, 50).Select(n => new MasterRow($"{n}", n, new Dictionary<string, string> { ["Sign"] = $"{n}" })).ToList();
        var plan = ImportPlan.For(new MasterFile(Files.Scale, "scale.csv", before[closing..]), before, new DateOnly(2026, 6, 10));

        Assert.Equal(doubted, ImportPlan.Doubts([plan], [], new DateOnly(2026, 6, 10)).Any());
    }

    [Fact]
    public async Task The_last_administrator_does_not_disappear_by_oversight()
    {
        for (var n = 70; n < 90; n++)
        {
            city.Write("staff.csv", await File.ReadAllTextAsync(Path.Combine(city.Folder, "staff.csv"), Ct) + $"00000000-0000-4000-8000-0000000000{n},見本 {n},CSW,99101,\n");
        }

        await city.DoneAsync(Ct);
        city.Edit("staff.csv", "00000000-0000-4000-8000-000000000063,見本 司,管理者,,\n", "");

        Assert.Equal("staff.csv: 管理者がひとりもいなくなります。", Assert.Single(Assert.IsType<ImportOutcome.Doubted>(await city.RunAsync(Ct)).Reasons));
        await city.DoneAsync(Ct, new ImportOptions(YesClose: 1));
    }

    [Fact]
    public async Task An_import_that_breaks_half_way_shows_nothing_and_the_next_one_goes_on()
    {
        await city.DoneAsync(Ct);
        var before = await city.Versions.PointerAsync(Ct);
        city.Edit("wards.csv", "浜手区(架空)", "新浜手区(架空)");
        city.Edit("staff.csv", "見本 渚", "見本 なぎさ");
        var batches = 0;
        city.Wire.Next = request => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && ++batches > 1 ? new Fault.BreaksBefore() : null;
        await Assert.ThrowsAsync<StorageTroubleException>(() => city.RunAsync(Ct));

        city.Wire.Next = _ => null;
        Assert.Equal(before!.Version, (await city.Versions.PointerAsync(Ct))!.Version);
        Assert.Equal("浜手区(架空)", (await city.MasterData.CurrentAsync(Ct)).City.Wards[0].Name);
        await city.DoneAsync(Ct);
        city.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("新浜手区(架空)", (await city.MasterData.CurrentAsync(Ct)).City.Wards[0].Name);
    }

    [Fact]
    public async Task A_pointer_whose_answer_is_lost_has_moved_all_the_same()
    {
        // Eight files with rows, then the pointer.
        var batches = 0;
        city.Wire.Next = request => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && ++batches == 9 ? new Fault.BreaksAfter() : null;

        var done = await city.DoneAsync(Ct);

        Assert.Equal(1, city.Wire.Faults);
        Assert.Equal(done.Version, (await city.Versions.PointerAsync(Ct))!.Version);
    }

    [Fact]
    public async Task Of_two_imports_at_once_the_slower_one_writes_nothing()
    {
        await city.DoneAsync(Ct);
        var before = await city.Versions.PointerAsync(Ct);
        var file = new MasterFile(Files.Scale, "scale.csv", [new("a", 2, new Dictionary<string, string> { ["Sign"] = "A", ["Name"] = "架空" })]);

        var faster = await city.Versions.WriteAsync(before, [file], Ct);
        Assert.NotNull(faster);
        Assert.Null(await city.Versions.WriteAsync(before, [file], Ct));
        Assert.Equal(faster.Version, (await city.Versions.PointerAsync(Ct))!.Version);
    }

    [Fact]
    public async Task A_past_report_is_handed_on_with_all_that_its_row_says()
    {
        await city.DoneAsync(Ct);

        var report = city.Reports["M-0002"];
        Assert.Equal(("99101", "H-2", new DateOnly(2026, 5, 3), 55, false, false), (report.Ward, report.Area, report.HeldOn, report.Participants, report.Net, report.Approximate));
        Assert.Equal(["町内自治会", "学校/PTA"], report.Partners);
        Assert.Equal((true, false, "事務局確認済", "00000000-0000-4000-8000-000000000061"), (report.Share, report.NoActivity, report.Status.Word(), report.Reporter));
        Assert.Equal((true, true), (city.Reports["M-0001"].Net, city.Reports["M-0001"].Approximate));
        Assert.Equal((true, null, null), (city.Reports["M-0003"].NoActivity, city.Reports["M-0003"].Kind, city.Reports["M-0003"].Times));
    }
}
