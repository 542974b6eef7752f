using System.Diagnostics;
using System.Net.Http.Headers;

namespace Sasaeai.Bench.Kill;

/// <summary>Posts an activity to a copy. The body of the answer, or null when none came.</summary>
internal delegate Task<byte[]?> Post(byte[] activity, CancellationToken ct);

/// <summary>The way to the copies, with what is counted on it.</summary>
internal sealed class Wire(Copies copies, string authorization) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Lock gate = new();
    private readonly List<double> seconds = [];
    private uint turn;
    private int lost;
    private int unheard;

    /// <summary>Posts that were cut off, or waited longer than Teams waits: they may have been done.</summary>
    public int Lost => lost;

    /// <summary>Posts to a copy that was down.</summary>
    public int Unheard => unheard;

    /// <summary>Answers that a person must never meet, by status.</summary>
    public Dictionary<int, int> Refused { get; } = [];

    /// <summary>Seconds of every answer.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    /// <summary>Posts to the copy whose turn it is; where nobody listens there, to the other, as whatever stands before them would.</summary>
    public async Task<byte[]?> PostAsync(byte[] activity, CancellationToken ct)
    {
        for (var copy = 0; copy < 2; copy++)
        {
            try
            {
                return await TryAsync(activity, ct);
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                Interlocked.Increment(ref unheard);
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !ct.IsCancellationRequested))
            {
                Interlocked.Increment(ref lost);
                return null;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<byte[]?> TryAsync(byte[] activity, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, copies.Address(Interlocked.Increment(ref turn))) { Content = new ByteArrayContent(activity) };
        request.Content.Headers.ContentType = Json;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var begin = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request, ct);
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        lock (gate)
        {
            seconds.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            if (response.IsSuccessStatusCode) return body;
            Refused[(int)response.StatusCode] = Refused.GetValueOrDefault((int)response.StatusCode) + 1;
            return null;
        }
    }
}
