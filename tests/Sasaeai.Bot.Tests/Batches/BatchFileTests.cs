using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Batches.Sending;

namespace Sasaeai.Bot.Tests.Batches;

/// <summary>What people, Excel and ill will put into a file, and what the preview says of it.</summary>
public sealed class BatchFileTests(Azurite azurite) : IAsyncLifetime
{
    private const string ElevenItems = "P5-12101-01;P5-12101-02;P5-12101-03;P5-12101-04;P5-12101-05;P5-12101-06;P5-12101-07;P5-12101-08;P5-12101-09;P5-12101-10;P5-12101-11";

    private CityHost city = null!;
    private FileServer files = null!;
    private TeamsChat chat = null!;

    public async ValueTask InitializeAsync()
    {
        (city, files) = (await CityHost.StartAsync(azurite, replace: Quickly), await FileServer.StartAsync());
        chat = city.Chat(CityHost.ThreeAreaWorker);
    }

    public async ValueTask DisposeAsync()
    {
        await city.DisposeAsync();
        await files.DisposeAsync();
    }

    [Theory]
    [InlineData("地区部会ID", "12105-01", "あなたが報告できない地区部会です")]
    [InlineData("地区部会ID", "99999-01", "あなたが報告できない地区部会です")]
    [InlineData("地区部会ID", "", "空白です")]
    [InlineData("活動日", "2026-06-11", "まだ来ていない日です")]
    [InlineData("活動日", "2023-06-11", "古すぎる日です")]
    [InlineData("活動日", "6月のはじめ", "使えません")]
    [InlineData("終了日", "2026-03-01", "より前です")]
    [InlineData("活動名", "", "空白です")]
    [InlineData("種類", "サロン", "使えません")]
    [InlineData("数え方", "", "空白です")]
    [InlineData("参加者数", "約10人", "使えません")]
    [InlineData("取組みID", "P5-12105-01", "この地区部会の区(12101)の取組みではありません")]
    [InlineData("取組みID", "P5-99999-01", "計画の取組みにありません")]
    [InlineData("取組みID", ElevenItems, "11件あります。取組みは10件まで")]
    [InlineData("状態", "事務局確認済", "いつも提出済になります")]
    [InlineData("活動なし", "1", "ファイルでは届けられません")]
    [InlineData("受付番号", "2026-101-7Q3K9M9", "この受付番号の報告は、ありません")]
    [InlineData("内容", "架空花子さん(090-1234-5678)が来ました。", "電話番号")]
    [InlineData("場所", "見本町1丁目2番3号 山田方", "のように見えるところがあります")]
    public async Task A_row_with_a_mistake_is_named_and_the_others_can_be_registered(string header, string text, string expected)
    {
        var preview = await chat.PreviewAsync(files, InOrder(1), InOrder(2, (header, text)), InOrder(3));
        Assert.Contains("2件を登録", preview.Buttons());
        var words = preview.Words();
        Assert.Contains($"4行目「{header}」", words, StringComparison.Ordinal);
        Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.Contains("1件は、直すところがあります", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_counts_as_its_value_and_one_without_a_value_is_named()
    {
        var bytes = Workbook(data =>
        {
            var rows = data.Elements<Row>().ToList();
            Replace(rows[2], 8, new Cell(new CellFormula("5+5"), new CellValue("10")));
            Replace(rows[3], 8, new Cell(new CellFormula("5+5")));
            Replace(rows[4], 4, new Cell(new CellFormula("A1"), new CellValue("46113")));
        }, InOrder(1), InOrder(2), InOrder(3));
        await chat.SendAsync(files.Put(bytes));
        var preview = (await chat.NextAsync()).Card;
        Assert.Contains("1件を登録", preview.Buttons());
        Assert.Contains("4行目「参加者数」", preview.Words(), StringComparison.Ordinal);
        Assert.Contains("5行目「活動名」\nExcelが書き換えた可能性があります", preview.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rows_that_say_the_same_are_one_too_many() =>
        Assert.Contains("3行目と同じ", (await chat.PreviewAsync(files, InOrder(1), InOrder(1))).Words(), StringComparison.Ordinal);

    [Fact]
    public async Task More_problems_than_a_card_holds_are_counted()
    {
        var preview = await chat.PreviewAsync(files, [.. Enumerable.Range(1, 20).Select(n => InOrder(n, ("種類", "サロン")))]);
        Assert.DoesNotContain(preview.Buttons(), b => b.EndsWith("件を登録", StringComparison.Ordinal));
        Assert.Contains("ほかに 8か所あります", preview.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_that_is_none_of_ours_is_named()
    {
        await chat.SendAsync(files.Put(Encoding.UTF8.GetBytes("地区部会ID,活動日,名前\n12101-01,2026-06-01,a\n")), "reports.csv");
        Assert.Contains("1行目「名前」", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_an_export_writes_is_named_and_nothing_of_it_is_kept()
    {
        foreach (var column in PastReportFile.Spec.Further)
        {
            await chat.SendAsync(files.Put(Encoding.UTF8.GetBytes($"地区部会ID,活動日,活動名,種類,{column.Header}\n12101-01,2026-06-01,a,いきいきサロン,\n")), "reports.csv");
            Assert.Contains($"1行目「{column.Header}」\n知らない見出しです", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        }

        var stored = "地区部会ID,活動日,活動名,種類,取組みID,登録日時,相談\n12101-01,2026-06-01,a,いきいきサロン,P5-12105-01,2026-06-01T10:00:00+09:00,090-1234-5678\n";
        await chat.SendAsync(files.Put(Encoding.UTF8.GetBytes(stored)), "reports.csv");
        Assert.DoesNotContain((await chat.NextAsync()).Card.Buttons(), b => b.EndsWith("件を登録", StringComparison.Ordinal));
        Assert.Empty(await city.Batches.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_can_be_sent_as_CSV_with_only_the_columns_that_are_needed()
    {
        await chat.SendAsync(files.Put(Encoding.UTF8.GetBytes("地区部会ID,活動日,活動名,種類\n12101-01,令和8年6月1日,\"ふれあい,サロン\",いきいきサロン\n")), "REPORTS.CSV");
        Assert.Contains("1件を登録", (await chat.NextAsync()).Card.Buttons());
    }

    [Theory]
    [InlineData("not a workbook", "x.xlsx", "読み取れません")]
    [InlineData("PK\u0003\u0004 broken", "x.xlsx", "読み取れません")]
    [InlineData("", "x.xlsx", "読み取れません")]
    [InlineData("x", "x.xls", "読み取れません")]
    [InlineData("", "x.csv", "報告の行がありません")]
    public async Task What_is_no_workbook_is_said_to_be_none(string content, string name, string expected)
    {
        await chat.SendAsync(files.Put(Encoding.UTF8.GetBytes(content)), name);
        Assert.Contains(expected, (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_untouched_template_has_no_rows()
    {
        await chat.SendAsync(files.Put(Workbook()));
        Assert.Contains("報告の行がありません", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_rows_as_a_file_may_have_are_looked_at_within_a_turn()
    {
        await chat.SendAsync(files.Put(Workbook(Rows(SentReportFile.MostRows))));
        Assert.Contains("300件を登録", (await chat.NextAsync()).Card.Buttons());
    }

    [Fact]
    public void Damage_in_a_workbook_is_never_an_exception()
    {
        var whole = Workbook(Rows(2));
        for (var seed = 0; seed < 150; seed++)
        {
            var damaged = Damaged(whole, new Random(seed));
            Assert.NotNull(SentReportFile.Read(damaged, "x.xlsx"));
        }
    }

    [Fact]
    public void A_workbook_with_entities_of_its_own_is_refused()
    {
        using var file = new MemoryStream();
        file.Write(Workbook(Rows(1)));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.Ordinal)))
            {
                using var content = part.Open();
                using var reader = new StreamReader(content);
                var text = reader.ReadToEnd().Replace("<x:worksheet", "<!DOCTYPE x [<!ENTITY b \"b\">]><x:worksheet", StringComparison.Ordinal);
                content.SetLength(0);
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        Assert.IsType<SentSheet.Unreadable>(SentReportFile.Read(file.ToArray(), "x.xlsx"));
    }

    [Fact]
    public async Task More_rows_than_one_file_may_have_are_refused()
    {
        await chat.SendAsync(files.Put(Workbook(Rows(SentReportFile.MostRows + 1))));
        Assert.Contains("1回に登録できるのは 300件までです", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        await chat.SendAsync(files.Answer(async http =>
        {
            var block = new byte[1024 * 1024];
            while (!http.RequestAborted.IsCancellationRequested) await http.Response.Body.WriteAsync(block, http.RequestAborted);
        }));
        Assert.Contains("ファイルが大きすぎます", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_blows_up_when_it_is_opened_is_refused()
    {
        var bomb = Bomb();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsType<SentSheet.TooLarge>(SentReportFile.Read(bomb, "x.xlsx"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
        await chat.SendAsync(files.Put(bomb));
        Assert.Contains("ファイルが大きすぎます", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/x.xlsx")]
    [InlineData("https://sharepoint.com.example.com/x.xlsx")]
    [InlineData("https://evilsharepoint.com/x.xlsx")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    public async Task A_file_anywhere_else_is_not_fetched(string url)
    {
        await chat.SendAsync(url);
        Assert.Contains("ファイルを受け取れませんでした", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_or_elsewhere_or_slow_can_be_sent_again()
    {
        var never = files.Answer(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        var moved = files.Answer(http =>
        {
            http.Response.Redirect(files.Put(Workbook(Rows(1))));
            return Task.CompletedTask;
        });
        var gone = files.Answer(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        foreach (var url in new[] { never, moved, gone })
        {
            await chat.SendAsync(url);
            Assert.Contains("ファイルを受け取れませんでした", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        }

        Assert.Equal(3, files.Asked.Count);
    }

    [Theory]
    [InlineData(CityHost.ChapterOfficer, "写真などは受け取れません")]
    [InlineData(CityHost.Member, "写真などは受け取れません")]
    [InlineData(CityHost.CityOfficer, "写真などは受け取れません")]
    [InlineData(CityHost.Stranger, "まだ登録がありません")]
    public async Task Whoever_may_not_send_many_gets_the_usual_answer_and_the_file_is_not_fetched(string person, string expected)
    {
        var other = city.Chat(person);
        var answer = await other.PreviewAsync(files, Rows(1));
        Assert.Contains(expected, answer.Words(), StringComparison.Ordinal);
        Assert.Empty(files.Asked);
    }

    [Fact]
    public async Task A_picture_is_not_fetched()
    {
        await chat.SendAsync(files.Put([1, 2, 3]), "photo.jpg");
        Assert.Contains("報告をまとめて出すときは", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Empty(files.Asked);
    }

    // A few characters of one part changed, zipped again.
    private static byte[] Damaged(byte[] whole, Random random)
    {
        using var file = new MemoryStream();
        file.Write(whole);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var parts = zip.Entries.Where(e => random.Next(4) == 0 || e.FullName.EndsWith("workbook.xml", StringComparison.Ordinal)).ToList();
            foreach (var part in parts)
            {
                using var content = part.Open();
                using var reader = new StreamReader(content);
                var text = new StringBuilder(reader.ReadToEnd());
                for (var i = 0; i < 3; i++) text[random.Next(text.Length)] = "<>\"/&0Z: "[random.Next(9)];
                content.SetLength(0);
                content.Write(Encoding.UTF8.GetBytes(text.ToString()));
            }
        }

        return file.ToArray();
    }

    private static void Replace(Row row, int column, Cell cell) => row.ReplaceChild(cell, row.Elements<Cell>().ElementAt(column));

    // A workbook of 100 KB whose sheet has 60 MB.
    private static byte[] Bomb()
    {
        using var file = new MemoryStream(Workbook(Rows(1)));
        using var grown = new MemoryStream();
        file.CopyTo(grown);
        using (var zip = new ZipArchive(grown, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/more.xml").Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 60; i++) sheet.Write(block);
        }

        return grown.ToArray();
    }
}
