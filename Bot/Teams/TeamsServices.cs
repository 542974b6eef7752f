using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>Composition of the door. What it needs besides: <c>Today</c>, the <c>TurnHandler</c>, and the <c>Tables</c>.</summary>
internal static class TeamsServices
{
    /// <summary>Registers the door; wrong settings stop the start.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var rules = new BotOptionsRules(configuration, environment);
        services.AddOptions<BotOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<BotOptions>>(rules).AddSingleton<IValidateOptions<BotOptions>>(rules);
        services.AddSingleton(new ServiceUrlTrust(loopback: environment.IsDevelopment()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddInbound();
        services.AddOutbound();
        return services;
    }

    /// <summary>Opens POST /api/messages.</summary>
    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        app.MapPost("/api/messages", (RequestDelegate)endpoint.HandleAsync);
    }

    private static void AddInbound(this IServiceCollection services)
    {
        services.AddHttpClient("bot-keys", http => http.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers();
        services.AddSingleton(sp => new ChannelToken(sp.GetRequiredService<IOptions<BotOptions>>(), sp.Client("bot-keys")));
        services.AddSingleton<DoorMeter>().AddSingleton<Refusals>().AddSingleton<Admission>();
        services.AddSingleton<AfterTurn>().AddHostedService(sp => sp.GetRequiredService<AfterTurn>());
        services.AddSingleton(sp => new ConversationReferences(
            sp.GetRequiredService<Tables>().Conversations, sp.GetRequiredService<Calendar.Today>(),
            sp.GetRequiredService<AfterTurn>(), sp.GetRequiredService<DoorMeter>(), sp.GetRequiredService<ILogger<ConversationReferences>>()));
        services.AddSingleton<TurnRunner>().AddSingleton<Messenger>().AddSingleton<MessageTurns>().AddSingleton<InvokeTurns>().AddSingleton<MessagesEndpoint>();
    }

    private static void AddOutbound(this IServiceCollection services)
    {
        services.AddHttpClient("bot-token", http => http.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers();
        services.AddSingleton(sp => new ConnectorToken(
            BotCredential.Of(sp.GetRequiredService<IOptions<BotOptions>>().Value, sp.Client("bot-token")), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(sp => new ConnectorPacing(sp.GetRequiredService<IOptions<BotOptions>>().Value.Pacing));
        services.AddConnectorHttp();
        services.AddSingleton(sp => new ConnectorClient(sp.Client(ConnectorHttp.Name), sp.GetRequiredService<ServiceUrlTrust>(), sp.GetRequiredService<TimeProvider>()));
    }

    private static HttpClient Client(this IServiceProvider services, string name) => services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
