using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
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
    private static readonly Person Colleague = Worker with { Sender = new(Sender.TenantId, "00000000-0000-4000-8000-0000000000bb", null), Name = "見本 次郎" };

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
        Assert.Empty(await city.RowsAsync("12101", "O|"));

        var restored = await city.Services.GetRequiredService<RestoreHandler>().RestoreAsync(Worker, new() { Report = key, Revision = "2" }, await MasterAsync(city), Now(), Ct);
        Assert.Equal("tooLate", ((Reply.Replace)restored).Card.State);
    }

    [Fact]
    public async Task A_crash_between_the_two_writes_is_finished_by_whichever_copy_comes_next()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        await PromisedAsync(city, review);
        await using var output = new StringWriter();
        Assert.Equal(1, await VerifyCommand.VerifyAsync(city.Services, false, output, Ct));
        Assert.Contains("区の変更が、まだ終わっていません", output.ToString(), StringComparison.Ordinal);

        await using var copy = await city.CopyAsync();
        await Task.WhenAll(FinisherOf(copy).LookAsync(Ct), FinisherOf(city).LookAsync(Ct));
        Assert.Empty(await city.RowsAsync("12101", "O|"));
        await AfterAsync(city, key);
        // Nobody marked the draft, and the form's ticket lies in the other ward.
        Assert.Empty(await city.Services.GetRequiredService<WaitingDrafts>().ListAsync(Worker, await MasterAsync(city), Now().Now, Ct));
    }

    [Fact]
    public async Task Pressed_again_after_the_crash_it_goes_on_and_shows_the_receipt()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        var number = await PromisedAsync(city, review);
        var card = await CorrectAsync(city, Button<CorrectReport>(review) with { Reason = "typo" });
        Assert.Equal("corrected", card.State);
        Assert.Equal(number, Assert.Single(await city.RowsAsync("12105", "R|")).GetString("Number"));
        await AfterAsync(city, key);
    }

    [Fact]
    public async Task Of_two_who_move_the_same_report_at_once_one_sees_what_the_other_did()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var (key, review) = await ReviewedAsync(city);
        var theirs = await ReviewedAsync(copy, key, Colleague);
        var cards = await Task.WhenAll(
            CorrectAsync(city, Button<CorrectReport>(review) with { Reason = "typo" }),
            CorrectAsync(copy, Button<CorrectReport>(theirs) with { Reason = "typo" }, Colleague));
        Assert.Equal(["conflict", "receipt"], cards.Select(c => c.Kind).Order(StringComparer.Ordinal));
        await AfterAsync(city, key);
    }

    [Fact]
    public async Task What_was_read_before_somebody_else_moved_or_corrected_it_moves_nothing()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, _) = await ReviewedAsync(city);
        var store = city.Services.GetRequiredService<RevisionStore>();
        var move = city.Services.GetRequiredService<WardMove>();
        var seen = (await store.FindAsync("12101", key.Split('/')[1], Ct))!;
        Replacement Made(Person by) => new(Ticket.New("12101-01", new(2026, 6, 10)), seen.Report with
        {
            Number = ReceiptNumber.New(seen.Report.Year, "12105"),
            Ward = "12105",
            Area = "12105-01",
            TypedBy = new(by.Sender, by.Name, true),
            StoredAt = Now().Now,
            Replaces = seen.Report.Number,
        });

        var corrected = await store.ReviseAsync(seen, 1, seen.Report with { Participants = 24 }, new("数えまちがい", null, new(Sender, "見本 花子"), Now().Now), Ct);
        Assert.IsType<Revised.Done>(corrected);
        Assert.IsType<Revised.Conflict>(Assert.IsType<Moved.Not>(await move.MoveAsync(seen, 1, Made(Worker), Ct)).Why);
        Assert.Empty(await city.RowsAsync("12105", "R|"));

        var now = (await store.FindAsync("12101", key.Split('/')[1], Ct))!;
        Assert.IsType<Moved.Done>(await move.MoveAsync(now, 2, Made(Worker), Ct));
        // The same person from another form, too.
        foreach (var by in (Person[])[Worker, Colleague])
            Assert.IsType<Revised.Conflict>(Assert.IsType<Moved.Not>(await move.MoveAsync(now, 2, Made(by), Ct)).Why);
        Assert.Single(await city.RowsAsync("12105", "R|"));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task Into_a_closed_year_nothing_is_moved_and_a_promise_waits_until_it_is_open()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        await city.Reports.AddEntityAsync(new Azure.Data.Tables.TableEntity("12105", "T|2026|12105-01") { ["Totals"] = new AreaYear().ToJson(), ["Locked"] = true }, Ct);
        Assert.Equal("notSaved", (await CorrectAsync(city, Button<CorrectReport>(review) with { Reason = "typo" })).State);
        Assert.Equal(1, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));

        await city.Reports.DeleteEntityAsync("12105", "T|2026|12105-01", cancellationToken: Ct);
        await PromisedAsync(city, review);
        await city.Reports.AddEntityAsync(new Azure.Data.Tables.TableEntity("12105", "T|2026|12105-01") { ["Totals"] = new AreaYear().ToJson(), ["Locked"] = true }, Ct);
        Assert.Equal(0, await FinisherOf(city).LookAsync(Ct));
        Assert.Single(await city.RowsAsync("12101", "O|"));
        Assert.IsType<Reply.Line>(await AnswerAsync(city, Button<CorrectReport>(review) with { Reason = "typo" }, Worker));

        await city.Reports.DeleteEntityAsync("12105", "T|2026|12105-01", cancellationToken: Ct);
        Assert.Equal(1, await FinisherOf(city).LookAsync(Ct));
        await AfterAsync(city, key);
    }

    [Fact]
    public async Task A_move_that_is_open_while_the_city_is_exported_is_finished_where_it_is_imported()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (key, review) = await ReviewedAsync(city);
        await PromisedAsync(city, review);
        var place = Directory.CreateTempSubdirectory("move-");
        try
        {
            await using var output = new StringWriter();
            Assert.Equal(0, await ExportCommand.ExportAsync(city.Services, Path.Combine(place.FullName, "city"), output, Ct));
            await using var restored = await CityHost.FromAsync(azurite, Path.Combine(place.FullName, "city"));
            await FinisherOf(restored).LookAsync(Ct);
            await AfterAsync(restored, key);
        }
        finally
        {
            place.Delete(true);
        }
    }

    // The first transaction takes the old report back; after it this copy gets nothing done any more. The number that was promised.
    private static async Task<string> PromisedAsync(CityHost city, Card review)
    {
        var posts = 0;
        city.Wire.Next = request => request.Method == HttpMethod.Post && ++posts > 1 ? new Fault.Refuses(503) : null;
        var line = Assert.IsType<Reply.Line>(await AnswerAsync(city, Button<CorrectReport>(review) with { Reason = "typo" }, Worker)).Text;
        city.Wire.Next = _ => null;
        Assert.Contains("1分ほどでできます", line, StringComparison.Ordinal);
        Assert.Single(await city.RowsAsync("12101", "O|"));
        Assert.Empty(await city.RowsAsync("12105", "R|"));
        Assert.Equal(0, (await city.TotalsAsync()).Sum().Reports);
        return System.Text.RegularExpressions.Regex.Match(line, @"\d{4}-\d{3}-[0-9A-Z]{7}").Value;
    }

    private static Finisher FinisherOf(CityHost city) => city.Services.GetServices<IHostedService>().OfType<Finisher>().Single();

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
        return (key, await ReviewedAsync(city, key, Worker));
    }

    private static async Task<Card> ReviewedAsync(CityHost city, string key, Person by)
    {
        var handler = city.Services.GetRequiredService<CorrectionHandler>();
        var form = ((Reply.NewMessage)await handler.OpenAsync(by, new() { Report = key }, await MasterAsync(city), Now(), Ct)).Card;
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
        var review = ((Reply.Replace)await handler.ReviewAsync(by, page, await MasterAsync(city), Now(), Ct)).Card;
        Assert.Equal(("correction", "review"), (review.Kind, review.State));
        return review;
    }

    private static async Task<Card> CorrectAsync(CityHost city, CorrectReport press, Person? by = null) => ((Reply.Replace)await AnswerAsync(city, press, by ?? Worker)).Card;

    private static async Task<Reply> AnswerAsync(CityHost city, CorrectReport press, Person by) =>
        await city.Services.GetRequiredService<CorrectionHandler>().CorrectAsync(by, press, await MasterAsync(city), Now(), Ct);

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
