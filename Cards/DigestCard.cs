using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>まとめ: what came in from a ward, thanks, who is still expected, and what may be shared. No counts of people.</summary>
public static class DigestCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "digest";

    private const int MostThanked = 12;
    private const int MostMissing = 15;

    /// <summary><c>reported</c>; <c>nothing</c>: no report came in; with <c>-channel</c>: for everybody in a team.</summary>
    public static IReadOnlyList<string> States { get; } = ["reported", "nothing", "reported-channel", "nothing-channel"];

    /// <param name="Title">活動名, as typed.</param>
    /// <param name="Area">Name of its area.</param>
    public sealed record Case(string Title, string Area);

    /// <param name="Name">「5月分」.</param>
    /// <param name="Due">「令和8年6月15日(月)」.</param>
    /// <param name="Missing">Names of the areas that have handed in nothing.</param>
    public sealed record Round(string Name, string Due, IReadOnlyList<string> Missing);

    /// <param name="ToChannel">For everybody in a team.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Span">「11月16日〜22日」.</param>
    /// <param name="Kinds">「いきいきサロン 3件」.</param>
    /// <param name="Handed">Names of the areas that handed something in.</param>
    public sealed record View(
        bool ToChannel, string Ward, string Place, string Span, int Reports, IReadOnlyList<string> Kinds, IReadOnlyList<string> Handed, Round? Expected, IReadOnlyList<Case> Cases);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Reports == 0 ? $"{PlainText.Of(view.Place)}では、{PlainText.Of(view.Span)}に届いた報告はありません" : $"{PlainText.Of(view.Place)}では、{PlainText.Of(view.Span)}に {Number(view.Reports)}件の報告が届きました";
        return new(Kind, (view.Reports == 0 ? "nothing" : "reported") + (view.ToChannel ? "-channel" : ""), new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Kinds.Count > 0 ? [Line(string.Join("、", view.Kinds.Select(PlainText.Of)))] : Array.Empty<Element>(),
            .. Thanks(view),
            .. view.Expected is { } round ? Expected(round) : [],
            .. view.Cases.Count > 0 ? Shared(view.Cases) : [],
            Buttons.Send("進み具合を見る", new OpenWardProgress { Ward = view.Ward }, Spacing.Large),
            Buttons.Send("成果事例を見る", new AskQuestion { Question = view.ToChannel ? $"cases in={view.Ward} publicity" : $"cases in={view.Ward}" }),
            .. view.ToChannel ? [] : new[] { Buttons.Send("まとめの回数を変える", new OpenDigests { Ward = view.Ward }) },
            Help(view.ToChannel ? "区事務局が、このチームに送ることにしたまとめです。" : "あなたが受け取ることにしたまとめです。", Spacing.Medium),
        ]));
    }

    private static IEnumerable<Element> Thanks(View view)
    {
        if (view.Handed.Count == 0)
        {
            yield return Line("活動が落ちついている時もあります。いつもありがとうございます。");
            yield break;
        }

        var more = view.Handed.Count > MostThanked ? $"、ほか{Number(view.Handed.Count - MostThanked)}地区" : "";
        if (view.Reports == 0) yield return Line("「活動なし」の届けがありました。");
        yield return Line($"{string.Join("、", view.Handed.Take(MostThanked).Select(PlainText.Of))}{more}のみなさん、ありがとうございます。", Spacing.Medium);
    }

    private static IEnumerable<Element> Expected(Round round)
    {
        if (round.Missing.Count == 0)
        {
            yield return Line($"{PlainText.Of(round.Name)}は、全部の地区部会から届いています。", Spacing.Medium);
            yield break;
        }

        yield return Heading($"{PlainText.Of(round.Name)}をお待ちしている地区部会", Spacing.Medium);
        var more = round.Missing.Count > MostMissing ? $"、ほか{Number(round.Missing.Count - MostMissing)}地区" : "";
        yield return Line($"{string.Join("、", round.Missing.Take(MostMissing).Select(PlainText.Of))}{more}");
        yield return Line($"締切: {PlainText.Of(round.Due)}");
    }

    private static IEnumerable<Element> Shared(IReadOnlyList<Case> cases)
    {
        yield return Heading("届いた成果事例", Spacing.Medium);
        foreach (var one in cases) yield return Typed(one.Title, PlainText.Of(one.Area));
    }
}
