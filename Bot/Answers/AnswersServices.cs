namespace Sasaeai.Bot.Answers;

/// <summary>Composition of 質問の答え.</summary>
internal static class AnswersServices
{
    /// <summary>Adds the handlers.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services.AddSingleton<CountStore>().AddSingleton<FiguresHandler>().AddSingleton<MissingHandler>()
            .AddSingleton<TextsHandler>().AddSingleton<AskedReports>().AddSingleton<AnswerReportsHandler>().AddSingleton<AnswersHandler>()
            .AddSingleton<LastQuestions>().AddSingleton<Questioning>();
}
