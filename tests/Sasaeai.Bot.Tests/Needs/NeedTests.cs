using Azure.Data.Tables;
using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Needs;

/// <summary>困りごとメモ through the door: who writes, who reads, once however often, and nothing left when it is erased.</summary>
public sealed class NeedTests(Azurite azurite)
{
    private const string Text = "坂の上の団地で、買い物に行けない人が増えています。";

    private static readonly (string Id, string Value)[] InOrder = [("area", "12101-01"), ("needKind", "移動・買い物"), ("text", Text), ("heardOn", "2026-06-09")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_memo_is_kept_once_and_read_by_the_staff_of_its_ward_and_by_the_city_and_is_in_no_total()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var (worker, secretariat, officer) = (city.Chat(CityHost.ThreeAreaWorker), city.Chat(CityHost.Secretariat), city.Chat(CityHost.CityOfficer));
        var form = await worker.SaidAsync("困りごとを書く");
        Assert.Equal("2026-06-10", form.Value("heardOn"));
        Assert.Null(form.Value("area"));
        for (var press = 0; press < 2; press++)
        {
            var receipt = (await worker.PressAsync(form, "残す", InOrder)).Card.Words();
            Assert.Contains("困りごとメモを残しました", receipt, StringComparison.Ordinal);
            Assert.Contains("報告の合計には入りません", receipt, StringComparison.Ordinal);
            Assert.Contains(Text, receipt, StringComparison.Ordinal);
        }

        Assert.Single(await RowsAsync(city));
        Assert.Equal(0, await city.RowCountAsync());
        var read = (await secretariat.SaidAsync("困りごと一覧")).Words();
        Assert.Contains("中央区の困りごとメモは、1件です", read, StringComparison.Ordinal);
        Assert.Contains("年度の全部: 移動・買い物 1件", read, StringComparison.Ordinal);
        Assert.Contains($"6月9日(火) 寒川 / 移動・買い物\n{Text}\n書いた人 ", read, StringComparison.Ordinal);
        var wards = await officer.SaidAsync("困りごと一覧");
        await officer.PressAsync(wards, "見る", ("ward", "12101"));
        var seen = (await officer.NewCardAsync()).Words();
        Assert.Contains(Text, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("書いた人", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_not_kept_over_the_first_and_can_be_kept_as_another()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var form = await worker.SaidAsync("困りごとメモ");
        await worker.PressAsync(form, "残す", InOrder);
        var other = (await worker.PressAsync(form, "残す", With(("text", "ごみ置き場が遠いそうです。")))).Card;
        Assert.Contains("もう残してあります", other.Words(), StringComparison.Ordinal);
        Assert.Equal("ごみ置き場が遠いそうです。", other.Value("text"));
        Assert.Contains("残しました", (await worker.PressAsync(other, "残す", With(("text", "ごみ置き場が遠いそうです。")))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal([Text, "ごみ置き場が遠いそうです。"], (await RowsAsync(city)).Select(r => r.GetString("Text")).OrderByDescending(t => t, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("text", "043-000-0000 に電話してください。", "電話番号")]
    [InlineData("text", "", "書かれていません")]
    [InlineData("heardOn", "2026-06-11", "まだ来ていない日")]
    [InlineData("heardOn", "2025-06-09", "1年より前の日")]
    [InlineData("area", "12102-01", "地区部会を1つ")]
    [InlineData("needKind", "財源", "いちばん近いもの")]
    public async Task What_can_not_be_kept_comes_back_with_all_that_was_typed(string field, string value, string reason)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var returned = (await worker.PressAsync(await worker.SaidAsync("困りごとを書く"), "残す", With((field, value)))).Card;
        Assert.Contains("直すところがあります", returned.Words(), StringComparison.Ordinal);
        Assert.Contains(reason, returned.Words(), StringComparison.Ordinal);
        if (field != "text") Assert.Equal(Text, returned.Value("text"));
        else if (value.Length > 0) Assert.Equal(value, returned.Value("text"));
        Assert.Empty(await RowsAsync(city));
        Assert.Contains("残しました", (await worker.PressAsync(returned, "残す", InOrder)).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_comes_back_whole()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var text = string.Concat(Enumerable.Repeat("坂が多い。", 50));
        var returned = (await worker.PressAsync(await worker.SaidAsync("困りごとを書く"), "残す", With(("text", text)))).Card;
        Assert.Contains("200文字までです。50文字多いので", returned.Words(), StringComparison.Ordinal);
        Assert.Equal(text, returned.Value("text"));
    }

    [Fact]
    public async Task Its_author_erases_it_after_being_asked_and_the_text_is_nowhere_any_more()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var form = await worker.SaidAsync("困りごとを書く");
        var receipt = (await worker.PressAsync(form, "残す", InOrder)).Card;
        await worker.PressAsync(receipt, "消す");
        var asked = await worker.NewCardAsync();
        Assert.Contains("このメモを消しますか", asked.Words(), StringComparison.Ordinal);
        Assert.NotNull((await RowsAsync(city))[0].GetString("Text"));
        for (var press = 0; press < 2; press++) Assert.Contains("メモを消しました", (await worker.PressAsync(asked, "このメモを消す")).Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(await RowsAsync(city)), c => Text.Equals(c.Value));
        var list = (await worker.SaidAsync("困りごと一覧")).Words();
        Assert.Contains("6月9日(火) 寒川 / 移動・買い物\n消されました(6月10日(水)、書いた人)", list, StringComparison.Ordinal);
        Assert.DoesNotContain("年度の全部", list, StringComparison.Ordinal);
        // The form, pressed once more, does not bring it back.
        Assert.Contains("まだ残していません", (await worker.PressAsync(form, "残す", InOrder)).Card.Words(), StringComparison.Ordinal);
        Assert.Single(await RowsAsync(city));
    }

    [Theory]
    [InlineData(CityHost.Secretariat, "区事務局")]
    [InlineData(CityHost.CityOfficer, "市")]
    public async Task Who_answers_for_the_data_erases_what_its_author_wrote_and_the_memo_says_by_which_role_and_when(string person, string role)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var (worker, other) = (city.Chat(CityHost.ThreeAreaWorker), city.Chat(person));
        var need = await KeptAsync(worker);
        var list = await other.SaidAsync("困りごと一覧");
        if (!list.Buttons().Contains("メモを選んで消す")) list = await other.OpensAsync(list, "見る", ("ward", "12101"));
        Assert.Contains("メモを1つ選んでください", await PressedAsync(other, new AskToEraseNeed()), StringComparison.Ordinal);
        var asked = await other.OpensAsync(await other.OpensAsync(list, "メモを選んで消す"), "消す", ("need", need));
        Assert.Contains("このメモを消しますか", asked.Words(), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await RowsAsync(city)).GetString("Text"));
        for (var press = 0; press < 2; press++)
        {
            var gone = (await other.PressAsync(asked, "このメモを消す")).Card;
            Assert.Contains($"消されました(6月10日(水)、{role})", gone.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("もう1件書く", gone.Buttons());
        }

        var row = Assert.Single(await RowsAsync(city));
        Assert.DoesNotContain(row, c => Text.Equals(c.Value));
        Assert.Equal(role, row.GetString("ErasedBy"));
        var trail = await city.Audit.QueryAsync<TableEntity>(r => r.PartitionKey == "W|12101|2026-06-10", cancellationToken: Ct).ToListAsync(Ct);
        Assert.Equal((person, need), Assert.Single(trail.Where(r => r.GetString("Kind") == "NeedErased").Select(r => (r.GetString("Object"), r.GetString("Ids")))));
        // Its author comes too late, and reads who it was.
        Assert.Contains($"消されました(6月10日(水)、{role})", await PressedAsync(worker, new EraseNeed { Need = need }), StringComparison.Ordinal);
        var read = (await worker.SaidAsync("困りごと一覧")).Words();
        Assert.Contains($"消されました(6月10日(水)、{role})", read, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CityHost.OneAreaWorker)]
    [InlineData(CityHost.ChapterOfficer)]
    [InlineData("00000000-0000-4000-8000-000000000015")]
    [InlineData("00000000-0000-4000-8000-000000000019")]
    [InlineData(CityHost.GreenWardWorker)]
    [InlineData(CityHost.Administrator)]
    public async Task Nobody_else_erases_a_memo_also_not_the_secretariat_of_another_ward(string person)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var (worker, other) = (city.Chat(CityHost.ThreeAreaWorker), city.Chat(person));
        var need = await KeptAsync(worker);
        foreach (var key in (string[])[need, "12101.20260610.0000000000"])
        {
            Assert.Contains("あなたの役割では消せません", await PressedAsync(other, new EraseNeed { Need = key }), StringComparison.Ordinal);
            var asked = await PressedAsync(other, new AskToEraseNeed { Need = key });
            Assert.Contains("あなたの役割では消せません", asked, StringComparison.Ordinal);
            Assert.DoesNotContain(Text, asked, StringComparison.Ordinal);
        }

        var page = await PressedAsync(other, new OpenOwnNeeds { Ward = "12101", Year = "2026", After = "0" });
        Assert.Contains("あなたの役割では", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, page, StringComparison.Ordinal);

        Assert.NotNull(Assert.Single(await RowsAsync(city)).GetString("Text"));
    }

    [Fact]
    public async Task Without_the_audit_trail_nothing_is_erased()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var need = await KeptAsync(city.Chat(CityHost.ThreeAreaWorker));
        city.Wire.Next = request => request.RequestUri!.AbsolutePath.Contains("Audit", StringComparison.Ordinal)
            || (request.RequestUri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && request.Content!.ReadAsStringAsync(Ct).GetAwaiter().GetResult().Contains("/Audit", StringComparison.Ordinal))
                ? new Fault.Refuses(503, "ServerBusy") : null;
        Assert.Contains("まだ消えていません", await PressedAsync(city.Chat(CityHost.Secretariat), new EraseNeed { Need = need }), StringComparison.Ordinal);
        city.Wire.Next = _ => null;
        Assert.NotNull(Assert.Single(await RowsAsync(city)).GetString("Text"));
        Assert.Contains("メモを消しました", await PressedAsync(city.Chat(CityHost.Secretariat), new EraseNeed { Need = need }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CityHost.ChapterOfficer)]
    [InlineData(CityHost.Member)]
    [InlineData(CityHost.GreenWardWorker)]
    [InlineData(CityHost.Administrator)]
    public async Task Who_does_not_work_there_reads_none_and_writes_none(string person)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        await KeptAsync(city.Chat(CityHost.ThreeAreaWorker));
        var other = city.Chat(person);
        Assert.Contains("あなたの役割では読めません", await PressedAsync(other, new OpenNeeds { Ward = "12101" }), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では読めません", await PressedAsync(other, new FilterNeeds { Ward = "12101" }), StringComparison.Ordinal);
        var memo = new KeepNeed { Need = NeedKey.New("12101", new(2026, 6, 10)).ToString(), Area = "12101-01", NeedKind = "防災", Text = "書いたことが返ります。", HeardOn = "2026-06-09" };
        var refused = await PressedAsync(other, memo);
        Assert.Contains("あなたの役割では書けません", refused, StringComparison.Ordinal);
        Assert.Contains("書いたことが返ります。", refused, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(city));
    }

    [Fact]
    public async Task The_list_comes_in_pages_of_ten_and_is_narrowed_by_area_and_kind()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        for (var n = 0; n < 12; n++) await KeptAsync(worker, n < 3 ? "12101-02" : "12101-01", n % 2 == 0 ? "防災" : "介護");
        var first = await worker.SaidAsync("困りごと一覧");
        Assert.Contains("12件です", first.Words(), StringComparison.Ordinal);
        Assert.Contains("防災 6件", first.Words(), StringComparison.Ordinal);
        var second = (await worker.PressAsync(first, "もっと見る")).Card;
        Assert.Contains("11件目から12件目まで", second.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("もっと見る", second.Buttons());
        var narrowed = (await worker.PressAsync(second, "絞りこむ", ("area", "12101-02"), ("needKind", "防災"), ("year", "2026"))).Card;
        Assert.Contains("2件です", narrowed.Words(), StringComparison.Ordinal);
        Assert.Contains("当てはまる困りごとメモはありません", (await worker.PressAsync(narrowed, "絞りこむ", ("area", "all"), ("needKind", "all"), ("year", "2025"))).Card.Words(), StringComparison.Ordinal);
        await worker.PressAsync(first, "自分のメモを消す");
        Assert.Contains("どのメモを消しますか", (await worker.NewCardAsync()).Words(), StringComparison.Ordinal);
    }

    private static (string Id, string Value)[] With(params (string Id, string Value)[] inputs) => [.. InOrder.Where(i => inputs.All(n => n.Id != i.Id)), .. inputs];

    private static async Task<string> KeptAsync(TeamsChat worker, string area = "12101-01", string kind = "防災")
    {
        var need = NeedKey.New("12101", new(2026, 6, 10)).ToString();
        Assert.Contains("残しました", await PressedAsync(worker, new KeepNeed { Need = need, Area = area, NeedKind = kind, Text = Text, HeardOn = "2026-06-09" }), StringComparison.Ordinal);
        return need;
    }

    private static async Task<string> PressedAsync(TeamsChat chat, Submission submission) => (await StormCity.PressAsync(chat, StormCase.Made(chat, submission))).Words;

    private static async Task<List<TableEntity>> RowsAsync(CityHost city) => await city.Needs.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct);
}
