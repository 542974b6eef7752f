namespace Sasaeai.Cards.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string> Names { get; } = [.. Examples.All.Select(Golden.NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_looks_as_it_did_when_it_was_last_approved(string name)
    {
        var ct = TestContext.Current.CancellationToken;
        var now = Golden.Text(Examples.All.Single(c => Golden.NameOf(c) == name));
        var path = Path.Combine(Golden.Folder, $"{name}.json");
        if (Environment.GetEnvironmentVariable(Golden.Accept) == "1")
        {
            Directory.CreateDirectory(Golden.Folder);
            await File.WriteAllTextAsync(path, now, ct);
            return;
        }

        var approved = File.Exists(path) ? await File.ReadAllTextAsync(path, ct) : "";
        if (approved == now) return;
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".received.json"), now, ct);
        Assert.Fail($"{name} changed: compare {name}.received.json with {name}.json; if it is right, run the tests with {Golden.Accept}=1.");
    }

    [Fact]
    public void Every_state_of_every_card_has_its_golden_file_and_no_file_is_left_over()
    {
        var states = CardCatalogue.All.SelectMany(c => c.States.Select(s => $"{c.Kind}.{s}")).Order(StringComparer.Ordinal);
        var files = Directory.GetFiles(Golden.Folder, "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(f => !f.EndsWith(".received", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(states, files);
    }

    [Fact]
    public void Every_card_in_the_house_stands_in_the_catalogue()
    {
        var kinds = typeof(CardCatalogue).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Card", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .Select(t => (string)t.GetField("Kind")!.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal);
        Assert.Equal(kinds, CardCatalogue.All.Select(c => c.Kind).Order(StringComparer.Ordinal));
    }
}
