using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>お知らせ一覧: the last notices of a ward.</summary>
public sealed record OpenNotices : Submission
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>お知らせを書く: opens the blank form.</summary>
public sealed record OpenNoticeForm : Submission
{
    /// <inheritdoc cref="OpenNotices.Ward"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>直す: the form again, with the draft in it.</summary>
public sealed record EditNotice : Submission
{
    /// <summary>区コード and key of the notice with <c>/</c> between them; the key is drawn when the form is opened.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }
}

/// <summary>次へ: keeps the draft and shows it as it will arrive.</summary>
public sealed record PreviewNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }

    /// <summary>件名.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Headline { get; init; }

    /// <summary>「住民の情報ではありません」 of <see cref="Headline"/>: the mark that was offered.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? HeadlineDeclared { get; init; }

    /// <summary>本文.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Message { get; init; }

    /// <summary>The same of <see cref="Message"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? MessageDeclared { get; init; }

    /// <summary>あて先: <c>areas</c>, <c>members</c>, <c>both</c> or <c>channel</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Recipients { get; init; }

    /// <summary>ひとことの返事をもらう: <c>true</c> or <c>false</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? AsksReply { get; init; }

    /// <summary>返事の期限, <c>YYYY-MM-DD</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? ReplyBy { get; init; }
}

/// <summary>送る: sends the draft, once.</summary>
public sealed record SendNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }
}

/// <summary>やめる: forgets the draft.</summary>
public sealed record DropNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }
}

/// <summary>返事を見る: who has acknowledged it, and who has not yet.</summary>
public sealed record OpenNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }

    /// <summary>How many answers were shown before this page; null for the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>まだの人にもう一度送る.</summary>
public sealed record ResendNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }
}

/// <summary>確認しました, by who got the notice; with one line where it is asked for.</summary>
public sealed record AcknowledgeNotice : Submission
{
    /// <inheritdoc cref="EditNotice.Notice"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Notice { get; init; }

    /// <summary>ひとこと.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Answer { get; init; }

    /// <summary>「住民の情報ではありません」 of <see cref="Answer"/>: the mark that was offered.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? AnswerDeclared { get; init; }
}
