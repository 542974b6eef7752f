using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Teams;

/// <summary>How long a file may take; the rest of the turn's 8 s is for reading it.</summary>
internal sealed record FilePatience(TimeSpan Value)
{
    /// <summary>4 seconds.</summary>
    public static FilePatience Usual { get; } = new(TimeSpan.FromSeconds(4));
}

/// <summary>
/// Fetches files from where Teams keeps them (Teams: "Send and receive files"): the address carries its own right, the bot's token
/// is never sent along. No redirect is followed. Nothing of name, address or content is logged.
/// </summary>
internal sealed class FileDownload(HttpClient http, FileUrlTrust trust, FilePatience patience, DoorMeter meter)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Name = "bot-files";

    /// <summary>Largest file, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <inheritdoc cref="FileFetcher"/>
    public async Task<Fetched> FetchAsync(SentFile file, CancellationToken ct)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var url) || !trust.Allows(url)) return Nothing();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience.Value);
        try
        {
            using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.StatusCode != System.Net.HttpStatusCode.OK) return Nothing();
            return response.Content.Headers.ContentLength > Largest ? new Fetched.TooLarge() : await ReadAsync(response.Content, limit.Token);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return Nothing();
        }
    }

    private Fetched.Nothing Nothing()
    {
        meter.Failed("file");
        return new();
    }

    // What a server says of the length need not be true.
    private static async Task<Fetched> ReadAsync(HttpContent content, CancellationToken ct)
    {
        await using var body = await content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (kept.Length + read > Largest) return new Fetched.TooLarge();
            kept.Write(buffer, 0, read);
        }

        return new Fetched.Content(kept.ToArray());
    }
}
