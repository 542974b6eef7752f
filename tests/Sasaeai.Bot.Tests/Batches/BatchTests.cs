using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Batches.Sending;

namespace Sasaeai.Bot.Tests.Batches;

/// <summary>A workbook sent in the chat, from the preview to the receipt list.</summary>
public sealed class BatchTests(Azurite azurite) : IAsyncLifetime
{
    private CityHost city = null!;
    private FileServer files = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (city, files) = (await CityHost.StartAsync(azurite, replace: Quickly), await FileServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await city.DisposeAsync();
        await files.DisposeAsync();
    }

    [Fact]
    public async Task Thirty_rows_are_thirty_reports_and_one_list_and_nothing_before_the_press()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(30));
        Assert.Equal(["30件を登録", "やめる"], preview.Buttons());
        Assert.Equal(0, await city.RowCountAsync());

        Assert.Contains("始めました", (await chat.PressAsync(preview, "30件を登録")).Line, StringComparison.Ordinal);
        var progress = new List<string>();
        var list = await chat.ReceiptListAsync(progress);
        Assert.Contains("30件のうち 0件を登録しました", progress[0], StringComparison.Ordinal);
        Assert.Contains("30件を登録しました", list.Words(), StringComparison.Ordinal);
        Assert.Contains("寒川 30件", list.Words(), StringComparison.Ordinal);
        Assert.Contains("ほかに 10件あります", list.Words(), StringComparison.Ordinal);
        var done = await chat.NextAsync();
        Assert.Equal((true, preview.MessageId), (done.IsUpdate, done.MessageId));
        Assert.Contains("登録は終わりました", done.Card.Words(), StringComparison.Ordinal);

        var reports = await city.RowsAsync("12101", "R|");
        Assert.Equal(30, reports.Count);
        Assert.All(reports, r => Assert.Equal((CityHost.ThreeAreaWorker, true, "提出済"), (r.GetString("TypedById"), r.GetBoolean("OnBehalf"), r.GetString("Status"))));
        Assert.Contains(list.Receipt(), reports.Select(r => r.GetString("Number")));
        Assert.Equal((30, 300), (await SumAsync()) is var sum ? (sum.Reports, sum.Gross) : default);
        Assert.All(files.Asked, headers => Assert.False(headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task The_same_file_again_finds_everything_there_and_a_mended_one_only_adds_what_was_mended()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var rows = Rows(4);
        var first = await chat.PreviewAsync(files, [.. rows, InOrder(5, ("活動日", "2026-06-24"))]);
        Assert.Contains("7行目「活動日」", first.Words(), StringComparison.Ordinal);
        await chat.PressAsync(first, "4件を登録");
        await chat.ReceiptListAsync();
        await chat.NextAsync();

        var again = await city.Chat(CityHost.Secretariat).PreviewAsync(files, rows);
        Assert.Contains("4件は、すでに届いています", again.Words(), StringComparison.Ordinal);
        var mended = await chat.PreviewAsync(files, [.. rows, InOrder(5)]);
        await chat.PressAsync(mended, "1件を登録");
        await chat.ReceiptListAsync();
        Assert.Equal(5, (await city.RowsAsync("12101", "R|")).Count);
    }

    [Fact]
    public async Task Pressed_twice_here_and_on_another_copy_every_row_is_there_once_and_one_list_comes()
    {
        await using var copy = await city.CopyAsync();
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(12));
        var elsewhere = copy.Chat(CityHost.ThreeAreaWorker);
        elsewhere.Conversation.Put(preview.MessageId);
        await Task.WhenAll(chat.PressAsync(preview, "12件を登録"), chat.PressAsync(preview, "12件を登録"), elsewhere.PressAsync(preview, "12件を登録"));

        // It comes where the press was taken first.
        var sent = await Task.WhenAny(chat.ReceiptListAsync(), elsewhere.ReceiptListAsync());
        Assert.Contains("12件を登録しました", (await sent).Words(), StringComparison.Ordinal);
        Assert.Equal(12, (await city.RowsAsync("12101", "R|")).Count);
        Assert.Equal(12, (await SumAsync()).Reports);
        await chat.PressAsync(preview, "12件を登録");
        Assert.Equal(12, (await city.RowsAsync("12101", "R|")).Count);
    }

    [Fact]
    public async Task What_a_copy_leaves_in_the_middle_another_one_finishes()
    {
        var copy = await city.CopyAsync();
        var chat = copy.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(10));
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var changes = 0;
        copy.Wire.Next = request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref changes) <= 7) return null;
            if (Volatile.Read(ref changes) <= 7) return null;
            reached.TrySetResult();
            return new Fault.NeverAnswers();
        };
        // The copy that looks for work must not be faster than the one that was pressed.
        city.Wire.Next = _ => reached.Task.IsCompleted ? null : new Fault.Waits(reached.Task);
        await chat.PressAsync(preview, "10件を登録");
        await reached.Task.WaitAsync(Ct);
        // The other's calls that waited so long are given up and asked again.
        await copy.DisposeAsync();
        var list = await chat.ReceiptListAsync();

        Assert.Contains("10件を登録しました", list.Words(), StringComparison.Ordinal);
        Assert.Equal(10, (await city.RowsAsync("12101", "R|")).Count);
        Assert.Equal(10, (await SumAsync()).Reports);
    }

    [Fact]
    public async Task When_the_list_can_t_be_sent_it_is_sent_later_and_every_row_is_still_there_once()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(3));
        city.Fault(new("the list is refused", 500, "{}") { Only = call => call.Method == "POST" });
        await chat.PressAsync(preview, "3件を登録");
        Assert.Contains("3件を登録しました", (await chat.ReceiptListAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal((3, 3), ((await city.RowsAsync("12101", "R|")).Count, (await SumAsync()).Reports));
    }

    [Fact]
    public async Task Dropped_nothing_is_registered_and_the_rows_are_gone()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(2));
        Assert.Contains("何も登録していません", (await chat.PressAsync(preview, "やめる")).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("やめました", (await chat.PressAsync(preview, "2件を登録")).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RowCountAsync());
    }

    [Fact]
    public async Task A_row_whose_report_was_taken_back_is_named_before_and_after_the_press_and_not_counted()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var late = await chat.PreviewAsync(files, Rows(2));
        await chat.PressAsync(await chat.PreviewAsync(files, InOrder(1)), "1件を登録");
        var number = (await chat.ReceiptListAsync()).Receipt();
        await chat.NextAsync();
        var elsewhere = city.Chat(CityHost.ThreeAreaWorker);
        await elsewhere.PressAsync(await elsewhere.OpensAsync(await elsewhere.SaidAsync("取消"), "取り消す", ("report", $"12101/{number}")), "取り消す", ("reason", "double"));

        var again = (await chat.PreviewAsync(files, Rows(2))).Words();
        foreach (var words in (string[])["1件を登録できます", "1件は、直すところがあります", $"3行目\n前に登録して、取り消した報告です。元に戻すときは「自分の報告」から元に戻してください。受付番号は {number} です。"])
            Assert.Contains(words, again, StringComparison.Ordinal);
        Assert.DoesNotContain("すでに届いています", again, StringComparison.Ordinal);
        Assert.Contains("取り消した報告です", (await chat.PreviewAsync(files, InOrder(1, ("受付番号", number)))).Words(), StringComparison.Ordinal);

        await chat.PressAsync(late, "2件を登録");
        var list = (await chat.ReceiptListAsync()).Words();
        Assert.Contains("1件を登録しました。1件は登録していません", list, StringComparison.Ordinal);
        Assert.Contains("3行目\n前に登録して、取り消した報告です", list, StringComparison.Ordinal);
        Assert.Equal(1, (await SumAsync()).Reports);
    }

    [Fact]
    public async Task One_that_was_begun_and_is_in_no_queue_is_registered_when_the_person_says_to_stop()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(2));
        await BegunAsync();
        Assert.Contains("もう登録を始めています", (await chat.PressAsync(preview, "やめる")).Line, StringComparison.Ordinal);
        Assert.Contains("2件を登録しました", (await chat.ReceiptListAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await SumAsync()).Reports);
    }

    [Theory]
    [InlineData("2件を登録")]
    [InlineData("やめる")]
    public async Task One_that_was_given_up_says_so_and_not_that_nothing_was_registered(string button)
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, Rows(2));
        await WearOutAsync(chat, preview, await BegunAsync());
        Assert.Contains("登録が途中で止まりました", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        // The worker says it before it moves the batch.
        while ((await BatchAsync()).GetString("State") == "Registering") await Task.Yield();
        var words = (await chat.PressAsync(preview, button)).Card.Words();
        Assert.Contains("登録が途中で止まりました", words, StringComparison.Ordinal);
        Assert.DoesNotContain("何も登録していません", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_batch_or_one_made_up_is_not_there()
    {
        var preview = await city.Chat(CityHost.ThreeAreaWorker).PreviewAsync(files, Rows(2));
        var other = city.Chat(CityHost.Secretariat);
        other.Conversation.Put(preview.MessageId);
        Assert.Contains("もうありません", (await other.PressAsync(preview, "2件を登録")).Card.Words(), StringComparison.Ordinal);
        foreach (var id in new[] { null, "", "7Q3K9M2X4/", "0000000000" })
            Assert.Contains("もうありません", (await other.PressAsync(preview.MessageId, new JsonObject { ["verb"] = "batch.register", ["batch"] = id }, null)).Card.Words(), StringComparison.Ordinal);
        var officer = city.Chat(CityHost.ChapterOfficer);
        officer.Conversation.Put(preview.MessageId);
        Assert.Contains("役割では", (await officer.PressAsync(preview, "2件を登録")).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RowCountAsync());
    }

    [Fact]
    public async Task A_row_whose_year_was_closed_meanwhile_is_named_with_the_reason()
    {
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var preview = await chat.PreviewAsync(files, InOrder(1), InOrder(2, ("活動日", "2025-06-01")));
        await city.Reports.AddEntityAsync(
            new TableEntity("12101", "T|2025|12101-01") { ["Totals"] = new AreaYear().ToJson(), ["Locked"] = true }, Ct);
        await chat.PressAsync(preview, "2件を登録");
        var list = (await chat.ReceiptListAsync()).Words();
        Assert.Contains("1件を登録しました。1件は登録していません", list, StringComparison.Ordinal);
        Assert.Contains("4行目\n令和7年度(2025年度)の報告は締め切りました", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_file_nor_anything_in_it_is_ever_logged_or_traced()
    {
        using var traces = new TraceBook();
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SendAsync("http://127.0.0.1:1/しるし");
        await chat.NextAsync();
        var preview = await chat.PreviewAsync(files, InOrder(1), InOrder(2, ("内容", "しるし花子さん 090-1234-5678")), InOrder(3, ("種類", "しるし")));
        await chat.PressAsync(preview, "1件を登録");
        await chat.ReceiptListAsync();
        Assert.DoesNotContain(city.Log.Lines.Select(l => l.Text).Concat(traces.Lines), l => l.Contains("しるし", StringComparison.Ordinal) || l.Contains("%E3%81%97", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(city.Log.Lines, l => l.Text.Contains("/download/", StringComparison.Ordinal) || l.Text.Contains(".xlsx", StringComparison.Ordinal));
    }

    private async Task<Tally> SumAsync() => AreaYear.FromJson((await city.RowsAsync("12101", "T|2026|")).Single().GetString("Totals")).Sum();

    // As a copy leaves it that died right after the press.
    private async Task<TableEntity> BegunAsync()
    {
        var batch = await BatchAsync();
        batch["State"] = "Registering";
        await city.Batches.UpdateEntityAsync(batch, batch.ETag, cancellationToken: Ct);
        return batch;
    }

    // In the queue, and begun as often as it may be.
    private async Task WearOutAsync(TeamsChat chat, ShownCard preview, TableEntity batch) => await city.Batches.AddEntityAsync(
        new TableEntity("work", batch.RowKey[2..])
        {
            ["TenantId"] = FakeConnector.TenantId,
            ["ObjectId"] = CityHost.ThreeAreaWorker,
            ["ServiceUrl"] = city.Teams.ServiceUrl,
            ["ConversationId"] = chat.Conversation.Id,
            ["BotId"] = $"28:{FakeConnector.AppId}",
            ["UserId"] = $"29:{CityHost.ThreeAreaWorker}",
            ["MessageId"] = preview.MessageId,
            ["Owner"] = "",
            ["Until"] = 0L,
            ["Attempts"] = BatchWorker.MostAttempts,
        }, Ct);

    private async Task<TableEntity> BatchAsync() =>
        await city.Batches.QueryAsync<TableEntity>("RowKey ge 'B|' and RowKey lt 'B~'", cancellationToken: Ct).SingleAsync(Ct);
}
