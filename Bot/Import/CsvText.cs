using System.Text;

namespace Sasaeai.Bot.Import;

/// <summary>Reads comma-separated text as RFC 4180 says: quoted cells may hold commas, line breaks and doubled quotes.</summary>
/// <param name="text">Read from its beginning to its end, a character at a time.</param>
internal sealed class CsvText(TextReader text)
{
    private const int Unread = -2;

    private readonly StringBuilder cell = new();
    private int ahead = Unread;
    private int line = 1;

    /// <summary>Of a text that is there as a whole.</summary>
    public CsvText(string text) : this(new StringReader(text))
    {
    }

    /// <summary>The rows with text in them, header first. Reading stops at the first quote that is out of place.</summary>
    /// <param name="misplacedQuote">Called with the line on which that row begins.</param>
    public IEnumerable<RawRow> Rows(Action<int> misplacedQuote)
    {
        while (Peek() is not null)
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
                Take();
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
            Take();
        }

        return true;
    }

    private bool Quoted()
    {
        Take();
        for (; Peek() is { } c; Take())
        {
            if (c == '"')
            {
                Take();
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
            Take();
        }

        if (Peek() == '\n')
        {
            Take();
        }

        line++;
    }

    private char? Peek()
    {
        if (ahead == Unread) ahead = text.Read();
        return ahead < 0 ? null : (char)ahead;
    }

    private void Take()
    {
        if (ahead >= 0) ahead = Unread;
    }
}
