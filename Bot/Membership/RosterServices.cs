using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Sasaeai.Bot.Membership;

/// <summary>Composition of 名簿の窓口.</summary>
internal static class RosterServices
{
    /// <summary>Adds the handlers. A registered <see cref="AccountBook"/> is used instead of one that can't be asked.</summary>
    public static IServiceCollection AddRosterKeeping(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new AccountBook(
            provider.GetRequiredService<IConfiguration>()["Bot:TenantId"]?.Trim().ToLowerInvariant() ?? "",
            (_, _) => Task.FromResult<ProposedAccounts?>(null), (_, _) => Task.FromResult<IReadOnlySet<string>?>(null)));
        return services
            .AddSingleton<RosterStore>().AddSingleton<RosterEnd>().AddSingleton<RosterHandler>().AddSingleton<AccountHandler>()
            .AddSingleton<MemberHandler>().AddSingleton<MeetingHandler>();
    }
}
