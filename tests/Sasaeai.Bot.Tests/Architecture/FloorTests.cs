using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly CompiledCode Code = new();

    // From the ground up. A room may use the rooms of lower floors, and none beside it or above.
    private static readonly string[][] Floors =
    [
        ["Calendar"],
        ["Texts", "Conversation", "Storage"],
        ["Wards", "Plans", "Councils", "Activities", "Screening"],
        ["People"],
        ["Import", "Outbox"],
        ["Progress", "Questions"],
        ["Reports"],
        ["Home", "Batches", "Membership", "Loading", "Reminders", "Notices", "Consultations", "Needs"],
        ["Unanswered", "Digests"],
        ["Answers"],
        ["Pages"],
        ["Operations"],
        ["SasaeaiBot", "Teams"],
        ["Reception"],
        ["Program"],
    ];

    [Fact]
    public void Every_room_stands_on_a_floor_and_only_looks_down()
    {
        var upward = Code.Arrows().Where(a => Floor(a.From) <= Floor(a.To)).Select(a => $"{a.From} → {a.To}").Order(StringComparer.Ordinal);
        Assert.Equal([], upward);
    }

    [Fact]
    public void Every_arrow_between_rooms_was_approved()
    {
        var path = Path.Combine(Repository.Root, "tests", "Sasaeai.Bot.Tests", "Architecture", "arrows.txt");
        var arrows = Code.Arrows().Select(a => $"{a.From} → {a.To}").Order(StringComparer.Ordinal).ToList();
        if (!File.ReadAllLines(path).SequenceEqual(arrows)) File.WriteAllLines(Path.ChangeExtension(path, ".received.txt"), arrows);
        Assert.Equal(File.ReadAllLines(path), arrows);
    }

    [Theory]
    [InlineData("Azure.Data.Tables", "Storage")]
    [InlineData("Azure.Identity", "Storage", "Teams")]
    [InlineData("Microsoft.AspNetCore", "Teams", "Program")]
    [InlineData("Microsoft.Graph", "People")]
    [InlineData("Microsoft.Kiota", "People")]
    [InlineData("DocumentFormat.OpenXml", "Import", "Operations")]
    public void A_foreign_library_is_known_in_its_own_rooms_only(string library, params string[] rooms)
    {
        var others = Code.Uses.Where(u => u.Value.Any(t => t.StartsWith(library + ".", StringComparison.Ordinal)))
            .Select(u => CompiledCode.Room(u.Key)).OfType<string>().Distinct().Except(rooms);
        Assert.Equal([], others);
    }

    [Fact]
    public void Only_one_place_asks_the_clock()
    {
        var askers = Code.Uses.Where(u => u.Value.Contains("Sasaeai.Bot.Calendar.Today")).Select(u => CompiledCode.Room(u.Key)).OfType<string>().Distinct();
        Assert.Empty(askers.Except(["Calendar", "Teams", "Import", "Batches", "Outbox", "Reminders", "Consultations", "Digests", "Operations", "Program"]));
    }

    [Fact]
    public void Every_submission_has_a_handler()
    {
        var handled = Code.Uses["Sasaeai.Bot.SasaeaiBot"];
        var forgotten = typeof(Submission).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Submission)) && !t.IsAbstract && !handled.Contains(t.FullName!))
            .Select(t => t.Name);
        Assert.Equal([], forgotten);
    }

    private static int Floor(string room)
    {
        var floor = Array.FindIndex(Floors, f => f.Contains(room));
        Assert.True(floor >= 0, $"{room} stands on no floor.");
        return floor;
    }
}
