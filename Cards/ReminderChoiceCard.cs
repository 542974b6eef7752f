using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>自分のお知らせ: whether somebody gets reminders, and who gets them while they are away.</summary>
public static class ReminderChoiceCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "reminder-choice";

    /// <summary><c>on</c>; <c>off</c>; <c>away</c>; <c>returned</c>: there is something to mend; <c>notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["on", "off", "away", "returned", "notSaved"];

    /// <param name="Sentence">「お知らせは、届きます」; no full stop.</param>
    /// <param name="Details">Who stands in, what is stopped; one sentence each.</param>
    /// <param name="People">Who may stand in, hashed; empty where nobody may.</param>
    /// <param name="IsAway">There is an absence to end.</param>
    /// <param name="MayTurnOn">There is something to be taken back.</param>
    /// <param name="MayTurnOff">All can be stopped.</param>
    /// <param name="Form">What stands in the fields.</param>
    public sealed record View(
        string State, string Sentence, IReadOnlyList<string> Details, IReadOnlyList<Option> People, bool IsAway, bool MayTurnOn, bool MayTurnOff, SetAbsence Form,
        IReadOnlyList<ReportFormCard.Problem> Problems)
    {
        /// <summary>May get the digest of a ward.</summary>
        public bool MayReceiveDigests { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.State switch { "returned" => "まだ変わっていません。直すところがあります", "notSaved" => "お知らせは、まだ変わっていません", _ => PlainText.Of(view.Sentence) };
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。")] : Array.Empty<Element>(),
            .. view.State is "returned" ? [Line($"{PlainText.Of(view.Sentence)}。")] : Array.Empty<Element>(),
            .. view.Details.Select(d => Line(PlainText.Of(d))),
            Line("お知らせを止めても、担当と締切は変わりません。"),
            .. Presses(view),
            Heading("不在にする"),
            .. view.People.Count > 0 ? [Line("その日まで、お知らせは代わりの人に届きます。")] : new[] { Line("その日まで、お知らせは届きません。") },
            .. Field(view, "until", ReportInputs.Day("until", "いつまで(必須)", view.Form.Until, "最後の日を選んでください。")),
            .. view.People.Count > 0 ? Field(view, "standIn", [StandIn(view)]) : [],
            Buttons.Send(view.IsAway ? "不在を変える" : "不在にする", view.People.Count > 0 ? new SetAbsence() : new SetAbsence { StandIn = SetAbsence.Nobody }, Spacing.Medium),
            .. view.MayReceiveDigests ? [Buttons.Go("まとめを受け取る", new OpenDigests())] : Array.Empty<Element>(),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
            .. view.People.Count > 0 ? [Help("代わりの人は、あなたの地区部会の報告を出せる人から選べます。", Spacing.Medium), Help("前もって、本人に話しておいてください。")] : Array.Empty<Element>(),
        ]));
    }

    private static IEnumerable<Element> Presses(View view)
    {
        if (view.IsAway) yield return Buttons.Go("不在を終える", new EndAbsence(), Spacing.Medium);
        if (view.MayTurnOn) yield return Buttons.Go("また受け取る", new TurnRemindersOn(), view.IsAway ? Spacing.Small : Spacing.Medium);
        if (view.MayTurnOff) yield return Buttons.Go("すべて止める", new TurnRemindersOff(), view.IsAway || view.MayTurnOn ? Spacing.Small : Spacing.Medium);
    }

    private static ChoiceSetInput StandIn(View view) => new()
    {
        Id = "standIn",
        Label = "代わりの人(必須)",
        IsRequired = true,
        ErrorMessage = "代わりの人か、「だれもいません」を選んでください。",
        Placeholder = "選んでください",
        Choices = [new Choice("だれもいません", SetAbsence.Nobody), .. Choices.Of(view.People)],
        Value = view.Form.StandIn == SetAbsence.Nobody || view.People.Any(p => p.Value == view.Form.StandIn) ? view.Form.StandIn : null,
    };

    private static IReadOnlyList<Element> Field(View view, string id, IReadOnlyList<Element> field)
    {
        var problems = view.Problems.Where(p => p.Field == id).Select(p => p.Sentence).ToList();
        return problems.Count == 0 ? field : [Choices.Mend(problems, field)];
    }
}
