using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>送信状況 in every storm, about occasions in which two failed, one is unknown and one is away.</summary>
internal static class LedgerStorms
{
    /// <summary>What they are about: August, in September.</summary>
    public const string Subject = "p-2026-5";

    /// <summary>The two to whom it could not be delivered.</summary>
    public static readonly string[] Failed = [CityHost.ChapterOfficer, CityHost.ThreeAreaWorker];

    /// <summary>Who may have got it.</summary>
    public const string Unknown = CityHost.OneAreaWorker;

    /// <summary>Who is away.</summary>
    public const string Away = CityHost.GreenWardWorker;

    private const string Ward = "12101";
    private const int Prepared = 48;
    private const int AtOnce = 16;
    private static readonly DateTimeOffset First = new(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(9));
    private static int drawn;

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenLedger { Ward = Ward }, Reads, CityHost.Secretariat, "中央区で送ったお知らせです"),
        new(typeof(OpenOccasion), Reads, CityHost.Secretariat, chat => Task.FromResult(StormCase.Made(chat, new OpenOccasion { Occasion = LedgerWords.Key(Next()) })), "本人がボットを止めています"),
        // Pressed once more there is nobody left.
        new(typeof(RetryDeliveries), Writes, CityHost.Secretariat, chat => Task.FromResult(StormCase.Made(chat, new RetryDeliveries { Occasion = LedgerWords.Key(Next()) })), "2人に、もう一度送ります|送りなおす人は、いませんでした"),
    ];

    /// <summary>An occasion that nobody has touched yet.</summary>
    public static Occasion Next() => new(Ward, Subject, First.AddMinutes((Interlocked.Increment(ref drawn) - 1) % Prepared));

    /// <summary>Puts them into the ledger.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        var table = services.GetRequiredService<Tables>().Outbox;
        foreach (var some in Enumerable.Range(0, Prepared).Select(n => new Occasion(Ward, Subject, First.AddMinutes(n))).Chunk(AtOnce))
            Assert.Equal(ChangeOutcome.Applied, await table.ApplyAsync(Ward, [.. some.SelectMany(RowsOf).Select(row => new Change.Insert(row))], TestContext.Current.CancellationToken));
    }

    private static IEnumerable<Row> RowsOf(Occasion occasion) =>
    [
        OutboxRows.Write(new OccasionRecord(occasion, 4, occasion.At) { EndedAt = occasion.At }),
        OutboxRows.Write(Of(occasion, Failed[0], "12101-01", DeliveryState.Failed, "blocked")),
        OutboxRows.Write(Of(occasion, Failed[1], "12101-02", DeliveryState.Failed, "not-installed")),
        OutboxRows.Write(Of(occasion, Unknown, "12101-03", DeliveryState.Unknown, "")),
        OutboxRows.Write(Of(occasion, Away, "12101-04", DeliveryState.NotDue, DeliveryReason.Away)),
    ];

    private static Delivery Of(Occasion occasion, string person, string area, DeliveryState state, string reason) =>
        new(occasion, new(FakeConnector.TenantId, person, null), "見本 花子", [area], state, "", occasion.At, 1, reason) { EndedAt = occasion.At };
}
