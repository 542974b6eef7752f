using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>1回の送信: who got it, who did not and why, and sums that add up.</summary>
public static class OccasionCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "occasion";

    private const int Most = 20;

    /// <summary><c>done</c>; <c>running</c>: some are still on their way; <c>skipped</c>: nothing was sent.</summary>
    public static IReadOnlyList<string> States { get; } = ["done", "running", "skipped"];

    /// <param name="Area">The areas that it was about, in words, or empty.</param>
    /// <param name="State">In words, e.g. 「× 届かない / アプリが入っていません」.</param>
    /// <param name="Next">What to do about it, one sentence, or empty.</param>
    /// <param name="Key">As in <see cref="RetryDeliveries.Person"/>; null where it can't be sent again.</param>
    public sealed record Person(string Name, string Area, string State, string Next, string? Key)
    {
        /// <summary>The channel of a ward, and nobody.</summary>
        public bool IsChannel { get; init; }
    }

    /// <param name="Occasion">As in <see cref="OpenOccasion.Occasion"/>.</param>
    /// <param name="What">「中央区 5月分」.</param>
    /// <param name="At">「6月8日(月) 9時」.</param>
    /// <param name="Reported">Of those sent, how many have nothing left to report; null where it is not about reports.</param>
    /// <param name="Open">Who still owes something, and who was not reached.</param>
    public sealed record View(
        string State, string Occasion, string Ward, string What, string At, int Targets, int Sent, int Failed, int Unknown, int NotDue, int Waiting, int? Reported,
        IReadOnlyList<Person> Open, string AsOf, string? Notice = null)
    {
        /// <summary>How they are counted: 人, or か所 where a channel is among them.</summary>
        public string Unit { get; init; } = "人";

        /// <summary>氏名 of those who have nothing left to report.</summary>
        public IReadOnlyList<string> Done { get; init; } = [];
        /// <summary>The お知らせ that was sent, as in <see cref="OpenNotice.Notice"/>; null for everything else.</summary>
        public string? Answers { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Sentence(view)}。",
    [
        Title(Sentence(view)),
        Line($"{PlainText.Of(view.What)} / {PlainText.Of(view.At)}"),
        .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
        .. view.State == "skipped" ? [] : Sums(view),
        .. People(view),
        .. Done(view),
        .. Again(view),
        .. view.Answers is { } answers ? [Buttons.Go("返事を見る", new OpenNotice { Notice = answers })] : Array.Empty<Element>(),
        Buttons.Go("最新を表示", new OpenOccasion { Occasion = view.Occasion }),
        Buttons.Go("ほかのお知らせを見る", new OpenLedger { Ward = view.Ward }),
        Help($"時点: {PlainText.Of(view.AsOf)}", Spacing.Medium),
    ]));

    private static string Sentence(View view) => view.State switch
    {
        "skipped" => "このお知らせは、送りませんでした",
        "running" => $"お知らせを、{Number(view.Targets)}{view.Unit}のうち{Number(view.Sent)}{view.Unit}に送りました",
        _ => $"お知らせは、{Number(view.Targets)}{view.Unit}のうち{Number(view.Sent)}{view.Unit}に届きました",
    };

    private static IEnumerable<Element> Sums(View view)
    {
        yield return BigNumbers(
            ("届いた", $"{Number(view.Sent)}{view.Unit}", view.Reported is { } reported ? $"うち報告ずみ {Number(reported)}人" : ""),
            ("届かない", $"{Number(view.Failed)}{view.Unit}", view.Unknown > 0 ? $"ほか 不明 {Number(view.Unknown)}{view.Unit}" : ""));
        List<(string Word, int Count)> parts = [("届いた", view.Sent), ("届かない", view.Failed), ("不明", view.Unknown), ("対象外", view.NotDue), ("これから", view.Waiting)];
        yield return Line($"{string.Join(" + ", parts.Where(p => p.Count > 0 || p.Word is "届いた" or "届かない").Select(p => $"{p.Word} {Number(p.Count)}"))} = {Number(view.Targets)}{view.Unit}で、送る予定の数と合っています。", Spacing.Medium);
        if (view.Unknown > 0) yield return Line("不明(届いたかどうかが分からない)の人には、同じお知らせを重ねて送りません。");
    }

    private static IEnumerable<Element> People(View view)
    {
        if (view.Open.Count == 0) yield break;
        yield return Heading($"まだの{(view.Unit == "人" ? "人" : "ところ")}({Number(view.Open.Count)})");
        foreach (var person in view.Open.Take(Most))
        {
            yield return new Container(
            [
                new TextBlock(PlainText.Of(person.Name) + (person.IsChannel ? "" : " さん")) { Weight = FontWeight.Bolder },
                .. person.Area.Length > 0 ? [Line(PlainText.Of(person.Area), Spacing.None)] : Array.Empty<Element>(),
                Line(PlainText.Of(person.State), Spacing.None),
                .. person.Next.Length > 0 ? [Help(PlainText.Of(person.Next), Spacing.None)] : Array.Empty<Element>(),
            ])
            { Separator = true, Spacing = Spacing.Small };
        }

        if (view.Open.Count > Most) yield return Line($"ほか {Number(view.Open.Count - Most)}人");
    }

    private static IEnumerable<Element> Done(View view)
    {
        if (view.Done.Count == 0) yield break;
        yield return Heading($"このあと報告した人({Number(view.Done.Count)})");
        yield return Line($"{string.Join("、", view.Done.Take(Most).Select(name => $"{PlainText.Of(name)} さん"))}{(view.Done.Count > Most ? $"、ほか {Number(view.Done.Count - Most)}人" : "")}");
    }

    private static IEnumerable<Element> Again(View view)
    {
        var can = view.Open.Where(p => p.Key is not null).ToList();
        if (can.Count == 0) yield break;
        yield return Choices.Radio("person", "だれにもう一度送りますか(必須)", "1人選んでください。", [.. can.Take(Most).Select(p => new Option(p.Name, p.Key!))], problem: null);
        yield return Buttons.Send("この人に送る", new RetryDeliveries { Occasion = view.Occasion }, Spacing.Medium);
        if (view.Failed > 0) yield return Buttons.Go("届かない人全員に送る", new RetryDeliveries { Occasion = view.Occasion });
        yield return Help("報告した人と、止めている人には送りません。");
    }
}
