namespace Sasaeai.Bot.Membership;

/// <summary>Composition of 協議会の答え.</summary>
internal static class CouncilServices
{
    /// <summary>Adds the handlers.</summary>
    public static IServiceCollection AddCouncils(this IServiceCollection services) =>
        services.AddSingleton<Questions.QuestionReader>().AddSingleton<ContactsHandler>().AddSingleton<CouncilHandler>();
}
