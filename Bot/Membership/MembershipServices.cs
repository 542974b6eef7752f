using Microsoft.Extensions.DependencyInjection.Extensions;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Membership;

/// <summary>Composition of 協議会の答え and 名簿を直すこと.</summary>
internal static class MembershipServices
{
    /// <summary>Adds the handlers. A registered <see cref="AccountBook"/> is used instead of the directory.</summary>
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => Book(
            provider.GetRequiredService<PeopleDirectory>(), provider.GetRequiredService<IConfiguration>()["Bot:TenantId"]?.Trim().ToLowerInvariant() ?? ""));
        return services
            .AddSingleton<QuestionReader>().AddSingleton<ContactsHandler>().AddSingleton<CouncilHandler>()
            .AddSingleton<RosterStore>().AddSingleton<RosterEnd>().AddSingleton<RosterHandler>().AddSingleton<AccountHandler>()
            .AddSingleton<MemberHandler>().AddSingleton<MeetingHandler>().AddSingleton<Rosters>();
    }

    private static AccountBook Book(PeopleDirectory directory, string homeTenant) => new(
        homeTenant,
        async (name, ct) => await directory.SearchAsync(name, ct) is SearchLook.Found found
            ? new([.. found.Accounts.Where(a => a.IsEnabled).Select(a => new ProposedAccount(a.ObjectId, a.DisplayName, a.Mail, a.Department, a.IsGuest))], found.More)
            : null,
        async (ids, ct) => await directory.FindManyAsync(ids, ct) is var looks && looks.Values.All(l => l is AccountLook.Unknown)
            ? null
            : looks.Where(l => l.Value.IsLost).Select(l => l.Key).ToHashSet(StringComparer.Ordinal));
}
