using System.Text;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary><c>export</c>, and what <c>import</c> makes of it in empty tables and in the same ones.</summary>
public sealed class ExportTests(Azurite azurite) : IDisposable
{
    private const string Ward = "12101";
    private static readonly string Minami = Path.Combine(Repository.Root, "tests/Sasaeai.Bot.Tests/Cities/minami");

    private readonly string place = Directory.CreateTempSubdirectory("export-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(place, true);

    [Fact]
    public async Task Exported_and_imported_into_empty_tables_the_sample_city_gives_the_same_answers()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        await ReportHostileTextsAsync(city);
        await StoreACorrectedReportAsync(city);

        await ReturnsAsync(city);

        var reports = await File.ReadAllTextAsync(Path.Combine(place, "first", "reports.csv"), Ct);
        Assert.Contains("\"'=HYPERLINK(\"\"http://example.jp\"\")\"", reports, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", reports, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_city_comes_back_too()
    {
        await using var city = await CityHost.FromAsync(azurite, Minami);
        await ReturnsAsync(city);
    }

    [Fact]
    public async Task What_was_closed_comes_back_closed_on_the_same_day()
    {
        var folder = Directory.CreateDirectory(Path.Combine(place, "minami")).FullName;
        foreach (var file in Directory.GetFiles(Minami)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await using var city = await CityHost.FromAsync(azurite, folder);
        await RemoveAsync(folder, "wards.csv", "99102");
        await RemoveAsync(folder, "areas.csv", "Y-1");
        await RemoveAsync(folder, "plan-items.csv", "99102");
        await RemoveAsync(folder, "periods.csv", "99102");
        await RemoveAsync(folder, "councils.csv", "K-Y");
        await RemoveAsync(folder, "members.csv", "K-Y");
        await RemoveAsync(folder, "staff.csv", "岬");
        File.Delete(Path.Combine(folder, "reports.csv"));
        var closed = Assert.IsType<ImportOutcome.Done>(await ImportAsync(city, folder, new(YesClose: 8)));
        Assert.Equal(8, closed.Plans.Sum(p => p.Closed.Count));

        await ReturnsAsync(city);

        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "first"));
        var area = (await SnapshotAsync(restored)).City.FindArea("Y-1");
        Assert.Null(area);
        Assert.Equal(new DateOnly(2026, 6, 10), Assert.Single(await RowsAsync(restored, Files.Areas), r => r.Key == "Y-1").ClosedOn);
    }

    [Fact]
    public async Task A_report_that_its_area_and_plan_have_left_behind_comes_back_all_the_same()
    {
        await using var city = await CityHost.FromAsync(azurite, Minami);
        var folder = Directory.CreateDirectory(Path.Combine(place, "moved")).FullName;
        foreach (var file in (string[])["areas.csv", "plan-items.csv"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Minami, file), Ct);
            await File.WriteAllTextAsync(Path.Combine(folder, file), text.Replace("H-1,99101,灯台前(架空),とうだいまえ,,,", "H-1,99102,灯台前(架空),とうだいまえ,,2026-06-01,", StringComparison.Ordinal)
                .Replace("M2-H-1,M2,5,99101", "M2-H-1,M2,5,99102", StringComparison.Ordinal), Ct);
        }

        Assert.IsType<ImportOutcome.Done>(await ImportAsync(city, folder));
        await ReturnsAsync(city);
    }

    [Fact]
    public async Task A_form_that_was_sent_before_the_export_is_not_a_second_report_after_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var number = (await chat.PressAsync(form, "提出する", InOrder)).Card.Receipt();
        await ExportAsync(city, "first");

        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "first"));
        // The message is another one, because this Teams has not seen the first; the card in it is the old one.
        var later = restored.Chat(CityHost.ChapterOfficer);
        var again = await later.PressAsync(form with { MessageId = (await BlankFormAsync(later)).MessageId }, "提出する", InOrder);
        Assert.Equal(number, again.Card.Receipt());
        Assert.Single(await restored.RowsAsync(Ward, "R|"));
    }

    [Fact]
    public async Task Of_an_old_form_only_the_receipt_is_forgotten_and_what_is_still_to_be_done_is_kept()
    {
        await using var city = await CityHost.FromAsync(azurite, Minami);
        await city.Reports.AddEntityAsync(new TableEntity("99101", "K|H-1.20260312.AB01CD23EF") { ["Number"] = "M-0001", ["Content"] = "c0ffee", ["Before"] = "{}" }, Ct);
        await city.Reports.AddEntityAsync(new TableEntity("99101", "K|H-1.20260412.AB01CD23EF") { ["Number"] = "M-0001", ["Content"] = "c0ffee", ["Before"] = "{}" }, Ct);
        await city.Reports.AddEntityAsync(new TableEntity("99101", "O|20260610|M-0002") { ["Number"] = "M-0002", ["OldWard"] = "99102", ["At"] = new DateTimeOffset(2026, 6, 10, 1, 2, 3, TimeSpan.Zero) }, Ct);
        await ExportAsync(city, "first");

        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "first"));
        Assert.Equal(["Content Number", "Before Content Number"], (await restored.RowsAsync("99101", "K|"))
            .Select(r => string.Join(' ', r.Keys.Where(c => c is "Content" or "Number" or "Before").Order(StringComparer.Ordinal))));
        var left = Assert.Single(await restored.RowsAsync("99101", "O|"));
        Assert.Equal(("O|20260610|M-0002", "M-0002", "99102", new DateTimeOffset(2026, 6, 10, 1, 2, 3, TimeSpan.Zero)),
            (left.RowKey, left.GetString("Number"), left.GetString("OldWard"), left.GetDateTimeOffset("At")));
    }

    [Fact]
    public async Task A_report_that_was_corrected_very_often_keeps_every_revision()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await StoreACorrectedReportAsync(city, revisions: 130);
        await ReturnsAsync(city);
    }

    [Fact]
    public async Task While_people_report_the_export_is_whole_in_itself()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var forms = new List<(TeamsChat Chat, ShownCard Form)>();
        for (var n = 0; n < 12; n++)
        {
            var chat = city.Chat(CityHost.ChapterOfficer);
            forms.Add((chat, await BlankFormAsync(chat)));
        }

        var reporting = Task.WhenAll(forms.Select((f, n) => f.Chat.PressAsync(f.Form, "提出する", With(("participants", $"{n}")))));
        await ExportAsync(city, "first");
        await reporting;

        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "first"));
        await VerifiesAsync(restored);
        Assert.InRange((await restored.RowsAsync(Ward, "R|")).Count, 0, 12);
    }

    [Fact]
    public async Task An_export_that_breaks_leaves_nothing_behind()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var seen = 0;
        city.Wire.Next = request => request.RequestUri!.Query.Contains("MasterData", StringComparison.Ordinal) || ++seen > 25 ? new Fault.BreaksBefore() : null;
        await Assert.ThrowsAsync<StorageTroubleException>(() => ExportAsync(city, "first"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place));

        city.Wire.Next = _ => null;
        await ExportAsync(city, "first");
        Assert.Equal([Path.Combine(place, "first")], Directory.EnumerateFileSystemEntries(place));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone_and_an_empty_one_is_filled()
    {
        await using var city = await CityHost.FromAsync(azurite, Minami);
        var full = Directory.CreateDirectory(Path.Combine(place, "full")).FullName;
        await File.WriteAllTextAsync(Path.Combine(full, "memo.txt"), "大切", Ct);
        Directory.CreateDirectory(Path.Combine(place, "empty"));

        var (exit, said) = await RunAsync(city, "full");
        Assert.Equal((1, true), (exit, said[0].EndsWith("空のフォルダーではありません。何も書いていません。新しいフォルダーの名前を指定してください。", StringComparison.Ordinal)));
        Assert.Equal([Path.Combine(full, "memo.txt")], Directory.EnumerateFileSystemEntries(full));
        Assert.Equal(1, (await RunAsync(city, "full/memo.txt")).Exit);
        Assert.Equal(1, (await RunAsync(city, "nowhere/folder")).Exit);
        Assert.Equal(0, (await RunAsync(city, "empty")).Exit);
    }

    [Fact]
    public async Task It_says_how_many_rows_and_nothing_else_and_only_the_owner_can_open_the_files()
    {
        await using var city = await CityHost.FromAsync(azurite, Minami);
        var (exit, said) = await RunAsync(city, "first");

        Assert.Equal(0, exit);
        Assert.Equal("  reports.csv      3行(過去の活動報告)", said[^5]);
        Assert.DoesNotContain("見本", string.Join('\n', said), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Path.Combine(place, "first")), path =>
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            var bytes = File.ReadAllBytes(path);
            Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) && bytes.AsSpan().EndsWith("\r\n"u8));
        });
    }

    [Fact]
    public async Task Before_the_first_import_there_is_nothing_to_export()
    {
        var empty = Directory.CreateDirectory(Path.Combine(place, "none")).FullName;
        await File.WriteAllTextAsync(Path.Combine(empty, "scale.csv"), "記号,名称,定義,並び順\n", Ct);
        await using var city = await CityHost.FromAsync(azurite, empty);
        var (exit, said) = await RunAsync(city, "first");
        Assert.Equal((1, "まだ何も取り込まれていません。書き出すものがありません。"), (exit, said[0]));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "a", "b")]
    [InlineData("export", "--all")]
    public async Task Wrong_use_ends_with_2(params string[] args)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(args, output, Ct));
    }

    // Through the door, as far as it goes.
    private static async Task ReportHostileTextsAsync(CityHost city)
    {
        var chat = city.Chat(CityHost.ChapterOfficer);
        foreach (var text in (string[])["=HYPERLINK(\"http://example.jp\")", "'=1+1", "''90", "#N/A", "+81", "-", "@here", "＝合計", "\"引用\",カンマ;セミコロン", "😀髙﨑 邉", "2026/4/1"])
        {
            var note = $"{text}\n{new string('長', 350)}\r\n\t終わり";
            var answer = await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("title", text), ("note", note), ("participants", "約１，２３４人"), ("counting", "net")));
            Assert.Contains("提出しました", answer.Card.Words(), StringComparison.Ordinal);
            await chat.NextAsync();
        }
    }

    // Everything that a report may hold, with revisions whose rows have columns that nobody here knows.
    private static async Task StoreACorrectedReportAsync(CityHost city, int revisions = 3)
    {
        var past = new PastReports(city.Services.GetRequiredService<Tables>(), city.Services.GetRequiredService<AreaYearStore>());
        await past.StoreAsync([ReportCellsTests.Full with { Revision = revisions }], Ct);
        for (var revision = 1; revision <= revisions; revision++)
        {
            await city.Reports.UpsertEntityAsync(new TableEntity(Ward, $"V|{ReportCellsTests.Full.Number}|{revision:0000}")
            {
                ["Before"] = $"{{\"title\":\"=前{revision}\"}}",
                ["After"] = "{\"title\":\"後\\n\"}",
                ["At"] = ReportCellsTests.Full.StoredAt.AddMinutes(revision),
                ["Reason"] = revision % 2 == 0 ? "=人数のまちがい\n" : "人数の\"まちがい\"",
                ["TypedByName"] = "髙﨑 邉",
                ["Confirmed"] = true,
                ["Count"] = revision,
                ["Ticks"] = long.MaxValue,
                ["Share"] = 0.1,
                ["SeenAt"] = ReportCellsTests.Full.StoredAt,
                ["Empty"] = "",
            }, TableUpdateMode.Replace, Ct);
        }
    }

    // Out, into empty tables, out again; and into the tables that it came from.
    private async Task ReturnsAsync(CityHost city)
    {
        await ExportAsync(city, "first");
        var unchanged = Assert.IsType<ImportOutcome.Done>(await ImportAsync(city, Path.Combine(place, "first")));
        Assert.Equal((null, 0), (unchanged.Version, unchanged.NewReports));

        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "first"));
        Assert.Equal(await ReportRowsAsync(city), await ReportRowsAsync(restored));
        Assert.Equal(await AnswersAsync(city), await AnswersAsync(restored));
        await VerifiesAsync(restored);

        await ExportAsync(restored, "second");
        Assert.Equal(Directory.GetFiles(Path.Combine(place, "first")).Select(Path.GetFileName).Order(), Directory.GetFiles(Path.Combine(place, "second")).Select(Path.GetFileName).Order());
        Assert.All(Directory.GetFiles(Path.Combine(place, "first")), path =>
            Assert.Equal(File.ReadAllText(path), File.ReadAllText(Path.Combine(place, "second", Path.GetFileName(path)))));
    }

    private static async Task VerifiesAsync(CityHost city)
    {
        await using var output = new StringWriter();
        Assert.True(await VerifyCommand.VerifyAsync(city.Services, false, output, Ct) == 0, output.ToString());
    }

    // Every ward's and every area's card of three years.
    private static async Task<string> AnswersAsync(CityHost city)
    {
        var master = await SnapshotAsync(city);
        var progress = city.Services.GetRequiredService<ProgressHandler>();
        var turn = new Turn(new(FakeConnector.TenantId, CityHost.CityOfficer, null), ChatKind.Personal, new Incoming.Said("進捗"), new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
        var person = master.Roster.Find(turn.Sender, new(2026, 6, 10));
        var answers = new StringBuilder();
        foreach (var year in (string[])["2024", "2025", "2026"])
        {
            foreach (var ward in master.City.Wards) Append(await progress.WardAsync(person, new() { Ward = ward.Code, Year = year }, master, turn, Ct));
            foreach (var area in master.City.Areas) Append(await progress.AreaAsync(person, new() { Area = area.Id, Year = year }, master, turn, Ct));
        }

        return answers.ToString();

        void Append(Reply reply) => answers.AppendLine(Encoding.UTF8.GetString(CardJson.ToUtf8(Assert.IsType<Reply.NewMessage>(reply).Card.Body)));
    }

    private static async Task<string> ReportRowsAsync(CityHost city)
    {
        var rows = await city.Reports.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct);
        return string.Join('\n', rows.Select(r => $"{r.PartitionKey} {r.RowKey} " + string.Join(',', r
            .Where(c => c.Key is not ("odata.etag" or "Timestamp")).OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => $"{c.Key}={(c.Value is DateTimeOffset at ? at.UtcTicks : c.Value)}:{c.Value.GetType().Name}"))));
    }

    // The bot's own look is up to 30 s old.
    private static async Task<MasterSnapshot> SnapshotAsync(CityHost city) =>
        await city.Services.GetRequiredService<SnapshotReader>().ReadAsync(await city.Services.GetRequiredService<MasterVersions>().PointerAsync(Ct), Ct);

    private static async Task<List<MasterRow>> RowsAsync(CityHost city, FileSpec spec)
    {
        var versions = city.Services.GetRequiredService<MasterVersions>();
        return await versions.ReadAsync(await versions.PointerAsync(Ct), spec, Ct).ToListAsync(Ct);
    }

    private static async Task<ImportOutcome> ImportAsync(CityHost city, string folder, ImportOptions? options = null) =>
        await ImportCommand.ImportAsync(city.Services, await MasterSource.ReadAsync(folder, Ct), options ?? new(), Ct);

    private static async Task RemoveAsync(string folder, string file, string word)
    {
        var path = Path.Combine(folder, file);
        var lines = (await File.ReadAllLinesAsync(path, Ct)).Where((line, n) => n == 0 || !line.Contains(word, StringComparison.Ordinal));
        await File.WriteAllLinesAsync(path, lines, Ct);
    }

    private async Task ExportAsync(CityHost city, string folder)
    {
        var (exit, said) = await RunAsync(city, folder);
        Assert.True(exit == 0, string.Join('\n', said));
    }

    private async Task<(int Exit, string[] Said)> RunAsync(CityHost city, string folder)
    {
        await using var output = new StringWriter();
        var exit = await ExportCommand.ExportAsync(city.Services, Path.Combine(place, folder), output, Ct);
        return (exit, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
