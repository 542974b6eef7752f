using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>数字の答え.</summary>
internal sealed class FiguresHandler
{
    /// <summary>The answer, or null in a group where it is not said there.</summary>
    public Task<Reply?> ProgressAsync(Person? person, Question.Progress question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));

    /// <summary>The answer, or null in a group where it is not said there.</summary>
    public Task<Reply?> FiguresAsync(Person? person, Question.Figures question, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply?>(new Reply.Line(QuestionNotation.Write(question)));
}
