using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Sasaeai.Tests.Shared;

namespace Sasaeai.Cards.Tests;

/// <summary>The official JavaScript renderer, asked once for all cards.</summary>
public sealed class OfficialRenderer : IAsyncLifetime
{
    internal static IReadOnlyDictionary<string, Card> Cards { get; } = new Dictionary<string, Card>(
    [
        .. Examples.All.Select(c => KeyValuePair.Create(Golden.NameOf(c), c)),
        .. WorstCases.All.Select((c, i) => KeyValuePair.Create($"worst {i} {Golden.NameOf(c)}", c)),
        .. Hostile.All.Select((c, i) => KeyValuePair.Create($"hostile {i} {Golden.NameOf(c)}", c)),
    ]);

    /// <summary>Where the cards lie that are no golden files, for the browser (tests/e2e/cards.mjs).</summary>
    private static readonly string ForTheBrowser = RepositoryFolder.At("tests", "Sasaeai.Cards.Tests", "bin", "cards");

    internal Dictionary<string, string> FindingsByCard { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        NpmFolder.MakeReady(RepositoryFolder.At("tests"));
        using var node = Process.Start(new ProcessStartInfo("node", RepositoryFolder.At("tests", "Sasaeai.Cards.Tests", "official.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        if (Directory.Exists(ForTheBrowser)) Directory.Delete(ForTheBrowser, recursive: true);
        Directory.CreateDirectory(ForTheBrowser);
        var answers = ReadAsync(node.StandardOutput);
        foreach (var (name, card) in Cards)
        {
            var json = Encoding.UTF8.GetString(CardJson.ToUtf8(card.Body));
            if (!name.StartsWith("hostile", StringComparison.Ordinal)) await File.WriteAllTextAsync(Path.Combine(ForTheBrowser, $"{name.Replace(' ', '-')}.json"), json);
            await node.StandardInput.WriteLineAsync($$"""{"name":{{JsonSerializer.Serialize(name)}},"card":{{json}}}""");
        }

        node.StandardInput.Close();
        await answers;
        await node.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task ReadAsync(StreamReader answers)
    {
        while (await answers.ReadLineAsync() is { } line)
        {
            using var answer = JsonDocument.Parse(line);
            FindingsByCard[answer.RootElement.GetProperty("name").GetString()!] =
                string.Join('\n', answer.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetString()));
        }
    }
}
