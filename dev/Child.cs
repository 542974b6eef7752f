using System.Diagnostics;

namespace Sasaeai.Dev;

/// <summary>
/// A process that this one started. It ends when its standard input closes, so it also ends when this process is killed:
/// <c>loopback.cjs</c> sees to that in Node, <see cref="StartupHook"/> in .NET.
/// </summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private readonly Process process;
    private readonly StreamWriter log;
    private readonly Lock writing = new();

    private Child(string name, string logFile, Process process)
    {
        Name = name;
        LogFile = logFile;
        this.process = process;
        log = new StreamWriter(logFile) { AutoFlush = true };
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>Holds everything that it printed.</summary>
    public string LogFile { get; }

    /// <summary>The last line that it printed, "" before the first.</summary>
    public string LastLine { get; private set; } = "";

    /// <summary>Starts the process.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="logFile">Written anew.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="settings">Environment variables on top of this process's own.</param>
    /// <exception cref="CannotStartException">There is no such program.</exception>
    public static Child Start(string name, string logFile, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var child = new Child(name, logFile, new Process { StartInfo = start });
        child.process.OutputDataReceived += (_, line) => child.Write(line.Data);
        child.process.ErrorDataReceived += (_, line) => child.Write(line.Data);
        try
        {
            child.process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CannotStartException($"{command[0]} が見つかりません。インストールしてから、もう一度実行してください。", $"{command[0]} was not found: install it and run this again.");
        }

        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for the end, and for the last of what it prints.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(CancellationToken ct)
    {
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    /// <summary>Waits until the address answers as it should.</summary>
    /// <exception cref="CannotStartException">The process ended, or did not answer within a minute.</exception>
    public async Task ReadyAsync(HttpClient http, Uri address, Func<HttpResponseMessage, bool> ready, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Glance);
        try
        {
            do
            {
                if (process.HasExited)
                {
                    await EndAsync(ct);
                    throw Ended();
                }

                try
                {
                    using var response = await http.GetAsync(address, limit.Token);
                    if (ready(response)) return;
                }
                catch (HttpRequestException)
                {
                    // Not listening yet.
                }
            }
            while (await timer.WaitForNextTickAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new CannotStartException($"{Name} が1分待っても応答しません。記録: {LogFile}", $"{Name} did not answer within a minute. Its log: {LogFile}");
        }
    }

    /// <summary>Says that it ended when it should not have.</summary>
    public CannotStartException Ended() => new(
        $"{Name} が止まりました。記録を見てください: {LogFile}",
        $"{Name} ended. See its log: {LogFile}\n  {LastLine}");

    /// <summary>Asks it to end, and ends it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            using var limit = new CancellationTokenSource(Parting);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        await log.DisposeAsync();
    }

    private void Write(string? line)
    {
        if (line is null) return;
        lock (writing)
        {
            log.WriteLine(line);
            if (!string.IsNullOrWhiteSpace(line)) LastLine = line;
        }
    }
}
