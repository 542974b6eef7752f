using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Sasaeai.Bot.Storage;

/// <summary>How long one storage call may take, its retry included.</summary>
internal sealed record StorageTimeout(TimeSpan Value)
{
    /// <summary>3 seconds.</summary>
    public static StorageTimeout Usual { get; } = new(TimeSpan.FromSeconds(3));
}

/// <summary>Puts the storage into the host.</summary>
internal static class StorageServices
{
    /// <summary>The setting that says where the tables are: a connection string, or the account's URL for a sign-in with Entra ID.</summary>
    public const string Setting = "ConnectionStrings:Tables";

    /// <summary>
    /// Adds <see cref="Tables"/>, which are made at the start if they are missing. A registered
    /// <see cref="HttpPipelineTransport"/> (where a test breaks the wire), <see cref="TokenCredential"/> or
    /// <see cref="StorageTimeout"/> is used instead of the usual one.
    /// </summary>
    /// <exception cref="InvalidOperationException">At the start: the setting is missing or can't be read; the message names it.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(StorageTimeout.Usual);
        services.AddSingleton(provider =>
        {
            var timeout = provider.GetRequiredService<StorageTimeout>().Value;
            var options = Options(timeout, provider.GetService<HttpPipelineTransport>());
            var service = Connect(configuration[Setting], options, provider.GetService<TokenCredential>());
            return new Tables(service, timeout);
        });
        return services.AddHostedService<TablesAtStart>();
    }

    private static TableClientOptions Options(TimeSpan timeout, HttpPipelineTransport? transport)
    {
        var options = new TableClientOptions();
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = timeout;
        // Its log lines hold whole URLs, and so the keys.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.AddPolicy(new RoundTrips.Policy(), HttpPipelinePosition.PerRetry);
        options.Transport = transport ?? options.Transport;

        return options;
    }

    private static TableServiceClient Connect(string? setting, TableClientOptions options, TokenCredential? credential)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            throw new InvalidOperationException($"The setting {Setting} is missing.");
        }

        if (Uri.TryCreate(setting, UriKind.Absolute, out var account) && account.Scheme == Uri.UriSchemeHttps)
        {
            return new TableServiceClient(account, credential ?? UsualCredential(), options);
        }

        try
        {
            return new TableServiceClient(setting, options);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            // The original message may repeat the key: it is not passed on.
            throw new InvalidOperationException($"The setting {Setting} is neither a connection string nor an https URL of a storage account.");
        }
    }

    // Managed identity first; the others are for workloads outside Azure and for an operator's machine. None asks a person.
    private static ChainedTokenCredential UsualCredential() => new(
        new ManagedIdentityCredential(Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") is { Length: > 0 } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned),
        new WorkloadIdentityCredential(),
        new EnvironmentCredential(),
        new AzureCliCredential());
}
