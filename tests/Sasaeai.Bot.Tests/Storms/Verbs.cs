using System.Reflection;
using System.Text.Json.Serialization;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>Every button and form there is, by reflection.</summary>
internal static class Verbs
{
    /// <summary>Verb by type.</summary>
    private static readonly Dictionary<Type, string> ByType = typeof(Submission).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>The submissions that can be sent.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(Submission).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Submission)) && !t.IsAbstract)];

    /// <summary>E.g. <c>report.submit</c>.</summary>
    public static string Of(Type submission) => ByType[submission];

    /// <summary>The ids of everything that a press of it may carry as text, e.g. <c>note</c>.</summary>
    public static IReadOnlyList<string> Inputs(Type submission) =>
        [.. submission.GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];
}
