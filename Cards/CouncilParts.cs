using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>名簿について: what every answer from the roster says at its end.</summary>
/// <param name="How">How the council was found where nobody named it: 「あなたの協議会(花見川区)で調べました。」; else null.</param>
/// <param name="Source">出典, e.g. 「委員名簿」.</param>
/// <param name="AsOf">時点, e.g. 「令和8年6月10日(水)」.</param>
/// <param name="Office">事務局, or null.</param>
public sealed record CouncilBasis(string? How, string Source, string AsOf, Contact? Office);

/// <summary>A member as a card shows them.</summary>
/// <param name="Name">With 敬称: 「髙橋 正夫 委員」.</param>
/// <param name="From">Organisation, or category; null for neither.</param>
public sealed record MemberLine(string Name, string? From);

/// <summary>選出区分 and how many, by name where names are shown.</summary>
/// <param name="Members">Empty where no names are shown.</param>
public sealed record MemberGroupLines(string Category, int Count, IReadOnlyList<MemberLine> Members);

/// <summary>The pieces of the cards about councils.</summary>
internal static class CouncilParts
{
    /// <summary>How the council was found, under the title; nothing where somebody named it.</summary>
    public static IEnumerable<Element> How(CouncilBasis basis)
    {
        if (basis.How is { } how) yield return Line(PlainText.Of(how));
    }

    /// <summary>The box at the end.</summary>
    public static Container About(CouncilBasis basis, params IEnumerable<string> more) => Box("この答えの根拠", [.. more, .. Lines(basis)]);

    /// <summary>「髙橋 正夫 委員 / 民生委員・児童委員」.</summary>
    public static TextBlock Name(MemberLine member) => Line(PlainText.Of(member.From is null ? member.Name : $"{member.Name} / {member.From}"));

    /// <summary>Names by category.</summary>
    public static IEnumerable<Element> Names(IEnumerable<MemberGroupLines> groups) => groups.Where(g => g.Members.Count > 0).SelectMany(g => (IEnumerable<Element>)
        [Heading(PlainText.Of($"{g.Category}({g.Count}人)"), Spacing.Medium), .. g.Members.Select(Name)]);

    /// <summary>A button with another question about the same council.</summary>
    public static ActionSet Ask(string title, string ward, string ask, Spacing spacing = Spacing.Small) => Buttons.Go(title, new OpenCouncil { Ward = ward, Ask = ask }, spacing);

    private static IEnumerable<string> Lines(CouncilBasis basis)
    {
        yield return $"出典: {PlainText.Of(basis.Source)}";
        yield return $"時点: {PlainText.Of(basis.AsOf)}";
        if (basis.Office is { } office) yield return $"事務局: {PlainText.Of(office.Name)}{(office.Telephone is { } telephone ? $" 電話 {PlainText.Of(telephone)}" : "")}";
    }
}
