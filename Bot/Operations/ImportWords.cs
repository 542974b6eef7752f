using System.Globalization;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Operations;

/// <summary>What <c>import</c> says. The last line is the sum of it.</summary>
internal sealed class ImportWords(TextWriter output)
{
    private const int MostNames = 10;

    /// <summary>Says how it ended.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> SayAsync(ImportArguments asked, RawCity raw, ImportOutcome outcome)
    {
        foreach (var notice in raw.Notices)
        {
            await LineAsync($"お知らせ {notice}").ConfigureAwait(false);
        }

        switch (outcome)
        {
            case ImportOutcome.Refused refused:
                foreach (var problem in refused.Problems)
                {
                    await LineAsync($"  {problem}").ConfigureAwait(false);
                }

                await LineAsync($"直すところが{refused.Problems.Count}か所あります。何も書いていません。直してから、もう一度実行してください。").ConfigureAwait(false);
                return 1;
            case ImportOutcome.Doubted doubted:
                await PlansAsync(doubted.Plans).ConfigureAwait(false);
                foreach (var reason in doubted.Reasons)
                {
                    await LineAsync($"  {reason}").ConfigureAwait(false);
                }

                await LineAsync($"何も書いていません。まちがいでなければ --yes-close {doubted.Closing} を付けて、もう一度実行してください。").ConfigureAwait(false);
                return 1;
            case ImportOutcome.Overtaken:
                await LineAsync("同じときに別の取り込みがありました。何も変えていません。もう一度実行してください。").ConfigureAwait(false);
                return 1;
            case ImportOutcome.Done done:
                await PlansAsync(done.Plans).ConfigureAwait(false);
                await LineAsync(Sum(asked, done)).ConfigureAwait(false);
                return 0;
            default:
                throw new ArgumentException("An outcome without words.", nameof(outcome));
        }
    }

    private static string Sum(ImportArguments asked, ImportOutcome.Done done)
    {
        if (asked.Options.DryRun)
        {
            return $"確認だけしました。何も書いていません。{(done.Reports is { } found ? $"活動報告は{found}件あります。" : "")}{(done.Messages is { } told ? $"相談・お知らせなどの記録は{told}行あります。" : "")}";
        }

        return $"{Written(done)}{(done.Messages is > 0 and { } rows ? $"相談・お知らせなどの記録は{rows}行のうち{done.NewMessages ?? 0}行を新しく書きました。" : "")}";
    }

    private static string Written(ImportOutcome.Done done)
    {
        var reports = done.NewReports is null ? "" : $"活動報告は{done.Reports}件のうち{done.NewReports}件を新しく書きました。";
        return done is { Version: null, NewReports: null or 0, NewMessages: null or 0 }
            ? $"変更はありません。何も書いていません。{(done.Reports is { } there ? $"活動報告{there}件は、すでにあります。" : "")}"
            : done.Version is null ? $"マスターデータに変更はありません。{reports}"
            : $"マスターデータの {done.Version} を使えるようにしました。{reports}ボットには30秒以内に届きます。";
    }

    private async Task PlansAsync(IReadOnlyList<FilePlan> plans)
    {
        foreach (var plan in plans)
        {
            await LineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {plan.File.Source,-16} 追加 {plan.Added}、変更 {plan.Changed}、閉じる {plan.Closed.Count}、そのまま {plan.Unchanged}({plan.File.Spec.Title})")).ConfigureAwait(false);
            if (plan.IsHeld)
            {
                await HeldAsync(plan).ConfigureAwait(false);
                continue;
            }

            foreach (var row in plan.Closed.Take(MostNames))
            {
                await LineAsync($"    閉じる: {row.Text("Name") ?? row.Text("Title") ?? row.Key}").ConfigureAwait(false);
            }

            if (plan.Closed.Count > MostNames)
            {
                await LineAsync($"    閉じる: ほか{plan.Closed.Count - MostNames}行").ConfigureAwait(false);
            }
        }
    }

    // By key: what differs can be looked up in Teams, and a console's log names nobody.
    private async Task HeldAsync(FilePlan plan)
    {
        if (!plan.ChangesAnything)
        {
            return;
        }

        await LineAsync($"    {plan.File.Spec.Title}はTeamsで直しているので、書きません。ファイルのとおりにするときは --overwrite {plan.File.Spec.Name} を付けます。").ConfigureAwait(false);
        foreach (var (word, rows) in (IEnumerable<(string, IReadOnlyList<MasterRow>)>)[("ファイルにだけある", plan.AddedRows), ("ちがう", plan.ChangedRows), ("ファイルにない", plan.Closed)])
        {
            foreach (var row in rows.Take(MostNames)) await LineAsync($"    {word}: {row.Key}").ConfigureAwait(false);
            if (rows.Count > MostNames) await LineAsync($"    {word}: ほか{rows.Count - MostNames}行").ConfigureAwait(false);
        }
    }

    private Task LineAsync(string line) => output.WriteLineAsync(line);
}
