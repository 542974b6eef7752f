using Azure.Data.Tables;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Reports;

public sealed class ReportsHandlerTests(Azurite azurite)
{
    private static readonly Sender Sender = new("t", "o", null);
    private static readonly DistrictArea Ended = new("12104-05", "12104", "旧模型町", null, [], null, new(2026, 3, 31));
    private static readonly Person Worker = new(Sender, "見本 花子", [new(Role.CommunitySocialWorker, ["12104"], [Ended.Id])]);
    private static readonly ReportingPeriod March = new("12104", new FiscalYear(2025), 12, "3月分", new(2026, 3, 1), new(2026, 3, 31), new(2026, 4, 15), ReportingPeriod.Reporting);

    private static readonly MasterSnapshot Master = new(
        "v1", new City([new("12104", "若葉区", null, [], 4, "若葉区 事務局", null, null)], [Ended]), new PlanBook([], [], [March]), new Roster([]));

    private async Task<Card> OpenedAsync(DateOnly today, OpenReport? form = null)
    {
        var turn = new Turn(Sender, ChatKind.Personal, new Incoming.Said("報告"), new(today, new TimeOnly(9, 0), TimeSpan.FromHours(9)));
        // No tables are made there: whoever can't be told of drafts still gets the form.
        var tables = new Tables(new TableServiceClient(azurite.NewAccount()), TimeSpan.FromSeconds(3));
        var drafts = new WaitingDrafts(new DraftStore(tables), new ReportStore(tables, new AreaYearStore(tables), new AreaGate(), TimeProvider.System));
        return await new ReportsHandler(new ReportDesk(), drafts).OpenAsync(Worker, form ?? new OpenReport(), Master, turn, TestContext.Current.CancellationToken) switch
        {
            Reply.NewMessage { Card: var card } => card,
            Reply.Replace { Card: var card } => card,
            _ => throw new InvalidOperationException("No card."),
        };
    }

    [Fact]
    public async Task Until_its_last_deadline_an_area_that_has_ended_still_reports()
    {
        Assert.Equal("report-form", (await OpenedAsync(new(2026, 4, 15))).Kind);
        Assert.Equal("report-form", (await OpenedAsync(new(2026, 4, 15), new() { Area = Ended.Id })).Kind);
    }

    [Fact]
    public async Task Who_has_no_area_left_reads_whom_to_ask_and_gets_no_empty_list()
    {
        Assert.Equal("refusal", (await OpenedAsync(new(2026, 4, 16))).Kind);
        Assert.Equal("refusal", (await OpenedAsync(new(2026, 4, 16), new() { Other = true })).Kind);
    }
}
