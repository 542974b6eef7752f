using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>お知らせを書く: 件名, 本文 and あて先 of what a secretariat wants to tell its people.</summary>
public static class NoticeFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "notice-form";

    /// <summary><c>wards</c>: to choose from; <c>open</c>; <c>returned</c>: there is something to mend; <c>notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "open", "returned", "notSaved"];

    /// <param name="Sentence">What is wrong and what to do.</param>
    /// <param name="Mark">What 「住民の情報ではありません」 sends back; null where nothing can be declared.</param>
    public sealed record Problem(string Field, string Sentence, string? Mark = null);

    /// <param name="Form">What stands in the fields, with those declarations only that hold.</param>
    /// <param name="HasChannel">The ward has a channel to which the bot may write.</param>
    public sealed record View(string State, string Place, PreviewNotice Form, bool HasChannel, IReadOnlyList<Problem> Problems);

    /// <summary>The form.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch
        {
            "returned" => "まだ送っていません。直すところがあります",
            "notSaved" => "お知らせは、まだ残していません",
            _ => $"{PlainText.Of(view.Place)}のお知らせを書きます",
        };
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。")] : Array.Empty<Element>(),
            Line("次の画面で、届くとおりの形を確かめてから送ります。"),
            .. Inputs(view),
            Buttons.Send("次へ", new PreviewNotice { Notice = view.Form.Notice }, Spacing.Large),
            Buttons.Go("やめる", new LeaveForm()),
        ]));
    }

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each.</param>
    public static Card Choose(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区のお知らせを書きますか。",
    [
        Title("どの区のお知らせを書きますか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("次へ", new OpenNoticeForm(), Spacing.Medium),
    ]));

    private static IEnumerable<Element> Inputs(View view)
    {
        var (headline, message, _) = NoticeParts.Longest;
        return
        [
            .. Typed(view, new TextInput { Id = "headline", Label = $"件名(必須、{Number(headline)}文字まで)", IsRequired = true, ErrorMessage = "件名を書いてください。", MaxLength = headline, Value = NoticeParts.GivenBack(view.Form.Headline, keepLines: false) }),
            .. Typed(view, new TextInput { Id = "message", Label = $"本文(必須、{Number(message)}文字まで)", IsRequired = true, ErrorMessage = "本文を書いてください。", IsMultiline = true, MaxLength = message, Value = NoticeParts.GivenBack(view.Form.Message, keepLines: true) }),
            .. Chosen(view, new ChoiceSetInput { Id = "recipients", Label = "あて先(必須)", Style = ChoiceInputStyle.Expanded, IsRequired = true, ErrorMessage = "あて先を1つ選んでください。", Choices = To(view), Value = To(view).Any(c => c.Value == view.Form.Recipients) ? view.Form.Recipients : null }),
            new ToggleInput { Id = "asksReply", Label = "返事(任意)", Title = "ひとことの返事をもらいます", Value = view.Form.AsksReply == "true" ? "true" : "false", Spacing = Spacing.Medium },
            Help("空けておくと、「確認しました」だけが返ります。"),
            Help("チームのチャネルでは、「確認しました」だけです。"),
            .. Chosen(view, new DateInput { Id = "replyBy", Label = "返事の期限(任意)", Value = view.Form.ReplyBy }),
        ];
    }

    private static List<Choice> To(View view) =>
    [
        new("地区部会の人とCSW", "areas"), new("協議会の委員", "members"), new("両方", "both"),
        .. view.HasChannel ? [new Choice("チームのチャネル", "channel")] : Array.Empty<Choice>(),
    ];

    private static IEnumerable<Element> Typed(View view, Input input)
    {
        var problem = view.Problems.FirstOrDefault(p => p.Field == input.Id);
        var declared = input.Id == "headline" ? view.Form.HeadlineDeclared : view.Form.MessageDeclared;
        return NoticeParts.Field(input, problem?.Sentence, problem?.Mark ?? declared, ticked: problem?.Mark is null);
    }

    private static IEnumerable<Element> Chosen(View view, Input input) => view.Problems.FirstOrDefault(p => p.Field == input.Id) is { } problem
        ? [Choices.Mend([problem.Sentence], [input])]
        : [input with { Spacing = Spacing.Medium }];
}
