using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>答えを書く: a message of its own, so that nothing that changes the 相談 in somebody's chat takes away what they are typing.</summary>
public static class ConsultationAnswerCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "consultation-answer";

    /// <summary><c>open</c>; <c>returned</c>: something is to be mended; <c>notSaved</c>: press again; <c>faster</c>: somebody else has answered.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "returned", "notSaved", "faster"];

    /// <param name="Form">What stands in the field.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Asker">氏名 of who has asked; null where it can't be read now.</param>
    /// <param name="Text">What was asked; null where it is gone or can't be read now.</param>
    /// <param name="By">Who was faster; else null.</param>
    /// <param name="Answer">Their answer; else null.</param>
    public sealed record View(string State, AnswerConsultation Form, string Ward, string? Asker, string? Text, IReadOnlyList<ReportFormCard.Problem> Problems, string? By = null, string? Answer = null);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch
        {
            "returned" => "まだ送っていません。直すところがあります",
            "notSaved" => "答えは、まだ届いていません",
            "faster" => $"{PlainText.Of(view.By ?? "")} さんが、先に答えました",
            _ => $"{PlainText.Of(view.Asker ?? "")} さんに答えます",
        };
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。"), Line("何度押しても、答えは1回だけ届きます。")] : Array.Empty<Element>(),
            .. view.Text is { } text ? [Heading("相談の内容", Spacing.Medium), Typed(text, spacing: Spacing.None)] : Array.Empty<Element>(),
            .. view.State == "faster" ? Faster(view) : Asking(view),
        ]));
    }

    private static IEnumerable<Element> Asking(View view) =>
    [
        PrivacyBox(),
        .. ConsultationFormCard.Field(view.Problems, "answer", ConsultationFormCard.Text("answer", "答え(必須)", "答えを書いてください。", view.Form.Answer)),
        Buttons.Send("答えを送る", new AnswerConsultation { Consultation = view.Form.Consultation }, Spacing.Large),
        Help("相談した人のチャットに、あなたの名前といっしょに届きます。"),
        Buttons.Go("やめる", new LeaveForm()),
    ];

    private static IEnumerable<Element> Faster(View view) =>
    [
        Heading("届いた答え", Spacing.Medium),
        Typed(view.Answer ?? "", spacing: Spacing.None),
        Line("あなたの答えは、送っていません。", Spacing.Medium),
        .. KeptText(view.Form.Answer is { Length: > 0 } typed ? [new("あなたの答え", typed)] : []),
        Buttons.Send("相談の一覧を見る", new OpenAdviceList { Ward = view.Ward }, Spacing.Medium),
        Buttons.Home(),
    ];
}
