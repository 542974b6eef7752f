using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>未報告・未提出の答え: which areas have not handed in, ward by ward, with the 期限.</summary>
public static class MissingCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "missing";

    /// <summary>Areas that one card shows.</summary>
    public const int MostAreas = 40;

    /// <summary><c>missing</c>: some have not; <c>complete</c>: all have; <c>nothing</c>: there is no period, or nothing was ever recorded.</summary>
    public static IReadOnlyList<string> States { get; } = ["missing", "complete", "nothing"];

    /// <param name="State">One of <see cref="States"/>.</param>
    /// <param name="Title">The answer as a sentence, without a full stop.</param>
    /// <param name="Lines">One fact each, under the title.</param>
    /// <param name="Groups">Ward by ward.</param>
    /// <param name="Remarks">One fact each, under the areas.</param>
    /// <param name="Asked">The question in the bot's own words.</param>
    /// <param name="Chips">Title and question of what is asked next.</param>
    public sealed record View(
        string State, string Title, IReadOnlyList<string> Lines, IReadOnlyList<Group> Groups, IReadOnlyList<string> Remarks, string Asked, IReadOnlyList<string> Basis,
        IReadOnlyList<Option> Chips);

    /// <summary>A ward: 「中央区(2/5)」 and its areas.</summary>
    public sealed record Group(string Heading, IReadOnlyList<Area> Areas);

    /// <param name="Due">「× 4月分が未報告(締切 5月15日(金))」; null where the name says it all.</param>
    public sealed record Area(string Name, string? Due);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. view.Lines.Select(l => Line(PlainText.Of(l))),
            .. Groups(view.Groups),
            .. view.Remarks.Select(r => Line(PlainText.Of(r))),
            Typed(view.Asked, "ご質問", Spacing.Medium),
            Basis(view.Basis.Select(PlainText.Of)),
            .. view.Chips.Count > 0 ? [Heading("続けて聞く")] : Array.Empty<Element>(),
            .. view.Chips.Take(4).Select(c => Buttons.Send(PlainText.Of(c.Title), new AskQuestion { Question = c.Value })),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static IEnumerable<Element> Groups(IReadOnlyList<Group> groups)
    {
        var left = MostAreas;
        foreach (var group in groups)
        {
            var shown = group.Areas.Take(Math.Max(left, 0)).ToList();
            left -= group.Areas.Count;
            if (shown.Count > 0) yield return Heading(PlainText.Of(group.Heading));
            foreach (var area in shown)
            {
                yield return new TextBlock(PlainText.Of(area.Due is null ? $"・{area.Name}" : area.Name)) { Weight = area.Due is null ? null : FontWeight.Bolder, Spacing = Spacing.Small };
                if (area.Due is { } due) yield return Line(PlainText.Of(due), Spacing.None);
            }
        }

        if (left < 0) yield return Help($"ほかに {-left}地区部会あります。区や期間をせまくすると、全部見られます。");
    }
}
