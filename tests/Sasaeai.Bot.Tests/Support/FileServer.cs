using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>Where Teams keeps what people send, on a real socket of the loopback.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<IHeaderDictionary> asked = new();
    private WebApplication? app;

    private FileServer()
    {
    }

    /// <summary>The headers of every request, in order.</summary>
    public IReadOnlyList<IHeaderDictionary> Asked => [.. asked];

    /// <summary>Starts on a free port.</summary>
    public static async Task<FileServer> StartAsync()
    {
        var server = new FileServer();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        server.app = builder.Build();
        server.app.MapFallback(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Keeps a file; gives its address.</summary>
    public string Put(byte[] bytes) => Answer(http => http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask());

    /// <summary>An address with whatever behind it.</summary>
    public string Answer(RequestDelegate answer)
    {
        var path = $"/download/{Guid.NewGuid():N}";
        files[path] = answer;
        return app!.Urls.Single() + path;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app!.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        asked.Enqueue(http.Request.Headers);
        if (files.TryGetValue(http.Request.Path, out var answer)) return answer(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
