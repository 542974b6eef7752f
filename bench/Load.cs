using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary>Sends turns, always the same number at once, each as soon as the one before it is answered.</summary>
/// <param name="authorization">The header of every request.</param>
internal sealed class Load(string authorization) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
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

    /// <summary>Sends one.</summary>
    /// <returns>How long it took, in ticks of the stopwatch.</returns>
    /// <exception cref="InvalidOperationException">The turn was refused.</exception>
    public async Task<long> AskAsync(Scenario scenario, int worker, int turn, CancellationToken ct)
    {
        var body = scenario.Next(worker, turn);
        var sent = Stopwatch.GetTimestamp();
        if (await SendAsync(scenario, body, ct) == HttpStatusCode.ServiceUnavailable) throw new InvalidOperationException($"{scenario.Name} can't be answered at the moment.");
        return Stopwatch.GetTimestamp() - sent;
    }

    /// <summary>Asks until there is an answer.</summary>
    /// <returns>What it took from the start of the process.</returns>
    /// <exception cref="CannotStartException">The process ended, or did not answer within a minute.</exception>
    public async Task<FirstAnswer> FirstAnswerAsync(Scenario turn, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Glance);
        while (!await TryAsync(turn, ct))
        {
            if (turn.Subject.HasEnded || Stopwatch.GetElapsedTime(turn.Subject.Started) > Patience)
            {
                throw new CannotStartException($"{turn.Name} が応答しません。", $"{turn.Name} does not answer. It printed:\n{await File.ReadAllTextAsync(turn.Subject.Log, ct)}");
            }

            await timer.WaitForNextTickAsync(ct);
        }

        return new(Stopwatch.GetElapsedTime(turn.Subject.Started), turn.Subject.Cpu);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    // False while nobody listens there, or the keys for its token have not come yet.
    private async Task<bool> TryAsync(Scenario scenario, CancellationToken ct)
    {
        try
        {
            return await SendAsync(scenario, scenario.Next(0, 0), ct) != HttpStatusCode.ServiceUnavailable;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
    }

    private async Task<List<long>> WorkAsync(Scenario scenario, int worker, long begin, TimeSpan time, CancellationToken ct)
    {
        var ticks = new List<long>(4096);
        while (Stopwatch.GetElapsedTime(begin) < time)
        {
            ticks.Add(await AskAsync(scenario, worker, ticks.Count, ct));
        }

        return ticks;
    }

    private async Task<HttpStatusCode> SendAsync(Scenario scenario, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, scenario.Subject.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request, ct);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable) return response.StatusCode;
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{scenario.Name} was answered {(int)response.StatusCode}.");
        var answer = await response.Content.ReadAsByteArrayAsync(ct);
        scenario.InResponse?.Take(answer);
        return response.StatusCode;
    }
}
