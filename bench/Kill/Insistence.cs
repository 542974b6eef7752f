using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Sasaeai.Bench.Kill;

/// <summary>Asks and presses until there is an answer, on the one copy and the other. Where a step stores something, some give up instead.</summary>
internal sealed class Insistence(Phone phone, Ledger ledger)
{
    private const int MostTries = 60;
    private const int GiveUpPercent = 25;

    /// <summary>Says something until the right card comes; null when it never did.</summary>
    public Task<SeenCard?> AskAsync(string text, Func<SeenCard, bool> right, CancellationToken ct) => UntilAsync(() => phone.SayAsync(text, ct), text, right, ct);

    /// <summary>Presses a button that stores nothing until the right card comes; null when it never did.</summary>
    public Task<SeenCard?> OpenAsync(Func<JsonObject> press, Func<SeenCard, bool> right, CancellationToken ct) =>
        UntilAsync(() => phone.PressAsync(press(), ct), (string)press()["verb"]!, right, ct);

    /// <summary>Presses a button of a form that stores something. Null when the person gave up, and never learned what became of it.</summary>
    /// <param name="done">True of the card that says that it was done.</param>
    public async Task<SeenCard?> StoreAsync(Told told, Step step, SeenCard card, string verb, Dictionary<string, string> typed, Func<SeenCard, bool> done, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (tries > 0) await PauseAsync(ct);
            told.Ticket = card.Ticket(verb) ?? told.Ticket;
            var heard = await phone.PressAsync(card.Press(verb, typed), ct);
            if (heard is Heard.Shown { Card: var shown } && done(shown)) return Acknowledge(told, step, shown);
            if (heard is Heard.Shown { Card: var form } && form.Has(verb)) card = GivenBack(told, step, form);
            else Note(heard, verb);
            if (tries == 0 && RandomNumberGenerator.GetInt32(100) < GiveUpPercent) break;
            if (tries == MostTries - 1) ledger.Count("never answered");
        }

        ledger.Count("gave up");
        told.Open = step;
        return null;
    }

    /// <summary>As a person, or Teams, waits a moment before the next try.</summary>
    public static Task PauseAsync(CancellationToken ct) => Task.Delay(RandomNumberGenerator.GetInt32(100, 600), ct);

    /// <summary>Takes down what was heard instead of what was wanted.</summary>
    public void Note(Heard heard, string to)
    {
        switch (heard)
        {
            case Heard.NoAnswer:
                ledger.Count("presses and questions without an answer");
                break;
            case Heard.Line { Text: var text } when text.Contains("もう一度", StringComparison.Ordinal):
                ledger.Count("lines that say to press again");
                break;
            case Heard.Shown { Card.Text: var unsaved } when unsaved.Contains("まだ保存できていません", StringComparison.Ordinal):
                ledger.Count("forms given back unsaved");
                break;
            case Heard.Shown { Card.Text: var apology } when apology.Contains("うまくいきませんでした", StringComparison.Ordinal):
                ledger.Count("apologies");
                break;
            default:
                ledger.Odd.Enqueue($"{to}: {heard switch { Heard.Line line => line.Text, Heard.Shown shown => shown.Card.Text, _ => "" }}");
                break;
        }
    }

    private async Task<SeenCard?> UntilAsync(Func<Task<Heard>> send, string what, Func<SeenCard, bool> right, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (tries > 0) await PauseAsync(ct);
            var heard = await send();
            if (heard is Heard.Shown { Card: var card } && right(card)) return card;
            Note(heard, what);
        }

        ledger.Count("never answered");
        return null;
    }

    private static SeenCard Acknowledge(Told told, Step step, SeenCard shown)
    {
        told.Acknowledged.Add(step);
        told.AcknowledgedTitle = told.Title;
        return shown;
    }

    private SeenCard GivenBack(Told told, Step step, SeenCard form)
    {
        ledger.Count("forms given back unsaved");
        // Nobody else changes these reports: a conflict would be with one's own press, whose answer got lost.
        if (!form.Text.Contains("まだ", StringComparison.Ordinal) || form.Text.Contains("ほかの人が", StringComparison.Ordinal)) ledger.Odd.Enqueue($"{told.Marker} {step}: {form.Text}");
        if (step != Step.Report) return form;
        told.GivenBack = true;
        told.TextLost |= !told.IsKept && !form.Text.Contains(told.Title, StringComparison.Ordinal);
        return form;
    }
}
