using Sasaeai.Bot.Tests.Support;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>What may be expected of a press in a storm.</summary>
internal enum Outlook
{
    /// <summary>Nothing is noticed.</summary>
    Passes,

    /// <summary>The person reads that it did not work, and what to do.</summary>
    Fails,

    /// <summary>One or the other: what was written before the connection broke is found, or it is not.</summary>
    Either,
}

/// <summary>One way in which the storage is in trouble, for as long as it lasts.</summary>
/// <param name="Name">As it stands in the report of a failed test.</param>
/// <param name="Fault">What happens to a request; null lets it pass. A new one for each press, so that it can count.</param>
/// <param name="Reading">What is then expected of a button that only reads; null where it can't meet it.</param>
/// <param name="Writing">What is then expected of a button that writes.</param>
internal sealed record StorageStorm(string Name, Func<Func<HttpRequestMessage, Fault?>> Fault, Outlook? Reading, Outlook Writing)
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(60);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StorageStorm> All { get; } =
    [
        new("503", () => _ => new Fault.Refuses(503, "ServerBusy"), Outlook.Fails, Outlook.Fails),
        new("503 once", () => Once(_ => true, new Fault.Refuses(503, "ServerBusy")), Outlook.Passes, Outlook.Passes),
        new("500 without a body", () => _ => new Fault.Refuses(500), Outlook.Fails, Outlook.Fails),
        new("429", () => _ => new Fault.Refuses(429), Outlook.Fails, Outlook.Fails),
        new("429 for what is written", () => Written(new Fault.Refuses(429)), null, Outlook.Fails),
        new("412 for what is written", () => Written(new Fault.Refuses(412, "UpdateConditionNotSatisfied")), null, Outlook.Fails),
        new("412 once", () => Once(IsWrite, new Fault.Refuses(412, "UpdateConditionNotSatisfied")), null, Outlook.Either),
        new("409 for what is written", () => Written(new Fault.Refuses(409, "EntityAlreadyExists")), null, Outlook.Fails),
        new("no answer", () => _ => new Fault.NeverAnswers(), Outlook.Fails, Outlook.Fails),
        new("no answer to what is written", () => Written(new Fault.NeverAnswers()), null, Outlook.Fails),
        new("slow", () => _ => new Fault.Waits(Task.Delay(Slowness)), Outlook.Passes, Outlook.Passes),
        new("lost before it was written", () => Written(new Fault.BreaksBefore()), null, Outlook.Fails),
        new("lost after it was written", () => Written(new Fault.BreaksAfter()), null, Outlook.Either),
        new("lost once after it was written", () => Once(IsWrite, new Fault.BreaksAfter()), null, Outlook.Either),
        new("all connections lost", () => _ => new Fault.BreaksBefore(), Outlook.Fails, Outlook.Fails),
    ];

    // Every change of these tables is a transaction, and every transaction is a POST.
    private static bool IsWrite(HttpRequestMessage request) => request.Method == HttpMethod.Post;

    private static Func<HttpRequestMessage, Fault?> Written(Fault fault) => request => IsWrite(request) ? fault : null;

    private static Func<HttpRequestMessage, Fault?> Once(Func<HttpRequestMessage, bool> which, Fault fault)
    {
        var met = 0;
        return request => which(request) && Interlocked.Increment(ref met) == 1 ? fault : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
