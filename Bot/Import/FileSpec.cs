namespace Sasaeai.Bot.Import;

/// <summary>Whether a column, or a cell of it, may be missing.</summary>
internal enum Need
{
    /// <summary>Every row has a value.</summary>
    Filled,

    /// <summary>The column is there; a cell may be empty, which means "not known".</summary>
    MayBeEmpty,

    /// <summary>The whole column may be missing.</summary>
    MayBeAbsent,
}

/// <summary>列: one column of a file.</summary>
/// <param name="Header">The Japanese header, exactly.</param>
/// <param name="Name">Its name in the table and in code.</param>
/// <param name="RefersTo">The file whose key each value must be, or null.</param>
/// <param name="WhenEmpty">What an empty cell stands for; null where it stands for "not known".</param>
internal sealed record ColumnSpec(
    string Header, string Name, CellKind Kind, Need Need = Need.Filled, string? RefersTo = null, string? WhenEmpty = null);

/// <summary>ファイル: one file of the master data, for import, template and export alike.</summary>
/// <param name="Name">Without <c>.csv</c>; also the sheet's name.</param>
/// <param name="Title">What is in it, in Japanese.</param>
/// <param name="Key">Names of the columns that together name a row.</param>
/// <param name="HashedKey">True where the key would hold names or ids of people: it is hashed then.</param>
/// <param name="Example">The template's example row, in the order of the columns.</param>
internal sealed record FileSpec(
    string Name, string Title, IReadOnlyList<ColumnSpec> Columns, IReadOnlyList<string> Key, bool HashedKey, IReadOnlyList<string> Example)
{
    /// <summary>A column that holds the key by itself, where it is filled; the other key columns make it up where it is not.</summary>
    public string? OwnKey { get; init; }

    /// <summary>閉じた日: from when a row no longer stood in its file.</summary>
    public static ColumnSpec ClosedOn { get; } = new("閉じた日", "ClosedOn", new CellKind.Date(), Need.MayBeAbsent);

    /// <summary>版: of a row of a file that can be edited in Teams.</summary>
    public static ColumnSpec Revision { get; } = new("版", "Revision", new CellKind.Number(0, 9999), Need.MayBeAbsent);

    /// <summary>Columns that an export writes and an import reads where they are there. Nobody is asked to fill them in.</summary>
    public IReadOnlyList<ColumnSpec> Further { get; init; } = [ClosedOn];

    /// <summary>Its rows can be edited in Teams; from the first edit on the file belongs there.</summary>
    public bool CanBeEdited => Further.Contains(Revision);

    /// <summary>All columns, as an export writes them.</summary>
    public IEnumerable<ColumnSpec> AllColumns => Columns.Concat(Further);

    /// <summary>The column with that header, or null.</summary>
    public ColumnSpec? Find(string header) => AllColumns.FirstOrDefault(c => c.Header == header);

    /// <summary>The Japanese header of a column.</summary>
    public string HeaderOf(string name) => AllColumns.First(c => c.Name == name).Header;
}
