using System.Globalization;
using Azure.Data.Tables;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>Backups of what people told one another, spelled once for the tests.</summary>
internal static class Backup
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Exports into that folder, which does not exist yet.</summary>
    public static async Task ExportAsync(CityHost city, string folder)
    {
        await using var output = new StringWriter();
        Assert.True(await ExportCommand.ExportAsync(city.Services, folder, output, Ct) == 0, output.ToString());
    }

    /// <summary>Imports that folder.</summary>
    public static async Task<ImportOutcome> ImportAsync(CityHost city, string folder, ImportOptions? options = null) =>
        await ImportCommand.ImportAsync(city.Services, await MasterSource.ReadAsync(folder, Ct), options ?? new(), Ct);

    /// <summary>Every row of the four tables with its types, except what the sender keeps for itself. Sorted.</summary>
    /// <param name="withVersions">Also when each was written.</param>
    public static async Task<IReadOnlyList<string>> RowsAsync(CityHost city, bool withVersions = false)
    {
        var rows = new List<string>();
        foreach (var table in (TableClient[])[city.Consultations, city.Needs, city.Notices, city.Outbox])
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Ct))
            {
                if ((table.Name, row.PartitionKey) == ("Outbox", "work")) continue;
                var columns = row.Where(c => c.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey")).OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}={(c.Value is DateTimeOffset at ? at.UtcTicks : c.Value)}:{c.Value.GetType().Name}"));
                rows.Add($"{table.Name} {row.PartitionKey} {row.RowKey} {string.Join(',', columns)}{(withVersions ? $" {row.ETag}" : "")}");
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
