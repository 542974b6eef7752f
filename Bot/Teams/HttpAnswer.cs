using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sasaeai.Bot.Teams;

/// <summary>Body of a refusal (RFC 9457). Never holds anything that came in.</summary>
internal sealed record Problem(string Title, int Status);

/// <summary>Writes bodies in one piece, with their length.</summary>
internal static class HttpAnswer
{
    /// <summary>A short problem text.</summary>
    public static Task ProblemAsync(HttpContext http, string title, int status)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new Problem(title, status), ActivityJson.Wire.Problem, "application/problem+json; charset=utf-8");
    }

    /// <summary>A body of the activity wire, status 200.</summary>
    public static Task JsonAsync<T>(HttpContext http, T body, JsonTypeInfo<T> type) => WriteAsync(http, body, type, "application/json; charset=utf-8");

    private static async Task WriteAsync<T>(HttpContext http, T body, JsonTypeInfo<T> type, string contentType)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        http.Response.ContentType = contentType;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, CancellationToken.None);
    }
}
