namespace Sasaeai.Cards.Tests;

/// <summary>One believable form for every state of the form.</summary>
internal static class FormExamples
{
    private static readonly string[] Partners =
    [
        "町内自治会", "地域運営委員会", "青少年育成委員会", "老人クラブ", "赤十字奉仕団", "民生委員・児童委員", "NPO", "ボランティア", "学校・PTA",
        "社会福祉事業者", "あんしんケアセンター", "行政", "その他",
    ];

    private static readonly string[] IssueKinds = ["担い手不足", "移動・買い物", "孤立・見守り", "居場所・会場", "情報・広報", "防災", "子育て", "連携", "財源", "その他"];

    internal static readonly ReportFormCard.View Blank = Examples.Blank with { Partners = Partners, IssueKinds = IssueKinds, DraftsWaiting = 1 };

    internal static readonly ReportFormCard.Values Filled = Examples.Filled with
    {
        EndedOn = "2026-06-04",
        Place = "寒川小学校",
        Times = "2",
        Partners = ["町内自治会", "赤十字奉仕団"],
        Outcome = "初めての参加者が3人いました。",
        Issue = "準備をする人が足りません。",
        IssueKinds = ["担い手不足"],
        Next = "9月に、もう一度行います。",
        Share = [ReportInputs.ShareWithWards],
        Consult = "会場の借り方を教えてください。",
    };

    internal static readonly ReportFormCard.Correcting Correcting = new("12101/2026-101-7Q3K9M9", "2026-101-7Q3K9M9", 2, Examples.Areas);

    internal static readonly FillReport Carried = new() { HeldOn = "2026-06-03", Kind = "salon", Participants = "23", Partners = "民生委員・児童委員", Note = "みんなで歌を歌いました" };

    private static readonly ReportFormCard.Values ReadValues =
        new("2026-06-03", "salon", null, "23", false, false, [], "みんなで歌を歌いました") { Place = "寒川公民館", Times = "2", Partners = ["民生委員・児童委員"] };

    private static readonly ReportFormCard.View Read = Blank with { Occasion = ReportFormCard.Occasion.Read, CarriesPage2 = true, DraftsWaiting = 0, Values = ReadValues };

    internal static IReadOnlyList<Card> All { get; } = [.. FirstPage(), .. OtherPages(null), .. Corrections(), .. OtherPages(Correcting), .. BesideTheirs()];

    private static IEnumerable<Card> FirstPage()
    {
        yield return ReportFormCard.Of(Blank);
        yield return ReportFormCard.Of(Blank with
        {
            Occasion = ReportFormCard.Occasion.Returned,
            Values = Filled with { HeldOn = "2026-06-24", Kind = null, Participants = "23人くらい", Note = "お隣の例示さんが来てくれました。" },
            Problems =
            [
                new("heldOn", "活動日", "6月24日(水)は、まだ来ていない日です。活動した日を選んでください。"),
                new("kind", "活動の種類", "選ばれていません。いちばん近いものを選んでください。"),
                new("participants", "参加者数", "数字だけで書いてください。分からないときは空けておきます。"),
                new("note", "ひとこと・内容", "「例示さん」は、人の名前のように見えます。住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。", "0a1b2c3d4e5f"),
            ],
        });
        yield return ReportFormCard.Of(Blank with
        {
            Occasion = ReportFormCard.Occasion.NotSaved,
            Values = Filled,
            Declared = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = "0a1b2c3d4e5f" },
        });
        yield return ReportFormCard.Of(Blank with { Occasion = ReportFormCard.Occasion.Carried, Values = Filled });
        yield return ReportFormCard.Of(Blank with { Occasion = ReportFormCard.Occasion.TicketUsed, Values = Filled, UsedReport = "12101/2026-101-7Q3K9M9" });
        yield return ReportFormCard.Of(Blank with { Occasion = ReportFormCard.Occasion.Copied, Drafted = true, Values = Filled with { HeldOn = null, Note = null } });
        yield return ReportFormCard.Of(Read);
        yield return ChooseReadAreaCard.Of(new(Carried, [.. Examples.Areas.Take(3)], AreWards: false, MoreAreas: true));
        yield return ChooseReadAreaCard.Of(new(Carried, Examples.Areas, AreWards: false, MoreAreas: false));
        yield return ChooseReadAreaCard.Of(new(Carried, [new("中央区", "12101"), new("花見川区", "12102")], AreWards: true, MoreAreas: false));
    }

    private static IEnumerable<Card> Corrections()
    {
        var first = Blank with { Correcting = Correcting, Drafted = true, Values = Filled };
        yield return ReportFormCard.Of(first);
        yield return ReportFormCard.Of(first with
        {
            Occasion = ReportFormCard.Occasion.Returned,
            Problems = [new("heldOn", "活動日", "6月24日(水)は、まだ来ていない日です。活動した日を選んでください。")],
        });
        yield return ReportFormCard.Of(first with { Occasion = ReportFormCard.Occasion.NotSaved });
        yield return ReportFormCard.Of(first with { Occasion = ReportFormCard.Occasion.Carried });
    }

    private static IEnumerable<Card> OtherPages(ReportFormCard.Correcting? correcting)
    {
        foreach (var page in (int[])[2, 3])
        {
            var one = Blank with { Page = page, Drafted = true, Correcting = correcting, Values = Filled };
            yield return ReportFormCard.Of(one);
            yield return ReportFormCard.Of(one with
            {
                Occasion = ReportFormCard.Occasion.Returned,
                Values = Filled with { Times = "2回くらい", Issue = "電話は 043-000-0000 です。" },
                Problems =
                [
                    page == 2
                        ? new("times", "回数", "回数が読み取れません。1から999までの数字で入れてください。分からないときは空けてください。")
                        : new("issue", "課題", "「043-000-0000」は、電話番号のように見えます。住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。", "0a1b2c3d4e5f"),
                ],
            });
            yield return ReportFormCard.Of(one with { Occasion = ReportFormCard.Occasion.NotSaved, Notice = "下書きに残せませんでした。この画面の内容は、そのままです。少し待って、もう一度押してください。" });
        }
    }

    private static IEnumerable<Card> BesideTheirs() => from page in (int[])[1, 2, 3]
                                                       select ReportFormCard.Of(Blank with
                                                       {
                                                           Page = page,
                                                           Drafted = true,
                                                           Correcting = Correcting,
                                                           Values = Filled,
                                                           Notice = "灰色の四角は、ほかの人が直した内容です。下の欄は、あなたが書いた内容です。",
                                                           Theirs = new Dictionary<string, string>(StringComparer.Ordinal)
                                                           {
                                                               ["participants"] = "32",
                                                               ["place"] = "寒川公民館",
                                                               ["outcome"] = "初めての参加者が4人いました。",
                                                           },
                                                       });
}
