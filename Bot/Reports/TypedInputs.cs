using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>打った文字: what a person typed on whichever card, so that it can be given back where it can't be used.</summary>
internal static class TypedInputs
{
    private const int Longest = 400;

    private static readonly (string Id, string Label)[] Fields =
    [
        ("title", "活動名"), ("place", "場所"), ("participants", "参加者数"), ("note", "ひとこと・内容"), ("outcome", "成果"), ("issue", "課題"),
        ("next", "今後の予定"), ("consult", "相談したいこと"), ("reasonText", "理由"), ("by", "確認者"),
        ("name", "氏名"), ("kana", "フリガナ"), ("organisation", "所属団体"), ("agenda", "議題"), ("decisions", "決まったこと"), ("answer", "答え・ひとこと"),
        ("text", "内容"), ("headline", "件名"), ("message", "本文"),
    ];

    /// <summary>By the ids of the inputs.</summary>
    public static IReadOnlyList<Typed> Of(IReadOnlyDictionary<string, string> inputs) =>
        [.. Fields.Where(f => !string.IsNullOrWhiteSpace(inputs.GetValueOrDefault(f.Id))).Select(f => new Typed(f.Label, TypedText.Cut(inputs[f.Id], Longest)))];

    /// <summary>Of a press that was read.</summary>
    public static IReadOnlyList<Typed> Of(Submission pressed) => Of(CardJson.InputsOf(CardJson.ToElement(pressed)));
}
