using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>委員の連絡先: personal contacts, shown only when the look at them was written down.</summary>
public static class ContactsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "council-contacts";

    /// <summary>Contacts on one card.</summary>
    public const int MostContacts = 40;

    /// <summary><c>list</c>; <c>page</c>: more follow; <c>nothing</c>: none is registered; <c>notRecorded</c>: the look could not be written down, so nothing is shown.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "page", "nothing", "notRecorded"];

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Contacts">Name with 敬称 and contact.</param>
    /// <param name="Without">Members without a registered contact.</param>
    /// <param name="Next">As in <see cref="MembersCard.View.Next"/>.</param>
    public sealed record View(string Place, string Ward, IReadOnlyList<(string Name, string Contact)> Contacts, int Without, string? Next, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var nothing = view.Contacts.Count == 0;
        var title = nothing ? $"{PlainText.Of(view.Place)}の委員の連絡先は、登録されていません" : $"{PlainText.Of(view.Place)}の委員の連絡先です";
        return new(Kind, nothing ? "nothing" : view.Next is null ? "list" : "page", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. CouncilParts.How(view.Basis),
                .. nothing ? [] : new[] { Line("個人の連絡先です。ほかの人に見せないでください。"), Line("見た人と日時を、記録しました。") },
                .. view.Contacts.Select(c => Typed(c.Contact, c.Name, Spacing.Medium)),
                Line($"連絡先の登録がない委員: {view.Without}人"),
                .. view.Next is { } next ? [Buttons.Go("続きの連絡先を見る", new ShowContacts { Ward = view.Ward, After = next }, Spacing.Medium)] : Array.Empty<Element>(),
                CouncilParts.Ask("この協議会を見る", view.Ward, CouncilAsk.Overview, Spacing.Medium),
                CouncilParts.About(view.Basis),
            ]));
    }

    /// <summary>Nothing is shown, because the look could not be written down.</summary>
    /// <param name="again">The press that asked for it.</param>
    public static Card NotRecorded(string place, ShowContacts again) => new(Kind, "notRecorded", new AdaptiveCard(
        "連絡先は、まだ出していません。少し待って、もう一度押してください。",
        [
            Title("連絡先は、まだ出していません"),
            Line($"{PlainText.Of(place)}の委員の連絡先です。見た人と日時を記録してから出します。"),
            Line("その記録を、いま残せませんでした。少し待って、もう一度押してください。"),
            Buttons.Go("連絡先を見る", again, Spacing.Medium),
            CouncilParts.Ask("この協議会を見る", again.Ward ?? "", CouncilAsk.Overview),
        ]));
}
