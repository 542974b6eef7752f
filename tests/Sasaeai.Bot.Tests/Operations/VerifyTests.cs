using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary><c>verify</c> and <c>verify --repair</c> on tables that somebody spoilt by hand, also while people report.</summary>
public sealed class VerifyTests(Azurite azurite)
{
    private const string Ward = "12101";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_was_imported_and_reported_agrees()
    {
        await using var city = await StartAsync(withReports: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder);

        var (exit, said) = await VerifyAsync(city);
        Assert.Equal((0, "すべて合っています。報告311件を確かめました。"), (exit, said[^1]));
        Assert.Equal(7, said.Length);
    }

    [Fact]
    public async Task What_was_spoilt_is_named_by_ids_only_and_repaired_to_exactly_what_it_was()
    {
        await using var city = await StartAsync(withReports: true);
        var before = await StateAsync(city);
        var area = (await city.RowsAsync(Ward, "A|2026|"))[0];
        var item = (await city.RowsAsync(Ward, "I|2026|"))[0];
        await city.Reports.DeleteEntityAsync(Ward, area.RowKey, ETag.All, Ct);
        await SpoilTotalsAsync(city, "T|2026|12101-02");
        item["Title"] = "だれかが書きかえた名前";
        await city.Reports.UpdateEntityAsync(item, ETag.All, TableUpdateMode.Replace, Ct);
        item.RowKey = item.RowKey.Replace("I|2026|", "I|2024|", StringComparison.Ordinal);
        await city.Reports.AddEntityAsync(item, Ct);
        await city.Reports.DeleteEntityAsync(Ward, "T|2025|12101-01", ETag.All, Ct);
        var spoilt = await StateAsync(city);

        var (found, said) = await VerifyAsync(city);
        Assert.Equal((1, "違いが6か所あります。何も書いていません。直すときは verify --repair を実行してください。"), (found, said[^1]));
        Assert.Contains(said, l => l.Contains($"写し {area.RowKey} がありません", StringComparison.Ordinal));
        Assert.Contains(said, l => l.Contains("合計 2026 12101-02: 報告を数えると違います", StringComparison.Ordinal));
        Assert.DoesNotContain("だれか", string.Join('\n', said), StringComparison.Ordinal);
        Assert.Equal(spoilt, await StateAsync(city));

        var (mended, words) = await VerifyAsync(city, "--repair");
        Assert.Equal((0, true), (mended, words[^1].EndsWith("すべて直しました。", StringComparison.Ordinal)));
        Assert.Equal(before, await StateAsync(city));
        Assert.Equal(0, (await VerifyAsync(city)).Exit);
    }

    [Fact]
    public async Task What_is_lost_is_said_and_the_last_copy_is_never_removed()
    {
        await using var city = await StartAsync();
        var chat = city.Chat(CityHost.ChapterOfficer);
        var first = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card.Receipt();
        await chat.NextAsync();
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card.Receipt();
        await city.Reports.DeleteEntityAsync(Ward, $"R|{first}", ETag.All, Ct);
        await city.Reports.DeleteEntityAsync(Ward, $"V|{second}|0001", ETag.All, Ct);
        var before = await StateAsync(city);

        var (exit, said) = await VerifyAsync(city, "--repair");
        Assert.Equal((1, "違いが6か所ありました。6か所は、このコマンドでは直せません。"), (exit, said[^1]));
        foreach (var kind in "AIKMV") Assert.Contains($"    報告 {first}: {kind} の行がありますが、報告がありません", said);
        Assert.Contains($"    報告 {second}: 第1版の記録がありません", said);
        Assert.Equal(before, await StateAsync(city));
    }

    [Fact]
    public async Task Repair_goes_on_while_people_report_and_in_the_end_the_totals_are_exact()
    {
        await using var city = await StartAsync();
        await using var copy = await city.CopyAsync();
        var forms = new List<(TeamsChat Chat, ShownCard Form)>();
        for (var n = 0; n < 24; n++)
        {
            var chat = (n % 2 == 0 ? city : copy).Chat(CityHost.ChapterOfficer);
            forms.Add((chat, await BlankFormAsync(chat)));
        }

        await forms[0].Chat.PressAsync(forms[0].Form, "提出する", With(("participants", "1000")));
        for (var n = 1; n < forms.Count; n += 4)
        {
            await SpoilTotalsAsync(city, "T|2026|12101-01");
            var repair = VerifyAsync(city, "--repair");
            var first = n;
            await Task.WhenAll(forms.Skip(n).Take(4).Select((f, i) => f.Chat.PressAsync(f.Form, "提出する", With(("participants", $"{first + i}")))));
            Assert.Equal((0, true), ((await repair).Exit, (await repair).Said.Any(l => l.EndsWith("→ 直しました", StringComparison.Ordinal))));
        }

        Assert.Equal(0, (await VerifyAsync(city)).Exit);
        var sum = AreaYear.FromJson(Assert.Single(await city.RowsAsync(Ward, "T|2026|12101-01")).GetString("Totals")).Sum();
        Assert.Equal((24, 1000 + Enumerable.Range(1, 23).Sum()), (sum.Reports, sum.Gross));
    }

    [Theory]
    [InlineData("verify", "12101")]
    [InlineData("verify", "--repair", "--repair")]
    public async Task Wrong_use_ends_with_2(params string[] args)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(args, output, Ct));
    }

    // The command waits for the storage for longer than the bot does; here both have the same.
    private Task<CityHost> StartAsync(bool withReports = false) =>
        CityHost.StartAsync(azurite, withReports, replace: services => services.AddSingleton(new StorageTimeout(CommandHost.Patience)));

    private static async Task<(int Exit, string[] Said)> VerifyAsync(CityHost city, string? option = null)
    {
        await using var output = new StringWriter();
        var exit = await VerifyCommand.VerifyAsync(city.Services, option is not null, output, Ct);
        return (exit, output.ToString().TrimEnd().Split(Environment.NewLine));
    }

    // A thousand people who never came, on top of whatever is there at that moment.
    private static async Task SpoilTotalsAsync(CityHost city, string key)
    {
        for (var written = false; !written;)
        {
            var row = (await city.Reports.GetEntityAsync<TableEntity>(Ward, key, cancellationToken: Ct)).Value;
            var totals = AreaYear.FromJson(row.GetString("Totals"));
            totals.Add(new(new(2026, 4, 2), false, "k17", 1, 1000, false, [], []));
            row["Totals"] = totals.ToJson();
            try
            {
                await city.Reports.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Ct);
                written = true;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Somebody reported meanwhile.
            }
        }
    }

    private static async Task<string> StateAsync(CityHost city)
    {
        var rows = await city.RowsAsync(Ward, "A");
        foreach (var prefix in (string[])["I", "K", "M", "R", "T", "V"]) rows.AddRange(await city.RowsAsync(Ward, prefix));
        return string.Join('\n', rows.Select(r => r.RowKey + string.Join(',', r.Where(c => c.Key is not ("odata.etag" or "Timestamp")).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))));
    }
}
