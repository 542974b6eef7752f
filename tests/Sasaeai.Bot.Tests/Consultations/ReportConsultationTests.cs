using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Consultations;

/// <summary>相談 that stands in a report.</summary>
public sealed class ReportConsultationTests(Azurite azurite)
{
    private const string Question = "サロンに来る人が減っています。どうするとよいですか。";
    private const string Changed = "サロンに来る人が、また増えました。続けるこつはありますか。";
    private const string Office = "00000000-0000-4000-8000-000000000015";
    private const string Later = "相談は、少し遅れて、中央区の事務局と社協の区事務所に届きます。もう一度押す必要はありません。";
    private const string Delivered = "相談は、中央区の事務局と社協の区事務所に届けました。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => new(2026, 6, 10, 10, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task It_goes_to_those_who_answer_with_the_report_and_says_what_the_report_says_now()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var (officer, secretariat) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.Secretariat));
        day.AllowNotInstalled();
        var submit = await ThirdPageAsync(officer);
        var receipt = await PressAsync(officer, submit);
        Assert.Contains(Delivered, receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("相談は、中央区の事務局と社協の区事務所に届いています。", (await PressAsync(officer, submit)).Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(day.City));

        await day.LookAsync();
        var arrived = (await secretariat.NextAsync()).Card;
        Assert.Contains("長谷川 茂 さんから、相談があります", arrived.Words(), StringComparison.Ordinal);
        Assert.Contains(receipt.Receipt(), arrived.Words(), StringComparison.Ordinal);
        Assert.Contains(Question, arrived.Card.GetRawText(), StringComparison.Ordinal);

        var key = $"12101/{Bot.Consultations.Consultation.IdOf(receipt.Receipt())}";
        var review = await PressAsync(officer, Page3(new ReviewCorrection { Report = $"12101/{receipt.Receipt()}", Revision = "1" }, await CorrectingAsync(officer, receipt), Changed));
        await officer.PressAsync(review, "この内容で訂正する", ("reason", "other"), ("reasonText", "相談を書きなおしました。"));
        Assert.Contains(Changed, (await ShownAsync(secretariat, key)).Card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(day.City));

        await PressAsync(officer, new CancelReport { Report = $"12101/{receipt.Receipt()}", Revision = "2", Reason = "double" });
        var gone = await ShownAsync(secretariat, key);
        Assert.Contains("この報告は、取り消されました", gone.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(Changed, gone.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_adds_it_hands_it_on()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        var receipt = await officer.FiledAsync();
        Assert.DoesNotContain("相談は、", receipt.Words(), StringComparison.Ordinal);
        var corrected = await PressAsync(officer, Page3(new ReviewCorrection { Report = $"12101/{receipt.Receipt()}", Revision = "1" }, await CorrectingAsync(officer, receipt), Question));
        Assert.Contains(Delivered, corrected.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(day.City));
    }

    [Fact]
    public async Task While_its_table_is_out_of_reach_the_report_is_stored_and_whoever_comes_by_hands_it_on_once()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var (officer, secretariat, office) = (day.City.Chat(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.Secretariat), await day.OpenAsync(Office));
        day.AllowNotInstalled();
        var submit = await ThirdPageAsync(officer);
        Assert.Contains(Later, (await OutOfReachAsync(day, () => PressAsync(officer, submit))).Words(), StringComparison.Ordinal);
        var row = Assert.Single(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal("consult", row.GetString("Kind"));
        Assert.DoesNotContain(row, c => Question.Equals(c.Value));
        await using var output = new StringWriter();
        Assert.Equal(0, await VerifyCommand.VerifyAsync(day.City.Services, false, output, Ct));
        Assert.Contains("相談の取り次ぎを待っています(違いではありません)", output.ToString(), StringComparison.Ordinal);

        // Nobody presses again. The table is still out of reach at the first look.
        Assert.Equal(0, await OutOfReachAsync(day, () => FinisherOf(day.City).LookAsync(Ct)));
        Assert.Equal(1, await FinisherOf(day.City).LookAsync(Ct));
        Assert.Equal(0, await FinisherOf(day.City).LookAsync(Ct));
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal(1, await CountAsync(day.City));
        await day.LookAsync();
        foreach (var chat in (TeamsChat[])[secretariat, office])
        {
            Assert.Equal(1, chat.Conversation.Rest().Count(s => !s.IsUpdate && s.Card.Words().Contains("相談があります", StringComparison.Ordinal)));
            Assert.Equal(1, (await chat.SaidAsync("相談の一覧")).Input("consultation").GetProperty("choices").GetArrayLength());
        }

        await day.City.AgreesAsync();
    }

    [Fact]
    public async Task Whoever_comes_by_while_the_person_presses_again_it_is_asked_once()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        await using var copy = await day.City.CopyAsync(Now);
        var (officer, secretariat) = (day.City.Chat(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.Secretariat));
        day.AllowNotInstalled();
        var submit = await ThirdPageAsync(officer);
        await OutOfReachAsync(day, () => PressAsync(officer, submit));
        var again = PressAsync(officer, submit);
        await Task.WhenAll(FinisherOf(day.City).LookAsync(Ct), FinisherOf(copy).LookAsync(Ct), again);
        Assert.Contains("相談は、中央区の事務局と社協の区事務所に届", (await again).Words(), StringComparison.Ordinal);
        await FinisherOf(day.City).LookAsync(Ct);
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal(1, await CountAsync(day.City));
        Assert.Single(await day.City.RowsAsync("12101", "R|"));
        await day.LookAsync();
        Assert.Equal(1, secretariat.Conversation.Rest().Count(s => !s.IsUpdate && s.Card.Words().Contains("相談があります", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_correction_waits_in_the_same_way_and_what_is_taken_back_before_it_was_handed_on_is_asked_when_it_comes_back()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        var receipt = await officer.FiledAsync();
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        var key = $"12101/{receipt.Receipt()}";
        var ticket = await CorrectingAsync(officer, receipt);
        var corrected = await OutOfReachAsync(day, () => PressAsync(officer, Page3(new ReviewCorrection { Report = key, Revision = "1" }, ticket, Question)));
        Assert.Contains(Later, corrected.Words(), StringComparison.Ordinal);
        await PressAsync(officer, new CancelReport { Report = key, Revision = "2", Reason = "double" });
        await FinisherOf(day.City).LookAsync(Ct);
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal(0, await CountAsync(day.City));

        await PressAsync(officer, new RestoreReport { Report = key, Revision = "3" });
        Assert.Equal(1, await FinisherOf(day.City).LookAsync(Ct));
        Assert.Equal(1, await CountAsync(day.City));
    }

    [Fact]
    public async Task A_workbook_asks_nothing_and_the_report_that_takes_its_place_in_another_ward_asks_there()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var services = day.City.Services;
        var (held, by) = (new DateOnly(2026, 6, 3), new TypedBy(new(FakeConnector.TenantId, CityHost.ThreeAreaWorker, null), "大塚 真理", true));
        ActivityReport Report(string number, string ward) => new(
            number, ward, $"{ward}-01", held, null, "朝の会", "k01", null, null, null, false, false, [], [], null, null, null, [], null, false, false, ReportStatus.Submitted, 1, by, Now)
        { Consult = Question };
        var stored = (Submitted.Stored)await services.GetRequiredService<ReportStore>().SubmitAsync(Ticket.New("12101-01", held), Report("", "12101"), Task.FromResult(true), Ct);
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));

        var old = await services.GetRequiredService<RevisionStore>().FindAsync("12101", stored.Report.Number, Ct);
        var replacement = new Replacement(Ticket.New("12105-01", held), Report(ReceiptNumber.New(stored.Report.Year, "12105"), "12105"));
        Assert.IsType<Moved.Done>(await services.GetRequiredService<WardMove>().MoveAsync(old!, 1, replacement, Ct));
        Assert.Empty(await day.City.RowsAsync("12101", "O|"));
        Assert.Equal("consult", Assert.Single(await day.City.RowsAsync("12105", "O|")).GetString("Kind"));
        Assert.Equal(1, await FinisherOf(day.City).LookAsync(Ct));
        Assert.Equal(1, await CountAsync(day.City));
    }

    private static Finisher FinisherOf(CityHost city) => city.Services.GetServices<IHostedService>().OfType<Finisher>().Single();

    private static async Task<T> OutOfReachAsync<T>(ReminderDay day, Func<Task<T>> act)
    {
        day.City.Wire.Next = request => IsOfConsultations(request) ? new Fault.Refuses(503, "ServerBusy") : null;
        try
        {
            return await act();
        }
        finally
        {
            day.City.Wire.Next = _ => null;
        }
    }

    private static bool IsOfConsultations(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("Consultations", StringComparison.Ordinal)
        || (request.RequestUri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && request.Content!.ReadAsStringAsync(Ct).GetAwaiter().GetResult().Contains("/Consultations", StringComparison.Ordinal));

    // A report with a 相談 on page 3, up to the last press.
    private static async Task<SubmitReport> ThirdPageAsync(TeamsChat chat)
    {
        var ticket = Ticket.New("12101-01", new(2026, 6, 10)).ToString();
        await PressAsync(chat, new TurnPage
        {
            To = "2",
            Page = "1",
            Ticket = ticket,
            Area = "12101-01",
            HeldOn = "2026-06-03",
            Kind = "k01",
            Title = "朝のふれあいサロン",
            Participants = "23",
            PlanItems = "P5-12101-01",
            Note = "体操をしました。",
        });
        await PressAsync(chat, new TurnPage { To = "3", Page = "2", Ticket = ticket, Area = "12101-01", Drafted = true });
        return new() { Page = "3", Ticket = ticket, Area = "12101-01", Drafted = true, Note = "体操をしました。", Consult = Question };
    }

    /// <summary>The ticket of a correction whose page 3 is in front.</summary>
    private static async Task<string> CorrectingAsync(TeamsChat chat, ShownCard receipt)
    {
        var form = await PressAsync(chat, new OpenCorrection { Report = $"12101/{receipt.Receipt()}", Page = "3" });
        return (string)Pressing.Of(form, "report.review").Data["ticket"]!;
    }

    private static ReviewCorrection Page3(ReviewCorrection page, string ticket, string consult) =>
        page with { Page = "3", Ticket = ticket, Area = "12101-01", Drafted = true, Note = "体操とお茶の会をしました。", Consult = consult };

    private static Task<ShownCard> ShownAsync(TeamsChat chat, string key) => PressAsync(chat, new OpenConsultation { Consultation = key });

    private static async Task<ShownCard> PressAsync(TeamsChat chat, Submission press)
    {
        var read = await StormCity.PressAsync(chat, StormCase.Made(chat, press));
        return read.Card ?? throw new InvalidOperationException(read.Words);
    }

    private static async Task<int> CountAsync(CityHost city) =>
        (await city.Consultations.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct)).Count(r => r.RowKey[0] == 'C');
}
