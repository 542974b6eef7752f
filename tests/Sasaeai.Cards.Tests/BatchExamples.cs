namespace Sasaeai.Cards.Tests;

/// <summary>The cards of まとめて登録, in every state and at their longest.</summary>
internal static class BatchExamples
{
    private static readonly BatchPreviewCard.View Ready = new("7Q3K9M2X4B", 30, 0, 0, [], 0, Examples.Office);

    private static readonly IReadOnlyList<BatchPreviewCard.Problem> Problems =
    [
        new(4, "活動日", "令和8年6月24日(水)は、まだ来ていない日です。活動した日を書いてください。"),
        new(7, "種類", "「サロン」は使えません。いきいきサロン、子育てサロン、散歩クラブ のどれかを書いてください。"),
        new(9, "内容", "電話番号のように見えるところがあります。住民の情報なら、消すか書きかえてください。そのまま出すときは、用紙で1件ずつ出してください。"),
    ];

    private static readonly IReadOnlyList<BatchReceiptCard.Report> Reports =
        [.. Enumerable.Range(1, 22).Select(i => new BatchReceiptCard.Report($"2026-101-7Q3K9M{i % 10}", "6月3日(水)", "朝のふれあいサロン", Examples.Areas[i % 3].Title))];

    internal static IReadOnlyList<Card> All { get; } =
    [
        .. BatchFileCard.States.Select(state => BatchFileCard.Of(new(state, 300, Examples.Office))),
        BatchPreviewCard.Of(Ready),
        BatchPreviewCard.Of(Ready with { Fresh = 26, There = 1, Wrong = 3, Problems = Problems }),
        BatchPreviewCard.Of(Ready with { Fresh = 0, There = 27, Wrong = 3, Problems = Problems, MoreProblems = 2 }),
        BatchPreviewCard.Dropped(),
        BatchProgressCard.Of(new("working", 30, 12)),
        BatchProgressCard.Of(new("done", 30, 30)),
        BatchProgressCard.Of(new("stopped", 30, 0)),
        BatchProgressCard.Of(new("gone", 0, 0)),
        BatchReceiptCard.Of(new([.. Reports.Take(3)], [], "入力: 大塚 真理", "令和8年6月10日(水) 10時42分", Examples.Office)),
        BatchReceiptCard.Of(new(Reports, [new(4, "令和7年度(2025年度)の報告は締め切りました。事務局にお伝えください。")], "入力: 大塚 真理", "令和8年6月10日(水) 10時42分", Examples.Office)),
    ];

    internal static IReadOnlyList<Card> Worst(string areaName, string title, Contact office) =>
    [
        .. BatchFileCard.States.Select(state => BatchFileCard.Of(new(state, 300, office))),
        BatchPreviewCard.Of(new(
            "7Q3K9M2X4B", 300, 300, 300, [.. Enumerable.Range(1, BatchPreviewCard.MostProblems).Select(i => new BatchPreviewCard.Problem(
                i + 280, "連携した団体・取組み", $"「{title[..40]}…」は使えません。{string.Concat(Enumerable.Repeat("いきいきサロン、", 20))} のどれかを書いてください。"))], 900, office)),
        BatchReceiptCard.Of(new(
            [.. Enumerable.Range(1, 290).Select(i => new BatchReceiptCard.Report("2026-101-7Q3K9M9", "12月31日(水)", title, areaName[..^2] + $"{i % 16:00}"))],
            [.. Enumerable.Range(1, 12).Select(i => new BatchReceiptCard.Failure(i + 280, "この地区部会は、ないか、あなたが報告できない地区部会です。地区部会IDを確かめてください。"))],
            "入力: 見本例示 花子花子花子", "令和8年12月10日(水) 10時42分", office)),
    ];
}
