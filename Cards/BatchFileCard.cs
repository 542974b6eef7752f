using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>ファイルを使えない: why a sent workbook could not be looked at, and what to do. Nothing of it was kept.</summary>
public static class BatchFileCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "batch-file";

    /// <summary>
    /// <c>unreadable</c>: no workbook, or protected; <c>noSheet</c>; <c>noRows</c>; <c>tooLarge</c>; <c>tooMany</c>: rows; <c>several</c>:
    /// files at once; <c>notFetched</c>: Teams did not give it; <c>notKept</c>: the storage is in trouble.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["unreadable", "noSheet", "noRows", "tooLarge", "tooMany", "several", "notFetched", "notKept"];

    /// <param name="MostRows">Rows that one file may have.</param>
    public sealed record View(string State, int MostRows, Contact? Contact);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var (title, lines) = Words(view);
        return new(Kind, view.State, new AdaptiveCard($"{title}。",
            [Title(title), Line("何も登録していません。"), .. lines.Select(l => Line(l)), Buttons.Help(), .. WhomToAsk(view.Contact)]));
    }

    private static (string Title, string[] Lines) Words(View view) => view.State switch
    {
        "unreadable" => ("このファイルは読み取れません", ["Excelの .xlsx の形式で保存して、もう一度送ってください。", "パスワードは付けないでください。"]),
        "noSheet" => ("報告のシートが見つかりません", ["シートの名前を reports にして、もう一度送ってください。", "ひな形のExcelには、そのシートがあります。"]),
        "noRows" => ("報告の行がありません", ["見出しの下の行に報告を書いて、もう一度送ってください。", "「例:」で始まる行は読みません。"]),
        "tooLarge" => ("ファイルが大きすぎます", ["5メガバイトまで受け取れます。", "報告のシートだけにするか、2つに分けて送ってください。"]),
        "tooMany" => ($"1回に登録できるのは {Number(view.MostRows)}件までです", ["ファイルを分けて、1つずつ送ってください。"]),
        "several" => ("ファイルは1つずつ送ってください", ["2つ以上が、いっしょに届きました。"]),
        "notFetched" => ("ファイルを受け取れませんでした", ["もう一度、このチャットに送ってください。", "うまくいかないときは、新しい名前で保存して送ってください。"]),
        _ => ("記録する場所につながりません", ["少し待って、もう一度送ってください。", "2回届いても、同じ報告は1件になります。"]),
    };
}
