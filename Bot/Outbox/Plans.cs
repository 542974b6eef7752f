namespace Sasaeai.Bot.Outbox;

/// <summary>Puts what is due into the outbox; done by one copy of the bot at a time.</summary>
internal delegate Task Planning(string owner, CancellationToken ct);

/// <summary>
/// 予定づくり: every <see cref="Planning"/>, one after the other. One that fails, by a mistake in it or because the storage is in trouble
/// where its rows lie, holds up neither the others nor what waits in the queue; it is tried again at the next look.
/// </summary>
internal sealed class Plans(IEnumerable<Planning> plans, OutboxMishaps mishaps)
{
    /// <summary>Tries each of them once.</summary>
    public async Task TryAllAsync(string owner, CancellationToken ct)
    {
        foreach (var plan in plans)
        {
            try
            {
                await plan(owner, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                mishaps.Unplanned(NameOf(plan), e);
            }
        }
    }

    // A plan that is looked up late lies in a type of the compiler's, inside one of ours.
    private static string NameOf(Planning plan) => plan.Method.DeclaringType is { } type ? (type.DeclaringType ?? type).Name : "?";
}
