using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>Each text input of each form carries a marker of its own; none may turn up in the console, in traces or in problem bodies.</summary>
public sealed class LogTests(Azurite azurite)
{
    private static readonly string[] Inputs = [.. typeof(ReportPage).GetProperties()
        .Where(p => p.PropertyType == typeof(string) && p.Name is not ("Ticket" or "Area"))
        .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];

    [Fact]
    public async Task Nothing_that_a_person_typed_or_is_called_is_ever_logged()
    {
        using var traces = new TraceBook();
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer, name: "しるし氏名");
        var markers = Inputs.ToDictionary(i => i, i => $"しるし{i}を書きました");
        (string, string)[] marked = [.. Inputs.Select(i => (i, markers[i]))];

        var form = await BlankFormAsync(chat);
        await chat.PressAsync(form, "提出する", marked);
        await chat.NextAsync();
        await chat.PressAsync(form, "提出する", With(("title", markers["title"]), ("note", markers["note"])));
        await chat.NextAsync();
        city.Wire.Next = _ => new Fault.Refuses(503);
        await chat.PressAsync(form, "提出する", With(("title", markers["title"]), ("note", markers["note"])));
        await chat.NextAsync();
        await chat.SayAsync("しるし質問 中央区の進捗");
        await chat.NextAsync();
        await chat.SayAsync("6月3日 寒川でサロン、23人、しるし文を書きました");
        await chat.NextAsync();
        await chat.SayAsync("6月3日のしるしサロン、23人じゃなくて32人です");
        await chat.NextAsync();
        await chat.SayAsync("中央区の進捗");
        await chat.NextAsync();
        city.Wire.Next = _ => null;
        var old = new JsonObject { ["verb"] = "report.unknown" };
        foreach (var (id, value) in marked) old[id] = value;
        await chat.PressAsync(form.MessageId, old, null);
        await chat.NextAsync();
        using var malformed = await chat.PostAsync("""{"type":"message","text":"しるし質問",""", chat.Token());
        var problem = await malformed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(city.Wire.Faults > 0);
        Assert.NotEmpty(city.Log.Lines);
        Assert.NotEmpty(traces.Lines);
        Assert.DoesNotContain(city.Log.Lines, l => l.Text.Contains("しるし", StringComparison.Ordinal) || l.Text.Contains("%E3%81%97", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(city.Log.Lines, l => l.Text.Contains("例示", StringComparison.Ordinal) || l.Text.Contains("寒川", StringComparison.Ordinal));
        Assert.DoesNotContain(traces.Lines, t => t.Contains("しるし", StringComparison.Ordinal));
        Assert.DoesNotContain("しるし", problem, StringComparison.Ordinal);
    }
}
