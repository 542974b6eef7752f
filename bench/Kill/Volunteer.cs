using System.Globalization;
using System.Security.Cryptography;

namespace Sasaeai.Bench.Kill;

/// <summary>
/// One of the people: files a report and asks how things stand, again and again. Where no answer comes, or one that says
/// 「もう一度」, most press again, on the other copy; some give up, and never learn what became of it.
/// </summary>
internal sealed class Volunteer(Phone phone, Reporter person, Ledger ledger)
{
    private const string Submit = "report.submit";
    private const string TurnPage = "report.page";
    private const string Form = "報告";
    private const string Question = "進み具合";
    private const int MostTries = 60;
    private const int GiveUpPercent = 25;

    private int conversations;

    /// <summary>One conversation, whatever comes between.</summary>
    public async Task TalkAsync(CancellationToken ct)
    {
        var told = new Told(person, Marker(++conversations));
        var form = await AskAsync(Form, card => card.Has(Submit), ct);
        if (form is null) return;
        ledger.Reports.Enqueue(told);
        told.Title = $"つどい{told.Marker}";
        var typed = Filled(form, told);
        if (conversations % 3 == 0) (form, typed) = (await TurnPageAsync(told, form, typed, ct), new(StringComparer.Ordinal) { ["place"] = "集会所" });
        if (form is null) return;
        var receipt = await InsistAsync(told, Step.Report, form, Submit, typed, ct);
        if (receipt is not null) told.Number = receipt.Number;
        await AskAsync(Question, card => card.Text.Contains("年度の途中です", StringComparison.Ordinal), ct);
        ledger.Count("conversations");
    }

    // Letters only, and Q only at both ends: nothing that could be taken for a telephone number or an address.
    private string Marker(int number)
    {
        var text = "";
        for (var rest = (person.Number * 10_000) + number; rest > 0; rest /= 20) text = "BCDFGHJKLMNPRSTVWXYZ"[rest % 20] + text;
        return $"Q{text}Q";
    }

    private Dictionary<string, string> Filled(SeenCard form, Told told) => new(StringComparer.Ordinal)
    {
        ["heldOn"] = new DateOnly(2026, 4, 1).AddDays(conversations % 60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["kind"] = form.Choices("kind", 5).ElementAt(conversations % 5),
        ["title"] = told.Title,
        ["participants"] = (conversations % 90).ToString(CultureInfo.InvariantCulture),
        ["planItems"] = string.Join(',', form.Choices("planItems", 2)),
        ["note"] = "歌と体操をしました。",
    };

    private async Task<SeenCard?> AskAsync(string text, Func<SeenCard, bool> right, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (tries > 0) await PauseAsync(ct);
            var heard = await phone.SayAsync(text, ct);
            if (heard is Heard.Shown { Card: var card } && right(card)) return card;
            Note(heard, $"「{text}」");
        }

        ledger.Count("never answered");
        return null;
    }

    // くわしく書く: once page 2 is there, page 1 is kept, whatever dies next.
    private async Task<SeenCard?> TurnPageAsync(Told told, SeenCard form, Dictionary<string, string> typed, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (tries > 0) await PauseAsync(ct);
            told.Ticket = form.Ticket(Submit) ?? told.Ticket;
            var heard = await phone.PressAsync(form.Press(TurnPage, typed), ct);
            if (heard is Heard.Shown { Card: var card } && card.Has(Submit))
            {
                told.IsKept = card.Text.Contains("(2/3)", StringComparison.Ordinal);
                if (told.IsKept) return card;
                form = card;
            }
            else
            {
                Note(heard, TurnPage);
            }
        }

        ledger.Count("never answered");
        return null;
    }

    private async Task<SeenCard?> InsistAsync(Told told, Step step, SeenCard card, string verb, Dictionary<string, string> typed, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (tries > 0) await PauseAsync(ct);
            told.Ticket = card.Ticket(verb) ?? told.Ticket;
            var heard = await phone.PressAsync(card.Press(verb, typed), ct);
            if (heard is Heard.Shown { Card: var shown })
            {
                if (shown.Number is not null && !shown.Has(verb)) return Acknowledge(told, step, shown);
                if (shown.Has(verb)) card = GivenBack(told, shown);
                else Note(heard, verb);
            }
            else
            {
                Note(heard, verb);
            }

            if (tries == 0 && RandomNumberGenerator.GetInt32(100) < GiveUpPercent) break;
            if (tries == MostTries - 1) ledger.Count("never answered");
        }

        ledger.Count("gave up");
        told.Open = step;
        return null;
    }

    private static SeenCard Acknowledge(Told told, Step step, SeenCard shown)
    {
        told.Acknowledged.Add(step);
        told.AcknowledgedTitle = told.Title;
        return shown;
    }

    private SeenCard GivenBack(Told told, SeenCard form)
    {
        ledger.Count("forms given back unsaved");
        if (!form.Text.Contains("保存できていません", StringComparison.Ordinal)) ledger.Odd.Enqueue($"{told.Marker}: {form.Text}");
        told.GivenBack = true;
        told.TextLost |= !told.IsKept && !form.Text.Contains(told.Title, StringComparison.Ordinal);
        return form;
    }

    private void Note(Heard heard, string to)
    {
        switch (heard)
        {
            case Heard.NoAnswer:
                ledger.Count("presses and questions without an answer");
                break;
            case Heard.Line { Text: var text } when text.Contains("もう一度", StringComparison.Ordinal):
                ledger.Count("lines that say to press again");
                break;
            case Heard.Shown { Card.Text: var apology } when apology.Contains("うまくいきませんでした", StringComparison.Ordinal):
                ledger.Count("apologies");
                break;
            default:
                ledger.Odd.Enqueue($"{to}: {heard switch { Heard.Line line => line.Text, Heard.Shown shown => shown.Card.Text, _ => "" }}");
                break;
        }
    }

    // As a person, or Teams, waits a moment before the next try.
    private static Task PauseAsync(CancellationToken ct) => Task.Delay(RandomNumberGenerator.GetInt32(100, 600), ct);
}
