using Microsoft.Extensions.Options;

namespace Sasaeai.Bot.Teams;

/// <summary>Settings of the section <c>Bot</c> that the door needs.</summary>
internal sealed class BotOptions
{
    /// <summary>Issuer of every token that Teams sends, whatever the kind of bot registration.</summary>
    public const string ChannelIssuer = "https://api.botframework.com";

    /// <summary>Where that issuer publishes its keys.</summary>
    public const string ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Entra application id of the bot, a GUID. Required.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Home tenant, a GUID. Required.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Other tenants that may talk to the bot, GUIDs; as a list, or in one setting separated by <c>;</c>.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Issuer of inbound tokens; another one than Microsoft's in Development only.</summary>
    public string Issuer { get; set; } = ChannelIssuer;

    /// <summary>OpenID metadata of that issuer; another one, or plain http, in Development only.</summary>
    public string MetadataUrl { get; set; } = ChannelMetadata;

    /// <summary>Client-credentials endpoint of the local issuer for outbound tokens; Development only.</summary>
    public string? TokenUrl { get; set; }

    /// <summary>Where a chat is opened with somebody who never wrote to the bot; else each conversation names its own address.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>Client secret; leave it empty and use the managed identity, which can't expire.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Client id of the managed identity, when it is not the bot's own: then it vouches for the app (federated credential).</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Keep to Teams' limits when sending; false in Development only, for load tests.</summary>
    public bool Pacing { get; set; } = true;

    /// <summary>True for the home tenant and those allowed besides.</summary>
    public bool Allows(string tenantId) =>
        string.Equals(tenantId, TenantId, StringComparison.OrdinalIgnoreCase) || AllowedTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Reads the section and refuses to start with settings that would leave the door open. Each message names its setting.</summary>
internal sealed class BotOptionsRules(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<BotOptions>, IValidateOptions<BotOptions>
{
    private static readonly string[] SharedPlaces = ["WEBSITE_INSTANCE_ID", "KUBERNETES_SERVICE_HOST"];

    /// <inheritdoc/>
    public void Configure(BotOptions options)
    {
        var section = configuration.GetSection("Bot");
        section.Bind(options);
        // One text for several: an environment variable has no list.
        foreach (var tenant in (section["AllowedTenants"] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            options.AllowedTenants.Add(tenant);
        }
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        List<string> problems = [];
        if (!IsGuid(options.AppId)) problems.Add("Bot:AppId is required: the bot's Entra application id, a GUID.");
        if (!IsGuid(options.TenantId)) problems.Add("Bot:TenantId is required: the home tenant's id, a GUID.");
        if (!options.AllowedTenants.All(IsGuid)) problems.Add("Bot:AllowedTenants must hold GUIDs.");
        if (options.ManagedIdentityClientId is { Length: > 0 } id && !IsGuid(id)) problems.Add("Bot:ManagedIdentityClientId must be a GUID.");
        if (!Uri.TryCreate(options.MetadataUrl, UriKind.Absolute, out _)) problems.Add("Bot:MetadataUrl must be an absolute URL.");
        problems.AddRange(environment.IsDevelopment() ? InDevelopment(options) : InProduction(options));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private IEnumerable<string> InDevelopment(BotOptions options)
    {
        foreach (var place in SharedPlaces)
        {
            if (configuration[place] is { Length: > 0 }) yield return $"The Development environment opens the door to local tokens and must not run where {place} is set.";
        }

        if (options.TokenUrl is { Length: > 0 } url && !Uri.TryCreate(url, UriKind.Absolute, out _)) yield return "Bot:TokenUrl must be an absolute URL.";
    }

    private static IEnumerable<string> InProduction(BotOptions options)
    {
        if (options.Issuer != BotOptions.ChannelIssuer) yield return "Bot:Issuer may be changed in the Development environment only.";
        if (options.MetadataUrl != BotOptions.ChannelMetadata) yield return "Bot:MetadataUrl may be changed in the Development environment only.";
        if (options.TokenUrl is { Length: > 0 }) yield return "Bot:TokenUrl may be set in the Development environment only.";
        if (!options.Pacing) yield return "Bot:Pacing may be switched off in the Development environment only.";
    }
}
