using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>委員の用紙: one for each thing that can be done with a membership.</summary>
public static class MemberFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "member-form";

    private static readonly string[] Modes = ["add", "correct", "post", "end", "replace"];

    /// <summary>What is done, alone; with <c>-returned</c>: there is something to mend; with <c>-notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Modes.SelectMany(m => new[] { m, $"{m}-returned", $"{m}-notSaved" })];

    /// <param name="Posts">役職 in use.</param>
    /// <param name="Categories">選出区分 in use.</param>
    /// <param name="Problems">What is to be mended; empty when nothing is.</param>
    /// <param name="Notice">Why it was not saved, a full sentence; null when it is not that.</param>
    /// <param name="Who">氏名 of the member who is there; null for a new one.</param>
    /// <param name="Facts">What is there now, a sentence each.</param>
    /// <param name="HidesContact">連絡先 is there and not for this person.</param>
    public sealed record View(
        RosterEdit Form, string CouncilName, string? Who, IReadOnlyList<string> Facts, IReadOnlyList<string> Posts, IReadOnlyList<string> Categories,
        IReadOnlyList<ReportFormCard.Problem> Problems, ReasonView? Reason = null, string? Notice = null, bool HidesContact = false);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var mode = ModeOf(view.Form);
        var suffix = view.Notice is not null ? "-notSaved" : view.Problems.Count > 0 || view.Reason is { CodeProblem: not null } or { TextProblem: not null } ? "-returned" : "";
        return new(Kind, mode + suffix, new AdaptiveCard($"{TitleOf(mode, suffix)}。", [Title(TitleOf(mode, suffix)), .. Head(view), .. Inputs(view), .. End(view, mode)]) { Teams = new() { Width = TeamsWidth.Full } });
    }

    private static string ModeOf(RosterEdit form) => form switch
    {
        AddMember => "add",
        CorrectMember => "correct",
        ChangePost => "post",
        EndTerm => "end",
        _ => "replace",
    };

    private static string TitleOf(string mode, string suffix) => (mode, suffix) switch
    {
        (_, "-returned") => "まだ名簿は変わっていません。直すところがあります",
        (_, "-notSaved") => "まだ名簿は変わっていません",
        ("add", _) => "委員を加えます",
        ("correct", _) => "登録のまちがいを直します",
        ("post", _) => "役職が変わります",
        ("end", _) => "任期を終えます",
        _ => "補欠の人を入れます",
    };

    private static IEnumerable<Element> Head(View view)
    {
        if (view.Notice is { } notice) yield return Line(PlainText.Of(notice));
        yield return Line(view.Who is { } who ? $"{PlainText.Of(view.CouncilName)} / {PlainText.Of(who)} さん" : PlainText.Of(view.CouncilName));
        foreach (var fact in view.Facts) yield return Line(PlainText.Of(fact));
    }

    private static IEnumerable<Element> Inputs(View view) => view.Form switch
    {
        MemberFields fields => MemberInputs.Whole(view, fields),
        ChangePost post => [.. MemberInputs.Word(view, "post", "役職(必須)", "役職が一覧にないとき(任意)", post.Post, post.PostOther, view.Posts), .. MemberInputs.Day(view, "on", "いつから(必須)", post.On, "日付を選んでください。")],
        EndTerm end => MemberInputs.Day(view, "on", "任期の最後の日(必須)", end.On, "日付を選んでください。"),
        ReplaceMember replace => MemberInputs.Newcomer(view, replace),
        _ => [],
    };

    private static IEnumerable<Element> End(View view, string mode)
    {
        if (view.Reason is { } reason) foreach (var element in ReasonInputs.Of(reason, "理由", "理由を1つ選んでください。", RosterReasons.All)) yield return element;
        yield return Buttons.Send(mode switch { "add" => "委員に加える", "correct" => "この内容で直す", "post" => "役職を変える", "end" => "任期を終える", _ => "補欠の人を入れる" }, Press(view.Form), Spacing.Large);
        yield return Help(mode switch
        {
            "correct" => "はじめからこの内容だったことになります。直す前の登録は、記録に残ります。",
            "post" => "前の日までは、今の役職のまま残ります。",
            "end" => "登録は消えません。",
            "replace" => "今の人の任期は、前の日までになります。新しい人の任期は、残りの任期です。",
            _ => "2回押しても、1人です。",
        });
        yield return Buttons.Go("やめる", new OpenRoster { Council = view.Form.Council });
    }

    // What is in the inputs is not in the button too.
    private static RosterEdit Press(RosterEdit form) => form switch
    {
        AddMember f => new AddMember { Council = f.Council, Edit = f.Edit },
        CorrectMember f => new CorrectMember { Council = f.Council, Edit = f.Edit, Member = f.Member, Revision = f.Revision },
        ChangePost f => new ChangePost { Council = f.Council, Edit = f.Edit, Member = f.Member, Revision = f.Revision },
        EndTerm f => new EndTerm { Council = f.Council, Edit = f.Edit, Member = f.Member, Revision = f.Revision },
        ReplaceMember f => new ReplaceMember { Council = f.Council, Edit = f.Edit, Member = f.Member, Revision = f.Revision },
        _ => form,
    };
}
