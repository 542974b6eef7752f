using System.Globalization;
using System.Text.Json.Nodes;
using Sasaeai.Cards;

namespace Sasaeai.Bench.Kill;

/// <summary>
/// One of the people: files a report, sometimes in pieces, corrects it, takes it back, restores it, and asks how things stand;
/// again and again.
/// </summary>
internal sealed class Volunteer(Phone phone, Reporter person, Ledger ledger)
{
    private const string Submit = "report.submit";

    private readonly Insistence insistence = new(phone, ledger);
    private int conversations;

    /// <summary>One conversation, whatever comes between.</summary>
    public async Task TalkAsync(CancellationToken ct)
    {
        var told = new Told(person, Marker(++conversations));
        if (await ReportAsync(told, ct) is { } receipt)
        {
            told.Number = receipt.Number;
            await ReviseAsync(told, ct);
        }

        await insistence.AskAsync("進み具合", card => card.Text.Contains("年度の途中です", StringComparison.Ordinal), ct);
        ledger.Count("conversations");
    }

    private async Task<SeenCard?> ReportAsync(Told told, CancellationToken ct)
    {
        if (await insistence.AskAsync("報告", card => card.Has(Submit), ct) is not { } form) return null;
        ledger.Reports.Enqueue(told);
        told.Title = $"つどい{told.Marker}";
        var typed = Filled(form);
        typed["title"] = told.Title;
        if (conversations % 3 == 0)
        {
            // くわしく書く: once page 2 is there, page 1 is kept, whatever dies next.
            told.Ticket = form.Ticket(Submit);
            if (await insistence.OpenAsync(() => form.Press("report.page", typed), card => card.Text.Contains("(2/3)", StringComparison.Ordinal), ct) is not { } second) return null;
            told.IsKept = true;
            (form, typed) = (second, new(StringComparer.Ordinal) { ["place"] = "集会所" });
        }

        return await insistence.StoreAsync(told, Step.Report, form, Submit, typed, card => card.Number is not null && !card.Has(Submit), ct);
    }

    // Every second one is corrected, every fourth taken back, every eighth restored.
    private async Task ReviseAsync(Told told, CancellationToken ct)
    {
        if (conversations % 2 == 0 && !await CorrectAsync(told, ct)) return;
        if (conversations % 4 != 0 || await CancelAsync(told, ct) is not { } cancelled || conversations % 8 != 0) return;
        await insistence.StoreAsync(told, Step.Restore, cancelled, "report.restore", [], Says("この報告は、元に戻っています"), ct);
    }

    private async Task<bool> CorrectAsync(Told told, CancellationToken ct)
    {
        if (await OpenAsync(new OpenCorrection { Report = Key(told) }, "report.review", ct) is not { } form) return false;
        told.Title += "改";
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = told.Title };
        if (await insistence.OpenAsync(() => form.Press("report.review", typed), card => card.Has("report.correctNow"), ct) is not { } review) return false;
        typed["reason"] = "typo";
        return await insistence.StoreAsync(told, Step.Correct, review, "report.correctNow", typed, Says("訂正しました"), ct) is not null;
    }

    private async Task<SeenCard?> CancelAsync(Told told, CancellationToken ct)
    {
        if (await OpenAsync(new AskToCancel { Report = Key(told) }, "report.cancelNow", ct) is not { } card) return null;
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = "double" };
        return await insistence.StoreAsync(told, Step.Cancel, card, "report.cancelNow", typed, Says("この報告は、取り消しました"), ct);
    }

    private Task<SeenCard?> OpenAsync(Submission submission, string leadsTo, CancellationToken ct) =>
        insistence.OpenAsync(() => JsonObject.Create(CardJson.ToElement(submission))!, card => card.Has(leadsTo), ct);

    private string Key(Told told) => $"{person.Ward}/{told.Number}";

    private static Func<SeenCard, bool> Says(string words) => card => card.Text.Contains(words, StringComparison.Ordinal);

    // Letters only, and Q only at both ends: nothing that could be taken for a telephone number or an address.
    private string Marker(int number)
    {
        var text = "";
        for (var rest = (person.Number * 10_000) + number; rest > 0; rest /= 20) text = "BCDFGHJKLMNPRSTVWXYZ"[rest % 20] + text;
        return $"Q{text}Q";
    }

    // What is restored must lie in a period whose 期限 is still to come.
    private Dictionary<string, string> Filled(SeenCard form) => new(StringComparer.Ordinal)
    {
        ["heldOn"] = (conversations % 8 == 0 ? new DateOnly(2026, 6, 2) : new DateOnly(2026, 4, 1).AddDays(conversations % 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["kind"] = form.Choices("kind", 5).ElementAt(conversations % 5),
        ["participants"] = (conversations % 90).ToString(CultureInfo.InvariantCulture),
        ["planItems"] = string.Join(',', form.Choices("planItems", 2)),
        ["note"] = "歌と体操をしました。",
    };
}
