using System.Reflection;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>Buttons that change nothing, while the storage is in trouble.</summary>
public sealed class ReadingStormTests(StormCity storm) : StorageStormTests(storm), IClassFixture<StormCity>
{
    public static TheoryData<string> Buttons => [.. StormCases.All.Where(c => c.Depth != Depth.Writes).Select(c => c.Verb)];

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task Whatever_the_storage_does_the_person_gets_the_card_or_knows_what_to_do(string verb) => PressThroughAllAsync(verb);
}

/// <summary>Questions of every kind, while the storage is in trouble.</summary>
public sealed class QuestionStormTests(StormCity storm) : StorageStormTests(storm), IClassFixture<StormCity>
{
    // What it asks, and how far it reaches.
    private static readonly (string Line, Depth Depth, string Done)[] Questions =
    [
        ("progress in=12101", Depth.Reads, "中央区は、"),
        ("progress in=all", Depth.Reads, "この数字の根拠"),
        ("progress in=12101 by=item", Depth.Reads, "この数字の根拠"),
        ("missing in=12101", Depth.Reads, "中央区"),
        ("figures in=12101 measure=people", Depth.Reads, "この数字の根拠"),
        ("figures in=12101 measure=pertime", Depth.Reads, "この数字の根拠"),
        ("figures in=12101 measure=reports versus=2025", Depth.Reads, "この数字の根拠"),
        ("texts in=12101 of=both", Depth.Reads, "この答えの根拠"),
        ("cases in=12101", Depth.Reads, "成果事例|事例"),
        ("council leaders in=12101 post=chair", Depth.Nothing, "安藤 恵子"),
        ("measures", Depth.Nothing, "公助"),
        ("guide late", Depth.Nothing, "締切"),
    ];

    public static TheoryData<string> Lines => [.. Questions.Select(q => q.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Whatever_the_storage_does_the_answer_comes_or_what_to_do(string line)
    {
        var (_, depth, done) = Questions.Single(q => q.Line == line);
        return PressThroughAllAsync(StormCase.Simple(new AskQuestion { Question = line }, depth, CityHost.Secretariat, done));
    }

    [Fact]
    public void Every_kind_of_question_is_asked_in_the_storm()
    {
        var kinds = typeof(Question).GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(Question))).Select(t => t.Name);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), Questions.Select(q => QuestionNotation.Read(q.Line, Known)!.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    private static readonly City Known = new([new("12101", "中央区", null, [], 1, "事務局", null, null)], []);
}

/// <summary>Buttons and forms of reports that store something, while the storage is in trouble.</summary>
public sealed class ReportingStormTests(StormCity storm) : StorageStormTests(storm), IClassFixture<StormCity>
{
    public static TheoryData<string> Buttons => Writing(IsOfReports);

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task Whatever_the_storage_does_a_press_counts_once_and_the_person_knows_what_to_do(string verb) => PressThroughAllAsync(verb);
}

/// <summary>The same of what people tell one another and of what the bot asks; a class of its own, so that they wait side by side.</summary>
public sealed class TellingStormTests(StormCity storm) : StorageStormTests(storm), IClassFixture<StormCity>
{
    public static TheoryData<string> Buttons => Writing(button => !IsOfReports(button) && !IsOfRoster(button));

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task Whatever_the_storage_does_a_press_counts_once_and_the_person_knows_what_to_do(string verb) => PressThroughAllAsync(verb);
}

/// <summary>The same of rosters, meetings and master data.</summary>
public sealed class KeepingStormTests(StormCity storm) : StorageStormTests(storm), IClassFixture<StormCity>
{
    public static TheoryData<string> Buttons => Writing(IsOfRoster);

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task Whatever_the_storage_does_a_press_counts_once_and_the_person_knows_what_to_do(string verb) => PressThroughAllAsync(verb);
}

/// <summary>A button under every fault: what the person reads, and that the tables are as before, or changed exactly once after pressing again.</summary>
public abstract class StorageStormTests(StormCity storm)
{
    private protected static TheoryData<string> Writing(Func<StormCase, bool> which) => [.. StormCases.All.Where(c => c.Depth == Depth.Writes && which(c)).Select(c => c.Verb)];

    private protected static bool IsOfRoster(StormCase button) => button.Submission.IsAssignableTo(typeof(RosterPress)) || button.Submission.IsAssignableTo(typeof(MasterPress));

    private protected static bool IsOfReports(StormCase button) => button.Verb.Split('.')[0] is "report" or "draft" or "noActivity" or "batch";

    private static readonly IReadOnlyDictionary<string, int> Unchanged = new Dictionary<string, int>();

    protected Task PressThroughAllAsync(string verb) => PressThroughAllAsync(StormCases.All.Single(c => c.Verb == verb));

    private protected async Task PressThroughAllAsync(StormCase button)
    {
        var changes = await ChangesAsync(button);
        foreach (var weather in StorageStorm.All.Where(w => button.Depth == Depth.Writes || w.Reading is not null)) await PressThroughAsync(button, weather, changes);
        Assert.Empty(await storm.DifferencesAsync());
    }

    // In fair weather.
    private async Task<IReadOnlyDictionary<string, int>> ChangesAsync(StormCase button)
    {
        var chat = storm.City.Chat(button.Person);
        var pressing = await button.Reach(chat);
        var before = await storm.RowsAsync(button.IsOfDraft ? pressing : null);
        Assert.Matches(button.Done, (await StormCity.PressAsync(chat, pressing)).Words);
        var changes = Difference(before, await storm.RowsAsync(button.IsOfDraft ? pressing : null));
        Assert.Equal(button.Depth == Depth.Writes, changes.Count > 0);
        return changes;
    }

    private async Task PressThroughAsync(StormCase button, StorageStorm weather, IReadOnlyDictionary<string, int> changes)
    {
        var chat = storm.City.Chat(button.Person);
        var pressing = await button.Reach(chat);
        var before = await storm.RowsAsync(button.IsOfDraft ? pressing : null);

        storm.City.Wire.Next = weather.Fault();
        var read = await StormCity.PressAsync(chat, pressing);
        storm.City.Wire.Next = _ => null;

        Assert.Matches(Expected(button, weather), $"{weather}: {read.Words}");
        var worked = Regex.IsMatch(read.Words, button.Done);
        // A line leaves the card as it is, with what is typed into it; a card in its place must hold that.
        if (!worked && button.Keeps is { } typed && read.Card is { } given) Assert.Contains(typed, given.Card.GetRawText(), StringComparison.Ordinal);
        var changed = Difference(before, await storm.RowsAsync(button.IsOfDraft ? pressing : null));
        Assert.True(Same(changed, Unchanged) || Same(changed, changes), $"{weather}: {Text(changed)}");

        // Where it failed the answer may be the same form, given back; where it worked it is the same button once more.
        var again = await StormCity.PressAsync(chat, worked ? pressing : pressing.OrOn(read.Card));
        Assert.Matches(button.Done, $"{weather}, again: {again.Words}");
        Assert.True(Same(Difference(before, await storm.RowsAsync(button.IsOfDraft ? pressing : null)), changes), $"{weather}, again: {Text(Difference(before, await storm.RowsAsync(button.IsOfDraft ? pressing : null)))}");
    }

    private static string Expected(StormCase button, StorageStorm weather)
    {
        var outlook = button.Depth switch
        {
            Depth.Nothing => Outlook.Passes,
            Depth.Reads => weather.Reading!.Value,
            _ => weather.Writing,
        };
        return outlook switch
        {
            Outlook.Passes => button.Done,
            Outlook.Fails => button.Trouble,
            _ => $"{button.Done}|{button.Trouble}",
        };
    }

    private static Dictionary<string, int> Difference(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after) => before.Keys.Union(after.Keys)
        .Select(k => (Kind: k, Rows: after.GetValueOrDefault(k) - before.GetValueOrDefault(k))).Where(d => d.Rows != 0).ToDictionary(d => d.Kind, d => d.Rows);

    private static bool Same(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other) => one.Count == other.Count && one.All(d => other.GetValueOrDefault(d.Key) == d.Value);

    private static string Text(IReadOnlyDictionary<string, int> rows) => string.Join(", ", rows.Select(r => $"{r.Key} {r.Value:+0;-0}"));
}
