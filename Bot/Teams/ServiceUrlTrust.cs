namespace Sasaeai.Bot.Teams;

/// <summary>
/// Which hosts may get the bot's token: those of the Bot Connector, by https. Asked at the door and again at every
/// send, because a stored reference outlives the signed claim that it came with.
/// </summary>
/// <param name="loopback">Also this machine, by http or https (Development only).</param>
internal sealed class ServiceUrlTrust(bool loopback)
{
    private static readonly string[] Hosts =
    [
        "botframework.com", "botframework.us", "smba.trafficmanager.net", "teams.microsoft.com", "teams.microsoft.us",
    ];

    /// <summary>True for an absolute URL without user info on one of those hosts, or below it at a dot.</summary>
    public bool Allows(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && Allows(uri);

    /// <inheritdoc cref="Allows(string?)"/>
    public bool Allows(Uri url)
    {
        if (url.UserInfo.Length > 0) return false;
        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) return false;
        if (url.IsLoopback) return loopback;
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Array.Exists(Hosts, h => IsOrLiesBelow(url.IdnHost, h));
    }

    private static bool IsOrLiesBelow(string host, string known) =>
        host.EndsWith(known, StringComparison.OrdinalIgnoreCase)
        && (host.Length == known.Length || host[host.Length - known.Length - 1] == '.');
}

/// <summary>A request would have gone to a host that is not the Connector's. Nothing was sent.</summary>
internal sealed class UntrustedServiceUrlException() : Exception("The service URL is not one of the Bot Connector's.");
