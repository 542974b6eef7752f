using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>聞き取る: exact commands first, then questions. Keeps the vocabulary of the last version of the master data; without it the answers are the same, later.</summary>
internal sealed class QuestionReader
{
    private volatile Known? known;

    /// <summary>What the text says.</summary>
    public Command Read(string text, City city, CouncilBook councils, DateOnly today)
    {
        var command = CommandReader.Read(text, city);
        if (command is not Command.Unknown) return command;
        return CouncilQuestionReader.Read(text, Of(city, councils), today) is { } question ? new Command.Ask([new Question.Council(question)]) : command;
    }

    private Vocabulary Of(City city, CouncilBook councils)
    {
        if (known is not { } seen || seen.City != city || seen.Councils != councils) known = seen = new(city, councils, new(city, councils));
        return seen.Vocabulary;
    }

    private sealed record Known(City City, CouncilBook Councils, Vocabulary Vocabulary);
}
