using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Consultations;

/// <summary>What turns about 相談 ask of the storage.</summary>
public sealed class ConsultationCostTests(Azurite azurite, ITestOutputHelper output)
{
    [Fact]
    public async Task Turns_about_consultations_cost_as_few_round_trips_as_promised()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var bot = city.Services.GetRequiredService<TurnHandler>();
        static string Id(int n) => $"000000000{n}";
        static string Key(int n) => $"12101/{Id(n)}";
        AskAdvice Ask(int n) => new() { Ward = "12101", Drawn = Id(n), Area = "12101-01", Consult = "サロンに来る人が減っています。" };
        async Task CostAsync(int most, string who, Func<int, Submission> press)
        {
            var costs = new List<int>();
            for (var n = 0; n < 3; n++)
            {
                using var count = RoundTrips.Begin();
                await bot(new(new Sender(FakeConnector.TenantId, who, null), ChatKind.Personal, new Incoming.Pressed(press(n)), new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9))), TestContext.Current.CancellationToken);
                costs.Add(count.Waves);
            }

            output.WriteLine($"{press(0).GetType().Name}: {costs.Min()}");
            Assert.True(most == costs.Min(), $"{press(0).GetType().Name}: {string.Join(", ", costs)}");
        }

        await CostAsync(0, CityHost.ChapterOfficer, _ => new OpenAdvice());
        await CostAsync(5, CityHost.ChapterOfficer, Ask);
        await CostAsync(3, CityHost.ChapterOfficer, Ask);
        await CostAsync(1, CityHost.ChapterOfficer, n => new OpenConsultation { Consultation = Key(n) });
        await CostAsync(1, CityHost.ChapterOfficer, _ => new OpenMyAdvice());
        await CostAsync(1, CityHost.Secretariat, _ => new OpenAdviceList());
        await CostAsync(2, CityHost.Secretariat, n => new TakeConsultation { Consultation = Key(n) });
        await CostAsync(1, CityHost.Secretariat, n => new OpenAnswering { Consultation = Key(n) });
        await CostAsync(6, CityHost.Secretariat, n => new AnswerConsultation { Consultation = Key(n), Answer = "近くのサロンの例を、お持ちします。" });
    }
}
