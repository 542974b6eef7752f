namespace Sasaeai.Bot.Unanswered;

/// <summary>未回答の質問の窓口: what is said where nothing can be answered, the list, the form, and the words that were taught, for the table of contents.</summary>
internal sealed record Teaching(UnansweredHandler Unanswered, UnansweredList Questions, TeachingHandler Words, TaughtWords Taught);

/// <summary>Composition of 未回答の質問.</summary>
internal static class UnansweredServices
{
    /// <summary>Adds stores and handlers.</summary>
    public static IServiceCollection AddUnanswered(this IServiceCollection services) => services
        .AddSingleton<UnansweredStore>().AddSingleton<TaughtWords>().AddSingleton<UnansweredHandler>().AddSingleton<UnansweredList>().AddSingleton<TeachingHandler>().AddSingleton<Teaching>();
}
