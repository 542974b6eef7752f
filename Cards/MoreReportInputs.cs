using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;
using static Sasaeai.Cards.ReportInputs;

namespace Sasaeai.Cards;

/// <summary>The inputs of pages 2 and 3 of <see cref="ReportFormCard"/>; all of them may be left empty.</summary>
internal static class MoreReportInputs
{
    /// <summary>場所, 回数, いっしょに行った団体, 終わった日.</summary>
    public static IEnumerable<Element> OfPage2(ReportFormCard.View view) =>
    [
        .. Field(view, "place", Text("place", "場所(任意)", view.Values.Place, "例: 見本公民館", lines: false)),
        .. Field(view, "times", [.. Number("times", "回数(任意)", view.Values.Times), Help("同じ活動を何回したかです。分からないときは空けておきます。")]),
        .. Field(view, "partners", Several("partners", "いっしょに行った団体(任意、いくつでも)", view.Partners, view.Values.Partners)),
        .. Field(view, "endedOn", [.. Day("endedOn", "終わった日(任意)", view.Values.EndedOn, required: null), Help("2日以上つづいたときだけ選びます。")]),
    ];

    /// <summary>内容, 成果, 課題 with 分類, 今後の予定, 共有, 相談したいこと.</summary>
    public static IEnumerable<Element> OfPage3(ReportFormCard.View view) =>
    [
        PrivacyBox(),
        .. Field(view, "note", Text("note", "内容(任意)", view.Values.Note, "はじめのページの「ひとこと」と同じ欄です。書きたせます。")),
        .. Field(view, "outcome", Text("outcome", "成果(任意)", view.Values.Outcome, "よかったこと、変わったことです。")),
        .. Field(view, "issue", Text("issue", "課題(任意)", view.Values.Issue, "こまったこと、次に直したいことです。")),
        .. Field(view, "issueKinds", Several("issueKinds", "課題の分類(任意、いくつでも)", view.IssueKinds, view.Values.IssueKinds)),
        .. Field(view, "next", Text("next", "今後の予定(任意)", view.Values.Next, "次にいつ、何をするかなどです。")),
        .. Field(view, "share", Share(view.Values)),
        .. Field(view, "consult", Text("consult", "相談したいこと(任意)", view.Values.Consult, "区の事務局と社協の区事務所が読みます。")),
    ];

    private static IReadOnlyList<Element> Several(string id, string label, IReadOnlyList<string> words, IReadOnlyList<string> chosen) =>
    [
        new ChoiceSetInput
        {
            Id = id,
            Label = label,
            Style = ChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Choices = Choices.Of(words.Select(w => new Option(w, w))),
            Value = words.Where(chosen.Contains).ToList() is { Count: > 0 } known ? string.Join(',', known) : null,
        },
    ];

    private static IReadOnlyList<Element> Share(ReportFormCard.Values values) =>
    [
        new ChoiceSetInput
        {
            Id = "share",
            Label = "成果事例として共有(任意)",
            Style = ChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Choices = [new Choice("ほかの区の人が読んでもよい", ShareWithWards), new Choice("広報に使ってもよい", SharePublicly)],
            Value = values.Share.Where(s => s is ShareWithWards or SharePublicly).ToList() is { Count: > 0 } chosen ? string.Join(',', chosen) : null,
        },
        Help("何も選ばないと、この区の中だけで読みます。"),
    ];
}
