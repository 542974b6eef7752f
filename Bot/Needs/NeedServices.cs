namespace Sasaeai.Bot.Needs;

/// <summary>困りごとメモの窓口: its handlers, for the table of contents.</summary>
internal sealed record NeedDesk(WritingHandler Writing, ReadingHandler Reading, ErasingHandler Erasing);

/// <summary>Composition of 困りごとメモ.</summary>
internal static class NeedServices
{
    /// <summary>Adds store and handlers.</summary>
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton<NeedStore>().AddSingleton<WritingHandler>().AddSingleton<ReadingHandler>().AddSingleton<ErasingHandler>().AddSingleton<NeedDesk>();
}
