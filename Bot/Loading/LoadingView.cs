using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Loading;

/// <summary>見通しの画面: what an import would do, as the card shows it. Pure.</summary>
internal static class LoadingView
{
    /// <summary>Before 取り込む.</summary>
    /// <param name="closeProblem">What is wrong with the number of closed rows, or null.</param>
    public static MasterPlanCard.View Of(string file, RawCity city, ImportOutcome outcome, string? closeProblem = null) => outcome switch
    {
        ImportOutcome.Done done => new(
            done.Plans.Any(p => !p.IsHeld && p.ChangesAnything) ? "ready" : "nothing", file, Rows(done.Plans), done.Plans.Where(p => !p.IsHeld).Sum(p => p.Closed.Count), city.Notices, [], 0),
        ImportOutcome.Doubted doubted => new("closing", file, Rows(doubted.Plans), doubted.Closing, [.. city.Notices, .. doubted.Reasons], [], 0, closeProblem),
        ImportOutcome.Refused refused => new(
            "refused", file, [], 0, city.Notices, [.. refused.Problems.Take(MasterPlanCard.MostProblems).Select(p => Short(p.ToString()))], Math.Max(0, refused.Problems.Count - MasterPlanCard.MostProblems)),
        _ => new("notSaved", file, [], 0, ["同じときに、ほかの取り込みがありました。もう一度押してください。"], [], 0),
    };

    /// <summary>After it.</summary>
    public static MasterPlanCard.View Done(string file, ImportOutcome.Done done) => new("done", file, Rows(done.Plans), done.Plans.Where(p => !p.IsHeld).Sum(p => p.Closed.Count), [], [], 0);

    private static IReadOnlyList<MasterPlanCard.FileRow> Rows(IReadOnlyList<FilePlan> plans) =>
        [.. plans.Select(p => new MasterPlanCard.FileRow(p.File.Spec.Title, p.File.Spec.Name, p.Added, p.Changed, p.Closed.Count, p.Unchanged, p.IsHeld && p.ChangesAnything))];

    private static string Short(string problem) => problem.Length <= 200 ? problem : problem[..(char.IsHighSurrogate(problem[199]) ? 199 : 200)] + "…";
}
