using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>当てはまる報告: what of a report a question about texts means. Pure.</summary>
internal static class TextMatch
{
    /// <summary>種類, 取組み, 連携先 and 課題の分類 are those that were asked for.</summary>
    public static bool IsOf(ActivityReport report, Scope scope) =>
        (scope.Kinds.Count == 0 || scope.Kinds.Contains(report.Kind, StringComparer.Ordinal))
        && (scope.Items.Count == 0 || scope.Items.Intersect(report.PlanItems, StringComparer.Ordinal).Any())
        && (scope.Partners.Count == 0 || scope.Partners.Intersect(report.Partners, StringComparer.Ordinal).Any())
        && (scope.Issues.Count == 0 || scope.Issues.Intersect(report.IssueKinds, StringComparer.Ordinal).Any());

    /// <summary>Every word stands somewhere in what the report says of the activity.</summary>
    public static bool Says(ActivityReport report, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return true;
        var said = Normalise.Text(string.Join('、', new[] { report.Title, report.Place, report.Content, report.Outcome, report.Issue, report.Next }.OfType<string>()));
        return words.All(w => said.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>The texts that were asked for, each with its label; none where nothing was written there. Of 「all」 those in which a word stands, else 内容.</summary>
    public static IReadOnlyList<(string Label, string Text)> Texts(ActivityReport report, TextField of, IReadOnlyList<string> words)
    {
        (string Label, string? Text)[] all = [("成果", report.Outcome), ("課題", report.Issue), ("今後", report.Next), ("内容", report.Content)];
        var written = all.Where(t => t.Text is not null && Asked(t.Label, of)).Select(t => (t.Label, Text: t.Text!)).ToList();
        if (of != TextField.All || words.Count == 0) return written;
        var hits = written.Where(t => words.Any(w => Normalise.Text(t.Text).Contains(w, StringComparison.Ordinal))).ToList();
        return hits.Count > 0 ? hits : written.Count > 0 ? [written[^1]] : [];
    }

    /// <summary>成果・課題・今後 as a title names it.</summary>
    public static string Word(TextField of) => of switch
    {
        TextField.Outcomes => "成果",
        TextField.Issues => "課題",
        TextField.Both => "成果と課題",
        TextField.Next => "今後の予定",
        _ => "書かれたこと",
    };

    private static bool Asked(string label, TextField of) => of switch
    {
        TextField.Outcomes => label == "成果",
        TextField.Issues => label == "課題",
        TextField.Both => label is "成果" or "課題",
        TextField.Next => label == "今後",
        _ => true,
    };
}
