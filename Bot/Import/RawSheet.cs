namespace Sasaeai.Bot.Import;

/// <summary>A cell as it lies in the file.</summary>
/// <param name="IsNumber">True for a cell of a workbook that holds a number or a date instead of text; <paramref name="Text"/> is then its value, a date as <c>yyyy-MM-dd</c>.</param>
internal readonly record struct RawCell(string Text, bool IsNumber = false);

/// <summary>A row as it lies in the file.</summary>
/// <param name="Line">Line of the file or row of the sheet in which it begins, from 1.</param>
internal sealed record RawRow(int Line, IReadOnlyList<RawCell> Cells)
{
    /// <summary>The template's example row, which is not read.</summary>
    public bool IsExample => Cells[0].Text.StartsWith(MasterSource.ExampleMark, StringComparison.Ordinal);
}

/// <summary>One file of a folder or one sheet of a workbook.</summary>
/// <param name="Source">What people call it: <c>wards.csv</c>, or the sheet's name.</param>
/// <param name="Rows">The header first. Rows without any text are left out.</param>
internal sealed record RawSheet(FileSpec Spec, string Source, IReadOnlyList<RawRow> Rows)
{
    /// <summary>Nothing but the example stands under the header: nobody filled it in. A header alone is an empty list, and meant.</summary>
    public bool IsUntouchedTemplate => Rows.Count > 1 && Rows.Skip(1).All(r => r.IsExample);
}

/// <summary>Something to mend before anything is loaded.</summary>
/// <param name="Line">Null when it concerns the file as a whole.</param>
/// <param name="Header">The column, or null.</param>
/// <param name="Sentence">What is wrong and what is expected.</param>
internal sealed record ImportProblem(string Source, int? Line, string? Header, string Sentence)
{
    /// <summary>「staff.csv 5行目「役割」: …」.</summary>
    public override string ToString() =>
        $"{Source}{(Line is { } line ? $" {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}行目" : "")}{(Header is null ? "" : $"「{Header}」")}: {Sentence}";
}

/// <summary>What was found at the place that somebody named.</summary>
/// <param name="Notices">What they should know, but need not mend.</param>
internal sealed record RawCity(IReadOnlyList<RawSheet> Sheets, IReadOnlyList<string> Notices, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>What people told one another, where a folder holds it; not read yet.</summary>
    public MessageFile? Messages { get; init; }
}
