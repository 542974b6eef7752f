using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Sasaeai.Bot.People;

/// <summary>Composition of 利用者: the directory, the identification and the audit trail. What it needs besides: the HTTP client <see cref="HttpName"/>, which carries the bot's token.</summary>
internal static class PeopleServices
{
    /// <summary>Name of the HTTP client for Graph.</summary>
    public const string HttpName = "graph";

    /// <summary>Registers the room; wrong settings stop the start.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var rules = new GraphOptionsRules(configuration, environment);
        services.AddOptions<GraphOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<GraphOptions>>(rules).AddSingleton<IValidateOptions<GraphOptions>>(rules);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(sp => sp.GetRequiredService<IOptions<GraphOptions>>().Value)
            .AddSingleton(sp => Client(sp.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName), sp.GetRequiredService<GraphOptions>()))
            .AddSingleton<DirectoryCalls>().AddSingleton<DirectorySearch>().AddSingleton<LostAccounts>().AddSingleton<PeopleDirectory>()
            .AddSingleton<Identification>().AddSingleton<AuditTrail>().AddHostedService<DirectoryAtStart>();
    }

    // Without Graph's own handlers: they try again, which a waiting turn has no time for, and pause by themselves. Without the
    // attributes that hold whole addresses: a search has a name in it.
    private static GraphServiceClient Client(HttpClient http, GraphOptions options) => new(
        new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http, observabilityOptions: new ObservabilityOptions { IncludeEUIIAttributes = false }),
        (options.BaseUrl ?? new Uri(GraphOptions.Microsoft)).AbsoluteUri);
}
