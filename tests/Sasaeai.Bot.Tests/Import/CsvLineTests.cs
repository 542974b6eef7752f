using CsCheck;
using Sasaeai.Bot.Import;
using Xunit;

namespace Sasaeai.Bot.Tests.Import;

/// <summary>What an export writes into a cell, and what an import makes of it.</summary>
public sealed class CsvLineTests
{
    private const string Openers = "=+-@\t\r\n#＝＋－＠";

    // Mostly what hurts, and any UTF-16 unit.
    private static readonly Gen<string> Cell =
        Gen.OneOf(Gen.Char["'" + Openers + "\",;a髙﨑 　"], Gen.Char[char.MinValue, char.MaxValue]).Array[0, 20].Select(c => new string(c));

    [Fact]
    public void Any_cells_come_back_exactly() => Cell.Array[0, 6].Sample(cells =>
    {
        string[] row = ["1", .. cells];
        var read = Assert.Single(new CsvText(CsvLine.Of(row) + "\r\n").Rows(_ => Assert.Fail("A quote out of place.")));
        return row.SequenceEqual(read.Cells.Select(c => FormulaGuard.Off(c.Text, out _)));
    });

    [Fact]
    public void No_cell_begins_as_a_formula() =>
        Cell.Sample(cell => FormulaGuard.On(cell) is var written && (written.Length == 0 || !Openers.Contains(written[0], StringComparison.Ordinal)));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("''=1+1", "'''=1+1")]
    [InlineData("'90年代の会", "'90年代の会")]
    [InlineData("'", "'")]
    [InlineData("a=b", "a=b")]
    [InlineData("-5", "'-5")]
    [InlineData("＝合計", "'＝合計")]
    [InlineData("#N/A", "'#N/A")]
    public void An_apostrophe_stands_only_before_what_a_spreadsheet_would_rewrite(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.On(text));
        Assert.Equal(text, FormulaGuard.Off(cell, out _));
    }

    [Fact]
    public void A_formula_that_somebody_wrote_without_it_is_read_as_it_stands() => Assert.Equal("=1+1", FormulaGuard.Off("=1+1", out _));

    [Fact]
    public void Any_columns_of_a_row_come_back_with_their_types() =>
        Gen.Select(Gen.Int, Gen.Long, Gen.Bool, Gen.Double.Where(double.IsFinite), Gen.DateTimeOffset).Sample((whole, number, yes, real, at) =>
        {
            Dictionary<string, object> columns = new() { ["Z"] = "「=」\"'\r\n😀", ["A"] = whole, ["B"] = number, ["C"] = yes, ["D"] = real, ["E"] = at, ["F"] = "" };
            var read = KeptColumns.Read(KeptColumns.ToJson(columns));
            return read is not null && read.Count == columns.Count && columns.All(c => c.Value.Equals(read[c.Key]));
        });

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"A\":null}")]
    [InlineData("{\"A\":{}}")]
    [InlineData("{\"A\":{\"whole\":\"x\"}}")]
    public void What_is_not_ours_is_not_read(string json) => Assert.Null(KeptColumns.Read(json));
}
