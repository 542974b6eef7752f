using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Notices;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>After an export and an import into empty tables people find again what they told one another, and get nothing twice.</summary>
public sealed class MessageBackupTests(Azurite azurite) : IDisposable
{
    private const string Office = "00000000-0000-4000-8000-000000000015";
    private const string Answer = "近くのサロンの例を、今度お持ちします。";
    private const string Stay = "消さないメモです。\n「=1+1」と\"引用\",カンマ😀髙﨑";

    private readonly string place = Directory.CreateTempSubdirectory("messages-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(place, "first");

    public void Dispose() => Directory.Delete(place, true);

    [Fact]
    public async Task Everything_that_was_said_and_sent_is_there_again_and_reads_the_same()
    {
        await using var day = await TalkedAsync();
        await Backup.ExportAsync(day.City, Folder);
        await using var restored = await ReminderDay.FromAsync(azurite, Folder, At(8, 11));
        var rows = await Backup.RowsAsync(day.City);
        Assert.Equal(rows, await Backup.RowsAsync(restored.City));
        foreach (var kind in (string[])[
            "Consultations 12101 A|", "Consultations 12101 O|", "Consultations 12101 M|", "Needs 12101 N|", "Notices 12101 N|", "Notices 12101 A|", "Outbox 12101 D|p-", "Outbox 12101 O|",
            "Outbox channels 12101", "Outbox choices ", "Outbox digests 12101|", "Outbox later 20260609", "Outbox rules 12101|report"])
            Assert.Contains(rows, r => r.StartsWith(kind, StringComparison.Ordinal));
        foreach (var state in (string[])["State=Sent", "State=Failed", "State=InHand", "State=Answered"]) Assert.Contains(rows, r => r.Contains(state, StringComparison.Ordinal));

        foreach (var (who, said) in ((string, string)[])[
            (CityHost.Secretariat, "相談の一覧"), (CityHost.Secretariat, "お知らせ一覧"), (CityHost.Secretariat, "困りごと一覧"), (CityHost.Secretariat, "送信状況"), (CityHost.Secretariat, "お知らせの決まり"),
            (CityHost.Secretariat, "まとめを受け取る"), (CityHost.ChapterOfficer, "自分の相談"), (CityHost.ChapterOfficer, "自分のお知らせ"), (CityHost.ThreeAreaWorker, "自分の相談")])
            Assert.Equal(await SaysAsync(day, who, said), await SaysAsync(restored, who, said));

        // Back as it was, and out again as it came.
        await Backup.ExportAsync(restored.City, Path.Combine(place, "second"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, "messages.csv"), Ct), await File.ReadAllTextAsync(Path.Combine(place, "second", "messages.csv"), Ct));
    }

    [Fact]
    public async Task The_restored_bot_goes_on_where_people_left_off_and_sends_nothing_again()
    {
        await using var day = await TalkedAsync();
        await Backup.ExportAsync(day.City, Folder);
        await using var restored = await ReminderDay.FromAsync(azurite, Folder, At(8, 11));
        var before = await Backup.RowsAsync(restored.City);
        var (officer, secretariat) = (await restored.OpenAsync(CityHost.ChapterOfficer), await restored.OpenAsync(CityHost.Secretariat));
        restored.AllowNotInstalled();
        await restored.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
        Assert.Empty(secretariat.Conversation.Rest());
        Assert.Equal(before, await Backup.RowsAsync(restored.City));

        // What waits can be answered, and what was put off until tomorrow comes tomorrow.
        var list = await secretariat.SaidAsync("相談の一覧");
        var open = list.Input("consultation").GetProperty("choices").EnumerateArray().First(c => c.GetProperty("title").GetString()!.Contains("受付", StringComparison.Ordinal)).GetProperty("value").GetString()!;
        Assert.Contains("答えを送りました", await secretariat.ReadAsync(new AnswerConsultation { Consultation = open, Answer = Answer }), StringComparison.Ordinal);
        await restored.GoToAsync(At(9, 9));
        Assert.Contains(officer.New(), c => c.Words().Contains("あと6日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_after_the_backup_is_not_sent_again_and_what_was_under_way_is_unknown()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(8, 8));
        day.AllowNotInstalled();
        var officer = await day.OpenAsync(CityHost.ChapterOfficer);
        await day.LookAsync();
        await Backup.ExportAsync(day.City, Path.Combine(place, "before"));
        day.City.Fault(new ConnectorFault("busy", 429, """{"error":{"code":"Throttled","message":"no"}}""") { Header = ("Retry-After", "60"), Only = c => c.ConversationId == officer.Conversation.Id });
        await day.GoToAsync(At(8, 9));
        await day.City.Services.GetRequiredService<Bot.Reminders.ChoiceStore>().PutAsync(new Bot.Reminders.Snooze(Person(CityHost.ChapterOfficer), "12101", "p-2026-2", At(8, 9, 30)), Ct);
        await Backup.ExportAsync(day.City, Folder);
        Assert.Contains(await Backup.RowsAsync(day.City), r => r.Contains("State=Taken", StringComparison.Ordinal));

        foreach (var folder in (string[])[Path.Combine(place, "before"), Folder])
        {
            await using var restored = await ReminderDay.FromAsync(azurite, folder, At(8, 10));
            restored.AllowNotInstalled();
            var again = await restored.OpenAsync(CityHost.ChapterOfficer);
            await restored.LookAsync();
            await restored.GoToAsync(At(8, 10, 30));
            Assert.Empty(again.Conversation.Rest());
            var deliveries = await restored.City.Services.GetRequiredService<OutboxStore>().OfAsync(new Occasion("12101", "p-2026-2", At(8, 9)), Ct);
            Assert.All(deliveries, d => Assert.True(d.IsFinal));
            Assert.Equal(folder == Folder ? [DeliveryState.Unknown] : [], deliveries.Where(d => d.To.ObjectId == CityHost.ChapterOfficer).Select(d => d.State));
            Assert.DoesNotContain("送信中", await SaysAsync(restored, CityHost.Secretariat, "送信状況"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_that_was_said_once_more_after_the_backup_is_not_said_again()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(8, 10));
        day.AllowNotInstalled();
        var secretariat = await day.OpenAsync(CityHost.Secretariat);
        await day.LookAsync();
        await day.City.Chat(CityHost.ChapterOfficer).ReadAsync(new AskAdvice { Ward = "12101", Drawn = DrawnId.New(), Area = "12101-01", Consult = "サロンに来る人が減っています。" });
        await day.LookAsync();
        Assert.Single(secretariat.New());
        day.Turn(At(11, 8, 50));
        await Backup.ExportAsync(day.City, Folder);
        await day.GoToAsync(At(11, 9));
        Assert.Contains(secretariat.New(), c => c.Words().Contains("まだ、だれも対応していません", StringComparison.Ordinal));

        await using var restored = await ReminderDay.FromAsync(azurite, Folder, At(11, 10));
        restored.AllowNotInstalled();
        var again = await restored.OpenAsync(CityHost.Secretariat);
        await restored.LookAsync();
        Assert.Empty(again.New());
        Assert.Contains("3日前から 受付 寒川", await SaysAsync(restored, CityHost.Secretariat, "相談の一覧"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_its_own_tables_it_changes_nothing_not_even_what_has_moved_on_since()
    {
        await using var day = await TalkedAsync();
        await Backup.ExportAsync(day.City, Folder);
        var secretariat = day.City.Chat(CityHost.Secretariat);
        var list = await secretariat.SaidAsync("相談の一覧");
        foreach (var choice in list.Input("consultation").GetProperty("choices").EnumerateArray().Where(c => !c.GetProperty("title").GetString()!.Contains("回答済", StringComparison.Ordinal)))
            await secretariat.ReadAsync(new AnswerConsultation { Consultation = choice.GetProperty("value").GetString(), Answer = Answer });
        await day.LookAsync();

        var rows = await Backup.RowsAsync(day.City, withVersions: true);
        var done = Assert.IsType<ImportOutcome.Done>(await Backup.ImportAsync(day.City, Folder));
        Assert.Equal((null, 0), (done.Version, done.NewMessages));
        Assert.Equal(rows, await Backup.RowsAsync(day.City, withVersions: true));
    }

    // Two notices' worth of people, and everything that a ward does in a morning.
    private async Task<ReminderDay> TalkedAsync()
    {
        var day = await ReminderDay.StartAsync(azurite, At(8, 8));
        day.AllowNotInstalled();
        var (officer, worker, secretariat) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker), await day.OpenAsync(CityHost.Secretariat));
        await day.OpenAsync(Office);
        await day.LookAsync();
        await day.GoToAsync(At(8, 9));
        var reminder = officer.New().Single();
        await officer.PressAsync(reminder, "明日もう一度");
        await worker.PressAsync(worker.New().Single(), "今回は停止");

        var sent = await secretariat.SentAsync();
        await day.GoToAsync(At(8, 9, 5));
        await officer.ReadAsync(new AcknowledgeNotice { Notice = Noticing.NoticeOf(sent), Answer = "2人で参加します。" });
        List<string> asked = [];
        foreach (var (chat, area) in ((TeamsChat, string)[])[(officer, "12101-01"), (worker, AskAdvice.NoArea), (officer, "12101-01")])
        {
            var form = new AskAdvice { Ward = "12101", Drawn = DrawnId.New(), Area = area, Consult = "サロンに来る人が減っています。" };
            Assert.Contains("相談を受け付けました", await chat.ReadAsync(form), StringComparison.Ordinal);
            asked.Add($"12101/{form.Drawn}");
        }

        await day.GoToAsync(At(8, 9, 10));
        await secretariat.ReadAsync(new TakeConsultation { Consultation = asked[0] });
        await secretariat.ReadAsync(new AnswerConsultation { Consultation = asked[0], Answer = Answer });
        await secretariat.ReadAsync(new TakeConsultation { Consultation = asked[1] });
        foreach (var text in (string[])[Stay, "消すメモです。"])
        {
            var need = NeedKey.New("12101", new(2026, 6, 8)).ToString();
            Assert.Contains("残しました", await worker.ReadAsync(new KeepNeed { Need = need, Area = "12101-01", NeedKind = "防災", Text = text, HeardOn = "2026-06-07" }), StringComparison.Ordinal);
            if (text != Stay) await worker.ReadAsync(new EraseNeed { Need = need });
        }

        await secretariat.ReadAsync(new KeepDigest { Ward = "12101", Rhythm = KeepDigest.Weekly });
        // What was asked has come in, and lies before what is opened now.
        Assert.Contains(secretariat.New(), c => c.Words().Contains("相談があります", StringComparison.Ordinal));
        await secretariat.PressAsync(await secretariat.SaidAsync("お知らせの決まり"), "この決まりを見る", ("purpose", "report"));
        await secretariat.PressAsync(await secretariat.NewCardAsync(), "保存する", ("send", "true"), ("days", "-3,3"), ("hour", "10"), ("tries", "1"));
        await day.City.Services.GetRequiredService<ChannelStore>().KeepAsync(new("12101", new("https://smba.example.jp/", "19:channel", null, null, null), "事務局", "内田 千尋", At(8, 9)), Ct);
        await day.GoToAsync(At(8, 11));
        return day;
    }

    private static async Task<string> SaysAsync(ReminderDay day, string who, string said) => (await day.City.Chat(who).SaidAsync(said)).Card.GetRawText();

    private static Conversation.Sender Person(string id) => new(FakeConnector.TenantId, id, null);

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9));
}
