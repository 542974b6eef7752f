using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>チャットで送られたマスターデータ: the import of a workbook without past reports, which would take longer than a turn.</summary>
internal sealed class SentMasterData(MasterVersions versions, Today today)
{
    /// <summary>Sheets of past reports: those a chat does not take.</summary>
    public static IReadOnlyList<string> NotTaken { get; } = [.. Files.Readable.Except(Files.Master).Select(f => f.Name)];

    /// <summary>Plans or loads it, by the rules of <see cref="Importer"/>.</summary>
    /// <exception cref="Storage.StorageTroubleException">As <see cref="Importer.RunAsync"/>.</exception>
    public Task<ImportOutcome> RunAsync(RawCity raw, ImportOptions options, CancellationToken ct) =>
        new Importer(versions, today, (_, _) => Task.FromResult(0)).RunAsync(raw, options, ct);
}
