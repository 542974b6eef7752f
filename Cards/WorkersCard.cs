using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>担当のCSW: the コミュニティソーシャルワーカー of an area or a ward. No telephone of their own: the secretariat puts through.</summary>
public static class WorkersCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "workers";

    /// <summary><c>found</c>; <c>nobody</c>: none is registered.</summary>
    public static IReadOnlyList<string> States { get; } = ["found", "nobody"];

    /// <param name="Name">氏名 with さん.</param>
    /// <param name="Areas">Which areas of the ward: 「寒川、松ケ丘」, or 「区の全部」.</param>
    public sealed record Worker(string Name, string Areas);

    /// <param name="Place">e.g. 寒川 or 中央区.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Nobody">Areas of the ward that no row reaches.</param>
    public sealed record View(string Place, string Ward, IReadOnlyList<Worker> Workers, IReadOnlyList<string> Nobody, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Workers switch
        {
            [] => $"{PlainText.Of(view.Place)}の担当のCSWは、登録されていません",
            [var only] => $"{PlainText.Of(view.Place)}の担当のCSWは、{PlainText.Of(only.Name)}です",
            _ => $"{PlainText.Of(view.Place)}の担当のCSWは、{view.Workers.Count}人います",
        };
        return new(Kind, view.Workers.Count == 0 ? "nobody" : "found", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. CouncilParts.How(view.Basis),
                Line("CSWは、コミュニティソーシャルワーカー(地域の相談を受け、つなぐ人)です。"),
                .. view.Workers.SelectMany(w => (IEnumerable<Element>)[Heading(PlainText.Of(w.Name), Spacing.Medium), Help(PlainText.Of(w.Areas), Spacing.None)]),
                .. view.Nobody.Count == 0 ? [] : new[] { Line(PlainText.Of($"担当の登録がない地区部会: {string.Join('、', view.Nobody)}"), Spacing.Medium) },
                Line("ご用のときは、事務局に電話してください。担当につなぎます。", Spacing.Medium),
                CouncilParts.Ask("事務局の電話を見る", view.Ward, CouncilAsk.Office, Spacing.Medium),
                Buttons.Go("ほかの区の担当を見る", new ChooseCouncil { Ask = CouncilAsk.Workers }),
                CouncilParts.About(view.Basis),
            ]));
    }
}
