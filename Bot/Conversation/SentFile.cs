namespace Sasaeai.Bot.Conversation;

/// <summary>送られたファイル that Teams offers for a while under an address. Neither its name nor its address is ever logged.</summary>
/// <param name="Name">As the person named it.</param>
/// <param name="Url">As it came; nothing is known about where it leads.</param>
internal sealed record SentFile(string Name, string Url);

/// <summary>What came of fetching a file.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>Its bytes, at most 5 MB.</summary>
    internal sealed record Content(byte[] Bytes) : Fetched;

    /// <summary>More than that; the rest was not read.</summary>
    internal sealed record TooLarge : Fetched;

    /// <summary>Not there any more, too slow, or at a place where Teams keeps no files; such a place was not asked.</summary>
    internal sealed record Nothing : Fetched;
}

/// <summary>Fetches a file that a person sent.</summary>
internal delegate Task<Fetched> FileFetcher(SentFile file, CancellationToken ct);
