using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>聞き取る: exact commands first, then sentences. Keeps the vocabulary of the last version of the master data; without it the answers are the same, later.</summary>
internal sealed class QuestionReader
{
    private static readonly IReadOnlyDictionary<string, string> NothingTaught = new Dictionary<string, string>(StringComparer.Ordinal);

    private volatile Known? known;
    private volatile Named? named;

    /// <summary>The command of exact words, for which nothing that was taught is needed; else <see cref="Command.Unknown"/>.</summary>
    public Command Exact(string text, City city)
    {
        if (named is not { } seen || seen.City != city) named = seen = new(city, CommandReader.Wards(city));
        // 「中央区の」 is half a sentence.
        return CommandReader.Read(text, seen.Wards) is var command && command is Command.Progress && text.TrimEnd().EndsWith('の') ? new Command.Unknown() : command;
    }

    /// <summary>What the text says.</summary>
    /// <param name="taught">Words that a secretariat added; see <see cref="Vocabulary"/>.</param>
    public Command Read(string text, City city, PlanBook plans, CouncilBook councils, DateOnly today, IReadOnlyDictionary<string, string>? taught = null)
    {
        var command = Exact(text, city);
        if (command is not Command.Unknown) return command;
        var vocabulary = Of(city, plans, councils, taught ?? NothingTaught);
        if (CorrectionSentenceReader.Read(text, vocabulary, today) is { } correction) return new Command.CorrectLine(correction);
        return ReportSentenceReader.Read(text, vocabulary, today) is { } report ? new Command.WriteReport(report) : Sentences.Read(text, vocabulary, city, today);
    }

    private Vocabulary Of(City city, PlanBook plans, CouncilBook councils, IReadOnlyDictionary<string, string> taught)
    {
        if (known is not { } seen || seen.City != city || seen.Plans != plans || seen.Councils != councils || seen.Taught != taught)
            known = seen = new(city, plans, councils, taught, new(city, plans, councils, taught));
        return seen.Vocabulary;
    }

    private sealed record Known(City City, PlanBook Plans, CouncilBook Councils, IReadOnlyDictionary<string, string> Taught, Vocabulary Vocabulary);

    private sealed record Named(City City, IReadOnlyList<WardNames> Wards);
}
