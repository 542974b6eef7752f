using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sasaeai.Bot.Conversation;
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
        services.AddFiles(environment);
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

    private static void AddFiles(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpClient(FileDownload.Name, http => http.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers().SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                // No span of these requests: whoever has the address has the file.
                ActivityHeadersPropagator = null,
            });
        services.TryAddSingleton(FilePatience.Usual);
        services.AddSingleton(sp => new FileDownload(
            sp.Client(FileDownload.Name), new FileUrlTrust(loopback: environment.IsDevelopment()), sp.GetRequiredService<FilePatience>(), sp.GetRequiredService<DoorMeter>()));
        services.AddSingleton<FileFetcher>(sp => sp.GetRequiredService<FileDownload>().FetchAsync);
        services.AddSingleton<ProactiveMessenger>().AddSingleton<Courier>(sp => sp.GetRequiredService<ProactiveMessenger>().SendAsync);
        services.AddSingleton<PostOffice>().AddSingleton<InboxOf>(sp => sp.GetRequiredService<PostOffice>().InboxOfAsync).AddSingleton<Post>(sp => sp.GetRequiredService<PostOffice>().PostAsync);
    }

    private static HttpClient Client(this IServiceProvider services, string name) => services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
