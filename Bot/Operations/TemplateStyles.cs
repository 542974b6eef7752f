using DocumentFormat.OpenXml.Spreadsheet;

namespace Sasaeai.Bot.Operations;

/// <summary>The looks of the template's cells. All of them are text, so that Excel leaves them as they were typed.</summary>
internal static class TemplateStyles
{
    // ECMA-376 part 1, 18.8.30: format 49 is "@", text.
    private const uint TextFormat = 49;

    /// <summary>By index: 0 Excel's own, 1 to be written in, 2 heading, 3 example, 4 wrapped.</summary>
    public static Stylesheet Sheet() => new(
        new Fonts(Font("FF000000"), Font("FF000000", true), Font("FF666666")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF7" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Text(0, 0),
            Text(1, 2),
            Text(2, 0),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = TextFormat, ApplyNumberFormat = true, ApplyAlignment = true }));

    private static CellFormat Text(uint font, uint fill) => new()
    {
        NumberFormatId = TextFormat,
        FontId = font,
        FillId = fill,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
    };

    private static Font Font(string colour, bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 }, new Color { Rgb = colour }, new FontName { Val = "游ゴシック" });
        return font;
    }
}
