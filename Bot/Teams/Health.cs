using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>健康状態: two addresses that answer without a token and say only ok or not.</summary>
internal static class Health
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary><c>GET /healthz</c>: the process answers. <c>GET /readyz</c>: so does the storage, looked at no more than once in 5 s.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var storage = new StorageProbe(app.ServiceProvider.GetRequiredService<Tables>(), app.ServiceProvider.GetRequiredService<TimeProvider>());
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", async (CancellationToken ct) => await storage.IsReadyAsync(ct)
            ? Results.Text("ok")
            : Results.Text("not ok", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    /// <summary>One look for everybody who asks within the same 5 s, so that asking often costs the storage nothing.</summary>
    private sealed class StorageProbe(Tables tables, TimeProvider clock)
    {
        private readonly SemaphoreSlim gate = new(1, 1);
        private long? lookedAt;
        private bool ready;

        public async Task<bool> IsReadyAsync(CancellationToken ct)
        {
            await gate.WaitAsync(ct);
            try
            {
                if (lookedAt is { } at && clock.GetElapsedTime(at) < LookAgainAfter) return ready;
                ready = await LookAsync(ct);
                lookedAt = clock.GetTimestamp();
                return ready;
            }
            finally
            {
                gate.Release();
            }
        }

        private async Task<bool> LookAsync(CancellationToken ct)
        {
            try
            {
                await tables.MasterData.FindAsync("pointer", "probe", ct);
                return true;
            }
            catch (StorageTroubleException)
            {
                return false;
            }
        }
    }
}
