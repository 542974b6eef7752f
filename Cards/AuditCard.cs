using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>監査ログ: who looked at whose reports, and what was refused; of a ward and day, or of a person and month.</summary>
public static class AuditCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "audit";

    /// <summary>Rows on one card.</summary>
    public const int Most = 20;

    /// <summary>People to choose from; more do not fit a card.</summary>
    public const int MostPeople = 100;

    /// <summary>
    /// <c>askWard</c>, <c>askPerson</c>: which log; <c>ward</c>, <c>person</c>: its newest rows; <c>earlier</c>: rows further back;
    /// <c>nothing</c>: none; <c>notRead</c>: it could not be read, or this look could not be written down.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["askWard", "askPerson", "ward", "person", "earlier", "nothing", "notRead"];

    /// <param name="Wards">Value: 区コード, or <c>-</c> for what belongs to none.</param>
    /// <param name="Ward">The ward chosen before, or null.</param>
    /// <param name="Day">The day to begin with, <c>YYYY-MM-DD</c>.</param>
    /// <param name="Problem">Why the last choice could not be used, or null.</param>
    public sealed record AskWard(IReadOnlyList<Option> Wards, string? Ward, string Day, string? Problem);

    /// <param name="People">Value: as in <see cref="OpenAuditOfPerson.Who"/>.</param>
    /// <param name="Months">Value: <c>YYYY-MM</c>, newest first.</param>
    /// <param name="Problem">Why the last choice could not be used, or null.</param>
    public sealed record AskPerson(IReadOnlyList<Option> People, string? Who, IReadOnlyList<Option> Months, string Month, string? Problem);

    /// <param name="State">One of <see cref="States"/>, without the asking ones.</param>
    /// <param name="Subject">「中央区の6月10日(水)」「大塚 真理 さんの令和8年6月」.</param>
    /// <param name="Counts">「報告を見た 30件、断られた 2件」; null where there is nothing.</param>
    /// <param name="Rows">「10時42分 大塚 真理 さん(CSW)が、報告 2026-101-7Q3K9M9 を見ました。」, newest first, at most <see cref="Most"/>.</param>
    /// <param name="Before">Opens the rows before these; null at the end.</param>
    public sealed record View(string State, string Subject, int Count, bool CountedAll, string? Counts, IReadOnlyList<string> Rows, Submission? Before);

    /// <summary>Asks for a ward and a day.</summary>
    public static Card Of(AskWard view) => new(Kind, "askWard", new AdaptiveCard(
        "どの区の、いつの監査ログを見ますか。",
        [
            Title("どの区の、いつの記録を見ますか"),
            Line("ほかの人の報告を見た記録と、断られた記録です。"),
            Help("この記録を見たことも、記録に残ります。"),
            Field(view.Problem, new ChoiceSetInput
            {
                Id = "ward",
                Label = "区(必須)",
                Style = ChoiceInputStyle.Expanded,
                IsRequired = true,
                ErrorMessage = "区を1つ選んでください。",
                Choices = Choices.Of(view.Wards),
                Value = view.Ward,
            }),
            new DateInput { Id = "day", Label = "日(必須)", IsRequired = true, ErrorMessage = "日を選んでください。", Value = view.Day, Spacing = Spacing.Medium },
            Buttons.Send("この日の記録を見る", new OpenAuditOfWard(), Spacing.Medium),
            Buttons.Go("人ごとの記録を見る", new OpenAuditOfPerson()),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));

    /// <summary>Asks for a person and a month.</summary>
    public static Card Of(AskPerson view) => new(Kind, "askPerson", new AdaptiveCard(
        "だれの、いつの監査ログを見ますか。",
        [
            Title("だれの、いつの記録を見ますか"),
            Line("名簿にいる人から選びます。"),
            Help("この記録を見たことも、記録に残ります。"),
            Field(view.Problem, Closed("who", "人(必須)", "人を1人選んでください。", view.People, view.Who)),
            Closed("month", "月(必須)", "月を1つ選んでください。", view.Months, view.Month),
            Buttons.Send("この人の記録を見る", new OpenAuditOfPerson(), Spacing.Medium),
            Buttons.Go("区ごとの記録を見る", new OpenAuditOfWard()),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));

    /// <summary>The rows.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{Said(view)}。",
        [
            Title(PlainText.Of(Said(view))),
            .. view.State == "notRead" ? [Line("少し待って、もう一度押してください。")] : Array.Empty<Element>(),
            .. view.Counts is { } counts ? [Line(PlainText.Of(counts))] : Array.Empty<Element>(),
            .. view.Rows.Count > 0 ? [Line(view.State == "earlier" ? $"続きの {view.Rows.Count}件です。" : $"新しい順に {view.Rows.Count}件です。")] : Array.Empty<Element>(),
            .. view.Rows.Select(row => Line(PlainText.Of(row), Spacing.Medium)),
            .. view.Before is { } before ? [Buttons.Send("前の20件", before, Spacing.Large)] : Array.Empty<Element>(),
            Buttons.Send("べつの日や区を見る", new OpenAuditOfWard(), Spacing.Large),
            Buttons.Send("人ごとの記録を見る", new OpenAuditOfPerson()),
            Buttons.Home(),
        ]));

    private static string Said(View view) => view.State switch
    {
        "notRead" => "監査ログを、いま読めません",
        "nothing" => $"{view.Subject}の記録は、ありません",
        _ => $"{view.Subject}の記録は、{Number(view.Count)}件{(view.CountedAll ? "" : "以上")}です",
    };

    private static ChoiceSetInput Closed(string id, string label, string error, IReadOnlyList<Option> options, string? value) => new()
    {
        Id = id,
        Label = label,
        IsRequired = true,
        ErrorMessage = error,
        Placeholder = "選んでください",
        Choices = Choices.Of(options),
        Value = value,
        Spacing = Spacing.Medium,
    };

    private static Element Field(string? problem, ChoiceSetInput input) =>
        problem is null ? input with { Spacing = Spacing.Medium } : Choices.Mend([problem], [input]);
}
