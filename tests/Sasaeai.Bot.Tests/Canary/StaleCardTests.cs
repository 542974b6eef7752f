using Azure.Data.Tables;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>古いカード: a card was opened by somebody who might, and is pressed when they may no longer. Each verb asks again.</summary>
public sealed class StaleCardTests(Azurite azurite)
{
    private static readonly DateTimeOffset September = new(2026, 9, 10, 10, 42, 0, TimeSpan.FromHours(9));

    // Nothing of others is read or changed by these; figures, and who leads a council, are for everybody who is registered.
    private static readonly string[] ForEverybody =
    [
        "home", "help.open", "report.leave", "report.keepTheirs", "draft.list", "draft.discard", "status.open", "status.wrong", "progress.ward", "progress.area", "progress.choose",
        "council.open", "council.choose", "council.mine", "answer.none",
    ];

    // 市 reads the contacts of every council and what was written in every ward, keeps the roster of the 分科会, and the questions of all wards.
    private static readonly string[] NotRefusedToTheCity =
    [
        "council.contacts", "roster.open", "meeting.list", "answer.ask", "answer.reports", "answer.wrong", "unanswered.open", "unanswered.teach", "unanswered.taught", "unanswered.settleNow", "words.open", "words.forgetNow",
        // 市 gets the digest of every ward.
        "digest.open", "digest.chosen",
        // 市 reads and erases the memos of every ward.
        "need.list", "need.filter", "need.erase", "need.eraseNow",
        // One's own wishes stay one's own.
        "reminder.mine", "reminder.off", "reminder.on", "reminder.away", "reminder.back",
    ];

    // Begun in the old ward, finished in the background: each row asks for its right when it is registered. And a ward that is not theirs is asked for again.
    // That an answer was wrong may say whoever is registered.
    private static readonly string[] NotRefusedInAnotherWard = ["batch.register", "batch.drop", "area.ward", "answer.wrong"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // On their way they change the master data, which is imported anew here; their own tests ask for their rights.
    private static bool WritesMasterData(StormCase button) => button.Depth == Depth.Writes && RosterStorms.All.Contains(button);

    private static readonly string[] People = [CityHost.ChapterOfficer, CityHost.ThreeAreaWorker, CityHost.Secretariat, CityHost.Administrator];

    [Fact]
    public Task Who_is_no_longer_registered_is_refused_on_every_verb_and_gets_back_what_they_typed() =>
        RefusedAsync(city => ImportAsync(city, _ => ""), data => true);

    [Fact]
    public Task Whose_role_files_no_reports_any_more_is_refused_on_every_verb_and_gets_back_what_they_typed() =>
        RefusedAsync(city => ImportAsync(city, id => $"{id},見本 太郎,市,,"), data => true, NotRefusedToTheCity);

    [Fact]
    public Task Who_moved_to_another_ward_is_refused_for_the_old_one_and_gets_back_what_they_typed() => RefusedAsync(
        city => ImportAsync(city, id => $"{id},見本 太郎,区事務局,12105,"), data => data.Contains("12101", StringComparison.Ordinal), NotRefusedInAnotherWard);

    [Fact]
    public Task Whose_account_is_disabled_is_refused_on_every_verb_and_gets_back_what_they_typed() => RefusedAsync(
        city =>
        {
            foreach (var person in People) city.Teams.Graph.Put(city.Teams.Graph.Find(person)! with { IsEnabled = false });
            return Task.CompletedTask;
        },
        data => true, directory: []);

    private async Task RefusedAsync(Func<CityHost, Task> change, Func<string, bool> concerns, string[]? except = null, Dictionary<string, string?>? directory = null)
    {
        await using var city = await CityHost.StartAsync(azurite, now: September, atLeisure: true, directory: directory, replace: RosterStorms.Knowing);
        var ready = new List<(StormCase Case, TeamsChat Chat, Pressing Pressing)>();
        foreach (var button in StormCases.All.Where(c => People.Contains(c.Person) && !ForEverybody.Contains(c.Verb) && !WritesMasterData(c)))
        {
            var chat = city.Chat(button.Person);
            ready.Add((button, chat, await button.Reach(chat)));
        }

        await change(city);
        await using var later = await city.CopyAsync(September);
        var before = await StateAsync(city);
        var tried = 0;
        foreach (var (button, chat, pressing) in ready.Where(r => concerns(r.Pressing.Data.ToJsonString())))
        {
            if (except?.Contains(button.Verb) == true) continue;
            tried++;
            var again = new TeamsChat(later.Client, later.Teams, button.Person, "見本 花子", conversationId: chat.Conversation.Id);
            while (chat.Conversation.Rest().Count > 0) await Task.Yield();
            var read = await StormCity.PressAsync(again, pressing);
            Assert.True(read.Words.Contains("あなたの役割では", StringComparison.Ordinal) || read.Words.Contains("登録がありません", StringComparison.Ordinal), $"{button.Verb}: {read.Words}");
            foreach (var typed in (string[])["title", "note", "reasonText", "by", "consult", "answer", "headline", "message"])
            {
                if ((string?)pressing.Data[typed] is { Length: > 0 } text) Assert.True(read.Words.Contains(text, StringComparison.Ordinal), $"{button.Verb} lost {typed}: {read.Words}");
            }
        }

        Assert.InRange(tried, 15, int.MaxValue);
        Assert.Equal(before, await StateAsync(city));
    }

    private static async Task ImportAsync(CityHost city, Func<string, string> becomes)
    {
        var folder = Directory.CreateTempSubdirectory("later").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "sample"), "*.csv").Where(f => Path.GetFileName(f) != "reports.csv")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var staff = Path.Combine(folder, "staff.csv");
        // Somebody must stay the administrator.
        await File.WriteAllLinesAsync(staff, [.. File.ReadLines(staff).Select(l => People.FirstOrDefault(p => l.StartsWith(p, StringComparison.Ordinal)) is { } id ? becomes(id) : l).Where(l => l.Length > 0), "00000000-0000-4000-8000-0000000000aa,見本 次郎,管理者,,"], Ct);
        var outcome = await ImportCommand.ImportAsync(city.Services, await MasterSource.ReadAsync(folder, Ct), new(YesClose: People.Length), Ct);
        Assert.True(outcome is ImportOutcome.Done, outcome is ImportOutcome.Refused refused ? string.Join('\n', refused.Problems) : outcome.ToString());
    }

    private static async Task<string> StateAsync(CityHost city)
    {
        var rows = new List<string>();
        foreach (var table in (TableClient[])[city.Reports, city.Drafts, city.Batches, city.Needs, city.Notices, city.Consultations])
            rows.AddRange((await table.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct)).Select(r => $"{table.Name} {r.PartitionKey} {r.RowKey} {r.ETag}"));
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }
}
