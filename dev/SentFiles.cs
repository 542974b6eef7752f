using System.Collections.Concurrent;

namespace Sasaeai.Dev;

/// <summary>
/// Stands where OneDrive stands: keeps what somebody sends to the bot in the local run, in memory. The Playground's page can't attach
/// files, so a test or a script puts them here (<c>POST /files</c>) and says the address in an activity.
/// </summary>
internal sealed class SentFiles
{
    private const int Most = 20;
    private const long Largest = 10 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>Opens <c>POST /files</c>, answered by the address, and <c>GET /files/{id}</c>.</summary>
    /// <param name="port">The gateway's own port.</param>
    public void Map(IEndpointRouteBuilder app, int port)
    {
        app.MapPost("/files", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            if (files.Count >= Most || body.Length > Largest) return Results.StatusCode(StatusCodes.Status507InsufficientStorage);
            var id = Guid.NewGuid().ToString("N");
            files[id] = body.ToArray();
            return Results.Json(new { downloadUrl = $"http://127.0.0.1:{port}/files/{id}", uniqueId = id });
        });
        app.MapGet("/files/{id}", (string id) => files.TryGetValue(id, out var bytes) ? Results.Bytes(bytes) : Results.NotFound());
    }
}
