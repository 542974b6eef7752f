using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sasaeai.Bench;

/// <summary>What is measured: a process of its own, so that its processor time and memory are its own.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Task reading;

    private Subject(Process process, Uri address, string log)
    {
        (this.process, Address, Log) = (process, address, log);
        reading = Task.WhenAll(CopyAsync(process.StandardOutput, log), CopyAsync(process.StandardError, log + ".errors"));
    }

    /// <summary>Where it takes activities.</summary>
    public Uri Address { get; }

    /// <summary>File with everything that it printed.</summary>
    public string Log { get; }

    /// <summary>Timestamp of the stopwatch before it was started.</summary>
    public long Started { get; private init; }

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Physical memory now, in MiB.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>True after it ended by itself.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts it on that port, or on a free one.</summary>
    /// <param name="command">What <c>dotnet</c> is to run.</param>
    /// <param name="settings">By name, with <c>:</c> between the parts.</param>
    /// <param name="log">File for everything that it prints.</param>
    public static Subject Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> settings, string log, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = Environments.Development;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        // It ends when this process lets go of its standard input, so also when this process is killed.
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        var begin = Stopwatch.GetTimestamp();
        return new(Process.Start(start)!, new Uri(address, "/api/messages"), log) { Started = begin };
    }

    /// <summary>Waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within a minute.</exception>
    public async Task ReadyAsync(HttpClient http, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Glance);
        while (!await AnswersAsync(http, new Uri(Address, "/readyz"), ct))
        {
            if (HasEnded || Stopwatch.GetElapsedTime(Started) > Patience)
                throw new InvalidOperationException($"A copy does not answer. It printed:\n{await File.ReadAllTextAsync(Log, ct)}\n{await File.ReadAllTextAsync(Log + ".errors", ct)}");
            await timer.WaitForNextTickAsync(ct);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        await reading;
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(address, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private static async Task CopyAsync(StreamReader from, string file)
    {
        // Unbuffered: it is read while it is written.
        await using var to = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        await from.BaseStream.CopyToAsync(to, CancellationToken.None);
    }
}
