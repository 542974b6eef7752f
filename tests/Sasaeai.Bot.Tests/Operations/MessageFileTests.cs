using System.Globalization;
using Azure.Data.Tables;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary><c>messages.csv</c> itself: what is refused, and how many rows go through it in pieces.</summary>
public sealed class MessageFileTests(Azurite azurite) : IDisposable
{
    private const string Header = "表,区分,行の番号,内容\r\n";
    private const string Good = "Notices,12101,A|2026060812AB01CD23EF|ab12,\"{\"\"Name\"\":{\"\"text\"\":\"\"見本\"\"},\"\"At\"\":{\"\"at\"\":\"\"2026-06-08T09:00:00+09:00\"\"}}\"\r\n";

    private readonly string place = Directory.CreateTempSubdirectory("messages-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(place, true);

    [Theory]
    [InlineData("Drafts,12101,D|1,{}", "messages.csv 3行目「表」: 「Drafts」は使えません。")]
    [InlineData("Needs,12101,N|a#b,{}", "messages.csv 3行目「行の番号」: 「N|a#b」は使えません。")]
    [InlineData("Needs,12101,,{}", "messages.csv 3行目「行の番号」: 空白です。")]
    [InlineData("Outbox,rules,12101|report,{broken}", "messages.csv 3行目「内容」: 「{broken}」は使えません。")]
    [InlineData("Outbox,rules,12101|report,{}\r\nOutbox,rules,12101|report,{}", "messages.csv 4行目: 3行目と同じ")]
    [InlineData("Outbox,12101,D|p-2026-2|202606080900|ab12,\"{\"\"State\"\":{\"\"text\"\":\"\"Gone\"\"}}\"", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Outbox,12101,D|p-2026-2|20260608|ab12,{}", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Outbox,rules,12101|report,\"{\"\"a b\"\":{\"\"whole\"\":1}}\"", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Consultations,12101,C|AB01CD23EF,{}", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Needs,12101,N|2026|x,{}", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Notices,12101,N|1,\"{\"\"To\"\":{\"\"text\"\":\"\"Nobody\"\"}}\"", "messages.csv 3行目「内容」: ボットが読める内容ではありません。")]
    [InlineData("Needs,12101,N|1,a\"b", "messages.csv 3行目: この行から先は読めません。")]
    public async Task A_row_that_is_not_as_it_was_written_is_named_and_nothing_at_all_is_written(string line, string sentence)
    {
        await using var city = await CityHost.EmptyAsync(azurite);
        var folder = City(Header + Good + line + "\r\n");
        var refused = Assert.IsType<ImportOutcome.Refused>(await Backup.ImportAsync(city, folder));
        Assert.StartsWith(sentence, Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
        Assert.Empty(await Backup.RowsAsync(city));
        Assert.Empty(await city.MasterData.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("", "messages.csv 1行目: 見出しの行がありません。")]
    [InlineData("表,区分,内容\r\n", "messages.csv 1行目「行の番号」: この見出しの列がありません。")]
    public async Task A_file_without_its_header_is_named(string text, string sentence)
    {
        await using var city = await CityHost.EmptyAsync(azurite);
        var refused = Assert.IsType<ImportOutcome.Refused>(await Backup.ImportAsync(city, City(text)));
        Assert.Equal(sentence, Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public async Task An_import_that_is_cut_off_goes_on_where_it_stopped_and_rows_of_the_sender_are_not_taken()
    {
        const int Rows = 1234;
        var lines = Enumerable.Range(0, Rows).Select(n => Good.Replace("ab12", n.ToString("D5", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var folder = City(Header + "Outbox,work,lease,{}\r\nOutbox,work,since,{}\r\nOutbox,work,W|12101|202606080900|p-2026-2,{}\r\n" + string.Concat(lines));
        await using var city = await CityHost.EmptyAsync(azurite);
        var seen = 0;
        city.Wire.Next = request => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && ++seen > 6 ? new Fault.Refuses(503, "ServerBusy") : null;
        await Assert.ThrowsAsync<Bot.Storage.StorageTroubleException>(() => Backup.ImportAsync(city, folder));
        city.Wire.Next = _ => null;
        var half = (await Backup.RowsAsync(city)).Count;

        var dry = Assert.IsType<ImportOutcome.Done>(await Backup.ImportAsync(city, folder, new(DryRun: true)));
        Assert.Equal((Rows + 3, null), (dry.Messages, dry.NewMessages));
        Assert.Equal(half, (await Backup.RowsAsync(city)).Count);
        var done = Assert.IsType<ImportOutcome.Done>(await Backup.ImportAsync(city, folder));
        Assert.Equal((Rows + 3, Rows - half), (done.Messages, done.NewMessages));
        Assert.Equal(Rows, (await Backup.RowsAsync(city)).Count);
        Assert.Empty(await city.Outbox.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct));

        // More rows than one page of the table and than one piece of the file.
        await Backup.ExportAsync(city, Path.Combine(place, "out"));
        await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place, "out"));
        Assert.Equal(await Backup.RowsAsync(city), await Backup.RowsAsync(restored));
    }

    // The small city, with that file.
    private string City(string messages)
    {
        var folder = Directory.CreateDirectory(Path.Combine(place, "city")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests/Sasaeai.Bot.Tests/Cities/minami"), "*.csv")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(folder, "messages.csv"), messages);
        return folder;
    }
}
