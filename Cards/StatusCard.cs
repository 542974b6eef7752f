using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>状態: who the bot takes somebody for, what they may do, what waits for them, and for 管理者 how the bot itself is.</summary>
public static class StatusCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "status";

    /// <summary><c>reporter</c>: files reports; <c>reader</c>: does not; <c>administrator</c>: with the state of the bot.</summary>
    public static IReadOnlyList<string> States { get; } = ["reporter", "reader", "administrator"];

    /// <param name="Who">「大塚 真理 さんは、中央区のコミュニティソーシャルワーカーです」.</param>
    /// <param name="Roles">役割, one each.</param>
    /// <param name="Scope">「寒川、松ケ丘」「中央区」「市全体」.</param>
    /// <param name="Can">What the roles allow, as short phrases.</param>
    /// <param name="Cannot">What they do not.</param>
    /// <param name="Unchecked">What could not be checked about this person, as sentences.</param>
    public sealed record View(string Who, IReadOnlyList<string> Roles, string Scope, IReadOnlyList<string> Can, IReadOnlyList<string> Cannot, IReadOnlyList<string> Unchecked)
    {
        /// <summary>What waits for the person, as sentences; empty for who files no reports.</summary>
        public IReadOnlyList<string> Now { get; init; } = [];

        /// <summary>The state of the bot, as sentences; empty for everybody but 管理者.</summary>
        public IReadOnlyList<string> Bot { get; init; } = [];

        /// <summary>True for who files reports.</summary>
        public bool MayReport { get; init; }

        /// <summary>True for who reads the audit trail.</summary>
        public bool MayAudit { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Bot.Count > 0 ? "administrator" : view.MayReport ? "reporter" : "reader", new AdaptiveCard(
        "あなたの登録と、いまの状態です。",
        [
            Title(PlainText.Of(view.Who)),
            Facts(Rows(view)),
            .. Part("確かめられなかったこと", view.Unchecked),
            .. Part("あなたの今", view.Now),
            .. Part("このボットの今", view.Bot),
            .. view.MayReport ? [Buttons.Report(Spacing.Large)] : new[] { Buttons.Progress(Spacing.Large) },
            .. view.MayAudit ? [Buttons.Send("監査ログを見る", new OpenAuditOfWard())] : Array.Empty<Element>(),
            Buttons.Send("お知らせを変える", new OpenMyReminders()),
            Buttons.Send("登録がちがうとき", new OpenWrongRegistration()),
            Buttons.Home(),
        ]));

    private static IEnumerable<(string, Element)> Rows(View view)
    {
        yield return Fact("役割", PlainText.Of(string.Join("、", view.Roles)));
        yield return Fact("担当", PlainText.Of(view.Scope));
        if (view.Can.Count > 0) yield return Fact("できる", Phrases(view.Can));
        if (view.Cannot.Count > 0) yield return Fact("できない", Phrases(view.Cannot));
    }

    private static string Phrases(IEnumerable<string> phrases) => PlainText.Of(string.Concat(phrases.Select(p => $"{p}。")));

    private static IEnumerable<Element> Part(string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) yield break;
        yield return Heading(heading);
        foreach (var sentence in sentences) yield return Line(PlainText.Of(sentence));
    }
}
