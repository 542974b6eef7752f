using System.Text.Json.Serialization;

namespace Sasaeai.Cards.Elements;

/// <summary>"TextBlock". Its text is read as Markdown: what people typed goes into a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">"text": in these cards always through <see cref="PlainText.Of"/> where it isn't the card's own wording.</param>
public sealed record TextBlock(string Text) : Element
{
    /// <summary>"wrap": always; a line that is cut off on a phone is lost.</summary>
    public bool Wrap { get; } = true;

    /// <summary>"style".</summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>"size".</summary>
    public FontSize? Size { get; init; }

    /// <summary>"weight".</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>"isSubtle": grey, for help.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>"horizontalAlignment".</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>"RichTextBlock": never read as Markdown, line breaks kept.</summary>
/// <param name="Inlines">"inlines".</param>
public sealed record RichTextBlock(IReadOnlyList<Inline> Inlines) : Element;

/// <summary>What may stand in a <see cref="RichTextBlock"/> ("Inline").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "TextRun")]
public abstract record Inline;

/// <summary>"TextRun".</summary>
/// <param name="Text">"text": typed text goes through <see cref="PlainText.Typed"/>.</param>
public sealed record TextRun(string Text) : Inline
{
    /// <summary>"isSubtle".</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>"weight".</summary>
    public FontWeight? Weight { get; init; }
}

/// <summary>"style" of a TextBlock ("TextBlockStyle").</summary>
public enum TextBlockStyle
{
    /// <summary>A heading for screen readers; size and weight are given apart.</summary>
    [JsonStringEnumMemberName("heading")] Heading,
}

/// <summary>"FontSize".</summary>
public enum FontSize
{
    /// <summary>Large: titles.</summary>
    Large,

    /// <summary>ExtraLarge: the one or two numbers that are the answer.</summary>
    ExtraLarge,
}

/// <summary>"FontWeight".</summary>
public enum FontWeight
{
    /// <summary>Bolder.</summary>
    Bolder,
}

/// <summary>"HorizontalAlignment".</summary>
public enum HorizontalAlignment
{
    /// <summary>Right: counts at the right edge.</summary>
    Right,
}
