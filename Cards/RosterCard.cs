using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>名簿を直す: who is in a council; one is chosen, then a button says what to do.</summary>
public static class RosterCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "roster";

    /// <summary>Members on one page.</summary>
    public const int PageSize = 40;

    /// <summary><c>members</c>; <c>nobody</c>; <c>choose</c>: which council.</summary>
    public static IReadOnlyList<string> States { get; } = ["members", "nobody", "choose"];

    /// <param name="Members">In office or to be, those who left in the last year after them. Value: 委員ID.</param>
    /// <param name="Leavers">Members whose account is disabled or gone: 「氏名: …」, a full sentence each.</param>
    /// <param name="NotChecked">The accounts could not be looked at.</param>
    /// <param name="Count">How many are in office today.</param>
    /// <param name="NextPage">Null on the last page.</param>
    public sealed record View(
        string Council, string CouncilName, int Count, IReadOnlyList<Option> Members, IReadOnlyList<string> Leavers, bool NotChecked, int Page, int? NextPage);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Members.Count == 0 ? "nobody" : "members", new AdaptiveCard(
        "協議会の名簿です。",
        [
            Title($"{PlainText.Of(view.CouncilName)}の名簿です"),
            Line($"今日の委員は {Number(view.Count)}人です。"),
            .. Leavers(view),
            .. view.Members.Count == 0 ? [Line("まだ、だれも登録されていません。")] : Choose(view),
            Buttons.Go("委員を加える", new OpenNewMember { Council = view.Council }),
            Buttons.Go("会議を書く", new OpenMeetings { Council = view.Council }),
            .. view.NextPage is { } next ? [Buttons.Go("続きを見る", new OpenRoster { Council = view.Council, Page = Number(next) })] : Array.Empty<Element>(),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));

    /// <summary>Which council, for those who keep several; a button each.</summary>
    public static Card Choose(IReadOnlyList<Option> councils) => new(Kind, "choose", new AdaptiveCard(
        "どの名簿を直すか、選んでください。",
        [Title("どの名簿を直しますか"), .. councils.Take(6).Select((c, i) => Buttons.Send(Short(PlainText.Of(c.Title)), new OpenRoster { Council = c.Value }, i == 0 ? Spacing.Medium : Spacing.Small))]));

    private static IEnumerable<Element> Choose(View view) =>
    [
        Line("1人選んで、下のボタンを押してください。"),
        Choices.Radio("member", "どなたですか(必須)", "委員を1人選んでください。", view.Members, problem: null),
        Buttons.Send("この人の登録を見る", new OpenMember { Council = view.Council }, Spacing.Medium),
        Help("直す、役職を変える、任期を終える、アカウントをつなぐことができます。"),
    ];

    private static IEnumerable<Element> Leavers(View view)
    {
        if (view.NotChecked) yield return Help("アカウントが使えるかは、今は確かめられません。名簿は直せます。");
        if (view.Leavers.Count == 0) yield break;
        yield return new Container(
            [Heading("アカウントが使えなくなった人がいます", Spacing.None), .. view.Leavers.Select(l => Line(PlainText.Of(l))), Line("退任した人は、任期を終えてください。そうでない人は、新しいアカウントをつないでください。")])
        { Style = ContainerStyle.Warning, Spacing = Spacing.Medium };
    }

    private static string Short(string name) => name.Length <= 16 ? name : name[..16];
}
