using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>書かれたことの答え.</summary>
internal sealed class TextsHandler
{
    /// <summary>The answer, or null in a group where it is not said there.</summary>
    public Task<Reply?> TextsAsync(Person? person, Question.Texts question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));

    /// <summary>The answer, or null in a group where it is not said there.</summary>
    public Task<Reply?> CasesAsync(Person? person, Question.Cases question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));
}
