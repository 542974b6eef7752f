using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Notices;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Operations.Morning;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>After an export and an import into empty tables people find again what they told one another, and get nothing twice.</summary>
public sealed class MessageBackupTests(Azurite azurite) : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("messages-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(place, "first");

    public void Dispose() => Directory.Delete(place, true);

    [Fact]
    public async Task Everything_that_was_said_and_sent_is_there_again_and_reads_the_same()
    {
        await using var day = await TalkedAsync(azurite);
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
        await using var day = await TalkedAsync(azurite);
        await Backup.ExportAsync(day.City, Folder);
        await using var restored = await ReminderDay.FromAsync(azurite, Folder, At(8, 11));
        var before = await Backup.RowsAsync(restored.City);
        var (officer, secretariat) = (await restored.OpenAsync(CityHost.ChapterOfficer), await restored.OpenAsync(CityHost.Secretariat));
        restored.AllowNotInstalled();
        await restored.LookAsync();
        Assert.Empty(officer.Conversation.Rest());
        Assert.Empty(secretariat.Conversation.Rest());
        Assert.Equal(before, await Backup.RowsAsync(restored.City));

        // It changes the old cards where they lie: with the other bot's Teams, which here does not know this one.
        day.City.Allow("no token of the bot");

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
        await using var day = await TalkedAsync(azurite);
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

    private static async Task<string> SaysAsync(ReminderDay day, string who, string said) => (await day.City.Chat(who).SaidAsync(said)).Card.GetRawText();

    private static Conversation.Sender Person(string id) => new(FakeConnector.TenantId, id, null);
}
