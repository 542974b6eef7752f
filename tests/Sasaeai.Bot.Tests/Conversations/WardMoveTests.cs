using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>A report never changes ward: a new one takes its place. Nobody of the sample city works in two wards, so this person is made here.</summary>
public sealed class WardMoveTests(Azurite azurite)
{
    private static readonly Sender Sender = new("10000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-0000000000aa", null);
    private static readonly Person Worker = new(Sender, "見本 花子", [new(Role.CommunitySocialWorker, ["12101", "12105"], [])]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_another_ward_a_new_report_takes_the_place_of_the_old_one()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        var press = Button<CorrectReport>(review) with { Reason = "typo" };
        var first = await CorrectAsync(city, press);
        var second = await CorrectAsync(city, press);
        Assert.All([first, second], c => Assert.Equal(("receipt", "corrected"), (c.Kind, c.State)));
        await AfterAsync(city, key);
        Assert.Empty(await city.RowsAsync("12105", "O|"));

        var restored = await city.Services.GetRequiredService<RestoreHandler>().RestoreAsync(Worker, new() { Report = key, Revision = "2" }, await MasterAsync(city), Now(), Ct);
        Assert.Equal("tooLate", ((Reply.Replace)restored).Card.State);
    }

    [Fact]
    public async Task A_crash_between_the_two_writes_is_finished_by_whichever_copy_comes_next()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        var posts = 0;
        // The first transaction is the new report; after it this copy gets nothing done any more.
        city.Wire.Next = request => request.Method == HttpMethod.Post && ++posts > 1 ? new Fault.Refuses(503) : null;
        var card = await CorrectAsync(city, Button<CorrectReport>(review) with { Reason = "typo" });
        Assert.Equal("corrected", card.State);
        city.Wire.Next = _ => null;

        Assert.Single(await city.RowsAsync("12105", "O|"));
        Assert.Equal(1, (await city.TotalsAsync()).Sum().Reports);
        await using var output = new StringWriter();
        Assert.Equal(1, await VerifyCommand.VerifyAsync(city.Services, false, output, Ct));
        Assert.Contains("区の変更が、まだ終わっていません", output.ToString(), StringComparison.Ordinal);

        await using var copy = await city.CopyAsync();
        var finisher = copy.Services.GetServices<IHostedService>().OfType<MoveFinisher>().Single();
        await finisher.LookAsync(Ct);
        await finisher.LookAsync(Ct);
        Assert.Empty(await city.RowsAsync("12105", "O|"));
        await AfterAsync(city, key);
    }

    private static async Task AfterAsync(CityHost city, string key)
    {
        var old = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("取消", 2), (old.GetString("Status"), old.GetInt32("Revision")));
        var now = Assert.Single(await city.RowsAsync("12105", "R|"));
        Assert.Equal((key.Split('/')[1], "12105-01", 23, "提出済"), (now.GetString("Replaces"), now.GetString("Area"), now.GetInt32("Participants"), now.GetString("Status")));
        Assert.Equal($"置換先 {now.GetString("Number")}", (await city.RowsAsync("12101", "V|"))[^1].GetString("Explanation"));
        Assert.Equal((0, 1), ((await city.TotalsAsync()).Sum().Reports, (await city.TotalsAsync("12105-01")).Sum().Reports));
        await city.AgreesAsync();
    }

    private static async Task<(string Key, Card Review)> ReviewedAsync(CityHost city)
    {
        var chat = city.Chat(CityHost.ChapterOfficer);
        var key = $"12101/{(await chat.FiledAsync()).Receipt()}";
        var handler = city.Services.GetRequiredService<CorrectionHandler>();
        var form = ((Reply.NewMessage)await handler.OpenAsync(Worker, new() { Report = key }, await MasterAsync(city), Now(), Ct)).Card;
        var page = Button<ReviewCorrection>(form) with
        {
            HeldOn = "2026-06-03",
            Kind = "k01",
            Title = "朝のふれあいサロン",
            Participants = "23",
            PlanItems = "unknown",
            Note = "体操とお茶の会をしました。",
            ToArea = "12105-01",
        };
        var review = ((Reply.Replace)await handler.ReviewAsync(Worker, page, await MasterAsync(city), Now(), Ct)).Card;
        Assert.Equal(("correction", "review"), (review.Kind, review.State));
        return (key, review);
    }

    private static async Task<Card> CorrectAsync(CityHost city, CorrectReport press) =>
        ((Reply.Replace)await city.Services.GetRequiredService<CorrectionHandler>().CorrectAsync(Worker, press, await MasterAsync(city), Now(), Ct)).Card;

    private static T Button<T>(Card card)
        where T : Submission => Actions(card.Body.Body).Select(a => a.Data).OfType<T>().Single();

    private static IEnumerable<Cards.Elements.ExecuteAction> Actions(IEnumerable<Cards.Elements.Element> elements) => elements.SelectMany(e => e switch
    {
        Cards.Elements.ActionSet set => set.Actions.OfType<Cards.Elements.ExecuteAction>(),
        Cards.Elements.Container box => Actions(box.Items),
        _ => [],
    });

    private static async Task<MasterSnapshot> MasterAsync(CityHost city) => await city.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);

    private static Turn Now() => new(Sender, ChatKind.Personal, new Incoming.Said(""), new(2026, 6, 10, 11, 0, 0, TimeSpan.FromHours(9)));
}
