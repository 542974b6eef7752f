using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>まとめを受け取る: how often somebody gets the digest of a ward, and whether its channel does.</summary>
public static class DigestChoiceCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "digest-choice";

    /// <summary><c>wards</c>: which ward; <c>open</c>: as it is; <c>saved</c>; <c>returned</c>: nothing was chosen; <c>notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "open", "saved", "returned", "notSaved"];

    /// <param name="State">One of those with a form.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Rhythm">What stands in the field: as in <see cref="KeepDigest.Rhythm"/>.</param>
    /// <param name="Channel">The same of the channel; null where that is not asked.</param>
    /// <param name="Often">「毎週」; null where none comes.</param>
    /// <param name="Next">「11月30日(月) 9時」; null where none comes.</param>
    public sealed record View(string State, string Ward, string Place, string? Rhythm, string? Channel, string? Often, string? Next);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var place = PlainText.Of(view.Place);
        var title = view.State is "returned" or "notSaved" ? "まだ変わっていません" : view.Often is { } often ? $"{place}のまとめが、{often}届きます" : $"{place}のまとめは、届きません";
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. Said(view),
            Line("届いた報告と、まだの地区部会を、1枚にまとめてお知らせします。", Spacing.Medium),
            Choose("rhythm", $"{place}のまとめ(必須)", "届く回数を1つ選んでください。", "受け取らない", view.Rhythm),
            .. view.Channel is { } channel ? [Choose("channel", "チームのチャネルにも送る(必須)", "送る回数を1つ選んでください。", "送らない", channel)] : Array.Empty<Element>(),
            Buttons.Send("これに決める", new KeepDigest { Ward = view.Ward }, Spacing.Large),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
            Help("毎週は週のはじめの平日、毎月は月のはじめの平日の、9時に届きます。", Spacing.Medium),
            Help("参加した人の数は、書いてありません。"),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区のまとめですか。",
    [
        Title("どの区のまとめですか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("次へ", new OpenDigests(), Spacing.Medium),
    ]));

    private static IEnumerable<Element> Said(View view)
    {
        if (view.State == "saved") yield return Line("決めました。");
        if (view.State == "returned") yield return Line("選ばれていません。1つ選んで、もう一度押してください。");
        if (view.State == "notSaved") yield return Line("記録する場所につながりません。少し待って、もう一度押してください。");
        if (view.Next is { } next) yield return Line($"次は {PlainText.Of(next)}です。");
    }

    private static ChoiceSetInput Choose(string id, string label, string missing, string none, string? value) => new()
    {
        Id = id,
        Label = label,
        Style = ChoiceInputStyle.Expanded,
        IsRequired = true,
        ErrorMessage = missing,
        Choices = [new(none, KeepDigest.None), new("毎週", KeepDigest.Weekly), new("毎月", KeepDigest.Monthly)],
        Value = value is KeepDigest.None or KeepDigest.Weekly or KeepDigest.Monthly ? value : null,
        Spacing = Spacing.Medium,
    };
}
