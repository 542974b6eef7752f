using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Tests.Shared;
using Xunit;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Sasaeai.Bot.Tests.Support;

/// <summary>
/// The table emulator, in memory, on a free port of the loopback, one for the whole run. Each test takes an account of
/// its own, so that tests don't see each other's rows. It ends with the run: when its standard input closes, however
/// the run ended, it leaves.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const int Accounts = 1500;
    private const string LeaveWithParent = "process.stdin.resume().on('end',()=>process.exit());require(process.argv[1])";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Short: all accounts together are one environment variable, of at most 128 KiB.
    private readonly string key = Convert.ToBase64String(new byte[24]);
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;
    private int port;
    private int taken;

    /// <summary>The connection string of an account that nobody used before.</summary>
    public string NewAccount()
    {
        var account = Interlocked.Increment(ref taken);
        return account <= Accounts
            ? string.Create(CultureInfo.InvariantCulture, $"DefaultEndpointsProtocol=http;AccountName=city{account};AccountKey={key};TableEndpoint=http://127.0.0.1:{port}/city{account};")
            : throw new InvalidOperationException("More tests than accounts: raise Azurite.Accounts.");
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var folder = RepositoryFolder.At("dev");
        await Task.Run(() => NpmFolder.MakeReady(folder));
        for (var attempt = 1; !await StartedAsync(Path.Combine(folder, "node_modules/azurite/dist/src/table/main.js")); attempt++)
        {
            if (attempt == 3)
            {
                throw new InvalidOperationException($"Azurite did not start. It said: {string.Join(' ', said)}");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task<bool> StartedAsync(string main)
    {
        port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-e", LeaveWithParent, main, "--inMemoryPersistence", "--tableHost", "127.0.0.1",
            "--tablePort", port.ToString(CultureInfo.InvariantCulture), "--silent", "--skipApiVersionCheck", "--disableTelemetry"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(n => $"city{n}:{key}"));
        var up = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => up.TrySetResult(false);
        process.OutputDataReceived += (_, line) => Heard(line.Data, up);
        process.ErrorDataReceived += (_, line) => Heard(line.Data, up);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await up.Task.WaitAsync(Patience);
    }

    private void Heard(string? line, TaskCompletionSource<bool> up)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                up.TrySetResult(true);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
