using System.Text;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Import;

/// <summary>What may stand in the files, rule by rule, and what people read when it may not.</summary>
public sealed class RuleTests(Azurite azurite) : IAsyncLifetime
{
    private CityImport city = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => city = await CityImport.MinamiAsync(azurite, Ct);

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Theory]
    [InlineData("wards.csv", "99101,浜手区", "9910,浜手区", "wards.csv 2行目「区コード」: Excelが書き換えた可能性")]
    [InlineData("wards.csv", "99101,浜手区", "九九一〇一,浜手区", "wards.csv 2行目「区コード」: 「九九一〇一」は使えません。5けたの区コード")]
    [InlineData("wards.csv", "浜手区(架空)", "", "wards.csv 2行目「名称」: 空白です。60文字までの文章を書いてください。")]
    [InlineData("wards.csv", "099-000-0001", "99-000-0001", "wards.csv 2行目「電話」: Excelが書き換えた可能性があります(「99-000-0001」)")]
    [InlineData("wards.csv", "099-000-0001", "990000001", "wards.csv 2行目「電話」: Excelが書き換えた可能性")]
    [InlineData("wards.csv", "099-000-0001", "電話なし", "wards.csv 2行目「電話」: 「電話なし」は使えません。0から始まる電話番号")]
    [InlineData("wards.csv", "浜手,1,", "浜手,一番,", "wards.csv 2行目「表示順」: 「一番」は使えません。0から9999までの整数を書いてください。")]
    [InlineData("wards.csv", "99102,", "99101,", "wards.csv 3行目: 2行目と同じ区コードです。")]
    [InlineData("wards.csv", "区コード,名称", "区コード,区名", "wards.csv 1行目「区名」: 知らない見出しです。")]
    [InlineData("wards.csv", "区コード,名称", "区コード,区コード", "wards.csv 1行目「区コード」: 同じ見出しが2つあります。")]
    [InlineData("wards.csv", ",メール", "", "wards.csv 1行目「メール」: この見出しの列がありません。")]
    [InlineData("wards.csv", "浜手,1", "浜手,1,2,3,4,5,6", "wards.csv 2行目: 見出しより多くのセルがあります。")]
    [InlineData("areas.csv", "H-1,99101", "H-1,99109", "areas.csv 2行目「区コード」: 「99109」は wards にありません。")]
    [InlineData("areas.csv", "2025-10-01,", "2025-10-01,2025-09-30", "areas.csv 3行目「有効終了」: 「有効開始」(令和7年10月1日(水))より前です。")]
    [InlineData("areas.csv", "2025-10-01,", "来月,", "areas.csv 3行目「有効開始」: 「来月」は使えません。日付")]
    [InlineData("areas.csv", "H-1,", "H/1,", "areas.csv 2行目「地区部会ID」: 「H/1」は使えません。半角の英字・数字")]
    [InlineData("plan-terms.csv", "令和7年度,令和11年度", "令和11年度,令和7年度", "plan-terms.csv 2行目「終了年度」: 開始年度より前です。")]
    [InlineData("plan-terms.csv", "令和11年度,", "令和11年度,\nM3,第3次(架空),2029,2032,", "plan-terms.csv 3行目「開始年度」: 2行目の計画期と年度が重なっています。")]
    [InlineData("plan-items.csv", ",①,1,港", ",-2,1,港", "plan-items.csv 2行目「番号」: Excelが書き換えた可能性があります(「-2」)")]
    [InlineData("plan-items.csv", ",①,1,港", ",1月1日,1,港", "plan-items.csv 2行目「番号」: Excelが書き換えた可能性があります(「1月1日」)")]
    [InlineData("plan-items.csv", ",①,1,港", ",2026/1/1,1,港", "plan-items.csv 2行目「番号」: Excelが書き換えた可能性")]
    [InlineData("plan-items.csv", ",①,1,港", ",1-Jan,1,港", "plan-items.csv 2行目「番号」: Excelが書き換えた可能性")]
    [InlineData("plan-items.csv", ",①,1,港", ",#NAME?,1,港", "plan-items.csv 2行目「番号」: Excelが書き換えた可能性")]
    [InlineData("plan-items.csv", "M2,5,99101,①", "M2,5,,①", "plan-items.csv 2行目「区コード」: 空白です。章が5のときは")]
    [InlineData("plan-items.csv", "M2,6,,", "M2,6,99101,", "plan-items.csv 5行目「区コード」: 章が6のときは空白にしてください。")]
    [InlineData("plan-items.csv", "M2-H-1,M2,5", "M2-H-1,M9,5", "plan-items.csv 2行目「計画期ID」: 「M9」は plan-terms にありません。")]
    [InlineData("periods.csv", "令和8年4月1日,令和8年9月30日", "令和8年9月30日,令和8年4月1日", "periods.csv 2行目「終了」: 「開始」(令和8年9月30日(水))より前です。")]
    [InlineData("periods.csv", "令和8年4月1日,令和8年9月30日", "令和7年4月1日,令和8年9月30日", "periods.csv 2行目「開始」: 開始と終了が令和8年度(2026年度)の中にありません。")]
    [InlineData("members.csv", "K-H,見本", "K-X,見本", "members.csv 2行目「協議会ID」: 「K-X」は councils にありません。")]
    [InlineData("members.csv", "00000000-0000-4000-8000-000000000071", "灯さん", "members.csv 2行目「EntraID」: 「灯さん」は使えません。")]
    [InlineData("staff.csv", ",CSW,", ",CWS,", "staff.csv 2行目「役割」: 「CWS」は使えません。CSW、地区部会、区事務局、社協区事務所、市、管理者 のどれか")]
    [InlineData("staff.csv", ",CSW,99101,", ",CSW,,", "staff.csv 2行目「区コード」: 空白です。役割がCSWのときは")]
    [InlineData("staff.csv", ",99101,H-1", ",99101,", "staff.csv 3行目「地区部会ID」: 空白です。役割が地区部会のときは")]
    [InlineData("staff.csv", ",99101,H-1", ",99101,Y-1", "staff.csv 3行目「地区部会ID」: 「Y-1」は、この行の区コードの区にありません。")]
    [InlineData("staff.csv", ",99101,H-1", ",99101,H-1;H-9", "staff.csv 3行目「地区部会ID」: 「H-9」は areas にありません。")]
    [InlineData("reports.csv", "M-0001,H-1", "M-0001,H-9", "reports.csv 2行目「地区部会ID」: 「H-9」は areas にありません。")]
    [InlineData("reports.csv", "M-0002,H-2,2026-05-03", "M-0002,H-2,2025-05-03", "reports.csv 3行目「活動日」: この日、地区部会「H-2」は有効ではありません。")]
    [InlineData("reports.csv", "2026-04-12,,港", "2026-04-12,2026-04-11,港", "reports.csv 2行目「終了日」: 「活動日」(令和8年4月12日(日))より前です。")]
    [InlineData("reports.csv", "2026-04-12,,港", "2026-04-12,2027-04-01,港", "reports.csv 2行目「終了日」: 年度をまたいでいます。")]
    [InlineData("reports.csv", "18,1,実", "18,1,", "reports.csv 2行目「数え方」: 空白です。")]
    [InlineData("reports.csv", "18,1,実", "18,はい,実", "reports.csv 2行目「約」: 「はい」は使えません。「1」か空白を書いてください。")]
    [InlineData("reports.csv", "18,1,実", "-18,1,実", "reports.csv 2行目「参加者数」: 「-18」は使えません。")]
    [InlineData("reports.csv", "港のサロン,いきいきサロン", "港のサロン,", "reports.csv 2行目「種類」: 空白です。活動なしのほかは書いてください。")]
    [InlineData("reports.csv", ",M2-H-1,", ",M2-Y-1,", "reports.csv 2行目「取組みID」: 「M2-Y-1」は、この地区部会の区(99101)の取組みではありません。")]
    [InlineData("reports.csv", "M-0001,H-1,2026-04-12", "M-0001,H-1,2024-04-12", "reports.csv 2行目「取組みID」: 「M2-H-1」は、令和6年度(2024年度)の計画の取組みではありません。")]
    [InlineData("reports.csv", "提出済,\nM-0002", "下書き,\nM-0002", "reports.csv 2行目「状態」: 「下書き」は使えません。")]
    [InlineData("reports.csv", "M-0003", "M-0001", "reports.csv 4行目: 2行目と同じ受付番号です。")]
    [InlineData("reports.csv", "お茶を飲みました。", "お茶を\"飲みました。", "reports.csv 2行目: この行から先は読めません。引用符")]
    public async Task A_mistake_is_named_with_its_file_row_and_column(string file, string old, string replacement, string said)
    {
        city.Edit(file, old, replacement);
        Assert.Contains(await city.ProblemsAsync(Ct), p => p.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once_in_the_order_of_files_and_rows()
    {
        city.Edit("wards.csv", "浜手,1,", "浜手,一番,");
        city.Edit("staff.csv", ",CSW,", ",CWS,");
        city.Edit("staff.csv", ",99101,H-1", ",99101,");
        city.Edit("reports.csv", "提出済,\nM-0002", "下書き,\nM-0002");

        Assert.Equal(
            ["reports.csv 2行目「状態」", "staff.csv 2行目「役割」", "staff.csv 3行目「地区部会ID」", "wards.csv 2行目「表示順」"],
            (await city.ProblemsAsync(Ct)).Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_file_whose_header_is_wrong_is_named_once_and_not_by_all_who_refer_to_it()
    {
        city.Edit("wards.csv", "区コード,名称", "区コード,区名");
        Assert.All(await city.ProblemsAsync(Ct), p => Assert.StartsWith("wards.csv 1行目", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Digits_of_any_width_lists_and_line_breaks_in_quotes_are_read()
    {
        city.Edit("wards.csv", "99101,浜手区(架空),はまてく,浜手,1,浜手区役所 地域福祉係,099-000-0001,", "９９１０１,浜手区(架空),はまてく,浜手; 浜 ；,１,\"浜手区役所, \"\"地域\"\"\n福祉係\",０９９－０００－０００１,");
        await city.DoneAsync(Ct);

        var ward = (await city.MasterData.CurrentAsync(Ct)).City.FindWard("99101")!;
        Assert.Equal(["浜手", "浜"], ward.Aliases);
        Assert.Equal((1, "浜手区役所, \"地域\"\n福祉係", "099-000-0001"), (ward.Order, ward.OfficeName, ward.Telephone));
    }

    [Fact]
    public async Task Windows_31J_is_read_and_said()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        await File.WriteAllTextAsync(Path.Combine(city.Folder, "wards.csv"), await File.ReadAllTextAsync(Path.Combine(city.Folder, "wards.csv"), Ct), windows, Ct);
        Assert.Contains((await MasterSource.ReadAsync(city.Folder, Ct)).Notices, n => n.StartsWith("wards.csv: Windows-31J", StringComparison.Ordinal));
        await city.DoneAsync(Ct);
        Assert.Equal("浜手区(架空)", (await city.MasterData.CurrentAsync(Ct)).City.Wards[0].Name);

        await File.WriteAllBytesAsync(Path.Combine(city.Folder, "wards.csv"), [0x81, 0x00, 0xff, 0xfe, 0x0a], Ct);
        Assert.Equal("wards.csv: 文字コードがわかりません。UTF-8で保存してください。", (await city.ProblemsAsync(Ct))[^1]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_header()
    {
        await File.WriteAllTextAsync(Path.Combine(city.Folder, "wards.csv"), await File.ReadAllTextAsync(Path.Combine(city.Folder, "wards.csv"), Ct), new UTF8Encoding(true), Ct);
        await city.DoneAsync(Ct);
    }

    [Fact]
    public async Task A_file_of_another_name_is_left_unread_and_named()
    {
        city.Write("ward.csv", "x");
        city.Write("measures.csv", "x");
        var notices = (await MasterSource.ReadAsync(city.Folder, Ct)).Notices;
        Assert.Equal(2, notices.Count);
        Assert.StartsWith("measures.csv: この版ではまだ読み込みません。", notices[0], StringComparison.Ordinal);
        Assert.StartsWith("ward.csv: 知らない名前なので読みませんでした。", notices[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_at_the_place_named_is_said_and_not_an_empty_city()
    {
        var nowhere = Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: Path.Combine(city.Folder, "nowhere")));
        Assert.Contains("見つかりません", nowhere.Problems[0].Sentence, StringComparison.Ordinal);
        var empty = Directory.CreateDirectory(Path.Combine(city.Folder, "empty")).FullName;
        Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: empty));
    }
}
