using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>取り込みの見通し: what a sent workbook would change, file by file, and what is to be mended first. After 取り込む: what it changed.</summary>
public static class MasterPlanCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "master-plan";

    /// <summary>Problems that are shown; the others are counted.</summary>
    public const int MostProblems = 12;

    /// <summary>
    /// <c>ready</c>; <c>closing</c>: the number of rows that are closed is asked for; <c>nothing</c>: it is all there; <c>refused</c>: there is
    /// something to mend; <c>done</c>; <c>notSaved</c>: press again.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["ready", "closing", "nothing", "refused", "done", "notSaved"];

    /// <param name="Title">委員.</param>
    /// <param name="Held">It belongs to Teams and is not written.</param>
    public sealed record FileRow(string Title, string Sheet, int Added, int Changed, int Closed, int Unchanged, bool Held);

    /// <param name="Notices">A full sentence each.</param>
    /// <param name="Problems">Where, and what is to be done.</param>
    public sealed record View(
        string State, string File, IReadOnlyList<FileRow> Files, int Closing, IReadOnlyList<string> Notices, IReadOnlyList<string> Problems, int MoreProblems, string? CloseProblem = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{Answer(view)}。",
        [Title(Answer(view)), .. Beginning(view), .. view.Notices.Select(n => Line(PlainText.Of(n))), .. view.Files.Select(Row), .. Mend(view), .. End(view)]));

    private static string Answer(View view) => view.State switch
    {
        "ready" => "この内容を取り込めます",
        "closing" => "なくなる行を確かめてください",
        "nothing" => "変わるところはありません",
        "refused" => "まだ取り込めません。直すところがあります",
        "done" => "取り込みました",
        _ => "まだ取り込んでいません",
    };

    private static IEnumerable<Element> Beginning(View view)
    {
        if (view.State is "ready" or "closing") yield return Line("まだ取り込んでいません。");
        if (view.State == "done") yield return Line("ボットの答えには、30秒以内に出ます。");
    }

    private static Container Row(FileRow file) => new(
    [
        new TextBlock($"{PlainText.Of(file.Title)}({PlainText.Of(file.Sheet)})") { Weight = FontWeight.Bolder },
        Line($"加わる {Number(file.Added)}、変わる {Number(file.Changed)}、なくなる {Number(file.Closed)}、そのまま {Number(file.Unchanged)}", Spacing.None),
        .. file.Held ? [Line("Teamsで直しているので、書きません。", Spacing.None)] : Array.Empty<Element>(),
    ])
    { Separator = true, Spacing = Spacing.Medium };

    private static IEnumerable<Element> Mend(View view)
    {
        if (view.Problems.Count == 0) yield break;
        yield return new Container([Heading("直すところ", Spacing.None), .. view.Problems.Select(p => Line(PlainText.Of(p), Spacing.Medium))]) { Style = ContainerStyle.Warning, Spacing = Spacing.Large };
        if (view.MoreProblems > 0) yield return Line($"ほかに {Number(view.MoreProblems)}か所あります。");
        if (view.State == "refused") yield return Line("ファイルを直して、もう一度送ってください。");
    }

    private static IEnumerable<Element> End(View view)
    {
        if (view.State is "ready" or "closing" or "notSaved")
        {
            if (view.State == "closing") yield return Closing(view);
            yield return Buttons.Send("取り込む", new LoadMasterData { File = view.File, Close = view.State == "closing" ? null : Number(view.Closing) }, Spacing.Medium);
            yield return Help("2回押しても、1回と同じです。なくなる行も、記録には残ります。");
            yield return Buttons.Go("やめる", new DropMasterData { File = view.File });
            yield return Help("ファイルは、1日だけ預かります。");
        }
        else
        {
            yield return Buttons.Home(Spacing.Medium);
        }
    }

    private static Element Closing(View view)
    {
        TextInput input = new() { Id = "close", Label = "なくなる行数(必須)", IsRequired = true, ErrorMessage = "行数を数字で書いてください。", MaxLength = 6, Spacing = Spacing.Large };
        return view.CloseProblem is { } problem ? Choices.Mend([problem], [input]) : new Container([input, Help($"まちがいでなければ、{Number(view.Closing)} と書いてください。")]);
    }
}
