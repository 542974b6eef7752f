using System.Globalization;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>One row of the master data with its values in stored form: dates as <c>yyyy-MM-dd</c>, lists joined by <c>;</c>, no empty values.</summary>
/// <param name="Line">Where it stood in the file; 0 when it came from the table.</param>
/// <param name="ClosedOn">The day of the import from which it no longer stood in the file, or null.</param>
internal sealed record MasterRow(string Key, int Line, IReadOnlyDictionary<string, string> Values, DateOnly? ClosedOn = null)
{
    /// <summary>版: how often it was changed in Teams, or by an import of what belongs to Teams; 0 for never. Not a column that anybody fills in.</summary>
    public int Revision { get; init; }

    /// <summary>The value, or null.</summary>
    public string? Text(string column) => Values.GetValueOrDefault(column);

    /// <summary>The value of a column that is always filled.</summary>
    public string Must(string column) => Values[column];

    /// <summary>The values of a list; empty when there are none.</summary>
    public IReadOnlyList<string> List(string column) => Text(column)?.Split(';') ?? [];

    /// <summary>The number, or null.</summary>
    public int? Number(string column) => Text(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The day, or null.</summary>
    public DateOnly? Day(string column) => Text(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The year of a column that is always filled.</summary>
    public FiscalYear Year(string column) => new(int.Parse(Must(column), CultureInfo.InvariantCulture));

    /// <summary>True for 「1」.</summary>
    public bool Flag(string column) => Values.ContainsKey(column);

    /// <summary>The row with other values; empty ones are taken out. What was closed by an import is open again.</summary>
    public MasterRow With(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var all = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is null) all.Remove(name);
            else all[name] = value;
        }

        return this with { Values = all, ClosedOn = null };
    }

    /// <summary>The last valid day, given the column that says it: what was closed is not valid from the day of closing.</summary>
    public DateOnly? LastDay(string column)
    {
        var said = Day(column);
        return ClosedOn is { } closed && (said is null || said >= closed) ? closed.AddDays(-1) : said;
    }
}

/// <summary>The rows of one file that could be read.</summary>
internal sealed record MasterFile(FileSpec Spec, string Source, IReadOnlyList<MasterRow> Rows)
{
    /// <summary>Keys of rows with a mistake elsewhere: who refers to them makes no mistake of their own. Null when not even the header could be read.</summary>
    public IReadOnlySet<string>? Mistaken { get; init; } = new HashSet<string>();

    /// <summary>It has the column 閉じた日, so an export wrote it: what its rows say beside other files was right when it was stored.</summary>
    public bool WasExported { get; init; }
}
