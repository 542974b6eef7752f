using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Outbox;

/// <summary>A mistake in one kind of message, or in one plan, is that one's alone.</summary>
public sealed class MishapTests(Azurite azurite)
{
    private static readonly DateTimeOffset Eight = new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset Nine = Eight.AddHours(1);

    private readonly BrokenKinds broken = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_plan_that_fails_holds_up_neither_the_others_nor_what_waits(bool ofTheStorage)
    {
        await using var day = await StartAsync(services => services.Insert(0, ServiceDescriptor.Singleton<Planning>((_, _) =>
            throw (ofTheStorage ? new StorageTroubleException(BrokenKinds.Mark, null) : new InvalidOperationException(BrokenKinds.Mark)))));
        using var counted = Counted(day.City, out var what);
        var (officer, worker) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker));
        await day.LookAsync();
        await day.GoToAsync(Nine);

        Assert.Single(officer.Conversation.Rest());
        Assert.Single(worker.Conversation.Rest());
        Assert.Equal(["plan", "plan"], what);
        Logged(day.City, "MishapTests", ofTheStorage ? nameof(StorageTroubleException) : nameof(InvalidOperationException));
    }

    [Theory]
    [InlineData(BrokenKinds.Throws)]
    [InlineData(BrokenKinds.TooLarge)]
    public async Task A_card_that_can_not_be_written_fails_alone_and_the_ledger_says_whom_to_tell(string subject)
    {
        await using var day = await StartAsync(services => services.AddSingleton<IMessageKind>(broken));
        using var counted = Counted(day.City, out var what);
        var (officer, worker, secretariat) = (await day.OpenAsync(BrokenKinds.Unlucky), await day.OpenAsync(CityHost.ThreeAreaWorker), await day.OpenAsync(CityHost.Secretariat));
        await day.LookAsync();
        var occasion = new Occasion("12101", subject, Nine);
        day.Turn(Nine);
        await day.City.Services.GetRequiredService<Mailing>().SendAsync(occasion, "試し", [To(BrokenKinds.Unlucky), To(CityHost.ThreeAreaWorker)], Ct);
        await day.LookAsync();

        // The reminder of the same look, and the other's message, arrive; both occasions are over.
        Assert.Single(officer.Conversation.Rest());
        Assert.Equal(2, worker.Conversation.Rest().Count(s => !s.IsUpdate));
        Assert.Equal((DeliveryState.Failed, DeliveryReason.Unwritable), await OfAsync(day, occasion, BrokenKinds.Unlucky));
        Assert.Equal(DeliveryState.Sent, (await OfAsync(day, occasion, CityHost.ThreeAreaWorker)).State);
        Assert.NotNull((await Store(day).RecordAsync(occasion, Ct))!.EndedAt);
        Assert.Empty(await Store(day).QueuedAsync(Ct));
        Assert.Equal(subject == BrokenKinds.Throws ? ["write", "end"] : ["end"], what);
        Logged(day.City, subject, nameof(FormatException));

        var key = LedgerWords.Key(occasion);
        var words = await LedgerAsync(secretariat, new OpenOccasion { Occasion = key });
        Assert.Contains("ボットが文面を作れませんでした", words, StringComparison.Ordinal);
        Assert.Contains("管理者に知らせてください", words, StringComparison.Ordinal);
        broken.IsMended = true;
        await LedgerAsync(secretariat, new RetryDeliveries { Occasion = key });
        await day.LookAsync();
        Assert.Single(officer.Conversation.Rest());
        Assert.Empty(worker.Conversation.Rest());
        Assert.Equal(DeliveryState.Sent, (await OfAsync(day, occasion, BrokenKinds.Unlucky)).State);
    }

    private async Task<ReminderDay> StartAsync(Action<IServiceCollection> also)
    {
        var day = await ReminderDay.StartAsync(azurite, Eight, also: also);
        day.AllowNotInstalled();
        return day;
    }

    private static async Task<string> LedgerAsync(TeamsChat secretariat, Submission press)
    {
        await secretariat.PressAsync(secretariat.Conversation.Put("1700"), JsonObject.Create(CardJson.ToElement(press))!, null);
        return (await secretariat.NextAsync()).Card.Words();
    }

    private static void Logged(CityHost city, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) Assert.Contains(city.Log.Lines, l => l.Category == typeof(OutboxMishaps).FullName && l.Text.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain(city.Log.Lines, l => l.Text.Contains(BrokenKinds.Mark, StringComparison.Ordinal));
    }

    private static MeterListener Counted(CityHost city, out List<string> what)
    {
        List<string> counted = what = [];
        var factory = city.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == "sasaeai.outbox.failed" && ReferenceEquals(instrument.Meter.Scope, factory)) l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add((string)tags[0].Value!));
        listener.Start();
        return listener;
    }

    private static OutboxStore Store(ReminderDay day) => day.City.Services.GetRequiredService<OutboxStore>();

    private static async Task<(DeliveryState State, string Reason)> OfAsync(ReminderDay day, Occasion occasion, string person)
    {
        var one = (await Store(day).OfAsync(occasion, Ct)).Single(d => d.To.ObjectId == person);
        return (one.State, one.Reason);
    }

    private static Recipient To(string person) => new(new(FakeConnector.TenantId, person, null), "見本 花子");
}
