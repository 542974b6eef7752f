namespace Sasaeai.Cards.Tests;

/// <summary>まとめ.</summary>
internal static class DigestExamples
{
    private static readonly DigestChoiceCard.View Choice = new("open", "12101", "中央区", "none", null, null, null);

    private static readonly DigestCard.View Digest = new(
        false, "12101", "中央区", "11月16日〜22日", 5, ["いきいきサロン 3件", "見守り 1件", "食事サービス(会食) 1件"], ["寒川", "松ケ丘"],
        new("10月分", "令和8年11月24日(火)", ["例示町(見本)", "みほん浜"]), [new("朝の体操と茶話会", "寒川"), new("団地の見守り訪問", "松ケ丘")]);

    internal static IReadOnlyList<Card> All { get; } =
    [
        DigestChoiceCard.Choose(Examples.Wards),
        DigestChoiceCard.Of(Choice),
        DigestChoiceCard.Of(Choice with { State = "saved", Rhythm = "weekly", Channel = "monthly", Often = "毎週", Next = "11月30日(月) 9時" }),
        DigestChoiceCard.Of(Choice with { State = "returned", Rhythm = null }),
        DigestChoiceCard.Of(Choice with { State = "notSaved", Rhythm = "monthly", Channel = "none" }),
        DigestCard.Of(Digest),
        DigestCard.Of(Digest with { ToChannel = true, Cases = [new("朝の体操と茶話会", "寒川")] }),
        DigestCard.Of(Digest with { Reports = 0, Kinds = [], Handed = [], Cases = [] }),
        DigestCard.Of(Digest with { ToChannel = true, Span = "10月", Reports = 0, Kinds = [], Handed = ["寒川"], Cases = [], Expected = new("10月分", "令和8年11月24日(火)", []) }),
    ];

    internal static IEnumerable<Card> Worst(string longName, string note)
    {
        yield return DigestChoiceCard.Of(Choice with { State = "saved", Place = longName, Rhythm = "weekly", Channel = "weekly", Often = "毎週", Next = "12月28日(月) 9時" });
        yield return DigestCard.Of(Digest with
        {
            Place = longName,
            Span = "12月21日〜1月3日",
            Reports = 1284,
            Handed = [.. Enumerable.Repeat(longName, 70)],
            Expected = new("昨年度の12月分", "令和8年12月24日(木)", [.. Enumerable.Repeat(longName, 70)]),
            Cases = [.. Enumerable.Repeat(new DigestCard.Case(note[..60], longName), 5)],
        });
    }

    internal static IEnumerable<Card> Hostile(string text)
    {
        yield return DigestChoiceCard.Of(Choice with { Place = text, Next = text });
        yield return DigestCard.Of(Digest with { Place = text, Span = text, Kinds = [text], Handed = [text], Expected = new(text, text, [text]), Cases = [new(text, text)] });
    }
}
