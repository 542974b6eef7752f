using System.IO.Compression;
using System.Text.Json;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Pages;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>A package as <c>package</c> wrote it, unpacked.</summary>
internal sealed class Packed : IDisposable
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";

    /// <summary>Settings of an operator who has his own pages.</summary>
    public static readonly PageSettings OwnPages = new("https://www.example.jp/privacy", "https://www.example.jp/terms", null, "見本市", null);

    private Packed(string folder) => Folder = folder;

    public string Folder { get; }

    public JsonElement Manifest => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, "manifest.json")));

    public JsonElement English => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, "en.json")));

    public static async Task<Packed> MakeAsync(PageSettings? pages = null, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("package-").FullName;
        var zip = Path.Combine(folder, "app.zip");
        await using var output = new StringWriter();
        var exit = await PackageCommand.RunAsync(["--app-id", AppId, "--domain", "bot.example.jp", "--out", zip, .. more], pages ?? OwnPages, output);
        Assert.True(exit == 0, output.ToString());
        await ZipFile.ExtractToDirectoryAsync(zip, folder, TestContext.Current.CancellationToken);
        return new(folder);
    }

    /// <summary>Title and description of the commands listed for that scope.</summary>
    public IEnumerable<(string Title, string Description)> Commands(string scope) =>
        from list in Manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
        where list.GetProperty("scopes").EnumerateArray().Any(s => s.GetString() == scope)
        from command in list.GetProperty("commands").EnumerateArray()
        select (command.GetProperty("title").GetString()!, command.GetProperty("description").GetString()!);

    public Png Icon(string kind) => new(File.ReadAllBytes(Path.Combine(Folder, Manifest.GetProperty("icons").GetProperty(kind).GetString()!)));

    public void Dispose() => Directory.Delete(Folder, true);
}
