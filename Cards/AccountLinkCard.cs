using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>アカウントをつなぐ: the directory proposes, a person chooses.</summary>
public static class AccountLinkCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "account-link";

    /// <summary><c>propose</c>; <c>none</c>: nobody of that name; <c>unavailable</c>: it could not be asked; <c>linked</c>: there is one already; <c>notSaved</c>; <c>taken</c>: the account has another membership here.</summary>
    public static IReadOnlyList<string> States { get; } = ["propose", "none", "unavailable", "linked", "notSaved", "taken"];

    /// <param name="Account">What is known of the linked account, a full sentence; null where there is none.</param>
    /// <param name="Proposed">At most 5; value: object id.</param>
    /// <param name="More">There are more of that name.</param>
    public sealed record View(
        string State, string Council, string Member, string Revision, string Edit, string CouncilName, string Name, string? Account, IReadOnlyList<Option> Proposed, bool More);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{Answer(view)}。",
        [
            Title(Answer(view)),
            Typed($"{view.CouncilName} / {view.Name} さん"),
            .. view.State switch
            {
                "linked" => Linked(view),
                "propose" or "notSaved" or "taken" when view.Proposed.Count > 0 => Propose(view),
                "notSaved" or "taken" => [Line("何も変わっていません。少し待って、もう一度押してください。")],
                "none" => [Line("似た名前のアカウントが見つかりません。"), Line("アカウントのない人は、つながなくてかまいません。"), Line("名前の書き方がちがうときは、登録のまちがいを直してから、もう一度押してください。")],
                _ => [Line("名鑑(アカウントの一覧)を、今は調べられません。"), Line("名簿は直せます。しばらくしてから、もう一度押してください。")],
            },
            Buttons.Go("この人の登録にもどる", new OpenMember { Council = view.Council, Member = view.Member }),
        ]));

    private static string Answer(View view) => view.State switch
    {
        "propose" => "どのアカウントですか",
        "none" => "アカウントが見つかりません",
        "unavailable" => "アカウントを調べられません",
        "linked" => "アカウントがつながっています",
        "taken" => "まだつないでいません。ほかの人につながっています",
        _ => "まだ変わっていません",
    };

    private static IEnumerable<Element> Propose(View view) =>
    [
        .. view.State == "notSaved" ? [Line("記録する場所につながりません。少し待って、もう一度押してください。")] : Array.Empty<Element>(),
        Line("本人かどうかを、確かめて選んでください。つなぐと、この人は委員としてボットを使えます。"),
        Choices.Radio("account", "アカウント(必須)", "アカウントを1つ選んでください。", view.Proposed, problem: null),
        .. view.More ? [Help("ほかにも似た名前のアカウントがあります。この中にいないときは、管理者に頼んでください。")] : Array.Empty<Element>(),
        Buttons.Send("つなぐ", new LinkAccount { Council = view.Council, Member = view.Member, Revision = view.Revision, Edit = view.Edit }, Spacing.Medium),
        Help("選ばないで、もどることもできます。"),
    ];

    private static IEnumerable<Element> Linked(View view) =>
    [
        Line(PlainText.Of(view.Account ?? "")),
        Line("ほかのアカウントにするときは、先につながりをはずしてください。"),
        Buttons.Send("つながりをはずす", new UnlinkAccount { Council = view.Council, Member = view.Member, Revision = view.Revision, Edit = view.Edit }, Spacing.Medium),
        Help("はずすと、この人は委員としてボットを使えなくなります。名簿には残ります。"),
    ];
}
