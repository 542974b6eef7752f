using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>
/// What a press on a card sends: every form and every button, spelled once. The card writes this record into the
/// button's <c>data</c> and the bot reads the same record back, so a button and its handler can't disagree.
/// </summary>
/// <remarks>
/// Nothing in here says who the person is or what they may do: that comes from the signed activity.
/// Whatever a person types arrives as text (<see cref="TypedTextConverter"/>), because clients send numbers, booleans
/// and lists in different shapes; making sense of it is the form's work.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb")]
[JsonDerivedType(typeof(OpenHome), "home")]
[JsonDerivedType(typeof(OpenHelp), "help.open")]
[JsonDerivedType(typeof(OpenReport), "report.open")]
[JsonDerivedType(typeof(ChooseWard), "area.ward")]
[JsonDerivedType(typeof(ChooseArea), "area.chosen")]
[JsonDerivedType(typeof(SubmitReport), "report.submit")]
[JsonDerivedType(typeof(SubmitAsNewReport), "report.submitNew")]
[JsonDerivedType(typeof(OpenNoActivity), "noActivity.open")]
[JsonDerivedType(typeof(SubmitNoActivity), "noActivity.submit")]
[JsonDerivedType(typeof(AskForCorrection), "report.correct")]
[JsonDerivedType(typeof(LeaveForm), "report.leave")]
[JsonDerivedType(typeof(OpenWardProgress), "progress.ward")]
[JsonDerivedType(typeof(OpenAreaProgress), "progress.area")]
[JsonDerivedType(typeof(ChooseWardProgress), "progress.choose")]
public abstract record Submission;

/// <summary>はじめの画面: shows the welcome card again.</summary>
public sealed record OpenHome : Submission;

/// <summary>使い方: shows the short help.</summary>
public sealed record OpenHelp : Submission;

/// <summary>報告する: opens the form, or asks for the area first. <see cref="Area"/> is a 地区部会ID or null.</summary>
public sealed record OpenReport : Submission
{
    /// <summary>地区部会ID, when the person has already chosen one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>True for 「ほかの地区部会」 and 「区を選びなおす」: asks for the ward even if the person has areas of their own.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Other { get; init; }

    /// <summary>True on a card that is a step on the way to the form: the next one takes its place. Other cards stay.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Step { get; init; }
}

/// <summary>区を選ぶ: step 1 of 2 on the way to a form. <see cref="Ward"/> is a 区コード.</summary>
public sealed record ChooseWard : Submission
{
    /// <summary>区コード, an input of the card.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>地区部会を選ぶ: step 2 of 2 on the way to a form.</summary>
public sealed record ChooseArea : Submission
{
    /// <summary>区コード of step 1, so that the card can be shown again.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>地区部会ID, an input of the card.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>活動報告の用紙, page 1: its six inputs and what the blank form carried. All inputs as typed.</summary>
public abstract record ReportPage : Submission
{
    /// <summary>The ticket of the blank form: makes a form that is sent twice one report.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ticket { get; init; }

    /// <summary>地区部会ID for which the form was opened.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>活動日, <c>YYYY-MM-DD</c> from the date field, anything from elsewhere.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? HeldOn { get; init; }

    /// <summary>活動の種類, its code.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Kind { get; init; }

    /// <summary>活動名; empty means: name it after 種類 and area.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Title { get; init; }

    /// <summary>参加者数.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Participants { get; init; }

    /// <summary>約: <c>true</c> when the number is an estimate.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Approximate { get; init; }

    /// <summary>数え方: <c>gross</c> (延べ) or <c>net</c> (実人数); missing means 延べ.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Counting { get; init; }

    /// <summary>取組み項目: 取組みID separated by commas.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? PlanItems { get; init; }

    /// <summary>ひとこと.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Note { get; init; }
}

/// <summary>提出する.</summary>
public sealed record SubmitReport : ReportPage;

/// <summary>新しい報告として出す: the answer to 「この用紙はもう提出されています」; its ticket is a new one.</summary>
public sealed record SubmitAsNewReport : ReportPage;

/// <summary>活動なしを届ける: asks for the period.</summary>
public sealed record OpenNoActivity : Submission
{
    /// <summary>地区部会ID; null means all areas of the person.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>活動なし: nothing was done in that period.</summary>
public sealed record SubmitNoActivity : Submission
{
    /// <summary>地区部会ID, 年度 and 回 with <c>/</c> between them, e.g. <c>12101-01/2026/2</c>; a button's own or an input.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Period { get; init; }
}

/// <summary>前の報告を訂正する: says how a correction is made today.</summary>
public sealed record AskForCorrection : Submission
{
    /// <summary>受付番号.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Report { get; init; }

    /// <summary>地区部会ID of that report.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }
}

/// <summary>やめる: leaves the step, nothing is stored.</summary>
public sealed record LeaveForm : Submission;

/// <summary>区の進み具合.</summary>
public sealed record OpenWardProgress : Submission
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>年度 as its first calendar year, e.g. <c>2026</c>; null means the current one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }

    /// <summary>True for 「最新を表示」: takes the place of the card that was pressed.</summary>
    [JsonConverter(typeof(TypedFlagConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Refresh { get; init; }
}

/// <summary>地区部会の進み具合.</summary>
public sealed record OpenAreaProgress : Submission
{
    /// <summary>区コード of the card it is pressed on.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>地区部会ID, an input of the ward's card or fixed in a button.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Area { get; init; }

    /// <summary>年度 as its first calendar year; null means the current one.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Year { get; init; }
}

/// <summary>ほかの区を見る: asks which ward.</summary>
public sealed record ChooseWardProgress : Submission;
