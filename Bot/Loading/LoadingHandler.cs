using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Loading;

/// <summary>マスターデータの取り込み: looks at a sent workbook, shows what it would change, and loads just that when an administrator says so.</summary>
internal sealed class LoadingHandler(FileFetcher fetch, SentMasterData import, SentFileStore store, MasterData masterData, AuditTrail audit)
{
    /// <summary>True for somebody who may, with one spreadsheet or more.</summary>
    public static bool Takes(Person person, Incoming.SentFiles files) => person.May(Right.LoadMasterData) && files.Downloads.Any(f => SentReportFile.IsSpreadsheet(f.Name));

    /// <summary>The plan of a sent file. Nothing is loaded. Null where it holds reports only: that is for まとめて登録.</summary>
    public async Task<Reply?> PlanAsync(Person person, Incoming.SentFiles files, Turn turn, CancellationToken ct)
    {
        if (files.Downloads.Count > 1) return Sorry("several");
        var csv = files.Downloads[0].Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (csv) return person.MaySendMany() ? null : Sorry("unreadable");
        switch (await fetch(files.Downloads[0], ct))
        {
            case Fetched.TooLarge: return Sorry("tooLarge");
            case Fetched.Content content:
                return SentWorkbook.Read(content.Bytes) switch
                {
                    SentWorkbook.Master master => await PlanAsync(turn.Sender, content.Bytes, master.City, turn, ct),
                    SentWorkbook.Sorry sorry => Sorry(sorry.State),
                    _ => person.MaySendMany() ? null : Sorry("reports"),
                };
            default: return Sorry("notFetched");
        }
    }

    /// <summary>取り込む: what was shown, and nothing else. What is there meanwhile shows its plan anew.</summary>
    public async Task<Reply> LoadAsync(Person person, LoadMasterData form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!person.May(Right.LoadMasterData)) return new Reply.NewMessage(Refusals.LoadingMasterData(person, master));
        var closing = 0;
        try
        {
            if (await store.FindAsync(turn.Sender, form.File, turn.Now, ct) is not { } file) return Gone();
            closing = file.Closing;
            if (file.Loaded is { } loaded) return new Reply.Replace(MasterPlanCard.Of(Loaded(file, loaded)));
            if (SentWorkbook.Read(await store.BytesAsync(turn.Sender, file.Id, ct)) is not SentWorkbook.Master { City: var city }) return Gone();
            return await import.RunAsync(city, new(YesClose: Number(form.Close), OnVersion: file.OnVersion), ct) switch
            {
                ImportOutcome.Done done => await DoneAsync(file, done, turn, ct),
                ImportOutcome.Doubted doubted => new Reply.Replace(MasterPlanCard.Of(LoadingView.Of(file.Id, city, doubted, form.Close is null ? null : $"なくなるのは {Japanese.Number(doubted.Closing)}行です。まちがいでなければ、その数を書いてください。"))),
                ImportOutcome.Refused refused => new Reply.Replace(MasterPlanCard.Of(LoadingView.Of("", city, refused))),
                _ => await AgainAsync(file, city, turn, ct),
            };
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(MasterPlanCard.Of(new("notSaved", form.File ?? "", [], Number(form.Close) ?? closing, [$"{RevisionWords.Trouble}{RevisionWords.TwiceIsOnce}"], [], 0)));
        }
    }

    /// <summary>やめる: throws the file away.</summary>
    public async Task<Reply> DropAsync(DropMasterData form, Turn turn, CancellationToken ct)
    {
        if (await store.FindAsync(turn.Sender, form.File, turn.Now, ct) is { Loaded: { } loaded } file) return new Reply.Replace(MasterPlanCard.Of(Loaded(file, loaded)));
        await store.ForgetAsync(turn.Sender, ct);
        return await store.FindAsync(turn.Sender, form.File, turn.Now, ct) is null ? new Reply.Replace(MasterFileCard.Of("dropped")) : new Reply.Line(RevisionWords.Crowded);
    }

    private async Task<Reply> PlanAsync(Sender sender, byte[] bytes, RawCity city, Turn turn, CancellationToken ct)
    {
        try
        {
            var outcome = await import.RunAsync(city, new(DryRun: true), ct);
            var (version, closing) = Seen(outcome);
            var view = LoadingView.Of("", city, outcome, null);
            if (view.State is "ready" or "closing") view = view with { File = await store.KeepAsync(sender, bytes, version, closing, turn.Now, ct) };
            return new Reply.NewMessage(MasterPlanCard.Of(view));
        }
        catch (StorageTroubleException)
        {
            return Sorry("notKept");
        }
    }

    // Somebody else loaded or edited something since the plan was shown.
    private async Task<Reply> AgainAsync(KeptWorkbook file, RawCity city, Turn turn, CancellationToken ct)
    {
        var outcome = await import.RunAsync(city, new(DryRun: true), ct);
        var (version, closing) = Seen(outcome);
        var view = LoadingView.Of(file.Id, city, outcome, null);
        if (view.State is "ready" or "closing") await store.NoteAsync(turn.Sender, file with { OnVersion = version, Closing = closing }, ct);
        return new Reply.Replace(MasterPlanCard.Of(view with { Notices = ["見ていた間に、ほかの変更がありました。今の見通しを確かめて、もう一度押してください。", .. view.Notices] }));
    }

    private async Task<Reply> DoneAsync(KeptWorkbook file, ImportOutcome.Done done, Turn turn, CancellationToken ct)
    {
        masterData.LookAgain();
        var view = LoadingView.Done(file.Id, done);
        var summary = string.Join('\n', view.Files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Title};{f.Sheet};{f.Added};{f.Changed};{f.Closed};{f.Unchanged};{(f.Held ? 1 : 0)}")));
        try
        {
            await store.NoteAsync(turn.Sender, file with { Loaded = summary }, ct);
            await audit.WriteAsync(new(turn.Now, turn.Sender, AuditKind.MasterDataLoaded, null, [done.Version ?? "", .. view.Files.Where(f => !f.Held).Select(f => f.Sheet)]), ct);
        }
        catch (StorageTroubleException)
        {
            // It is loaded; a second press finds that nothing changes.
        }

        return new Reply.Replace(MasterPlanCard.Of(view));
    }

    private static MasterPlanCard.View Loaded(KeptWorkbook file, string summary) => new("done", file.Id, [.. summary.Split('\n').Select(l => l.Split(';')).Where(p => p.Length == 7)
        .Select(p => new MasterPlanCard.FileRow(p[0], p[1], Number(p[2]) ?? 0, Number(p[3]) ?? 0, Number(p[4]) ?? 0, Number(p[5]) ?? 0, p[6] == "1"))], file.Closing, ["このファイルは、もう取り込んであります。"], [], 0);

    private static (string Version, int Closing) Seen(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Done done => (done.Seen, done.Plans.Where(p => !p.IsHeld).Sum(p => p.Closed.Count)),
        ImportOutcome.Doubted doubted => (doubted.Version, doubted.Closing),
        _ => ("", 0),
    };

    private static int? Number(string? text) =>
        int.TryParse(TypedText.Fold(text ?? "").Replace(",", "", StringComparison.Ordinal).Replace("行", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Reply.NewMessage Sorry(string state) => new(MasterFileCard.Of(state));

    private static Reply.Replace Gone() => new(MasterFileCard.Of("gone"));
}
