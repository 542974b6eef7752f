using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Batches;

/// <summary>まとめて登録: looks at a sent workbook, shows what would be registered, and puts it into the queue when the person says so.</summary>
internal sealed class BatchesHandler(FileFetcher fetch, BatchSorter sorter, BatchStore store, BatchQueue queue)
{
    private const string Begun = "登録を始めました。進み具合は、このカードに出ます。";
    private const string PressAgain = "混み合っています。何も変わっていません。もう一度押してください。";
    private const string TooLate = "もう登録を始めています。終わると、一覧を出します。";

    /// <summary>True when there is a spreadsheet among the files; pictures and others are not for here.</summary>
    public static bool Takes(Incoming.SentFiles files) => files.Downloads.Any(f => SentReportFile.IsSpreadsheet(f.Name));

    /// <summary>The preview of a sent file. Nothing is registered.</summary>
    public async Task<Reply> PreviewAsync(Person person, Incoming.SentFiles files, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var office = master.OwnWardOf(person)?.Office;
        Reply Sorry(string state) => new Reply.NewMessage(BatchFileCard.Of(new(state, SentReportFile.MostRows, office)));
        if (files.Downloads.Count > 1) return Sorry("several");
        var file = files.Downloads[0];
        switch (await fetch(file, ct))
        {
            case Fetched.TooLarge: return Sorry("tooLarge");
            case Fetched.Content content:
                return SentReportFile.Read(content.Bytes, file.Name) switch
                {
                    SentSheet.Reports sent => await PreviewAsync(person, sent, master, turn, office, ct),
                    SentSheet.NoSheet => Sorry("noSheet"),
                    SentSheet.NoRows => Sorry("noRows"),
                    SentSheet.TooLarge => Sorry("tooLarge"),
                    SentSheet.TooMany => Sorry("tooMany"),
                    _ => Sorry("unreadable"),
                };
            default: return Sorry("notFetched");
        }
    }

    /// <summary>「30件を登録」: begins in the background. Safe to press twice, and on any copy of the bot.</summary>
    public async Task<Reply> RegisterAsync(Person person, RegisterBatch form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!person.MaySendMany()) return new Reply.Replace(Refusals.Reporting(person, master));
        if (await store.FindAsync(turn.Sender, form.Batch, ct) is not { } batch || turn.Address is not { } address) return Gone();
        if (Over(batch) is { } over) return over;
        if (batch.State is BatchState.Waiting)
        {
            if (batch.IsOver(turn.Now)) return Gone();
            // Whoever moved it meanwhile pressed the same, or やめる.
            if (!await store.MoveAsync(batch, BatchState.Registering, 0, ct) && await MeanwhileAsync(turn.Sender, form.Batch, ct) is { } other) return other;
        }

        await queue.AddAsync(batch, address, ct);
        return new Reply.Line(Begun);
    }

    /// <summary>「やめる」: throws the rows away, unless 登録 was pressed before.</summary>
    public async Task<Reply> DropAsync(DropBatch form, Turn turn, CancellationToken ct)
    {
        if (await store.FindAsync(turn.Sender, form.Batch, ct) is not { } batch) return Gone();
        if (batch.State is BatchState.Waiting && !await store.MoveAsync(batch, BatchState.Dropped, 0, ct))
            return await MeanwhileAsync(turn.Sender, form.Batch, ct) ?? new Reply.Line(TooLate);
        if (batch.State is BatchState.Registering)
        {
            // Whoever began it may have died before it was in the queue; then it would wait for ever.
            if (turn.Address is { } address) await queue.AddAsync(batch, address, ct);
            return new Reply.Line(TooLate);
        }

        if (batch.State is BatchState.Done or BatchState.Stopped) return Over(batch)!;
        await store.ClearAsync(batch, ct);
        return new Reply.Replace(BatchPreviewCard.Dropped());
    }

    // What became of a batch that could not be moved; null where it is being registered.
    private async Task<Reply?> MeanwhileAsync(Sender sender, string? id, CancellationToken ct) => await store.FindAsync(sender, id, ct) switch
    {
        { State: BatchState.Registering } => null,
        { State: BatchState.Waiting } => new Reply.Line(PressAgain),
        { } batch => Over(batch),
        null => Gone(),
    };

    // How a batch ended; null where it has not.
    private static Reply.Replace? Over(Batch batch) => batch.State switch
    {
        BatchState.Done => new(BatchProgressCard.Of(new("done", batch.All, batch.Done))),
        BatchState.Stopped => new(BatchProgressCard.Of(new("stopped", batch.All, batch.Done))),
        BatchState.Dropped => new(BatchPreviewCard.Dropped()),
        _ => null,
    };

    private static Reply.Replace Gone() => new(BatchProgressCard.Of(new("gone", 0, 0)));

    private async Task<Reply> PreviewAsync(Person person, SentSheet.Reports sent, MasterSnapshot master, Turn turn, Contact? office, CancellationToken ct)
    {
        try
        {
            var sorted = await sorter.SortAsync(sent, new(person, master, DateOnly.FromDateTime(turn.Now.DateTime)), ct);
            var id = sorted.Fresh.Count == 0 ? "" : (await store.KeepAsync(turn.Sender, sorted.Fresh, turn.Now, ct)).Id;
            return new Reply.NewMessage(BatchPreviewCard.Of(new(
                id, sorted.Fresh.Count, sorted.There, sorted.Wrong,
                [.. sorted.Problems.Take(BatchPreviewCard.MostProblems).Select(p => new BatchPreviewCard.Problem(p.Line, p.Header, p.Sentence))],
                Math.Max(0, sorted.Problems.Count - BatchPreviewCard.MostProblems), office)));
        }
        catch (StorageTroubleException)
        {
            return new Reply.NewMessage(BatchFileCard.Of(new("notKept", SentReportFile.MostRows, office)));
        }
    }

}
