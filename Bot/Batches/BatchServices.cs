using Microsoft.Extensions.DependencyInjection.Extensions;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Batches;

/// <summary>Composition of まとめて登録.</summary>
internal static class BatchServices
{
    /// <summary>Adds the handler and the worker. A registered <see cref="BatchPace"/> is used instead of the usual one.</summary>
    public static IServiceCollection AddBatches(this IServiceCollection services)
    {
        services.TryAddSingleton(BatchPace.Usual);
        return services
            .AddSingleton<SentReports>().AddSingleton<BatchSorter>().AddSingleton<BatchStore>().AddSingleton<BatchQueue>()
            .AddSingleton<BatchesHandler>().AddSingleton<BatchOutlet>().AddSingleton<BatchRun>().AddHostedService<BatchWorker>();
    }
}
