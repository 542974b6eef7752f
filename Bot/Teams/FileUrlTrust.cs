namespace Sasaeai.Bot.Teams;

/// <summary>From where files may be fetched: SharePoint and OneDrive of the public cloud, by https. Whoever may write to the bot could name any address.</summary>
/// <param name="loopback">Also this machine, by http or https (Development only).</param>
internal sealed class FileUrlTrust(bool loopback)
{
    private const string Host = ".sharepoint.com";

    /// <summary>True for an absolute URL without user info on a host of a SharePoint tenant.</summary>
    public bool Allows(Uri url)
    {
        if (url.UserInfo.Length > 0) return false;
        if (url.IsLoopback) return loopback && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort
            && url.IdnHost.Length > Host.Length && url.IdnHost.EndsWith(Host, StringComparison.OrdinalIgnoreCase);
    }
}
