using Azure.Data.Tables;
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
    public async Task While_its_table_is_out_of_reach_the_report_is_stored_and_the_same_press_hands_it_on()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        var submit = await ThirdPageAsync(officer);
        day.City.Wire.Next = request => IsOfConsultations(request) ? new Fault.Refuses(503, "ServerBusy") : null;
        var back = await PressAsync(officer, submit);
        day.City.Wire.Next = _ => null;
        Assert.Contains("報告は届きました。相談は、まだ届いていません。", back.Words(), StringComparison.Ordinal);
        Assert.Equal(Question, back.Value("consult"));
        Assert.Single(await day.City.RowsAsync("12101", "R|"));

        var receipt = (await officer.PressAsync(back, "提出する", ("note", "体操をしました。"), ("consult", Question))).Card;
        Assert.Contains(Delivered, receipt.Words(), StringComparison.Ordinal);
        Assert.Single(await day.City.RowsAsync("12101", "R|"));
        Assert.Equal(1, await CountAsync(day.City));
    }

    [Fact]
    public async Task Also_where_something_else_was_changed_before_the_second_press()
    {
        await using var day = await ReminderDay.StartAsync(azurite, Now);
        var officer = day.City.Chat(CityHost.ChapterOfficer);
        var submit = await ThirdPageAsync(officer);
        day.City.Wire.Next = request => IsOfConsultations(request) ? new Fault.Refuses(503, "ServerBusy") : null;
        await PressAsync(officer, submit);
        day.City.Wire.Next = _ => null;
        Assert.Contains("もう提出されています", (await PressAsync(officer, submit with { Consult = Changed })).Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(day.City));
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
