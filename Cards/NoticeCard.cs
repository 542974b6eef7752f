using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>届いたお知らせ: what a secretariat tells its people, and 「確認しました」.</summary>
public static class NoticeCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "notice";

    /// <summary>
    /// <c>asking</c>; <c>asksReply</c>: with a line to write; <c>channel</c>: in a team, where nothing is written; <c>acknowledged</c>;
    /// <c>returned</c>: the line is to be mended; <c>notSaved</c>: press again; <c>replaced</c>: it came once more, below.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["asking", "asksReply", "channel", "acknowledged", "returned", "notSaved", "replaced"];

    /// <param name="Notice">As in <see cref="EditNotice.Notice"/>.</param>
    /// <param name="Office">Whom to ask.</param>
    /// <param name="AsksReply">A line is asked for.</param>
    /// <param name="At">「6月10日(水) 10時42分」 of 確認; null where there is none.</param>
    /// <param name="Answer">ひとこと, as typed, or null.</param>
    /// <param name="Problem">What is wrong with it, or null.</param>
    /// <param name="Mark">What 「住民の情報ではありません」 sends back, or has sent; null where nothing can be declared.</param>
    public sealed record View(
        string State, string Notice, NoticeParts.Content Content, Contact? Office, bool AsksReply, string? At = null, string? Answer = null, string? Problem = null, string? Mark = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Sentence(view)}。",
    [
        Title(Sentence(view)),
        .. Said(view).Select(s => Line(s)),
        .. NoticeParts.Of(view.Content),
        .. view.State != "acknowledged" && view.Content.ReplyBy is { } day ? [Line($"返事は、{PlainText.Of(day)}までにお願いします。", Spacing.Medium)] : Array.Empty<Element>(),
        .. Asking(view),
        .. WhomToAsk(view.Office),
    ]));

    /// <summary>The same notice came once more.</summary>
    public static Card Replaced(string place) => new(Kind, "replaced", new AdaptiveCard("下の新しいお知らせをご覧ください。",
        [Title("下の新しいお知らせをご覧ください"), Line($"{PlainText.Of(place)}の事務局から、同じお知らせがもう一度届いています。")]));

    private static string Sentence(View view) => view.State switch
    {
        "acknowledged" => $"{PlainText.Of(view.At ?? "")}に確認しました",
        "returned" => "まだ確認を受け取っていません。直すところがあります",
        "notSaved" => "確認は、まだ届いていません",
        _ => $"{PlainText.Of(view.Content.Place)}の事務局からのお知らせです",
    };

    private static IEnumerable<string> Said(View view) => view.State switch
    {
        "acknowledged" => [$"{PlainText.Of(view.Content.Place)}の事務局に伝わりました。ありがとうございます。"],
        "notSaved" => ["記録する場所につながりません。少し待って、もう一度押してください。"],
        _ => [],
    };

    private static IEnumerable<Element> Asking(View view)
    {
        var done = view.State == "acknowledged";
        var asks = view.AsksReply && view.State != "channel";
        if (asks)
        {
            var input = new TextInput
            {
                Id = "answer",
                Label = $"{(done ? "あなたの返事" : "ひとこと")}(任意、{Number(NoticeParts.Longest.Answer)}文字まで)",
                MaxLength = NoticeParts.Longest.Answer,
                Value = NoticeParts.GivenBack(view.Answer, keepLines: false),
            };
            foreach (var element in NoticeParts.Field(input, view.Problem, view.Mark, ticked: view.State != "returned")) yield return element;
        }

        if (!done) yield return Buttons.Send("確認しました", new AcknowledgeNotice { Notice = view.Notice }, Spacing.Medium);
        else if (asks) yield return Buttons.Send("返事を直す", new AcknowledgeNotice { Notice = view.Notice }, Spacing.Medium);
    }
}
