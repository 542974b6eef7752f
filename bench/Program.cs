using System.Runtime.InteropServices;
using System.Text;
using Sasaeai.Bench;
using Sasaeai.Bench.Kill;
using Sasaeai.Bench.Reminders;
using Sasaeai.Dev;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["floor"])
{
    await Floor.ServeAsync();
    return 0;
}

if (args is ["questions"]) return await new QuestionsRun(Console.Out).RunAsync();

var kill = args is ["kill", ..] ? KillOptions.Read(args.AsSpan(1)) : null;
var reminders = args is ["reminders", ..] ? RemindersOptions.Read(args.AsSpan(1)) : null;
var options = BenchOptions.Read(args);
if (kill is null && reminders is null && options is null)
{
    await Console.Error.WriteLineAsync($"{BenchOptions.Usage}\n{KillOptions.Usage}\n{RemindersOptions.Usage}\n{QuestionsRun.Usage}");
    return 2;
}

using var stop = new CancellationTokenSource();
PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
var registrations = signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
{
    // Ending is ours: first what was started here, then this process.
    context.Cancel = true;
    stop.Cancel();
})).ToList();
var folder = Directory.CreateTempSubdirectory("sasaeai-bench-");
try
{
    var place = new Place(Options.Parse(["--fresh", "--data", folder.FullName]));
    await NodePackages.EnsureAsync(place, Console.Out, stop.Token);
    if (kill is not null) return await new KillRun(kill, place, Console.Out).RunAsync(stop.Token);
    if (reminders is not null) return await new RemindersRun(reminders, place, Console.Out).RunAsync(stop.Token);
    return options!.Command == "scale"
        ? await new ScaleRun(options, place, Console.Out).RunAsync(stop.Token)
        : await new TurnsRun(options, place, Console.Out).RunAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}
catch (CannotStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (Exception e)
{
    // An exception that nobody catches would end this process without ending what it started.
    await Console.Error.WriteLineAsync(e.ToString());
    return 1;
}
finally
{
    registrations.ForEach(registration => registration.Dispose());
    folder.Delete(recursive: true);
}
