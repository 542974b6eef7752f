namespace Sasaeai.Bot.Answers;

/// <summary>質問の窓口: what answers, and what was asked before, for the table of contents.</summary>
internal sealed record Questioning(AnswersHandler Answers, LastQuestions Last);
