using System.Globalization;
using System.Runtime.CompilerServices;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Import;

/// <summary>直した人と理由: what stands beside before and after.</summary>
/// <param name="Act">What was done, a code: see <c>Acts</c> of the roster, or <c>import</c>.</param>
/// <param name="Edit">Drawn when the form was opened: a form that is sent twice is one edit.</param>
internal sealed record Made(string Act, string Reason, string? Explanation, (string Tenant, string Object, string Name) By, DateTimeOffset At, string Edit);

/// <summary>版: one change of one row of a file that can be edited in Teams.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Key">Key of its row.</param>
/// <param name="Number">The row's <see cref="MasterRow.Revision"/> after it.</param>
/// <param name="Before">The values before; null for a new row.</param>
internal sealed record RowRevision(
    string File, string Key, int Number, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string> After, Made Made);

/// <summary>
/// 直した記録: table <c>MasterData</c>, partition <c>current</c> beside the pointer, <c>V|{file}|{key}|{revision:0000}</c>. Written in the
/// transaction that moves the pointer, so that an edit and its record are seen together or not at all. A row whose number is higher than
/// that of the file's row belongs to an attempt that came to nothing.
/// </summary>
internal sealed class RowHistory(Tables tables)
{
    /// <summary>The record as an export writes it, and an import reads it back.</summary>
    public static FileSpec Spec { get; } = new(
        "roster-history",
        "名簿と会議を直した記録",
        [
            new("ファイル", "File", new CellKind.Choice("members", "meetings")), new("行の番号", "Key", new CellKind.KeyPart()),
            new("版", "Number", new CellKind.Number(0, 9999)), new("内容", "Columns", new CellKind.Columns()),
        ],
        ["File", "Key", "Number"],
        false,
        [])
    {
        Further = [],
    };

    /// <summary>That revision, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<RowRevision?> FindAsync(FileSpec file, string key, int number, CancellationToken ct) =>
        await tables.MasterData.FindAsync(MasterVersions.Current, KeyOf(file.Name, key, number), ct).ConfigureAwait(false) is { } row ? Read(row) : null;

    /// <summary>All that was done to that row, oldest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public async Task<IReadOnlyList<RowRevision>> OfAsync(FileSpec file, string key, CancellationToken ct) =>
        await tables.MasterData.RangeAsync(MasterVersions.Current, $"V|{file.Name}|{key}|", ct).Select(Read).ToListAsync(ct).ConfigureAwait(false);

    /// <summary>The rows of <see cref="Spec"/> for an export: key and columns.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public async IAsyncEnumerable<IReadOnlyList<string>> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.MasterData.RangeAsync(MasterVersions.Current, "V|", ct).ConfigureAwait(false))
        {
            var (file, key, number) = Parts(row.Key);
            yield return [file, key, number.ToString(CultureInfo.InvariantCulture), KeptColumns.ToJson(row.Columns)];
        }
    }

    /// <summary>The row of the table.</summary>
    public static Row Write(RowRevision revision)
    {
        var made = revision.Made;
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Act"] = made.Act,
            ["Reason"] = made.Reason,
            ["ByTenant"] = made.By.Tenant,
            ["ByObject"] = made.By.Object,
            ["ByName"] = made.By.Name,
            ["At"] = made.At,
            ["Edit"] = made.Edit,
            ["After"] = KeptColumns.ToJson(revision.After.Select(Boxed)),
        };
        if (made.Explanation is { } text) columns["Explanation"] = text;
        if (revision.Before is { } before) columns["Before"] = KeptColumns.ToJson(before.Select(Boxed));
        return new(KeyOf(revision.File, revision.Key, revision.Number), columns);
    }

    /// <summary>The row of the table, from a row of <see cref="Spec"/>.</summary>
    public static Row Restored(MasterRow row) =>
        new(KeyOf(row.Must("File"), row.Must("Key"), row.Number("Number")!.Value), KeptColumns.Read(row.Must("Columns"))!);

    private static RowRevision Read(Row row)
    {
        var (file, key, number) = Parts(row.Key);
        var at = ((DateTimeOffset)row.Columns["At"]).ToOffset(TimeSpan.FromHours(9));
        return new(file, key, number, Values(row.Text("Before")), Values(row.Text("After")) ?? new Dictionary<string, string>(), new(
            row.Text("Act") ?? "", row.Text("Reason") ?? "", row.Text("Explanation"),
            (row.Text("ByTenant") ?? "", row.Text("ByObject") ?? "", row.Text("ByName") ?? ""), at, row.Text("Edit") ?? ""));
    }

    private static KeyValuePair<string, object> Boxed(KeyValuePair<string, string> value) => new(value.Key, value.Value);

    private static Dictionary<string, string>? Values(string? json) => json is null ? null : KeptColumns.Read(json)?.ToDictionary(c => c.Key, c => (string)c.Value, StringComparer.Ordinal);

    private static string KeyOf(string file, string key, int number) => string.Create(CultureInfo.InvariantCulture, $"V|{file}|{key}|{number:0000}");

    // The key in the middle may itself hold bars.
    private static (string File, string Key, int Number) Parts(string rowKey)
    {
        var first = rowKey.IndexOf('|', 2);
        var last = rowKey.LastIndexOf('|');
        return (rowKey[2..first], rowKey[(first + 1)..last], int.Parse(rowKey.AsSpan(last + 1), CultureInfo.InvariantCulture));
    }
}
