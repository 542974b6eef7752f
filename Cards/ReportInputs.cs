using System.Globalization;
using System.Text;
using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The inputs of page 1 of <see cref="ReportFormCard"/>, from top to bottom; the other pages' are in <see cref="MoreReportInputs"/>.</summary>
public static class ReportInputs
{
    /// <summary>Value of the choice 「分からない(事務局が選びます)」 among the 取組み項目.</summary>
    public const string UnknownItem = "unknown";

    /// <summary>他区に共有, a value of 成果事例として共有.</summary>
    public const string ShareWithWards = "wards";

    /// <summary>広報にも, a value of 成果事例として共有.</summary>
    public const string SharePublicly = "public";

    /// <summary>Longest 活動名 and 場所, in UTF-16 units.</summary>
    public const int TitleLength = 60;

    /// <summary>Longest free text, in UTF-16 units.</summary>
    public const int TextLength = 400;

    /// <summary>The ids of the inputs of a page that a problem may name, in their order. The same words as the properties of <see cref="ReportPage"/>.</summary>
    public static IReadOnlyList<string> IdsOf(int page) => page switch
    {
        2 => ["endedOn", "place", "times", "partners"],
        3 => ["note", "outcome", "issue", "issueKinds", "next", "share", "consult"],
        _ => ["toArea", "heldOn", "kind", "title", "participants", "approximate", "counting", "planItems", "note"],
    };

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d"];

    internal static IEnumerable<Element> Of(ReportFormCard.View view) => view.Page switch
    {
        2 => MoreReportInputs.OfPage2(view),
        3 => MoreReportInputs.OfPage3(view),
        _ => OfPage1(view),
    };

    /// <summary>
    /// A field as it stands when all is well; in a red box with what to do when not; with what the last report or somebody
    /// else says, where that is to be looked at.
    /// </summary>
    internal static IReadOnlyList<Element> Field(
        ReportFormCard.View view, string id, IReadOnlyList<Element> field, Spacing spacing = Spacing.Large)
    {
        var problems = view.Problems.Where(p => p.Field == id).ToList();
        IReadOnlyList<Element> whole = [.. Theirs(view, id), field[0] with { Spacing = problems.Count == 0 && !view.Theirs.ContainsKey(id) ? spacing : Spacing.Small }, .. field.Skip(1), .. Declaration(view, id)];
        return problems.Count == 0 ? whole : [Choices.Mend(problems.Select(p => p.Sentence), whole)];
    }

    /// <summary>What a date or number field can't hold is shown beside it, so that nothing typed is lost.</summary>
    internal static IReadOnlyList<Element> AsTyped(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [Typed(text, "書かれていた内容")];

    /// <summary>A date field; what is no date stands beside it.</summary>
    internal static IReadOnlyList<Element> Day(string id, string label, string? value, string? required)
    {
        var isDate = DateOnly.TryParseExact(Folded(value ?? ""), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return
        [
            new DateInput
            {
                Id = id,
                Label = label,
                IsRequired = required is null ? null : true,
                ErrorMessage = required,
                Value = isDate ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            },
            .. isDate ? [] : AsTyped(value),
        ];
    }

    /// <summary>A number field; what is no number stands beside it.</summary>
    internal static IReadOnlyList<Element> Number(string id, string label, string? value)
    {
        var number = NumberIn(value);
        return [new NumberInput { Id = id, Label = label, Value = number }, .. number is null ? AsTyped(value) : []];
    }

    /// <summary>A field for free text, in one line or several.</summary>
    internal static IReadOnlyList<Element> Text(string id, string label, string? value, string help, bool lines = true) =>
    [
        new TextInput
        {
            Id = id,
            Label = label,
            IsMultiline = lines ? true : null,
            MaxLength = lines ? TextLength : TitleLength,
            Value = value is null ? null : PlainText.Clean(value, keepLines: lines),
        },
        Help(help),
    ];

    private static IEnumerable<Element> OfPage1(ReportFormCard.View view) =>
    [
        .. view.Correcting is { Areas.Count: > 1 } correcting ? Field(view, "toArea", ToArea(view, correcting)) : [],
        .. Field(view, "heldOn", Day("heldOn", "活動日(必須)", view.Values.HeldOn, "活動日を選んでください。")),
        .. Field(view, "kind", Kind(view)),
        .. Field(view, "title", Text("title", "活動名(任意)", view.Values.Title, TitleHelp(view), lines: false)),
        .. Field(view, "participants", [.. Number("participants", "参加者数(任意)", view.Values.Participants), .. Copied(view), Help("分からないときは空けておきます。")]),
        .. Field(view, "approximate", Approximate(view.Values), Spacing.Medium),
        .. Field(view, "counting", Counting(view.Values), Spacing.Medium),
        .. Field(view, "planItems", PlanItems(view)),
        PrivacyBox(),
        .. Field(view, "note", Text("note", "ひとこと(任意)", view.Values.Note, "よかったこと、こまったことなどです。1行でもかまいません。")),
    ];

    private static IEnumerable<Element> Theirs(ReportFormCard.View view, string id) => !view.Theirs.TryGetValue(id, out var theirs) ? [] :
    [
        new Container([new TextBlock("ほかの人が直した内容") { Weight = FontWeight.Bolder }, Typed(theirs)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Large },
    ];

    // Ticked as long as the same is found: then it needs no second declaration.
    private static IEnumerable<Element> Declaration(ReportFormCard.View view, string id)
    {
        var asked = view.Problems.FirstOrDefault(p => p.Field == id && p.Mark is not null)?.Mark;
        var mark = asked ?? view.Declared.GetValueOrDefault(id);
        if (mark is null) yield break;
        yield return new ToggleInput
        {
            Id = $"{id}Declared",
            Label = "住民の情報でないときだけ(任意)",
            Title = "住民の情報ではありません",
            ValueOn = mark,
            Value = asked is null ? mark : "false",
        };
    }

    private static IEnumerable<Element> Copied(ReportFormCard.View view) =>
        view is { Occasion: ReportFormCard.Occasion.Copied, Values.Participants: not null } ? [Heading("前回の人数です。今回の人数に直してください。", Spacing.Small)] : [];

    private static IReadOnlyList<Element> ToArea(ReportFormCard.View view, ReportFormCard.Correcting correcting) =>
    [
        new ChoiceSetInput
        {
            Id = "toArea",
            Label = "地区部会(任意)",
            Placeholder = "選んでください",
            Choices = Choices.Of(correcting.Areas),
            Value = correcting.Areas.Any(a => a.Value == view.Values.ToArea) ? view.Values.ToArea : view.AreaCode,
        },
        Help("ちがう地区部会の報告だったときだけ、選びなおします。"),
    ];

    private static string TitleHelp(ReportFormCard.View view) =>
        $"空けておくと、「{PlainText.Of(view.AreaName)} {PlainText.Of(view.Kinds.FirstOrDefault()?.Title ?? "活動")}」のような名前になります。";

    private static IReadOnlyList<Element> Kind(ReportFormCard.View view) =>
    [
        new ChoiceSetInput
        {
            Id = "kind",
            Label = "活動の種類(必須)",
            Placeholder = "選んでください",
            IsRequired = true,
            ErrorMessage = "活動の種類を選んでください。",
            Choices = Choices.Of(view.Kinds),
            Value = view.Kinds.Any(k => k.Value == view.Values.Kind) ? view.Values.Kind : null,
        },
    ];

    private static IReadOnlyList<Element> Approximate(ReportFormCard.Values values) =>
    [
        new ToggleInput
        {
            Id = "approximate",
            Label = "人数のたしかさ(任意)",
            Title = "だいたいの人数です(約)",
            Value = values.Approximate ? "true" : "false",
        },
    ];

    private static IReadOnlyList<Element> Counting(ReportFormCard.Values values) =>
    [
        new ChoiceSetInput
        {
            Id = "counting",
            Label = "数え方(任意)",
            Style = ChoiceInputStyle.Expanded,
            Choices = [new Choice("延べ(来た回ごとに数えた)", "gross"), new Choice("実人数(1人を1回だけ数えた)", "net")],
            Value = values.Net ? "net" : "gross",
        },
    ];

    private static IReadOnlyList<Element> PlanItems(ReportFormCard.View view)
    {
        IReadOnlyList<Option> items =
            [.. view.PlanItems.Where(i => i.Value != UnknownItem), new Option("分からない(事務局が選びます)", UnknownItem)];
        var chosen = items.Select(i => i.Value).Where(v => view.Values.PlanItems?.Contains(v) == true).ToList();
        return
        [
            new ChoiceSetInput
            {
                Id = "planItems",
                Label = "取組み項目(必須、いくつでも)",
                Style = ChoiceInputStyle.Expanded,
                IsMultiSelect = true,
                IsRequired = true,
                ErrorMessage = "取組み項目を1つ以上選んでください。",
                Choices = Choices.Of(items),
                Value = chosen.Count == 0 ? null : string.Join(',', chosen),
            },
            Help("区の計画の項目です。近いものを選んでください。"),
        ];
    }

    private static decimal? NumberIn(string? text) =>
        text is not null && decimal.TryParse(Folded(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= 999_999_999_999m
            ? number
            : null;

    // Full-width digits; a lone surrogate can't be folded and is no number.
    private static string Folded(string text) => PlainText.Clean(text, keepLines: false).Trim().Normalize(NormalizationForm.FormKC);
}
