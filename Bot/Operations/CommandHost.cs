using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary>The settings and the storage of a command, as the bot itself would have them.</summary>
internal static class CommandHost
{
    private static string? EnvironmentName => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    /// <summary>For one storage call: a command writes 100 rows at a time and nobody waits for a card.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The settings alone, for a command that needs no storage.</summary>
    public static IConfiguration Settings() => Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = EnvironmentName }).Configuration;

    /// <summary>The host, not started; null when no setting says where the tables are and no local run goes on.</summary>
    public static IHost? Build()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = EnvironmentName });
        if (string.IsNullOrWhiteSpace(builder.Configuration[StorageServices.Setting]))
        {
            if (LocalRun() is not { } connection)
            {
                return null;
            }

            builder.Configuration[StorageServices.Setting] = connection;
        }

        builder.Services.AddSingleton(new StorageTimeout(Patience));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddMasterData(builder.Configuration);
        return builder.Build();
    }

    /// <summary>The day and the moment as the bot would have them, with <c>Clock:Offset</c> in Development.</summary>
    public static Today TodayOf(IServiceProvider services) => new(
        TimeProvider.System,
        services.GetRequiredService<IHostEnvironment>().IsDevelopment() ? services.GetRequiredService<IConfiguration>().GetValue<TimeSpan>("Clock:Offset") : TimeSpan.Zero);

    // What a running `dev` wrote, looked for from here up to the folder of the solution.
    private static string? LocalRun()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, ".local", "connection");
            if (File.Exists(file))
            {
                return File.ReadAllText(file).Trim() is { Length: > 0 } connection ? connection : null;
            }

            if (File.Exists(Path.Combine(folder.FullName, "Sasaeai.Bot.sln")))
            {
                return null;
            }
        }

        return null;
    }
}
