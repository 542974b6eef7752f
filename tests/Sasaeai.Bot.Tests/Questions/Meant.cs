using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>意味: a command as the line that <c>utterances.tsv</c> expects.</summary>
internal static class Meant
{
    public const string Nothing = "none";

    public static string Of(Command? command) => command switch
    {
        null or Command.Unknown => Nothing,
        Command.Ask { Questions: var asked } => string.Join(" + ", asked.Select(Line)),
        Command.Progress { Ward: { } ward } => $"progress in={ward.Code}",
        Command.Progress => "progress",
        Command.ResidentData => "refuse",
        Command.AskBack => "askback",
        Command.WriteReport { Said: var said } => SentenceNotation.Write(said),
        Command.CorrectLine { Said: var said } => SentenceNotation.Write(said),
        _ => $"command {command.GetType().Name}",
    };

    /// <summary>Without the note of how a time was chosen.</summary>
    public static string Line(Question question) =>
        string.Join(' ', QuestionNotation.Write(question).Split(' ').Where(part => !part.StartsWith("chosen=", StringComparison.Ordinal)));

    /// <summary>Nothing was told or done: not understood, refused, or asked back.</summary>
    public static bool IsNoAnswer(string meaning) => meaning.Split(' ')[0] is Nothing or "refuse" or "askback";

    /// <summary>The line of a question, that <see cref="QuestionNotation"/> reads.</summary>
    public static bool IsQuestion(string meaning) => !IsNoAnswer(meaning) && meaning.Split(' ')[0] is not ("command" or "report" or "correct");
}
