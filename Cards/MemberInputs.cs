using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The inputs of <see cref="MemberFormCard"/>.</summary>
internal static class MemberInputs
{
    private const int MostWords = 15;
    private const int LongestWord = 20;

    /// <summary>A whole membership.</summary>
    public static IEnumerable<Element> Whole(MemberFormCard.View view, MemberFields fields) =>
    [
        .. Name(view, fields.Name, fields.Kana),
        .. Word(view, "post", "役職(任意)", "役職が一覧にないとき(任意)", fields.Post, fields.PostOther, view.Posts),
        .. Word(view, "category", "選出区分(任意)", "選出区分が一覧にないとき(任意)", fields.Category, fields.CategoryOther, view.Categories),
        .. Field(view, "organisation", Text("organisation", "所属団体(任意)", fields.Organisation)),
        .. Field(view, "term", Text("term", "期(任意)", fields.Term)),
        .. Day(view, "from", "任期の最初の日(必須)", fields.From, "日付を選んでください。"),
        .. Day(view, "to", "任期の最後の日(任意)", fields.To, null),
        .. Field(view, "contact", Text("contact", "連絡先(任意)", fields.Contact, 200, view.HidesContact
            ? "今の連絡先は、ここには出しません。空けておくと、そのままです。"
            : "事務局だけが見ます。電話番号やメールアドレスです。")),
    ];

    /// <summary>Who comes in for somebody else.</summary>
    public static IEnumerable<Element> Newcomer(MemberFormCard.View view, ReplaceMember form) =>
    [
        .. Name(view, form.Name, form.Kana),
        .. Field(view, "organisation", Text("organisation", "所属団体(任意)", form.Organisation)),
        .. Day(view, "on", "いつから(必須)", form.On, "日付を選んでください。"),
    ];

    /// <summary>A word from the list, or one that is not in it.</summary>
    public static IEnumerable<Element> Word(MemberFormCard.View view, string id, string label, string otherLabel, string? value, string? other, IReadOnlyList<string> words)
    {
        var required = label.Contains("必須", StringComparison.Ordinal);
        IReadOnlyList<string> offered = [.. words.Where(w => w.Length <= LongestWord).Take(MostWords)];
        var known = value is "-" || (value is not null && offered.Contains(value));
        ChoiceSetInput input = new()
        {
            Id = id,
            Label = label,
            Placeholder = "選んでください",
            IsRequired = required ? true : null,
            ErrorMessage = required ? "1つ選んでください。" : null,
            Choices = [.. offered.Select(w => new Choice(PlainText.Of(w), w)), new Choice("その他(下に書きます)", "-")],
            Value = known ? value : value is null && other is null ? null : "-",
        };
        // A word that the list does not hold stands beside it.
        return [.. Field(view, id, [input]), .. Text($"{id}Other", otherLabel, other ?? (known ? null : value))];
    }

    /// <summary>A day.</summary>
    public static IEnumerable<Element> Day(MemberFormCard.View view, string id, string label, string? value, string? required) =>
        Field(view, id, ReportInputs.Day(id, label, value, required));

    private static IEnumerable<Element> Name(MemberFormCard.View view, string? name, string? kana) =>
    [
        .. Field(view, "name", [new TextInput { Id = "name", Label = "氏名(必須)", IsRequired = true, ErrorMessage = "氏名を書いてください。", MaxLength = 60, Value = Clean(name) }, Help("名字と名前の間を1つ空けます。")]),
        .. Field(view, "kana", Text("kana", "フリガナ(任意)", kana)),
    ];

    private static IReadOnlyList<Element> Text(string id, string label, string? value, int most = 60, string? help = null) =>
        [new TextInput { Id = id, Label = label, MaxLength = most, Value = Clean(value) }, .. help is null ? [] : new Element[] { Help(help) }];

    private static string? Clean(string? value) => value is null ? null : PlainText.Clean(value, keepLines: false);

    private static IReadOnlyList<Element> Field(MemberFormCard.View view, string id, IReadOnlyList<Element> field)
    {
        var problems = view.Problems.Where(p => p.Field == id).Select(p => p.Sentence).ToList();
        IReadOnlyList<Element> whole = [field[0] with { Spacing = problems.Count == 0 ? Spacing.Medium : Spacing.Small }, .. field.Skip(1)];
        return problems.Count == 0 ? whole : [Choices.Mend(problems, whole)];
    }
}
