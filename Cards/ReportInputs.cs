using System.Globalization;
using System.Text;
using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The inputs of <see cref="ReportFormCard"/>, from top to bottom.</summary>
public static class ReportInputs
{
    /// <summary>Value of the choice 「分からない(事務局が選びます)」 among the 取組み項目.</summary>
    public const string UnknownItem = "unknown";

    /// <summary>Longest 活動名, in UTF-16 units.</summary>
    public const int TitleLength = 60;

    /// <summary>Longest ひとこと, in UTF-16 units.</summary>
    public const int NoteLength = 400;

    /// <summary>The ids of the inputs, in their order. The same words as the properties of <see cref="ReportPage"/>.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["heldOn", "kind", "title", "participants", "approximate", "counting", "planItems", "note"];

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d"];

    internal static IEnumerable<Element> Of(ReportFormCard.View view) =>
    [
        .. Field(view, "heldOn", HeldOn(view.Values)),
        .. Field(view, "kind", Kind(view)),
        .. Field(view, "title", Title(view)),
        .. Field(view, "participants", Participants(view.Values)),
        .. Field(view, "approximate", Approximate(view.Values), Spacing.Medium),
        .. Field(view, "counting", Counting(view.Values), Spacing.Medium),
        .. Field(view, "planItems", PlanItems(view)),
        PrivacyBox(),
        .. Field(view, "note", Note(view.Values)),
    ];

    // As it stands when all is well; in a red box with what to do when not.
    private static IReadOnlyList<Element> Field(
        ReportFormCard.View view, string id, IReadOnlyList<Element> field, Spacing spacing = Spacing.Large)
    {
        var sentences = view.Problems.Where(p => p.Field == id).Select(p => p.Sentence).ToList();
        return sentences.Count == 0
            ? [field[0] with { Spacing = spacing }, .. field.Skip(1)]
            : [Choices.Mend(sentences, [field[0] with { Spacing = Spacing.Small }, .. field.Skip(1)])];
    }

    private static IReadOnlyList<Element> HeldOn(ReportFormCard.Values values)
    {
        var isDate = DateOnly.TryParseExact(Folded(values.HeldOn ?? ""), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return
        [
            new DateInput
            {
                Id = "heldOn",
                Label = "活動日(必須)",
                IsRequired = true,
                ErrorMessage = "活動日を選んでください。",
                Value = isDate ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            },
            .. isDate ? [] : AsTyped(values.HeldOn),
        ];
    }

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

    private static IReadOnlyList<Element> Title(ReportFormCard.View view) =>
    [
        new TextInput
        {
            Id = "title",
            Label = "活動名(任意)",
            MaxLength = TitleLength,
            Value = view.Values.Title is { } title ? PlainText.Clean(title, keepLines: false) : null,
        },
        Help($"空けておくと、「{PlainText.Of(view.AreaName)} {PlainText.Of(view.Kinds.FirstOrDefault()?.Title ?? "活動")}」のような名前になります。"),
    ];

    private static IReadOnlyList<Element> Participants(ReportFormCard.Values values)
    {
        var number = NumberIn(values.Participants);
        return
        [
            new NumberInput { Id = "participants", Label = "参加者数(任意)", Value = number },
            .. number is null ? AsTyped(values.Participants) : [],
            Help("分からないときは空けておきます。"),
        ];
    }

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

    private static IReadOnlyList<Element> Note(ReportFormCard.Values values) =>
    [
        new TextInput
        {
            Id = "note",
            Label = "ひとこと(任意)",
            IsMultiline = true,
            MaxLength = NoteLength,
            Value = values.Note is { } note ? PlainText.Clean(note, keepLines: true) : null,
        },
        Help("よかったこと、こまったことなどです。1行でもかまいません。"),
    ];

    // What a date or number field can't hold is shown beside it, so that nothing typed is lost.
    private static IReadOnlyList<Element> AsTyped(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [Typed(text, "書かれていた内容")];

    private static decimal? NumberIn(string? text) =>
        text is not null && decimal.TryParse(Folded(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= 999_999_999_999m
            ? number
            : null;

    // Full-width digits; a lone surrogate can't be folded and is no number.
    private static string Folded(string text) => PlainText.Clean(text, keepLines: false).Trim().Normalize(NormalizationForm.FormKC);
}
