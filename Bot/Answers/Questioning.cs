using Sasaeai.Bot.Unanswered;

namespace Sasaeai.Bot.Answers;

/// <summary>質問の窓口: what answers, what was asked before, what lies behind an answer, and what could not be answered, for the table of contents.</summary>
internal sealed record Questioning(AnswersHandler Answers, LastQuestions Last, AnswerReportsHandler Behind, Teaching Teaching);
