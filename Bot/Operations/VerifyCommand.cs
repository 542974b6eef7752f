using System.Globalization;
using System.Text.Json;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary><c>verify</c>: compares totals, copies and reports with one another, and mends them with <c>--repair</c>. The bot may go on.</summary>
internal static class VerifyCommand
{
    /// <summary>Looks at every ward and says what it found; ids only, no texts.</summary>
    /// <returns>0 all agree, or agree now; 1 some do not, or it could not be found out; 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is not ([] or ["--repair"]))
        {
            await output.WriteLineAsync("使い方: verify [--repair]").ConfigureAwait(false);
            return Commands.WrongUse;
        }

        using var host = CommandHost.Build();
        if (host is null)
        {
            await output.WriteLineAsync(Commands.NoStorage).ConfigureAwait(false);
            return 1;
        }

        try
        {
            return await VerifyAsync(host.Services, args.Length == 1, output, ct).ConfigureAwait(false);
        }
        catch (StorageTroubleException trouble)
        {
            await output.WriteLineAsync($"保存先から返事がありません({trouble.Message})。しばらくしてから、もう一度実行してください。").ConfigureAwait(false);
            return 1;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            await output.WriteLineAsync("このプログラムが書いたものではない行があり、続けられません。バックアップから戻してください。").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Looks at the tables of these services.</summary>
    internal static async Task<int> VerifyAsync(IServiceProvider services, bool mend, TextWriter output, CancellationToken ct)
    {
        var tables = services.GetRequiredService<Tables>();
        await tables.EnsureAsync(ct).ConfigureAwait(false);
        var versions = services.GetRequiredService<MasterVersions>();
        // Closed wards too: their reports remain.
        var wards = await versions.ReadAsync(await versions.PointerAsync(ct).ConfigureAwait(false), Files.Wards, ct).ToListAsync(ct).ConfigureAwait(false);
        var stocktaking = new Stocktaking(tables, new AreaYearStore(tables), services.GetRequiredService<TimeProvider>());
        var stocks = new List<WardStock>();
        foreach (var ward in wards.Select(w => w.Must("Code")).Order(StringComparer.Ordinal))
        {
            var stock = await stocktaking.TakeAsync(ward, mend, ct).ConfigureAwait(false);
            foreach (var line in Lines(stock)) await output.WriteLineAsync(line).ConfigureAwait(false);
            stocks.Add(stock);
        }

        await output.WriteLineAsync(Sum([.. stocks.SelectMany(s => s.Findings)], stocks.Sum(s => s.Reports), mend)).ConfigureAwait(false);
        return stocks.All(s => s.Findings.All(f => f.Mended)) ? 0 : 1;
    }

    private static IEnumerable<string> Lines(WardStock stock) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"  区 {stock.Ward}: 報告 {stock.Reports}件、地区部会と年度の合計 {stock.Totals}組、違い {stock.Findings.Count}か所"),
        .. stock.Findings.Select(f => $"    {Sentence(f.Difference)}{(f.Mended ? " → 直しました" : "")}"),
        .. stock.Waiting.Select(w => $"    報告 {w.Number}: {(w.Kind == WaitingConsult.Kind ? "相談の取り次ぎ" : "入力者への知らせ")}を待っています(違いではありません)。ボットが動いていれば、1分ほどで終わります"),
    ];

    private static string Sum(IReadOnlyList<Finding> findings, int reports, bool mend)
    {
        var left = findings.Count(f => !f.Mended);
        return findings.Count == 0 ? $"すべて合っています。報告{reports}件を確かめました。"
            : left == 0 ? $"違いが{findings.Count}か所ありました。すべて直しました。"
            : mend ? $"違いが{findings.Count}か所ありました。{left}か所は、このコマンドでは直せません。"
            : $"違いが{findings.Count}か所あります。何も書いていません。直すときは verify --repair を実行してください。";
    }

    private static string Sentence(Difference difference) => difference switch
    {
        Difference.Totals totals => string.Create(
            CultureInfo.InvariantCulture,
            $"合計 {totals.Year.BeginsIn} {totals.Area}: 報告を数えると違います(件数 {totals.Stored.Reports} → {totals.Counted.Reports}、延べ {totals.Stored.Gross} → {totals.Counted.Gross}、実人数 {totals.Stored.Net} → {totals.Counted.Net})"),
        Difference.Copy copy => $"報告 {copy.Number}: 写し {copy.Key} が{(copy.IsMissing ? "ありません" : "報告と違います")}",
        Difference.Astray astray => $"報告 {astray.Number}: 写し {astray.Key} は、この報告のものではありません",
        Difference.Orphan orphan => $"報告 {orphan.Number}: {orphan.Kind} の行がありますが、報告がありません",
        Difference.NoRevision none => $"報告 {none.Number}: 第{none.Revision}版の記録がありません",
        Difference.Unfinished unfinished => $"報告 {unfinished.Number}: 区の変更が、まだ終わっていません。ボットが動いていれば、1分ほどで終わります。終わらないときは、移る先の年度が締め切られていないか確かめてください",
        Difference.Unreadable unreadable => $"報告 {unreadable.Number}: 読めません",
        Difference.Restless restless => $"{restless.Subject}: 書きかえが続いていて、確かめられませんでした",
        _ => throw new ArgumentException("A difference without words.", nameof(difference)),
    };
}
