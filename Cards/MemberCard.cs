using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>委員の登録: one membership, and what can be done with it.</summary>
public static class MemberCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "member";

    /// <summary><c>linked</c>: has an account; <c>free</c>: has none.</summary>
    public static IReadOnlyList<string> States { get; } = ["linked", "free"];

    /// <summary>できること, with their codes.</summary>
    public static IReadOnlyList<Option> Acts { get; } =
    [
        new("役職が変わる(今日から、または決まった日から)", "post"), new("任期を終える", "end"), new("補欠の人を入れる(残りの任期)", "replace"),
        new("アカウントをつなぐ・はずす", "account"), new("登録のまちがいを直す", "correct"),
    ];

    /// <param name="Member">委員ID.</param>
    /// <param name="Term">「令和8年4月1日(水)から令和10年3月31日(金)まで」.</param>
    /// <param name="Account">What is known of the account, a full sentence.</param>
    /// <param name="HasContact">連絡先 is registered; it is shown in the form only.</param>
    /// <param name="Problem">Why the choice can't be used, or null.</param>
    public sealed record View(
        string Council, string Member, string CouncilName, string Name, string? Kana, string? Post, string? Category, string? Organisation, string? Number, string Term,
        bool Linked, string Account, bool HasContact, string? Problem = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Linked ? "linked" : "free", new AdaptiveCard(
        "委員の登録です。",
        [
            Title($"{PlainText.Of(view.Name)} さんの登録です"),
            Facts(Rows(view)),
            Choices.Radio("act", "何をしますか(必須)", "1つ選んでください。", Acts, view.Problem),
            Buttons.Send("次へ進む", new ChooseMemberAct { Council = view.Council, Member = view.Member }, Spacing.Medium),
            Help("次の画面で確かめてから、名簿が変わります。"),
            Buttons.Go("直した記録を見る", new OpenRosterHistory { Council = view.Council, Member = view.Member }),
            Buttons.Go("名簿にもどる", new OpenRoster { Council = view.Council }),
        ]));

    private static IEnumerable<(string, Element)> Rows(View view)
    {
        yield return Fact("協議会", PlainText.Of(view.CouncilName));
        if (view.Kana is { } kana) yield return Fact("フリガナ", PlainText.Of(kana));
        yield return Fact("役職", PlainText.Of(view.Post ?? "(空いています)"));
        yield return Fact("選出区分", PlainText.Of(view.Category ?? "(空いています)"));
        yield return Fact("所属", PlainText.Of(view.Organisation ?? "(空いています)"));
        if (view.Number is { } number) yield return Fact("期", PlainText.Of(number));
        yield return Fact("任期", PlainText.Of(view.Term));
        yield return Fact("連絡先", view.HasContact ? "登録があります" : "登録はありません");
        yield return Fact("つながり", PlainText.Of(view.Account));
    }
}
