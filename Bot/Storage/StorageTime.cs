namespace Sasaeai.Bot.Storage;

/// <summary>
/// The time that a turn has for the storage, which ends a little before the turn's own: a call that is on its way then is
/// trouble like any other, and what the person typed comes back in its form. Like <see cref="RoundTrips"/> it holds for the
/// asynchronous flow in which it was begun, so no store can forget it.
/// </summary>
internal sealed class StorageTime : IDisposable
{
    private static readonly AsyncLocal<StorageTime?> Current = new();
    private readonly CancellationTokenSource over;

    // Of its own, because what goes on after the turn still asks for it.
    private readonly CancellationToken token;

    private StorageTime(CancellationTokenSource over) => (this.over, token) = (over, over.Token);

    /// <summary>Cancelled when the time of this flow is over; never where none was set.</summary>
    public static CancellationToken Over => Current.Value?.token ?? CancellationToken.None;

    /// <summary>From now on in this flow, until disposed.</summary>
    public static IDisposable Begin(TimeSpan time, TimeProvider clock) => Current.Value = new StorageTime(new CancellationTokenSource(time, clock));

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Value = null;
        over.Dispose();
    }
}
