using System.Net;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>
/// Each text that any button or form can send carries a marker of its own: alone, in a form that is otherwise in order, in a card
/// of yesterday, and while the storage is in trouble. None may turn up in the console, in traces or in a problem body.
/// </summary>
public sealed class LogMarkerTests(StormCity storm) : IClassFixture<StormCity>
{
    private const string Mark = "しるし";

    public static TheoryData<string> Buttons => [.. Verbs.All.Select(Verbs.Of)];

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task Nothing_that_a_button_or_form_sends_is_ever_logged(string verb)
    {
        using var traces = new TraceBook();
        var type = Verbs.All.Single(t => Verbs.Of(t) == verb);
        var markers = Verbs.Inputs(type).ToDictionary(i => i, i => $"{Mark}{i}を書きました");
        var chat = storm.City.Chat(CityHost.ChapterOfficer, name: $"{Mark}氏名");
        var answers = new List<string>();

        var everything = StormCase.Made(chat, (Submission)Activator.CreateInstance(type)!);
        foreach (var (input, marker) in markers) everything.Data[input] = marker;
        await PressAsync(chat, everything, answers);
        everything.Data["verb"] = verb + ".yesterday";
        await PressAsync(chat, everything, answers);
        if (StormCases.All.SingleOrDefault(c => c.Submission == type) is { } known) await InOrderAsync(known, markers, answers);

        Assert.DoesNotContain(storm.City.Log.Lines, l => Holds(l.Text));
        Assert.DoesNotContain(traces.Lines, Holds);
        Assert.DoesNotContain(answers, Holds);
    }

    // Only what people can type, so that everything behind the first checks is reached too.
    private async Task InOrderAsync(StormCase button, Dictionary<string, string> markers, List<string> answers)
    {
        foreach (var fault in new Fault?[] { null, new Fault.Refuses(503), new Fault.BreaksAfter() })
        {
            var chat = storm.City.Chat(button.Person, name: $"{Mark}氏名");
            var pressing = await button.Reach(chat);
            foreach (var input in TextInputs(pressing).Where(markers.ContainsKey)) pressing.Data[input] = markers[input];
            storm.City.Wire.Next = _ => fault;
            await PressAsync(chat, pressing, answers);
            storm.City.Wire.Next = _ => null;
        }
    }

    private static async Task PressAsync(TeamsChat chat, Pressing pressing, List<string> problems)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["data"] = pressing.Data.DeepClone() };
        using var response = await chat.PostAsync(chat.Activity("invoke").With("name", "adaptiveCard/action").With("replyToId", pressing.Card.MessageId)
            .With("value", new JsonObject { ["action"] = action, ["trigger"] = "manual" }));
        // A card may say what was typed to the one who typed it; a problem body may not.
        if (response.StatusCode != HttpStatusCode.OK) problems.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static IEnumerable<string> TextInputs(Pressing pressing) => pressing.Card.Card.ValueKind == System.Text.Json.JsonValueKind.Undefined ? [] :
        Conversations.Reporting.Elements(pressing.Card.Card).Where(e => e.GetProperty("type").ValueEquals("Input.Text")).Select(e => e.GetProperty("id").GetString()!);

    private static bool Holds(string text) => text.Contains(Mark, StringComparison.Ordinal) || text.Contains(Uri.EscapeDataString(Mark), StringComparison.OrdinalIgnoreCase);
}
