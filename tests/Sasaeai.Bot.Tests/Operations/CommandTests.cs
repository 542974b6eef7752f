using System.Diagnostics;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>The commands as an operator starts them: a process, its last line, its exit code.</summary>
public sealed class CommandTests(Azurite azurite) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commands-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task The_sample_city_loads_and_the_second_time_nothing_changes()
    {
        var account = azurite.NewAccount();
        var sample = Path.Combine(Repository.Root, "sample");
        var reports = File.ReadLines(Path.Combine(sample, "reports.csv")).Count() - 1;

        var first = await RunAsync(account, "import", sample);
        Assert.Equal((0, true), (first.Exit, first.Last.StartsWith("マスターデータの v000001-", StringComparison.Ordinal)));
        Assert.Contains($"{reports}件のうち{reports}件を新しく書きました", first.Last, StringComparison.Ordinal);

        var second = await RunAsync(account, "import", sample);
        Assert.Equal((0, $"変更はありません。何も書いていません。活動報告{reports}件は、すでにあります。"), (second.Exit, second.Last));
    }

    [Fact]
    public async Task What_was_exported_changes_nothing_where_it_came_from_and_is_never_written_over()
    {
        var account = azurite.NewAccount();
        await RunAsync(account, "import", Path.Combine(Repository.Root, "tests/Sasaeai.Bot.Tests/Cities/minami"));

        Assert.Equal(0, (await RunAsync(account, "export", "backup")).Exit);
        Assert.Equal((1, "backup は空のフォルダーではありません。何も書いていません。新しいフォルダーの名前を指定してください。"), (await RunAsync(account, "export", "backup")) switch { var r => (r.Exit, r.Output) });
        var again = await RunAsync(account, "import", "backup");
        Assert.Equal((0, "変更はありません。何も書いていません。活動報告3件は、すでにあります。"), (again.Exit, again.Last));
    }

    [Fact]
    public async Task What_must_be_mended_ends_with_exit_code_1_and_its_number()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "scale.csv"), "記号,名称,定義,並び順\nA,,,x\n", Ct);
        var run = await RunAsync(azurite.NewAccount(), "import", folder);
        Assert.Equal((1, "直すところが2か所あります。何も書いていません。直してから、もう一度実行してください。"), (run.Exit, run.Last));
    }

    [Fact]
    public async Task Without_a_place_to_store_the_command_says_so_in_one_line()
    {
        var run = await RunAsync(null, "import", folder);
        Assert.Equal((1, "保存先がわかりません。設定 ConnectionStrings:Tables を書くか、先に dotnet run --project dev を動かしてください。"), (run.Exit, run.Output));
    }

    [Fact]
    public async Task The_local_run_s_tables_are_found_from_a_folder_below_it()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".local"));
        await File.WriteAllTextAsync(Path.Combine(folder, ".local", "connection"), azurite.NewAccount() + "\n", Ct);
        var below = Directory.CreateDirectory(Path.Combine(folder, "below")).FullName;
        await File.WriteAllTextAsync(Path.Combine(below, "scale.csv"), "記号,名称,定義,並び順\nA,はじめた,,1\n", Ct);

        Assert.Equal(0, (await RunAsync(null, below, "import", ".", "--dry-run")).Exit);
    }

    [Fact]
    public async Task A_storage_that_is_not_there_is_said_without_a_stack()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "scale.csv"), "記号,名称,定義,並び順\n", Ct);
        const string Nobody = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:9/a;";
        var run = await RunAsync(Nobody, "import", folder);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("保存先から返事がありません", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_is_written_once_and_never_over_a_file()
    {
        var path = Path.Combine(folder, "city.xlsx");
        Assert.Equal(0, (await RunAsync(null, "template", path)).Exit);
        var size = new FileInfo(path).Length;
        await File.WriteAllTextAsync(path, "filled in", Ct);

        Assert.Equal(1, (await RunAsync(null, "template", path)).Exit);
        Assert.Equal("filled in", await File.ReadAllTextAsync(path, Ct));
        Assert.True(size > 5000);
        Assert.Equal(2, (await RunAsync(null, "template", Path.Combine(folder, "city.xls"))).Exit);
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("import", "a", "b")]
    [InlineData("import", "a", "--yes-close", "many")]
    [InlineData("import", "a", "--overwrite", "wards")]
    [InlineData("import", "a", "--force")]
    public async Task A_command_that_is_wrong_gets_one_line_and_exit_code_2(params string[] args)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(args, output, Ct));
        Assert.Single(output.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("urls=http://127.0.0.1:0")]
    [InlineData("--environment=Development")]
    public async Task What_is_meant_for_the_host_is_no_command(params string[] args) => Assert.Null(await Commands.TryRun(args));

    private Task<(int Exit, string Output, string Last)> RunAsync(string? account, string command, string argument) => RunAsync(account, folder, command, argument);

    private static async Task<(int Exit, string Output, string Last)> RunAsync(string? account, string workingFolder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sasaeai.Bot.dll"), .. args])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__Tables");
        if (account is not null)
        {
            start.Environment["ConnectionStrings__Tables"] = account;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Ct);
        var output = (await process.StandardOutput.ReadToEndAsync(Ct)).TrimEnd();
        await process.WaitForExitAsync(Ct);
        Assert.Empty(await errors);
        return (process.ExitCode, output, output.Split('\n')[^1].TrimEnd());
    }
}
