using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>会議の用紙: when, where, what about, and afterwards what was decided.</summary>
public static class MeetingFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "meeting-form";

    /// <summary><c>add</c>, <c>change</c>; with <c>-returned</c>: there is something to mend; with <c>-notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["add", "add-returned", "add-notSaved", "change", "change-returned", "change-notSaved"];

    /// <param name="Subject">「令和8年度(2026年度) 第1回」; null for a new one.</param>
    /// <param name="Notice">Why it was not saved, a full sentence; null when it is not that.</param>
    public sealed record View(MeetingFields Form, string CouncilName, string? Subject, IReadOnlyList<ReportFormCard.Problem> Problems, string? Notice = null);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var suffix = view.Notice is not null ? "-notSaved" : view.Problems.Count > 0 ? "-returned" : "";
        var title = suffix switch { "-notSaved" => "まだ記録していません", "-returned" => "まだ記録していません。直すところがあります", _ => view.Form is AddMeeting ? "会議を加えます" : "会議を直します" };
        return new(Kind, (view.Form is AddMeeting ? "add" : "change") + suffix, new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
            Line(PlainText.Of(view.CouncilName)),
            .. view.Subject is { } subject ? [Line(PlainText.Of(subject))] : Array.Empty<Element>(),
            .. Inputs(view),
            Buttons.Send(view.Form is AddMeeting ? "会議を加える" : "この内容で残す", Press(view.Form), Spacing.Large),
            Help("次の会議は、すぐに質問の答えに出ます。"),
            .. view.Form is ChangeMeeting change ? [Buttons.Go("直した記録を見る", new OpenRosterHistory { Council = change.Council, Meeting = change.Meeting })] : Array.Empty<Element>(),
            Buttons.Go("やめる", new OpenMeetings { Council = view.Form.Council }),
        ])
        { Teams = new() { Width = TeamsWidth.Full } });
    }

    private static MeetingFields Press(MeetingFields form) => form switch
    {
        ChangeMeeting f => new ChangeMeeting { Council = f.Council, Edit = f.Edit, Meeting = f.Meeting, Revision = f.Revision },
        _ => new AddMeeting { Council = form.Council, Edit = form.Edit },
    };

    private static IEnumerable<Element> Inputs(View view) =>
    [
        .. view.Form is AddMeeting add ? Field(view, "number", ReportInputs.Number("number", "第何回(必須)", add.Number) is var n ? [((NumberInput)n[0]) with { IsRequired = true, ErrorMessage = "数字で書いてください。" }, .. n.Skip(1)] : []) : [],
        .. Field(view, "on", ReportInputs.Day("on", "日(必須)", view.Form.On, "日付を選んでください。")),
        .. Field(view, "time", [new TextInput { Id = "time", Label = "始まる時刻(必須)", IsRequired = true, ErrorMessage = "時刻を書いてください。", MaxLength = 10, Value = Clean(view.Form.Time, false) }, Help("例 14:00")]),
        .. Field(view, "place", [new TextInput { Id = "place", Label = "場所(任意)", MaxLength = 60, Value = Clean(view.Form.Place, false) }]),
        PrivacyBox(),
        .. Field(view, "agenda", ReportInputs.Text("agenda", "議題(任意)", view.Form.Agenda, "400文字までです。")),
        .. Field(view, "decisions", ReportInputs.Text("decisions", "決まったこと(任意)", view.Form.Decisions, "会議のあとで書きます。400文字までです。")),
    ];

    private static string? Clean(string? value, bool lines) => value is null ? null : PlainText.Clean(value, lines);

    private static IReadOnlyList<Element> Field(View view, string id, IReadOnlyList<Element> field)
    {
        var problems = view.Problems.Where(p => p.Field == id).ToList();
        IReadOnlyList<Element> whole = [field[0] with { Spacing = problems.Count == 0 ? Spacing.Medium : Spacing.Small }, .. field.Skip(1), .. problems.Select(p => p.Mark).OfType<string>().Select(m => Declaration(id, m))];
        return problems.Count == 0 ? whole : [Choices.Mend(problems.Select(p => p.Sentence), whole)];
    }

    private static ToggleInput Declaration(string id, string mark) =>
        new() { Id = $"{id}Declared", Label = "住民の情報でないときだけ(任意)", Title = "住民の情報ではありません", ValueOn = mark, Value = "false" };
}
