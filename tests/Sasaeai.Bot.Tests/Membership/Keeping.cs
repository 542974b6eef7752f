using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Membership;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>What those who keep a roster do on the way, spelled once for the tests.</summary>
internal static class KeepingRoster
{
    /// <summary>The sample council of 中央区.</summary>
    public const string Council = "C-12101";

    /// <summary>安藤 恵子, 委員長.</summary>
    public const string Chair = "M-12101-01";

    /// <summary>上野 直美, whose contact is registered.</summary>
    public const string WithContact = "M-12101-03";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Presses a button as if it stood on some card.</summary>
    public static async Task<Read> PressAsync(this TeamsChat chat, Submission submission) => await StormCity.PressAsync(chat, StormCase.Made(chat, submission));

    /// <summary>The form for what is to be done with a member.</summary>
    public static async Task<ShownCard> FormAsync(this TeamsChat chat, string act, string member = Chair, string council = Council) =>
        (await chat.PressAsync(new ChooseMemberAct { Council = council, Member = member, Act = act })).Card!;

    /// <summary>Fills the form in and presses.</summary>
    public static async Task<Read> SendAsync(this TeamsChat chat, ShownCard form, string verb, params (string Id, string Value)[] inputs) =>
        await StormCity.PressAsync(chat, Pressing.Of(form, verb, inputs));

    /// <summary>All rows of the file as they stand in the storage.</summary>
    public static async Task<IReadOnlyList<MasterRow>> RowsAsync(this CityHost city, FileSpec? file = null) =>
        await city.Services.GetRequiredService<RosterStore>().ReadAsync(file ?? Files.Members, Ct);

    /// <summary>One membership as it stands in the storage.</summary>
    public static async Task<MasterRow> MemberAsync(this CityHost city, string key = Chair) => (await city.RowsAsync()).Single(m => m.Key == key);

    /// <summary>What was done to a membership.</summary>
    public static async Task<IReadOnlyList<RowRevision>> HistoryAsync(this CityHost city, string key = Chair) =>
        await city.Services.GetRequiredService<RosterStore>().HistoryAsync(Files.Members, await city.MemberAsync(key), Ct);

    /// <summary>How many records of edits there are.</summary>
    public static async Task<int> RecordsAsync(this CityHost city) => await city.Services.GetRequiredService<RowHistory>().AllAsync(Ct).CountAsync(Ct);

    /// <summary>A directory that knows these accounts.</summary>
    public static Action<IServiceCollection> Knows(params ProposedAccount[] accounts) => services => services.AddSingleton(new AccountBook(
        FakeConnector.TenantId, (name, _) => Task.FromResult<ProposedAccounts?>(new([.. accounts], false)), (ids, _) => Task.FromResult<IReadOnlySet<string>?>(new HashSet<string>())));
}
