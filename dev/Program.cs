using System.Runtime.InteropServices;
using System.Text;
using Sasaeai.Dev;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["--help"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

using var stop = new CancellationTokenSource();
PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
var registrations = signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
{
    // Ending is ours: first the children, then this process.
    context.Cancel = true;
    stop.Cancel();
})).ToList();
try
{
    var options = Options.Parse(args);
    await using var run = new LocalRun(options, new Place(options), Console.Out);
    await run.StartAsync(stop.Token);
    await run.WatchAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (CannotStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
finally
{
    registrations.ForEach(registration => registration.Dispose());
}
