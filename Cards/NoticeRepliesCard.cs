using System.Globalization;
using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>お知らせの返事: who has acknowledged a notice, what they wrote, and who has not yet.</summary>
public static class NoticeRepliesCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "notice-replies";

    /// <summary>Answers on one card, and names of who has not yet.</summary>
    public const int Most = 20;

    /// <summary><c>waiting</c>: some have not yet; <c>all</c>; <c>channel</c>: who has not yet is not known there; <c>gone</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["waiting", "all", "channel", "gone"];

    /// <param name="Remark">「届いていません」 or empty.</param>
    public sealed record Person(string Name, string Remark);

    /// <param name="At">「6月10日(水) 10時42分」.</param>
    /// <param name="Text">ひとこと, as typed.</param>
    public sealed record Answer(string Name, string At, string Text);

    /// <param name="Notice">As in <see cref="EditNotice.Notice"/>.</param>
    /// <param name="SentAt">「6月10日(水) 10時42分」, and by whom.</param>
    /// <param name="Recipients">Null in a channel.</param>
    /// <param name="Waiting">Who has not yet, all of them.</param>
    /// <param name="Answers">On this page.</param>
    /// <param name="After">How many answers came before the next page; null where this is the last.</param>
    /// <param name="Occasion">As in <see cref="OpenOccasion.Occasion"/>.</param>
    /// <param name="MayResend">May send it again to who has not yet.</param>
    public sealed record View(
        string Notice, string Ward, NoticeParts.Content Content, string SentAt, int? Recipients, int Acknowledged, IReadOnlyList<Person> Waiting, IReadOnlyList<Answer> Answers,
        int? After, string Occasion, bool MayResend, string AsOf, string? Said = null);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var (state, title) = view.Recipients is not { } all ? ("channel", $"{Number(view.Acknowledged)}人が、確認しました")
            : view.Waiting.Count == 0 ? ("all", $"{Number(all)}人みんなが、確認しました")
            : ("waiting", $"{Number(all)}人のうち{Number(view.Acknowledged)}人が、確認しました");
        return new(Kind, state, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Said is { } said ? [Line(PlainText.Of(said))] : Array.Empty<Element>(),
            .. NoticeParts.Of(view.Content),
            Help($"送った日時: {PlainText.Of(view.SentAt)}"),
            .. view.Content.ReplyBy is { } day ? [Help($"返事の期限: {PlainText.Of(day)}")] : Array.Empty<Element>(),
            .. Answers(view),
            .. Waiting(view),
            .. Presses(view),
            Help($"時点: {PlainText.Of(view.AsOf)}", Spacing.Medium),
        ]));
    }

    /// <summary>There is no such notice.</summary>
    public static Card Gone(string ward) => new(Kind, "gone", new AdaptiveCard("そのお知らせは、ありません。",
        [Title("そのお知らせは、ありません"), Buttons.Go("お知らせ一覧を見る", new OpenNotices { Ward = ward }, Spacing.Medium)]));

    private static IEnumerable<Element> Answers(View view)
    {
        if (view.Answers.Count == 0) yield break;
        yield return Heading("ひとこと(新しい順)");
        foreach (var answer in view.Answers.Take(Most))
        {
            yield return new Container([Help($"{PlainText.Of(answer.Name)} さん / {PlainText.Of(answer.At)}", Spacing.None), Typed(answer.Text, spacing: Spacing.None)])
            { Separator = true, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<Element> Waiting(View view)
    {
        if (view.Recipients is null) yield return Line("チャネルでは、だれがまだかは分かりません。", Spacing.Medium);
        if (view.Waiting.Count == 0) yield break;
        yield return Heading($"まだの人({Number(view.Waiting.Count)})");
        foreach (var person in view.Waiting.Take(Most)) yield return Line($"{PlainText.Of(person.Name)} さん{(person.Remark.Length > 0 ? $" / {PlainText.Of(person.Remark)}" : "")}", Spacing.None);
        if (view.Waiting.Count > Most) yield return Line($"ほか {Number(view.Waiting.Count - Most)}人");
    }

    private static IEnumerable<Element> Presses(View view)
    {
        yield return Buttons.Go("最新を表示", new OpenNotice { Notice = view.Notice }, Spacing.Large);
        if (view.MayResend && view.Waiting.Count > 0) yield return Buttons.Go("まだの人にもう一度送る", new ResendNotice { Notice = view.Notice });
        if (view.After is { } after) yield return Buttons.Go("前の返事を見る", new OpenNotice { Notice = view.Notice, After = after.ToString(CultureInfo.InvariantCulture) });
        yield return Buttons.Go("届いたかどうかを見る", new OpenOccasion { Occasion = view.Occasion });
        yield return Buttons.Go("お知らせ一覧を見る", new OpenNotices { Ward = view.Ward });
    }
}
