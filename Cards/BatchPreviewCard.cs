using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>まとめて登録の見通し: what of a sent file can be registered, what is there already, and what is to be mended. Nothing is registered yet.</summary>
public static class BatchPreviewCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "batch-preview";

    /// <summary>Problems that are shown; the others are counted.</summary>
    public const int MostProblems = 12;

    /// <summary><c>ready</c>: every row is new and in order; <c>some</c>: not every row; <c>nothing</c>: no row can be registered; <c>dropped</c>: やめる was pressed.</summary>
    public static IReadOnlyList<string> States { get; } = ["ready", "some", "nothing", "dropped"];

    /// <param name="Batch">What the buttons send.</param>
    /// <param name="Fresh">Rows that can be registered.</param>
    /// <param name="There">Rows that are registered already.</param>
    /// <param name="Wrong">Rows that are to be mended.</param>
    /// <param name="Problems">In the order of the rows; <paramref name="MoreProblems"/> others are not in it.</param>
    public sealed record View(string Batch, int Fresh, int There, int Wrong, IReadOnlyList<Problem> Problems, int MoreProblems, Contact? Contact);

    /// <summary>One place to be mended.</summary>
    /// <param name="Row">Row of the sheet; null when it concerns the file.</param>
    /// <param name="Column">Its heading, or null.</param>
    /// <param name="Sentence">What is wrong and what to do.</param>
    public sealed record Problem(int? Row, string? Column, string Sentence);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Fresh == 0
        ? Whole("nothing", "登録できる報告はありませんでした", [.. Counts(view), .. Mend(view), .. Onward(view)])
        : Whole(
            view.There + view.Wrong == 0 ? "ready" : "some", $"{Number(view.Fresh)}件を登録できます",
            [Line("まだ登録していません。"), .. Counts(view), .. Press(view), .. Mend(view), .. WhomToAsk(view.Contact)]);

    /// <summary>After やめる.</summary>
    public static Card Dropped() => Whole("dropped", "やめました",
        [Line("何も登録していません。"), Line("送られた内容は消しました。"), Line("登録するときは、ファイルをもう一度送ってください。"), Buttons.Home(Spacing.Medium)]);

    private static Card Whole(string state, string title, IReadOnlyList<Element> rest) =>
        new(Kind, state, new AdaptiveCard($"{title}。", [Title(title), .. rest]));

    private static IEnumerable<Element> Counts(View view)
    {
        if (view.There > 0) yield return Line($"{Number(view.There)}件は、すでに届いています。");
        if (view.Wrong > 0) yield return Line($"{Number(view.Wrong)}件は、直すところがあります。");
    }

    private static IEnumerable<Element> Press(View view)
    {
        yield return Buttons.Send($"{Number(view.Fresh)}件を登録", new RegisterBatch { Batch = view.Batch }, Spacing.Medium);
        yield return Help(view.Wrong > 0 ? "直すところのある行は、登録しません。" : "2回押しても、1回と同じです。");
        yield return Buttons.Send("やめる", new DropBatch { Batch = view.Batch });
        yield return Help("押すまでは、14日のあいだ、内容を預かります。");
    }

    private static IEnumerable<Element> Onward(View view) => [Buttons.Home(Spacing.Medium), .. WhomToAsk(view.Contact)];

    private static IEnumerable<Element> Mend(View view)
    {
        if (view.Problems.Count == 0) yield break;
        yield return new Container([Heading("直すところ", Spacing.None), .. view.Problems.SelectMany(Rows)]) { Style = ContainerStyle.Warning, Spacing = Spacing.Large };
        if (view.MoreProblems > 0) yield return Line($"ほかに {Number(view.MoreProblems)}か所あります。");
        yield return Line("ファイルを直して、もう一度送ってください。登録ずみの行は、2件にはなりません。");
    }

    private static IEnumerable<Element> Rows(Problem problem)
    {
        var place = $"{(problem.Row is { } row ? $"{Number(row)}行目" : "ファイル")}{(problem.Column is { } column ? $"「{PlainText.Of(column)}」" : "")}";
        yield return Line(place, Spacing.Medium);
        yield return Line(PlainText.Of(problem.Sentence), Spacing.None);
    }
}
