using System.Globalization;
using System.Text;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>成績: how the sentences of a file were read.</summary>
internal sealed class Score
{
    private readonly IReadOnlyList<Reading> readings;

    private Score(IReadOnlyList<Reading> readings) => this.readings = readings;

    /// <summary>Sentences that must not be answered, and were; set aside or not.</summary>
    public IEnumerable<Reading> WronglyAnswered => readings.Where(r => r.Row.Is("never") && !Meant.IsNoAnswer(r.Got));

    /// <summary>The share read right of what is asked and not set aside.</summary>
    public double Right => Share(readings.Where(r => !r.Row.IsReporting && !r.Row.IsSetAside));

    /// <summary>Reads every row; a chain in one chat.</summary>
    public static Score Of(IReadOnlyList<Utterance> rows, MasterSnapshot master)
    {
        var reader = new QuestionReader();
        var lasts = new Dictionary<string, Question?>(StringComparer.Ordinal);
        var readings = new List<Reading>();
        foreach (var row in rows)
        {
            var last = row.Chain.Length > 0 ? lasts.GetValueOrDefault(row.Chain) : null;
            var command = Followed(reader.Read(row.Text, master.City, master.Plans, master.Councils, row.Now), last);
            if (row.Chain.Length > 0) lasts[row.Chain] = (command as Command.Ask)?.Questions[^1] ?? AsProgress(command) ?? last;
            readings.Add(new(row, Meant.Of(command)));
        }

        return new(readings);
    }

    /// <summary>Right and all, by group; then what is set aside.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        var looked = readings.Where(r => !r.Row.IsSetAside).ToList();
        foreach (var group in looked.SelectMany(r => r.Row.Group.Select(g => (Group: g, Reading: r))).GroupBy(g => g.Group, g => g.Reading))
        {
            Line(group.Key, group);
        }

        Line("CHAINS", looked.Where(r => r.Row.Chain.Length > 0));
        Line("ASKED", looked.Where(r => !r.Row.IsReporting));
        Line("REPORTING", looked.Where(r => r.Row.IsReporting));
        Line("SET ASIDE, asked", readings.Where(r => r.Row.IsSetAside && !r.Row.IsReporting));
        Line("SET ASIDE, reporting", readings.Where(r => r.Row.IsSetAside && r.Row.IsReporting));
        return table.ToString();

        void Line(string name, IEnumerable<Reading> part) => table.AppendLine(
            CultureInfo.InvariantCulture, $"{name,-22}{part.Count(r => r.IsRight),5} of{part.Count(),5}{100 * Share(part),7:F1} %");
    }

    /// <summary>The rows read wrong, but for those set aside.</summary>
    public async Task SaveAsync(string file, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults"));
        var wrong = readings.Where(r => !r.IsRight && !r.Row.IsSetAside)
            .Select(r => string.Join('\t', r.Row.Id, string.Join(',', r.Row.Group), r.Row.Text, r.Row.Meaning, r.Got));
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, file), wrong.Prepend("id\tgroup\ttext\texpected\tgot"), ct);
    }

    private static Command? Followed(Command command, Question? last) => command is not Command.FollowUp said ? command
        : (last is null ? said.Alone : Continued.Of(last, said.Differing, said.Alone) ?? said.Alone) is { } question ? new Command.Ask([question]) : null;

    private static Question.Progress? AsProgress(Command? command) => command is Command.Progress { Ward: var ward }
        ? new(ward is null ? Scope.Nothing : new() { Places = [new Place.InWard(ward)] }) : null;

    private static double Share(IEnumerable<Reading> part) => part.Any() ? (double)part.Count(r => r.IsRight) / part.Count() : 1;

    /// <summary>A sentence and the line of what was read.</summary>
    internal sealed record Reading(Utterance Row, string Got)
    {
        private const string Note = " note=";

        public bool IsRight => Row.Meanings.Any(Says);

        // How much goes along into ひとこと is taste: what is expected there must be in it.
        private bool Says(string meaning)
        {
            var (expected, got) = (meaning.Split(Note), Got.Split(Note));
            return expected[0] == got[0] && (expected.Length == 1 || (got.Length > 1 && got[1].Contains(expected[1], StringComparison.Ordinal)));
        }
    }
}
