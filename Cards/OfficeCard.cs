using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>事務局の連絡先: of the organisation, never of a person. Shown in groups too.</summary>
public static class OfficeCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "office";

    /// <summary><c>found</c>; <c>nothing</c>: the city's body, whose secretariat is not in the master data.</summary>
    public static IReadOnlyList<string> States { get; } = ["found", "nothing"];

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Personal">In a group or channel nothing leads to names.</param>
    public sealed record View(string Place, string Ward, Contact? Office, string? Mail, bool Personal, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Office is { } office
            ? office.Telephone is { } telephone ? $"{PlainText.Of(office.Name)}の電話は、{PlainText.Of(telephone)} です" : $"{PlainText.Of(office.Name)}の電話は、登録されていません"
            : $"{PlainText.Of(view.Place)}の事務局の連絡先は、登録されていません";
        return new(Kind, view.Office is null ? "nothing" : "found", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. CouncilParts.How(view.Basis),
                .. view.Office is null ? [Line("区の事務局にお聞きください。")] : Array.Empty<Element>(),
                .. view.Mail is { } mail ? [Typed(mail, "メール", Spacing.Medium)] : Array.Empty<Element>(),
                CouncilParts.Ask("次の会議を見る", view.Ward, CouncilAsk.Meeting, Spacing.Medium),
                CouncilParts.Ask("次の締切を見る", view.Ward, CouncilAsk.Deadline),
                .. view.Personal ? [CouncilParts.Ask("担当のCSWを見る", view.Ward, CouncilAsk.Workers)] : Array.Empty<Element>(),
                Buttons.Go("ほかの事務局を見る", new ChooseCouncil { Ask = CouncilAsk.Office }),
                CouncilParts.About(view.Basis with { Office = null }),
            ]));
    }
}
