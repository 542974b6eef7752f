using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>What turns about people and councils ask of the storage; the table of docs/performance.md.</summary>
public sealed class CostTests(Azurite azurite)
{
    private const string Council = "C-12101";

    [Fact]
    public async Task Turns_about_people_and_councils_cost_as_few_round_trips_as_promised()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var bot = city.Services.GetRequiredService<TurnHandler>();
        async Task<(int Requests, int Waves)> CostAsync(string who, Func<int, Incoming> incoming)
        {
            // On a busy machine a request may be answered before the one beside it is sent: the least of five is what the turn costs.
            var costs = new List<(int, int)>();
            for (var n = 0; n < 5; n++)
            {
                using var count = RoundTrips.Begin();
                await bot(new(new Sender(FakeConnector.TenantId, who, null), ChatKind.Personal, incoming(n), new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9))), TestContext.Current.CancellationToken);
                costs.Add((count.Requests, count.Waves));
            }

            return costs.Min();
        }

        static Incoming Press(Submission submission) => new Incoming.Pressed(submission);
        Assert.Equal((0, 0), await CostAsync(CityHost.Member, _ => new Incoming.Said("協議会")));
        Assert.Equal((4, 2), await CostAsync(CityHost.ChapterOfficer, _ => new Incoming.Said("状態")));
        Assert.Equal((7, 1), await CostAsync(LoadingTests.Administrator, _ => new Incoming.Said("状態")));
        // The day, and its own row in the trail first.
        Assert.Equal((3, 1), await CostAsync(LoadingTests.Administrator, _ => Press(new OpenAuditOfWard { Ward = "12101", Day = "2026-06-10" })));
        Assert.Equal((2, 1), await CostAsync(CityHost.Secretariat, _ => Press(new ShowContacts { Ward = "12101" })));
        Assert.Equal((2, 2), await CostAsync(CityHost.Secretariat, _ => Press(new OpenRoster { Council = Council })));
        Assert.Equal((2, 2), await CostAsync(CityHost.Secretariat, _ => Press(new OpenMember { Council = Council, Member = "M-12101-05" })));
        // Read to look at what was typed, read again to change it, written, made visible together with its record.
        Assert.Equal((6, 6), await CostAsync(CityHost.Secretariat, n => Press(new AddMember { Council = Council, Edit = $"AAAAAAAAA{n}", Name = $"試し 太郎{n}", Post = "委員", From = "2026-04-01", To = "2028-03-31" })));
    }
}
