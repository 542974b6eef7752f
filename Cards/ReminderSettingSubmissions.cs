using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>お知らせの決まり: asks for the 種別, or for the ward before it.</summary>
public sealed record OpenReminderRules : Submission
{
    /// <summary>区コード, or <c>city</c> for what concerns no single ward; null means the person's own.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>お知らせの決まり of one 種別.</summary>
public sealed record OpenReminderRule : Submission
{
    /// <inheritdoc cref="OpenReminderRules.Ward"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>種別, its code; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Purpose { get; init; }
}

/// <summary>決まりの欄, for looking at what they would do and for keeping them.</summary>
public abstract record ReminderRuleFields : Submission
{
    /// <inheritdoc cref="OpenReminderRules.Ward"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>種別, its code.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Purpose { get; init; }

    /// <summary>お知らせを送る, <c>true</c> or <c>false</c>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Send { get; init; }

    /// <summary>Days from the 期限 with commas between them, e.g. <c>-7,-1,3</c>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Days { get; init; }

    /// <summary>Hour of the day; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Hour { get; init; }

    /// <summary>Tries before the secretariat is written to; an input where areas report.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Tries { get; init; }
}

/// <summary>見本を作りなおす: what the fields would do. Nothing is kept.</summary>
public sealed record PreviewReminderRule : ReminderRuleFields;

/// <summary>決まりを保存する.</summary>
public sealed record SaveReminderRule : ReminderRuleFields;

/// <summary>自分のお知らせ: whether somebody gets reminders, and who instead.</summary>
public sealed record OpenMyReminders : Submission;

/// <summary>すべて止める.</summary>
public sealed record TurnRemindersOff : Submission;

/// <summary>また受け取る: takes すべて止める and every 今回は停止 back.</summary>
public sealed record TurnRemindersOn : Submission;

/// <summary>不在にする: until a day, with or without somebody who gets what is due.</summary>
public sealed record SetAbsence : Submission
{
    /// <summary>Value of <see cref="StandIn"/> for nobody.</summary>
    public const string Nobody = "none";

    /// <summary>The last day, <c>YYYY-MM-DD</c>; an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Until { get; init; }

    /// <summary>代わりの人, hashed, or <see cref="Nobody"/>; an input where there is somebody to choose.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? StandIn { get; init; }
}

/// <summary>不在を終える.</summary>
public sealed record EndAbsence : Submission;
