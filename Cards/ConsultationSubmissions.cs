using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>相談する: the form, or the ward before it.</summary>
public sealed record OpenAdvice : Submission
{
    /// <summary>区コード; null means the person's own. An input where there are several.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>相談を届ける.</summary>
public sealed record AskAdvice : Submission
{
    /// <summary>Of <see cref="Area"/>: about no single 地区部会.</summary>
    public const string NoArea = "none";

    /// <summary>区コード.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>Drawn when the form was opened: sent twice, it is one 相談.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Drawn { get; init; }

    /// <summary>地区部会ID, or <see cref="NoArea"/>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>相談の内容; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consult { get; init; }

    /// <summary>「住民の情報ではありません」: the mark of what was found; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ConsultDeclared { get; init; }
}

/// <summary>自分の相談.</summary>
public sealed record OpenMyAdvice : Submission;

/// <summary>相談の一覧: for those who answer.</summary>
public sealed record OpenAdviceList : Submission
{
    /// <inheritdoc cref="OpenAdvice.Ward"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>相談を1つ見る: for who asked, and for those who answer.</summary>
public sealed record OpenConsultation : Submission
{
    /// <summary>区コード and id with <c>/</c> between them; an input of a list.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consultation { get; init; }
}

/// <summary>対応を始める.</summary>
public sealed record TakeConsultation : Submission
{
    /// <inheritdoc cref="OpenConsultation.Consultation"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consultation { get; init; }
}

/// <summary>答えを書く: the form.</summary>
public sealed record OpenAnswering : Submission
{
    /// <inheritdoc cref="OpenConsultation.Consultation"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consultation { get; init; }
}

/// <summary>答えを送る.</summary>
public sealed record AnswerConsultation : Submission
{
    /// <inheritdoc cref="OpenConsultation.Consultation"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Consultation { get; init; }

    /// <summary>答え; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Answer { get; init; }

    /// <inheritdoc cref="AskAdvice.ConsultDeclared"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? AnswerDeclared { get; init; }
}
