using System.Diagnostics;
using System.Net.Http.Headers;

namespace Sasaeai.Bench;

/// <summary>Sends turns, always the same number at once, each as soon as the one before it is answered.</summary>
/// <param name="authorization">The header of every request.</param>
internal sealed class Load(string authorization) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Sends for that long.</summary>
    /// <exception cref="InvalidOperationException">A turn was refused.</exception>
    public async Task<Round> RunAsync(Scenario scenario, TimeSpan time, CancellationToken ct)
    {
        var cpu = scenario.Subject.Cpu;
        var begin = Stopwatch.GetTimestamp();
        var ticks = await Task.WhenAll(Enumerable.Range(0, BenchOptions.AtOnce).Select(worker => Task.Run(() => WorkAsync(scenario, worker, begin, time, ct), ct)));
        return new(Stopwatch.GetElapsedTime(begin), scenario.Subject.Cpu - cpu, [.. ticks.SelectMany(t => t)]);
    }

    /// <summary>One turn, however long it takes; false while nobody listens there.</summary>
    public async Task<bool> TryAsync(Scenario scenario, CancellationToken ct)
    {
        try
        {
            await SendAsync(scenario, scenario.Next(0, 0), ct);
            return true;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<List<long>> WorkAsync(Scenario scenario, int worker, long begin, TimeSpan time, CancellationToken ct)
    {
        var ticks = new List<long>(4096);
        while (Stopwatch.GetElapsedTime(begin) < time)
        {
            var body = scenario.Next(worker, ticks.Count);
            var sent = Stopwatch.GetTimestamp();
            await SendAsync(scenario, body, ct);
            ticks.Add(Stopwatch.GetTimestamp() - sent);
        }

        return ticks;
    }

    private async Task SendAsync(Scenario scenario, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, scenario.Subject.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{scenario.Name} was answered {(int)response.StatusCode}.");
        var answer = await response.Content.ReadAsByteArrayAsync(ct);
        scenario.InResponse?.Take(answer);
    }
}
