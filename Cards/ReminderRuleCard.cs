using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>お知らせの決まり: when the people of a ward are reminded of one 種別, and what comes of it next.</summary>
public static class ReminderRuleCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "reminder-rule";

    /// <summary>
    /// <c>wards</c>, <c>purposes</c>: to choose from; <c>open</c>: as it holds; <c>preview</c>: what it would do, not kept; <c>returned</c>:
    /// there is something to mend; <c>saved</c>; <c>notSaved</c>: press again.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "purposes", "open", "preview", "returned", "saved", "notSaved"];

    /// <param name="State">One of those with a form.</param>
    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Purpose">種別 as people say it.</param>
    /// <param name="Next">「次回: 6月12日(金) 9時、対象 2地区」, or that there is none; no full stop.</param>
    /// <param name="Details">What about, and how many people; one sentence each.</param>
    /// <param name="Moved">Why it comes on another day than it was set to, one sentence each.</param>
    /// <param name="Sample">The sentence that the next one begins with, or null.</param>
    public sealed record View(
        string State, ReminderRuleFields Form, string Place, string Purpose, string Next, IReadOnlyList<string> Details, IReadOnlyList<string> Moved, string? Sample,
        IReadOnlyList<ReportFormCard.Problem> Problems);

    /// <summary>The form.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Heading(view)}。",
    [
        Title(Heading(view)),
        .. Said(view.State).Select(s => Line(s)),
        .. view.State == "returned" ? [] : Coming(view),
        Line($"{PlainText.Of(view.Place)}の「{PlainText.Of(view.Purpose)}」のお知らせです。", Spacing.Medium),
        .. ReminderRuleInputs.Of(view),
        .. view.Sample is { } sample && view.State != "returned" ? [Box("次のお知らせの見本", PlainText.Of(sample))] : Array.Empty<Element>(),
        Buttons.Send("保存する", Press<SaveReminderRule>(view.Form), Spacing.Large),
        Buttons.Send("見本を作りなおす", Press<PreviewReminderRule>(view.Form)),
        Buttons.Go("やめる", new OpenReminderRules { Ward = view.Form.Ward }),
        Help("土日、祝日、年末年始(12月29日から1月3日)には送りません。", Spacing.Medium),
        Help("もう出した人には送りません。"),
        Help("保存した決まりは、1分以内に使われます。"),
    ]));

    /// <summary>Which ward.</summary>
    /// <param name="wards">区コード each, <c>city</c> for what concerns no single ward.</param>
    public static Card ChooseWard(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区のお知らせの決まりですか。",
    [
        Title("どの区のお知らせの決まりですか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("次へ", new OpenReminderRules(), Spacing.Medium),
    ]));

    /// <summary>Which 種別.</summary>
    /// <param name="purposes">With what holds for it now; its code each.</param>
    public static Card ChoosePurpose(string ward, string place, IReadOnlyList<Option> purposes) => new(Kind, "purposes", new AdaptiveCard($"{PlainText.Of(place)}のお知らせの決まりです。",
    [
        Title($"{PlainText.Of(place)}のお知らせの決まりです"),
        Line("いまの決まりです。見るもの、変えるものを1つ選んでください。"),
        Choices.Radio("purpose", "何のお知らせですか(必須)", "お知らせを1つ選んでください。", purposes, problem: null),
        Buttons.Send("この決まりを見る", new OpenReminderRule { Ward = ward }, Spacing.Medium),
        Buttons.Go("送信状況を見る", new OpenLedger { Ward = ward == "city" ? null : ward }),
    ]));

    private static string Heading(View view) => view.State == "returned" ? "まだ保存していません。直すところがあります" : PlainText.Of(view.Next);

    private static string[] Said(string state) => state switch
    {
        "open" => ["いまの決まりでは、こうなります。変えるところだけ直して、「保存する」を押します。"],
        "preview" => ["見本です。まだ保存していません。よければ「保存する」を押してください。"],
        "saved" => ["保存しました。1分以内に、この決まりに変わります。"],
        "notSaved" => ["まだ保存していません。記録する場所につながりません。少し待って、もう一度押してください。"],
        _ => [],
    };

    private static IEnumerable<Element> Coming(View view) => [.. view.Details.Select(d => Line(PlainText.Of(d))), .. view.Moved.Select(m => Help(PlainText.Of(m)))];

    // What is no input of this card the button carries.
    private static ReminderRuleFields Press<T>(ReminderRuleFields form)
        where T : ReminderRuleFields, new() => new T { Ward = form.Ward, Purpose = form.Purpose, Tries = ReminderRuleInputs.AsksTries(form) ? null : form.Tries };
}
