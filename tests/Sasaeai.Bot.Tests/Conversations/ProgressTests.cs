using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class ProgressTests(Azurite azurite)
{
    [Fact]
    public async Task A_ward_is_answered_from_its_records_with_definitions_and_the_moment()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SayAsync("中央区の進捗");
        var spelled = (await chat.NextAsync()).Card;
        await chat.SayAsync("ﾁｭｳｵｳｸ ｼﾝﾁｮｸ");
        var kana = (await chat.NextAsync()).Card;
        Assert.Equal(spelled.Words(), kana.Words());

        var words = spelled.Words();
        Assert.Contains("令和8年度(2026年度)", words, StringComparison.Ordinal);
        Assert.Contains("未報告", words, StringComparison.Ordinal);
        Assert.Contains("未提出", words, StringComparison.Ordinal);
        Assert.Contains("この数字の根拠", words, StringComparison.Ordinal);
        Assert.Contains("時点: 令和8年6月10日(水) 10時", words, StringComparison.Ordinal);

        // The sums, counted independently from the copies for lists.
        var counted = (await city.RowsAsync("12101", "A|2026|")).Where(r => r.GetString("Status") is "提出済" or "部会確認済" or "事務局確認済" && r.GetBoolean("NoActivity") != true).ToList();
        var gross = counted.Where(r => r.GetBoolean("Net") != true).Sum(r => r.GetInt32("Participants") ?? 0);
        Assert.Contains($"{gross:#,0}人", words, StringComparison.Ordinal);
        Assert.True(counted.Count > 10);
        foreach (var area in counted.GroupBy(r => r.GetString("Area")))
            Assert.Contains($"報告 {area.Count()}件", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_reports_have_a_line_of_their_own_and_count_nowhere()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SayAsync("中央区の進捗");
        var ward = (await chat.NextAsync()).Card;
        var returned = (await city.RowsAsync("12101", "A|2026|")).Where(r => r.GetString("Status") == "差戻し").ToList();
        Assert.Equal("12101-03", Assert.Single(returned).GetString("Area"));
        Assert.Contains("差戻し中 1件", ward.Words().Split('\n'));
        await chat.PressAsync(ward, "くわしく見る", ("area", "12101-03"));
        Assert.Contains("差戻し中 1件", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        await chat.PressAsync(ward, "くわしく見る", ("area", "12101-01"));
        Assert.DoesNotContain("差戻し中", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_April_what_March_still_owes_stands_on_the_new_years_card()
    {
        await using var city = await CityHost.StartAsync(azurite, now: new(2026, 4, 8, 9, 0, 0, TimeSpan.FromHours(9)));
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2026-03-03")));
        await chat.NextAsync();
        await chat.SayAsync("中央区の進捗");
        var ward = (await chat.NextAsync()).Card;
        Assert.Contains("令和8年度(2026年度)", ward.Words(), StringComparison.Ordinal);
        Assert.Equal(4, ward.Words().Split('\n').Count(l => l.EndsWith("昨年度の3月分が未提出", StringComparison.Ordinal)));
        await chat.PressAsync(ward, "くわしく見る", ("area", "12101-02"));
        Assert.Contains("△ 昨年度の3月分が未提出(締切 4月15日(水))", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        await chat.PressAsync(ward, "くわしく見る", ("area", "12101-01"));
        Assert.DoesNotContain("昨年度の3月分", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_area_another_ward_and_last_year_are_one_press_away()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SayAsync("進捗");
        var ward = (await chat.NextAsync()).Card;

        Assert.Contains("地区部会を選んでください", (await chat.PressAsync(ward, "くわしく見る")).Line, StringComparison.Ordinal);
        await chat.PressAsync(ward, "くわしく見る", ("area", "12101-01"));
        Assert.Contains("寒川", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        await chat.PressAsync(ward, "昨年度を見る");
        var lastYear = (await chat.NextAsync()).Card;
        Assert.Contains("令和7年度(2025年度)", lastYear.Words(), StringComparison.Ordinal);
        await chat.PressAsync(ward, "ほかの区を見る");
        var choice = (await chat.NextAsync()).Card;
        await chat.PressAsync(choice, choice.Buttons()[0], ("ward", "12105"));
        Assert.Contains("緑区は", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("中央区は", (await chat.PressAsync(ward, "最新を表示")).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_to_four_people_do_not_leave_the_ward()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.ChapterOfficer);
        await officer.PressAsync(await BlankFormAsync(officer), "提出する", With(("participants", "3")));
        await officer.NextAsync();
        await officer.SayAsync("中央区");
        Assert.Contains("延べ 3人", (await officer.NextAsync()).Card.Words(), StringComparison.Ordinal);

        foreach (var chat in new[] { city.Chat(CityHost.GreenWardWorker), city.Chat(CityHost.Member), city.Chat(CityHost.ChapterOfficer, "groupChat") })
        {
            await chat.SayAsync("中央区の進捗");
            var words = (await chat.NextAsync()).Card.Words();
            Assert.Contains("1〜4人", words, StringComparison.Ordinal);
            Assert.DoesNotContain("延べ 3人", words, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?m)^3人$", words);
        }
    }

    [Fact]
    public async Task In_a_group_there_are_figures_and_no_forms()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var group = city.Chat(CityHost.ChapterOfficer, "groupChat");
        await group.SayAsync("報告");
        Assert.Contains("個人チャット", (await group.NextAsync()).Text, StringComparison.Ordinal);
        await group.SayAsync("緑区");
        var card = (await group.NextAsync()).Card;
        Assert.Contains("緑区", card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("報告する", card.Buttons());
    }

    [Fact]
    public async Task A_stranger_reads_whom_to_ask_and_nothing_else()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var chat = city.Chat(CityHost.Stranger);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var said in new[] { "報告", "中央区の進捗", "ヘルプ", "こんにちは", "043" })
        {
            await chat.SayAsync(said);
            answers.Add((await chat.NextAsync()).Card.Words());
        }

        using var press = await chat.PostAsync(chat.Activity("message").With("value", new System.Text.Json.Nodes.JsonObject { ["verb"] = "progress.ward", ["ward"] = "12101" }));
        answers.Add((await chat.NextAsync()).Card.Words());
        Assert.Single(answers);
        Assert.Contains("中央区 事務局", answers.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("寒川", answers.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_not_kept_and_the_person_reads_why()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var picture = new System.Text.Json.Nodes.JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1/secret.png", ["name"] = "ひみつ.png" };
        using var response = await chat.PostAsync(chat.Activity("message").With("attachments", new System.Text.Json.Nodes.JsonArray(picture)));
        var words = (await chat.NextAsync()).Card.Words();
        Assert.Contains("写真には人が写ります", words, StringComparison.Ordinal);
        Assert.Contains("043-000-0001", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_costs_as_few_round_trips_as_promised()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var bot = city.Services.GetRequiredService<TurnHandler>();
        var sender = new Sender(FakeConnector.TenantId, CityHost.ChapterOfficer, null);
        var june = new DateTimeOffset(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9));
        async Task<(int Requests, int Waves)> OnceAsync(Incoming incoming, DateTimeOffset now)
        {
            using var count = RoundTrips.Begin();
            await bot(new Turn(sender, ChatKind.Personal, incoming, now), TestContext.Current.CancellationToken);
            return (count.Requests, count.Waves);
        }

        // On a busy machine a request may be answered before the one beside it is sent: the least of five is what the turn costs.
        async Task<(int Requests, int Waves)> CostAsync(Func<int, Incoming> incoming, DateTimeOffset now)
        {
            var costs = new List<(int, int)>();
            for (var n = 0; n < 5; n++) costs.Add(await OnceAsync(incoming(n), now));
            return costs.Min();
        }

        SubmitReport Form(int n) => new() { Ticket = $"12101-01.20260610.AAAAAAAAA{n}", Area = "12101-01", HeldOn = "2026-06-03", Kind = "k01", PlanItems = "P5-12101-01" };
        Assert.Equal((0, 0), await CostAsync(_ => new Incoming.Said("ヘルプ"), june));
        // Whether drafts wait.
        Assert.Equal((1, 1), await CostAsync(_ => new Incoming.Said("報告"), june));
        Assert.Equal((1, 1), await CostAsync(_ => new Incoming.Said("中央区の進捗"), june));
        Assert.Equal((1, 1), await CostAsync(_ => new Incoming.Pressed(new OpenAreaProgress { Area = "12101-01" }), june));
        Assert.Equal((2, 1), await CostAsync(_ => new Incoming.Said("中央区の進捗"), june.AddMonths(-2)));
        // Ticket, totals of two years and the draft at once, then the transaction.
        Assert.Equal((5, 2), await CostAsync(n => new Incoming.Pressed(Form(n)), june));
    }
}
