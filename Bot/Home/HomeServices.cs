namespace Sasaeai.Bot.Home;

/// <summary>Composition of 状態 and 監査ログ.</summary>
internal static class HomeServices
{
    /// <summary>Adds the handlers.</summary>
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddSingleton<StatusHandler>().AddSingleton<OwnStanding>().AddSingleton<BotStanding>().AddSingleton<AuditHandler>().AddSingleton<HouseKeeping>();
}
