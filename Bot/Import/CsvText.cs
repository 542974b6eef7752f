using System.Text;

namespace Sasaeai.Bot.Import;

/// <summary>Reads comma-separated text as RFC 4180 says: quoted cells may hold commas, line breaks and doubled quotes.</summary>
internal sealed class CsvText(string text)
{
    private readonly StringBuilder cell = new();
    private int at;
    private int line = 1;

    /// <summary>The rows with text in them, header first. Reading stops at the first quote that is out of place.</summary>
    /// <param name="misplacedQuote">Called with the line on which that row begins.</param>
    public IEnumerable<RawRow> Rows(Action<int> misplacedQuote)
    {
        while (at < text.Length)
        {
            var begin = line;
            if (Row() is not { } cells)
            {
                misplacedQuote(begin);
                yield break;
            }

            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c.Text)))
            {
                yield return new(begin, cells);
            }
        }
    }

    private List<RawCell>? Row()
    {
        List<RawCell> cells = [];
        while (true)
        {
            if (!(Peek() == '"' ? Quoted() : Plain()))
            {
                return null;
            }

            cells.Add(new(cell.ToString()));
            cell.Clear();
            if (Peek() == ',')
            {
                at++;
                continue;
            }

            EndOfLine();
            return cells;
        }
    }

    private bool Plain()
    {
        for (var c = Peek(); c is not (',' or '\r' or '\n' or null); c = Peek())
        {
            if (c == '"')
            {
                return false;
            }

            cell.Append(c);
            at++;
        }

        return true;
    }

    private bool Quoted()
    {
        for (at++; Peek() is { } c; at++)
        {
            if (c == '"')
            {
                at++;
                if (Peek() != '"')
                {
                    return Peek() is ',' or '\r' or '\n' or null;
                }
            }

            line += c == '\n' ? 1 : 0;
            cell.Append(c);
        }

        return false;
    }

    private void EndOfLine()
    {
        if (Peek() == '\r')
        {
            at++;
        }

        if (Peek() == '\n')
        {
            at++;
        }

        line++;
    }

    private char? Peek() => at < text.Length ? text[at] : null;
}
