using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Sasaeai.Bot;

/// <summary>
/// Traces and metrics by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says so. They hold ids, counts and durations only:
/// calls to storage, Connector and Graph are not traced one by one, because their addresses hold keys and person ids.
/// </summary>
internal static class Telemetry
{
    /// <summary>Adds them; nothing is collected without an endpoint.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("sasaeai-bot"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter("Sasaeai.Bot").AddAspNetCoreInstrumentation().AddOtlpExporter());
        return services;
    }
}
