using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>未報告の答え.</summary>
internal sealed class MissingHandler
{
    /// <summary>The answer, or null in a group where it is not said there.</summary>
    public Task<Reply?> AnswerAsync(Person? person, Question.Missing question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));
}
