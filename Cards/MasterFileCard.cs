using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>取り込めないファイル: why a sent workbook of master data could not be looked at, or what became of it. Nothing of it was loaded.</summary>
public static class MasterFileCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "master-file";

    /// <summary>
    /// <c>unreadable</c>; <c>empty</c>: no sheet of ours; <c>reports</c>: past reports are in it; <c>tooLarge</c>; <c>tooMany</c>: rows;
    /// <c>several</c>: files at once; <c>notFetched</c>; <c>notKept</c>: the storage is in trouble; <c>gone</c>: a day has passed; <c>dropped</c>.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["unreadable", "empty", "reports", "tooLarge", "tooMany", "several", "notFetched", "notKept", "gone", "dropped"];

    /// <summary>The card.</summary>
    public static Card Of(string state)
    {
        var (title, lines) = Words(state);
        return new(Kind, state, new AdaptiveCard($"{title}。", [Title(title), Line("何も取り込んでいません。"), .. lines.Select(l => Line(l)), Buttons.Help()]));
    }

    private static (string Title, string[] Lines) Words(string state) => state switch
    {
        "unreadable" => ("このファイルは読み取れません", ["Excelの .xlsx の形式で保存して、もう一度送ってください。", "パスワードは付けないでください。"]),
        "empty" => ("取り込めるシートがありません", ["シートの名前を、ひな形のとおりにしてください。", "見出しの下に何もないシートは、空の一覧として読みます。"]),
        "reports" => ("過去の報告は、チャットでは取り込めません", ["件数が多く、時間がかかるためです。", "reports のシートを外して、もう一度送ってください。", "過去の報告は、import コマンドで取り込みます。"]),
        "tooLarge" => ("ファイルが大きすぎます", ["5メガバイトまで受け取れます。", "変わったシートだけにして送ってください。"]),
        "tooMany" => ("行が多すぎます", ["1枚のシートは5,000行までです。", "多いときは、import コマンドで取り込みます。"]),
        "several" => ("ファイルは1つずつ送ってください", ["2つ以上が、いっしょに届きました。"]),
        "notFetched" => ("ファイルを受け取れませんでした", ["もう一度、このチャットに送ってください。", "うまくいかないときは、新しい名前で保存して送ってください。"]),
        "gone" => ("このファイルは、もうありません", ["預かるのは1日までです。", "取り込むときは、もう一度送ってください。"]),
        "dropped" => ("やめました", ["預かったファイルは消しました。", "取り込むときは、もう一度送ってください。"]),
        _ => ("記録する場所につながりません", ["少し待って、もう一度送ってください。", "2回届いても、取り込みは1回です。"]),
    };
}
