using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Reports;

public sealed class PastReportsTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ActivityReport Past(string number, string area, DateOnly heldOn) => new(
        number, "12101", area, heldOn, null, "見本の会", "k01", null, 1, 10, false, false, [], [], null, null, null, [], null, false, false,
        ReportStatus.Submitted, 1, null, new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(9)));

    [Fact]
    public async Task A_report_that_is_there_is_left_alone_also_when_its_file_now_says_another_day_or_area()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var past = new PastReports(city.Services.GetRequiredService<Tables>(), city.Services.GetRequiredService<AreaYearStore>());
        Assert.Equal(1, await past.StoreAsync([Past("2025-101-0000001", "12101-01", new(2025, 5, 3))], Ct));

        var stored = await past.StoreAsync(
            [Past("2025-101-0000001", "12101-02", new(2026, 5, 3)), Past("2025-101-0000002", "12101-02", new(2026, 5, 4))], Ct);

        Assert.Equal(1, stored);
        Assert.Equal(["2025-05-03", "2026-05-04"], (await city.RowsAsync("12101", "R|")).Select(r => r.GetString("HeldOn")));
        Assert.Equal(1, AreaYear.FromJson(Assert.Single(await city.RowsAsync("12101", "T|2026|12101-02")).GetString("Totals")).Sum().Reports);
    }
}
