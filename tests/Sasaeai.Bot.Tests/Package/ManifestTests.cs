using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sasaeai.Tests.Shared;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>What Teams and Microsoft's own schemas ask of a package.</summary>
public sealed class ManifestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData]
    [InlineData("--sample")]
    [InlineData("--version", "2.10.3")]
    public async Task The_official_schemas_take_the_package(params string[] more)
    {
        NpmFolder.MakeReady(RepositoryFolder.At("tests"));
        using var packed = await Packed.MakeAsync(null, more);
        using var node = Process.Start(new ProcessStartInfo("node", [RepositoryFolder.At("tests", "Sasaeai.Bot.Tests", "Package", "official-schema.mjs"), packed.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = node.StandardError.ReadToEndAsync(Ct);
        var findings = await node.StandardOutput.ReadToEndAsync(Ct);
        await node.WaitForExitAsync(Ct);

        Assert.Equal(("", "", 0), (findings, await errors, node.ExitCode));
    }

    // Stricter than the schema where Teams' own pages are: longer titles are cut in the list of commands.
    [Fact]
    public async Task No_text_is_longer_than_Teams_shows()
    {
        using var packed = await Packed.MakeAsync(null, "--sample");
        var commands = new[] { "personal", "team", "groupChat" }.SelectMany(packed.Commands).ToList();
        List<(string Text, int Most)> texts =
        [
            (packed.Manifest.GetProperty("name").GetProperty("short").GetString()!, 30),
            (packed.Manifest.GetProperty("name").GetProperty("full").GetString()!, 100),
            (packed.Manifest.GetProperty("description").GetProperty("short").GetString()!, 80),
            (packed.Manifest.GetProperty("description").GetProperty("full").GetString()!, 4000),
            (packed.Manifest.GetProperty("developer").GetProperty("name").GetString()!, 32),
            .. commands.Select(c => (c.Title, 32)),
            .. commands.Select(c => (c.Description, 128)),
            .. packed.English.EnumerateObject().Where(p => p.Name != "$schema").Select(p => (p.Value.GetString()!, MostInEnglish(p.Name))),
        ];
        Assert.Equal([], texts.Where(t => t.Text.Length == 0 || t.Text.Length > t.Most));
    }

    [Fact]
    public async Task Everything_that_is_said_in_Japanese_is_said_in_English_too()
    {
        using var packed = await Packed.MakeAsync();
        var japanese = Keys(packed.Manifest).Order(StringComparer.Ordinal);
        var english = packed.English.EnumerateObject().Select(p => p.Name).Where(n => n != "$schema").Order(StringComparer.Ordinal);
        Assert.Equal(japanese, english);
    }

    [Fact]
    public async Task The_package_asks_for_no_more_than_a_bot_in_three_places_and_one_host()
    {
        using var packed = await Packed.MakeAsync();
        var bot = packed.Manifest.GetProperty("bots")[0];
        Assert.Equal(Packed.AppId, bot.GetProperty("botId").GetString());
        Assert.Equal(Packed.AppId, packed.Manifest.GetProperty("id").GetString());
        Assert.Equal(["personal", "team", "groupChat"], bot.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
        Assert.True(bot.GetProperty("supportsFiles").GetBoolean());
        Assert.Equal(["bot.example.jp"], packed.Manifest.GetProperty("validDomains").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal([], new[] { "webApplicationInfo", "authorization", "permissions", "devicePermissions", "staticTabs", "composeExtensions" }
            .Where(p => packed.Manifest.TryGetProperty(p, out _)));
    }

    private static int MostInEnglish(string key) => key switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ => key.EndsWith(".title", StringComparison.Ordinal) ? 32 : 128,
    };

    // As the localization schema spells them.
    private static IEnumerable<string> Keys(JsonElement manifest)
    {
        foreach (var part in new[] { "name", "description" })
        {
            foreach (var text in manifest.GetProperty(part).EnumerateObject()) yield return $"{part}.{text.Name}";
        }

        foreach (var (l, list) in manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Index())
        {
            foreach (var (c, command) in list.GetProperty("commands").EnumerateArray().Index())
            {
                foreach (var text in command.EnumerateObject()) yield return string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[{l}].commands[{c}].{text.Name}");
            }
        }
    }
}
