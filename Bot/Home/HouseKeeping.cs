namespace Sasaeai.Bot.Home;

/// <summary>What tells of people and of the bot itself: 状態 and 監査ログ.</summary>
internal sealed record HouseKeeping(StatusHandler Status, AuditHandler Audit)
{
    /// <summary>Composition.</summary>
    public static IServiceCollection AddTo(IServiceCollection services) => services
        .AddSingleton<StatusHandler>().AddSingleton<OwnStanding>().AddSingleton<BotStanding>().AddSingleton<AuditHandler>().AddSingleton<HouseKeeping>();
}
