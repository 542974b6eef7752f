using System.Diagnostics;
using System.Security.Cryptography;

namespace Sasaeai.Bot.Teams;

/// <summary>What may be said of an exception: its type and where it was thrown, because its message could quote what a person typed.</summary>
internal static class Failure
{
    /// <summary>Six characters that are easy to read out on the telephone; the log has the same.</summary>
    public static string NewReference() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 6);

    /// <summary>The types, outermost first: <c>StorageTroubleException &lt; RequestFailedException</c>.</summary>
    public static string TypeOf(Exception e) => e.InnerException is { } inner ? $"{e.GetType().Name} < {TypeOf(inner)}" : e.GetType().Name;

    /// <summary>The innermost method of this bot that was at work, e.g. <c>ReportStore.KeepAsync</c>; <c>?</c> when unknown.</summary>
    public static string WhereOf(Exception e) => new StackTrace(e).GetFrames()
        .Select(f => f.GetMethod())
        .FirstOrDefault(m => m?.DeclaringType?.Namespace?.StartsWith("Sasaeai.", StringComparison.Ordinal) is true) is { } method
            ? $"{(method.DeclaringType?.DeclaringType ?? method.DeclaringType)?.Name}.{MethodName(method.DeclaringType?.Name, method.Name)}"
            : "?";

    // An async method runs in a nested type named <KeepAsync>d__3.
    private static string MethodName(string? type, string method) =>
        type is not null && type.StartsWith('<') && type.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? type[1..end] : method;
}
