using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>相談する: a question to the ward's 事務局 and 社協区事務所.</summary>
public static class ConsultationFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "consultation-form";

    /// <summary><c>wards</c>: which ward; <c>open</c>; <c>returned</c>: something is to be mended; <c>notSaved</c>: press again; <c>asked</c>: the receipt.</summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "open", "returned", "notSaved", "asked"];

    /// <param name="Form">What stands in the fields.</param>
    /// <param name="WardName">中央区.</param>
    /// <param name="Areas">Those that it may be about.</param>
    /// <param name="Office">事務局 of the ward.</param>
    /// <param name="Notice">Beyond the usual words of the state, a full sentence; else null.</param>
    public sealed record View(string State, AskAdvice Form, string WardName, IReadOnlyList<Option> Areas, IReadOnlyList<ReportFormCard.Problem> Problems, Contact Office, string? Notice = null);

    /// <summary>Which ward.</summary>
    public static Card ChooseWard(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区の相談ですか。",
    [
        Title("どの区の相談ですか"),
        Line("その区の事務局と、社協の区事務所が読みます。"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("次へ進む", new OpenAdvice(), Spacing.Medium),
        Buttons.Go("はじめの画面にもどる", new OpenHome()),
    ]));

    /// <summary>The form.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch { "returned" => "まだ届いていません。直すところがあります", "notSaved" => "相談は、まだ届いていません", _ => $"{PlainText.Of(view.WardName)}の事務局に相談できます" };
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。"), Line("何度押しても、相談は1つです。")] : Array.Empty<Element>(),
            .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
            .. Readers(view.WardName),
            .. Field(view, "area", [Area(view)]),
            PrivacyBox(),
            .. Field(view, "consult", Text("consult", "相談の内容(必須)", "相談の内容を書いてください。", view.Form.Consult)),
            Buttons.Send("相談を届ける", new AskAdvice { Ward = view.Form.Ward, Drawn = view.Form.Drawn }, Spacing.Large),
            Buttons.Go("やめる", new LeaveForm()),
            .. WhomToAsk(view.Office),
        ]));
    }

    /// <summary>受付: it has arrived.</summary>
    /// <param name="consultation">区コード and id, as buttons carry them.</param>
    public static Card Receipt(string consultation, string wardName, string text, Contact office) => new(Kind, "asked", new AdaptiveCard("相談を受け付けました。",
    [
        Title("相談を受け付けました"),
        .. Readers(wardName),
        Line("答えは、このチャットに届きます。"),
        Heading("相談の内容", Spacing.Medium),
        Typed(text, spacing: Spacing.None),
        Buttons.Send("この相談を見る", new OpenConsultation { Consultation = consultation }, Spacing.Medium),
        Buttons.Send("自分の相談を見る", new OpenMyAdvice()),
        Buttons.Home(),
        .. WhomToAsk(office),
    ]));

    /// <summary>A required text of several lines with its help.</summary>
    internal static IReadOnlyList<Element> Text(string id, string label, string missing, string? value) =>
        [((TextInput)ReportInputs.Text(id, label, value, "")[0]) with { IsRequired = true, ErrorMessage = missing }, Help("400文字までです。")];

    /// <summary>A field, in a red box where there is something to mend.</summary>
    internal static IReadOnlyList<Element> Field(IReadOnlyList<ReportFormCard.Problem> all, string id, IReadOnlyList<Element> field)
    {
        var problems = all.Where(p => p.Field == id).ToList();
        IReadOnlyList<Element> whole = [field[0] with { Spacing = problems.Count == 0 ? Spacing.Medium : Spacing.Small }, .. field.Skip(1), .. problems.Select(p => p.Mark).OfType<string>().Select(m => Declaration(id, m))];
        return problems.Count == 0 ? whole : [Choices.Mend(problems.Select(p => p.Sentence), whole)];
    }

    private static IReadOnlyList<Element> Field(View view, string id, IReadOnlyList<Element> field) => Field(view.Problems, id, field);

    private static IEnumerable<Element> Readers(string wardName) => [Line($"読むのは、{PlainText.Of(wardName)}の事務局と、社協の区事務所の人だけです。")];

    private static ChoiceSetInput Area(View view) => new()
    {
        Id = "area",
        Label = "どの地区部会のことですか(必須)",
        IsRequired = true,
        ErrorMessage = "地区部会か、「地区部会によらない」を選んでください。",
        Placeholder = "選んでください",
        Choices = [.. Choices.Of(view.Areas), new Choice("地区部会によらない", AskAdvice.NoArea)],
        Value = view.Form.Area == AskAdvice.NoArea || view.Areas.Any(a => a.Value == view.Form.Area) ? view.Form.Area : null,
    };

    private static ToggleInput Declaration(string id, string mark) =>
        new() { Id = $"{id}Declared", Label = "住民の情報でないときだけ(任意)", Title = "住民の情報ではありません", ValueOn = mark, Value = "false" };
}
