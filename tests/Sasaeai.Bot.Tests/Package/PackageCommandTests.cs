using System.Diagnostics;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Pages;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>What <c>package</c> takes, refuses and writes.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private static readonly PageSettings Nothing = new(null, null, null, null, null);

    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;

    private string Zip => Path.Combine(folder, "app.zip");

    private string[] Good => ["--app-id", Packed.AppId, "--domain", "bot.example.jp", "--out", Zip];

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task The_operator_s_own_pages_stand_in_the_manifest()
    {
        using var packed = await Packed.MakeAsync(Packed.OwnPages with { WebsiteUrl = "https://www.example.jp/bot" });
        var developer = packed.Manifest.GetProperty("developer");
        Assert.Equal(
            ("見本市", "https://www.example.jp/bot", "https://www.example.jp/privacy", "https://www.example.jp/terms"),
            (developer.GetProperty("name").GetString(), developer.GetProperty("websiteUrl").GetString(), developer.GetProperty("privacyUrl").GetString(), developer.GetProperty("termsOfUseUrl").GetString()));
        Assert.Equal("ささえあいボット", packed.Manifest.GetProperty("name").GetProperty("short").GetString());
    }

    [Theory]
    [InlineData(null, null, "設定 Pages:PrivacyUrl と Pages:TermsUrl がありません。")]
    [InlineData("https://www.example.jp/p", null, "設定 Pages:TermsUrl がありません。")]
    [InlineData(null, "https://www.example.jp/t", "設定 Pages:PrivacyUrl がありません。")]
    [InlineData("http://www.example.jp/p", "https://www.example.jp/t", "設定 Pages:PrivacyUrl は https:// で始まるアドレスにしてください。")]
    [InlineData("https://www.example.jp/p", "www.example.jp/t", "設定 Pages:TermsUrl は https:// で始まるアドレスにしてください。")]
    public async Task Without_the_operator_s_own_pages_no_package_is_made_for_everybody(string? privacy, string? terms, string said)
    {
        var run = await RunAsync(new(privacy, terms, null, null, null), Good);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith(said, run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task A_sample_says_so_and_names_the_bot_s_own_pages()
    {
        using var packed = await Packed.MakeAsync(Nothing, "--sample");
        var developer = packed.Manifest.GetProperty("developer");
        Assert.Equal(
            ("https://bot.example.jp/about", "https://bot.example.jp/privacy", "https://bot.example.jp/terms"),
            (developer.GetProperty("websiteUrl").GetString(), developer.GetProperty("privacyUrl").GetString(), developer.GetProperty("termsOfUseUrl").GetString()));
        Assert.Equal("ささえあいボット(見本)", packed.Manifest.GetProperty("name").GetProperty("short").GetString());
        Assert.Equal("Sasaeai Bot (sample)", packed.English.GetProperty("name.short").GetString());
    }

    [Fact]
    public async Task The_zip_holds_four_files_and_the_same_values_make_the_same_bytes()
    {
        using var first = await Packed.MakeAsync();
        using var second = await Packed.MakeAsync();
        Assert.Equal(["app.zip", "color.png", "en.json", "manifest.json", "outline.png"], Directory.EnumerateFiles(first.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(Bytes(first), Bytes(second));

        static byte[] Bytes(Packed packed) => File.ReadAllBytes(Path.Combine(packed.Folder, "app.zip"));
    }

    [Fact]
    public async Task A_name_with_quotes_and_braces_stays_a_name()
    {
        using var packed = await Packed.MakeAsync(Packed.OwnPages with { Operator = "\"{{domain}}\" \\ 市" });
        Assert.Equal("\"{{domain}}\" \\ 市", packed.Manifest.GetProperty("developer").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_written_over()
    {
        await File.WriteAllTextAsync(Zip, "mine", TestContext.Current.CancellationToken);
        var run = await RunAsync(Packed.OwnPages, Good);
        Assert.Equal((1, $"{Zip} はすでにあります。書きかえません。別の名前を指定してください。"), run);
        Assert.Equal("mine", await File.ReadAllTextAsync(Zip, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--app-id", "bot", "--app-id は")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--app-id は")]
    [InlineData("--domain", "https://bot.example.jp", "--domain は")]
    [InlineData("--domain", "bot.example.jp/api", "--domain は")]
    [InlineData("--domain", "bot.example.jp:443", "--domain は")]
    [InlineData("--domain", "*.example.jp", "--domain は")]
    [InlineData("--domain", "localhost", "--domain は")]
    [InlineData("--domain", "192.0.2.1", "--domain は")]
    [InlineData("--domain", "bot.example.jp\n", "--domain は")]
    [InlineData("--out", "app.json", "--out は")]
    [InlineData("--version", "1.0", "--version は")]
    [InlineData("--version", "1.0.0-preview", "--version は")]
    [InlineData("--force", "1", "「--force」はわかりません。")]
    [InlineData("--domain", null, "--domain のあとに値を書いてください。")]
    public async Task A_wrong_argument_is_named_and_nothing_is_written(string name, string? value, string said)
    {
        var at = Array.IndexOf(Good, name);
        string[] args = at < 0 ? [.. Good, name, value!] : [.. Good[..at], .. Good[(at + 2)..], name, .. value is null ? Array.Empty<string>() : [value]];
        var run = await RunAsync(Packed.OwnPages, args);
        Assert.Equal(Commands.WrongUse, run.Exit);
        Assert.StartsWith(said, run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData("--app-id")]
    [InlineData("--domain")]
    [InlineData("--out")]
    public async Task A_missing_argument_is_named(string name)
    {
        var at = Array.IndexOf(Good, name);
        var run = await RunAsync(Packed.OwnPages, [.. Good[..at], .. Good[(at + 2)..]]);
        Assert.Equal((Commands.WrongUse, $"{name} がありません。{PackageArguments.Usage}"), run);
    }

    // As an operator starts it, with the line that README.md shows.
    [Fact]
    public async Task The_line_in_the_readme_makes_a_package_and_needs_no_storage()
    {
        var ct = TestContext.Current.CancellationToken;
        const string Start = "dotnet run --project Bot -- package --";
        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"), ct), l => l.StartsWith(Start, StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sasaeai.Bot.dll"), .. line.Split(' ')[5..]])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["Pages__PrivacyUrl"] = "https://www.example.jp/privacy", ["Pages__TermsUrl"] = "https://www.example.jp/terms", ["Pages__Operator"] = "見本市" },
        };
        start.Environment.Remove("ConnectionStrings__Tables");
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);

        Assert.Equal((0, "sasaeai.zip を作りました(版 1.0.0)。"), (process.ExitCode, said[..(said.IndexOf('。', StringComparison.Ordinal) + 1)]));
        Assert.True(File.Exists(Path.Combine(folder, "sasaeai.zip")));
    }

    private static async Task<(int Exit, string Output)> RunAsync(PageSettings pages, params string[] args)
    {
        await using var output = new StringWriter();
        return (await PackageCommand.RunAsync(args, pages, output), output.ToString().TrimEnd());
    }
}
