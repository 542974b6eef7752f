using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>まとめて登録の進み具合: stands in the place of the preview while the rows are registered, and afterwards.</summary>
public static class BatchProgressCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "batch-progress";

    /// <summary><c>working</c>; <c>done</c>; <c>stopped</c>: given up; <c>gone</c>: the rows are not kept any more.</summary>
    public static IReadOnlyList<string> States { get; } = ["working", "done", "stopped", "gone"];

    /// <param name="All">Rows to be registered.</param>
    /// <param name="Done">Rows that are registered.</param>
    public sealed record View(string State, int All, int Done);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.State switch
    {
        "working" => Whole(view.State, $"{Number(view.All)}件のうち {Number(view.Done)}件を登録しました", "登録しているところです。この画面を閉じても、続きます。", "終わると、一覧を出します。"),
        "done" => Whole(view.State, view.Done == view.All ? $"{Number(view.Done)}件を登録しました" : $"{Number(view.All)}件のうち {Number(view.Done)}件を登録しました", "登録は終わりました。", "一覧は、新しいメッセージにあります。"),
        "stopped" => Whole(view.State, "登録が途中で止まりました", "同じファイルを、もう一度送ってください。", "登録ずみの行は、2件にはなりません。"),
        _ => Whole(view.State, "このファイルの内容は、もうありません", "預かった内容は、14日で消えます。登録したあとも消えます。", "登録するときは、ファイルをもう一度送ってください。登録ずみの行は、2件にはなりません。"),
    };

    private static Card Whole(string state, string title, params IEnumerable<string> lines) =>
        new(Kind, state, new AdaptiveCard($"{title}。", [Title(title), .. lines.Select(l => Line(l))]));
}
