using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>A button of 困りごとメモ.</summary>
public abstract record NeedPress : Submission;

/// <summary>困りごとを書く: a blank form, or which ward before it.</summary>
public sealed record OpenNeedForm : NeedPress
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>残す: makes a memo of the form, once.</summary>
public sealed record KeepNeed : NeedPress
{
    /// <summary>Drawn when the form was opened: 区コード, day and ten characters with <c>.</c> between them.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Need { get; init; }

    /// <summary>地区部会ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>分類.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? NeedKind { get; init; }

    /// <summary>内容.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Text { get; init; }

    /// <summary>Mark of what is declared to be no resident's.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? TextDeclared { get; init; }

    /// <summary>聞いた日.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? HeardOn { get; init; }
}

/// <summary>この区のメモを見る.</summary>
public sealed record OpenNeeds : NeedPress
{
    /// <inheritdoc cref="OpenNeedForm.Ward"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>絞りこむ, もっと見る.</summary>
public sealed record FilterNeeds : NeedPress
{
    /// <summary>A choice of <see cref="Area"/> and <see cref="NeedKind"/>: all of them.</summary>
    public const string All = "all";

    /// <summary>区コード.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>地区部会ID.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>分類.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? NeedKind { get; init; }

    /// <summary>年度 in which they were written, e.g. 2026; null for this one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }

    /// <summary>How many were shown before this page; null for the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>自分のメモを消す, メモを選んで消す: which one.</summary>
public sealed record OpenOwnNeeds : NeedPress
{
    /// <summary>区コード.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <inheritdoc cref="FilterNeeds.Area"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <inheritdoc cref="FilterNeeds.NeedKind"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? NeedKind { get; init; }

    /// <summary>年度 of the page from which anybody's may be chosen; null for one's own.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }

    /// <summary>How many come before that page.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>消す: asks once more.</summary>
public sealed record AskToEraseNeed : NeedPress
{
    /// <inheritdoc cref="KeepNeed.Need"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Need { get; init; }
}

/// <summary>このメモを消す.</summary>
public sealed record EraseNeed : NeedPress
{
    /// <inheritdoc cref="KeepNeed.Need"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Need { get; init; }
}
