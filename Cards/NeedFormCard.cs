using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>困りごとメモの用紙.</summary>
public static class NeedFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "need-form";

    /// <summary>Longest 内容, in UTF-16 units.</summary>
    public const int Longest = 200;

    // What comes back because it was too long comes back whole; nobody typed more than this by hand.
    private const int LongestGivenBack = 1000;

    /// <summary>
    /// <c>wards</c>: which ward; <c>blank</c>; <c>returned</c>: there is something to mend; <c>notSaved</c>: press again; <c>used</c>: another memo
    /// was made of it, and this one is not kept yet.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "blank", "returned", "notSaved", "used"];

    /// <param name="State">One of those with a form.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Notice">Why it is not kept yet, full sentences; null where the state says it.</param>
    public sealed record View(
        string State, KeepNeed Form, string Place, IReadOnlyList<Option> Areas, IReadOnlyList<string> Kinds, IReadOnlyList<ReportFormCard.Problem> Problems, string? Notice = null);

    /// <summary>The form.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch
        {
            "blank" => "困りごとメモを書きます",
            "returned" => "まだ残していません。直すところがあります",
            _ => "メモは、まだ残していません",
        };
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
            .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。2回押しても、メモは1件です。")] : Array.Empty<Element>(),
            .. view.State == "blank" ? [Line("活動の報告とは別に、聞いた困りごとを残します。"), Line("報告の合計には入りません。")] : Array.Empty<Element>(),
            .. Inputs(view),
            Buttons.Send("残す", new KeepNeed { Need = view.Form.Need }, Spacing.Large),
            Help($"{PlainText.Of(view.Place)}のコミュニティソーシャルワーカー、区事務局、社協区事務所と、市の人が読みます。"),
            Buttons.Go("やめる", new OpenHome()),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区の困りごとですか。",
    [
        Title("どの区の困りごとですか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("次へ", new OpenNeedForm(), Spacing.Medium),
    ]));

    private static IEnumerable<Element> Inputs(View view) =>
    [
        .. Field(view, "area", [List("area", "地区部会(必須)", "地区部会を選んでください。", Choices.Of(view.Areas), view.Form.Area)]),
        .. Field(view, "needKind", [List("needKind", "分類(必須)", "いちばん近いものを選んでください。", [.. view.Kinds.Select(k => new Choice(k, k))], view.Form.NeedKind)]),
        .. Field(view, "text", [Text(view.Form.Text), Help("お名前、住所、電話番号、病名は書かないでください。"), Help($"{Longest}文字までです。")]),
        .. Field(view, "heardOn", ReportInputs.Day("heardOn", "聞いた日(必須)", view.Form.HeardOn, "聞いた日を選んでください。")),
    ];

    private static ChoiceSetInput List(string id, string label, string missing, IReadOnlyList<Choice> choices, string? value) => new()
    {
        Id = id,
        Label = label,
        IsRequired = true,
        ErrorMessage = missing,
        Placeholder = "選んでください",
        Choices = choices,
        Value = choices.Any(c => c.Value == value) ? value : null,
    };

    private static TextInput Text(string? value) => new()
    {
        Id = "text",
        Label = "内容(必須)",
        IsRequired = true,
        ErrorMessage = "聞いた困りごとを書いてください。",
        IsMultiline = true,
        MaxLength = value?.Length > Longest ? null : Longest,
        Value = value is null ? null : PlainText.Clean(value.Length > LongestGivenBack ? value[..LongestGivenBack] : value, keepLines: true),
    };

    private static IReadOnlyList<Element> Field(View view, string id, IReadOnlyList<Element> field)
    {
        var problems = view.Problems.Where(p => p.Field == id).ToList();
        IReadOnlyList<Element> whole =
        [
            field[0] with { Spacing = problems.Count == 0 ? Spacing.Medium : Spacing.Small }, .. field.Skip(1),
            .. problems.Select(p => p.Mark).OfType<string>().Select(m => new ToggleInput { Id = $"{id}Declared", Label = "住民の情報でないときだけ(任意)", Title = "住民の情報ではありません", ValueOn = m, Value = "false" }),
        ];
        return problems.Count == 0 ? whole : [Choices.Mend(problems.Select(p => p.Sentence), whole)];
    }
}
