using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Notices.Noticing;

namespace Sasaeai.Bot.Tests.Notices;

/// <summary>What turns about お知らせ ask of the storage.</summary>
public sealed class CostOfNoticeTests(Azurite azurite, ITestOutputHelper output)
{
    [Fact]
    public async Task Turns_about_notices_cost_as_few_round_trips_as_promised()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        day.AllowNotInstalled();
        var wrong = new List<string>();
        var bot = day.City.Services.GetRequiredService<TurnHandler>();
        static string Key(int n) => $"12101/{8_200_000_000 + n}ABCDEFGHJ{n}";
        PreviewNotice Written(int n, string message) => new() { Notice = Key(n), Headline = Headline, Message = message, Recipients = "areas", AsksReply = "true" };
        async Task CostAsync(int most, string who, Func<int, Submission> press, string what = "", int minutes = 0, ChatKind chat = ChatKind.Personal)
        {
            var costs = new List<int>();
            for (var n = 0; n < 3; n++)
            {
                using var count = RoundTrips.Begin();
                await bot(new(new Sender(FakeConnector.TenantId, who, null), chat, new Incoming.Pressed(press(n)), At(10, 10, minutes)), TestContext.Current.CancellationToken);
                costs.Add(count.Waves);
            }

            output.WriteLine($"{press(0).GetType().Name} {what}: {string.Join(", ", costs)}");
            if (most != costs.Min()) wrong.Add($"{press(0).GetType().Name} {what}: {string.Join(", ", costs)}");
        }

        await CostAsync(1, CityHost.Secretariat, _ => new OpenNoticeForm());
        await CostAsync(3, CityHost.Secretariat, n => Written(n, Message));
        await CostAsync(2, CityHost.Secretariat, n => Written(n, Message), "as it is");
        await CostAsync(3, CityHost.Secretariat, n => Written(n, "8月に集まります。"), "changed");
        await CostAsync(2, CityHost.Secretariat, n => new EditNotice { Notice = Key(n) });
        await CostAsync(1, CityHost.Secretariat, n => new OpenNotice { Notice = Key(n) }, "draft");
        await CostAsync(6, CityHost.Secretariat, n => new SendNotice { Notice = Key(n) });
        await CostAsync(2, CityHost.Secretariat, n => new SendNotice { Notice = Key(n) }, "sent already");
        await CostAsync(3, CityHost.ChapterOfficer, n => new AcknowledgeNotice { Notice = Key(n), Answer = "行きます。" });
        await CostAsync(4, CityHost.ChapterOfficer, n => new AcknowledgeNotice { Notice = Key(n), Answer = "行きます。" }, "as it is");
        await CostAsync(5, CityHost.ChapterOfficer, n => new AcknowledgeNotice { Notice = Key(n), Answer = "やはり行けません。" }, "changed");
        await CostAsync(3, CityHost.Secretariat, n => new OpenNotice { Notice = Key(n) });
        await CostAsync(2, CityHost.Secretariat, _ => new OpenNotices());
        await day.LookAsync();
        await CostAsync(10, CityHost.Secretariat, n => new ResendNotice { Notice = Key(n) }, minutes: 20);
        await CostAsync(11, CityHost.Secretariat, n => new ResendNotice { Notice = Key(n) }, "later", minutes: 40);

        await day.City.Services.GetRequiredService<ChannelStore>().KeepAsync(new("12101", new(day.City.Teams.ServiceUrl, "19:x@thread.tacv2", null, null, null), null, "", At(10, 10)), TestContext.Current.CancellationToken);
        await CostAsync(3, CityHost.Secretariat, n => Written(n + 4, Message) with { Recipients = "channel" });
        await CostAsync(6, CityHost.Secretariat, n => new SendNotice { Notice = Key(n + 4) });
        await CostAsync(2, CityHost.ChapterOfficer, n => new AcknowledgeNotice { Notice = Key(n + 4) }, "in the channel", chat: ChatKind.Channel);
        await CostAsync(3, CityHost.ChapterOfficer, n => new AcknowledgeNotice { Notice = Key(n + 4) }, "in the channel, again", chat: ChatKind.Channel);
        Assert.Empty(wrong);
    }
}
