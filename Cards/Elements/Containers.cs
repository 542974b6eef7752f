using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>"Container".</summary>
/// <param name="Items">"items".</param>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    /// <summary>"style".</summary>
    public ContainerStyle? Style { get; init; }
}

/// <summary>"ContainerStyle": only those whose text stays readable in Teams, light and dark.</summary>
public enum ContainerStyle
{
    /// <summary>Grey box: explanations.</summary>
    [JsonStringEnumMemberName("emphasis")] Emphasis,

    /// <summary>Red box: what must be mended.</summary>
    [JsonStringEnumMemberName("attention")] Attention,

    /// <summary>Yellow box: what must be looked at.</summary>
    [JsonStringEnumMemberName("warning")] Warning,
}

/// <summary>"ColumnSet".</summary>
/// <param name="Columns">"columns".</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element;

/// <summary>"Column". Official "width" is a string or a number; here only weights, because <c>auto</c> squeezes long names.</summary>
/// <param name="Width">"width": weight beside the other columns.</param>
/// <param name="Items">"items".</param>
public sealed record Column(int Width, IReadOnlyList<Element> Items)
{
    /// <summary>"type".</summary>
    [JsonPropertyOrder(-1)] public string Type { get; } = "Column";
}

/// <summary>"ActionSet": one button each, so that they stack on every client and no title is cut.</summary>
/// <param name="Actions">"actions".</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element;
