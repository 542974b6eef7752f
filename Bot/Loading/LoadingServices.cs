namespace Sasaeai.Bot.Loading;

/// <summary>Composition of the loading of master data from the chat.</summary>
internal static class LoadingServices
{
    /// <summary>Adds the handler and where a sent file waits.</summary>
    public static IServiceCollection AddLoading(this IServiceCollection services) => services.AddSingleton<Import.SentMasterData>().AddSingleton<SentFileStore>().AddSingleton<LoadingHandler>();
}
