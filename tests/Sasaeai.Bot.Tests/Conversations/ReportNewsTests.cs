using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>Who typed a report hears what others did with it.</summary>
public sealed class ReportNewsTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_area_confirms_what_somebody_typed_for_it_that_person_hears_it_once()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
        var worker = await day.OpenAsync(CityHost.ThreeAreaWorker);
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        var ask = await AskAsync(worker, officer);
        await officer.PressAsync(ask, "部会として確認する");
        await officer.PressAsync(ask, "部会として確認する");
        await ToldAsync(day);
        Assert.True(await day.LookAsync());

        var news = await NewAsync(worker);
        Assert.Contains("入力した報告が、確認されました", news.Card.Words(), StringComparison.Ordinal);
        Assert.Contains("長谷川 茂 さん(本人", news.Card.Words(), StringComparison.Ordinal);
        Assert.StartsWith("入力した報告が、確認されました。寒川 ", news.Activity.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains("体操とお茶の会", (await worker.OpensAsync(news.Card, "この報告を見る")).Words(), StringComparison.Ordinal);
        Assert.True(await day.LookAsync());
        Assert.DoesNotContain(worker.Conversation.Rest(), s => !s.IsUpdate);
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        await day.City.AgreesAsync();
    }

    [Fact]
    public async Task What_a_copy_left_undone_is_told_by_whoever_comes_by()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
        var worker = await day.OpenAsync(CityHost.ThreeAreaWorker);
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await officer.PressAsync(await AskAsync(worker, officer), "部会として確認する");
        await ToldAsync(day);
        // As it stood before the answer was on its way.
        var report = Assert.Single(await day.City.RowsAsync("12101", "R|"));
        var person = Assert.Single(await day.City.RowsAsync("12101", "V|"), r => r.RowKey.EndsWith("0001", StringComparison.Ordinal));
        var news = new ReportNews("12101", report.RowKey[2..], 2, new(2026, 6, 10, 10, 44, 0, TimeSpan.FromHours(9)), new(new(person.GetString("TypedByTenant"), person.GetString("TypedById"), null), person.GetString("TypedByName")));
        await day.City.Services.GetRequiredService<Tables>().Reports.ApplyAsync("12101", [new Change.Insert(news.Write())], Ct);

        await day.City.Services.GetServices<IHostedService>().OfType<Finisher>().Single().LookAsync(Ct);
        day.Turn(new(2026, 6, 10, 10, 45, 0, TimeSpan.FromHours(9)));
        Assert.True(await day.LookAsync());
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal(2, worker.Conversation.Rest().Count(s => !s.IsUpdate && s.Card.Words().Contains("確認されました", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_confirms_by_telephone_what_they_typed_themselves_hears_nothing_more()
    {
        await using var day = await ReminderDay.StartAsync(azurite, new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
        var worker = await day.OpenAsync(CityHost.ThreeAreaWorker);
        var ask = await AskAsync(worker, worker);
        await worker.PressAsync(ask, "部会確認済にする", ("how", "phone"), ("by", "長谷川 茂"), ("on", "2026-06-09"));
        await ToldAsync(day);
        Assert.True(await day.LookAsync());
        Assert.DoesNotContain(worker.Conversation.Rest(), s => s.Card.Words().Contains("確認されました", StringComparison.Ordinal));
    }

    private static async Task<Sent> NewAsync(TeamsChat chat)
    {
        while (true)
        {
            if (await chat.NextAsync() is { IsUpdate: false } sent) return sent;
        }
    }

    // What is done once the answer is on its way.
    private static async Task ToldAsync(ReminderDay day)
    {
        for (var tries = 0; tries < 100 && (await day.City.RowsAsync("12101", "O|")).Count > 0; tries++) await Task.Delay(50, Ct);
    }

    private static async Task<ShownCard> AskAsync(TeamsChat typist, TeamsChat confirming)
    {
        var key = $"12101/{(await typist.FiledOnBehalfAsync()).Receipt()}";
        return await confirming.OpensAsync(await confirming.SaidAsync("部会確認"), "部会確認をする", ("report", key));
    }
}
