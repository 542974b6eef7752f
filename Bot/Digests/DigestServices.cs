using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Digests;

/// <summary>Composition of まとめ.</summary>
internal static class DigestServices
{
    /// <summary>Adds store, planning, message and handler.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<DigestWishes>().AddSingleton<WardDigests>().AddSingleton<DigestPlanner>().AddSingleton<DigestHandler>();
        services.AddSingleton<Planning>(sp => sp.GetRequiredService<DigestPlanner>().PlanAsync);
        services.AddSingleton<Trial>(sp => sp.GetRequiredService<DigestPlanner>().TryAsync);
        return services.AddSingleton<IMessageKind, DigestMessages>();
    }
}
