using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Membership;
using Sasaeai.Bot.Tests.Batches;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Membership;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Membership.KeepingRoster;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>The buttons that keep rosters, meetings and master data, in every storm. Each time with a member or a meeting of their own.</summary>
internal static class RosterStorms
{
    private const string Keeper = CityHost.Secretariat;
    private const string Explanation = "届け出の紙を見ました。";
    private static int drawn;

    /// <summary>A directory in which everybody has one account.</summary>
    public static AccountBook Directory { get; } = new(
        FakeConnector.TenantId,
        (name, _) => Task.FromResult<ProposedAccounts?>(new([new(AccountOf(name), name, null, null, false)], false)),
        (_, _) => Task.FromResult<IReadOnlySet<string>?>(new HashSet<string>()));

    /// <summary>Puts that directory into the host.</summary>
    public static void Knowing(IServiceCollection services) => services.AddSingleton(Directory);

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenRoster { Council = Council }, Reads, Keeper, "の名簿です"),
        StormCase.Simple(new OpenMember { Council = Council, Member = Chair }, Reads, Keeper, "さんの登録です"),
        StormCase.Simple(new OpenNewMember { Council = Council }, Reads, Keeper, "委員を加えます"),
        StormCase.Simple(new ChooseMemberAct { Council = Council, Member = Chair, Act = "end" }, Reads, Keeper, "任期を終えます"),
        StormCase.Simple(new OpenRosterHistory { Council = Council, Member = Chair }, Reads, Keeper, "ここでは直されていません|直した記録です"),
        StormCase.Simple(new OpenMeetings { Council = Council }, Reads, Keeper, "の会議です"),
        StormCase.Simple(new OpenMeetingForm { Council = Council, New = true }, Reads, Keeper, "会議を加えます"),
        new(typeof(AddMember), Writes, Keeper, chat => BlankAsync(chat, Name()), "委員に加えました") { Keeps = "嵐の中" },
        new(typeof(CorrectMember), Writes, Keeper, async chat => Form(await chat.FormAsync("correct", await MemberAsync(chat)), "roster.correct", ("name", Name()), ("from", "2026-04-01"), ("to", "2028-03-31")), "登録を直しました") { Keeps = Explanation },
        new(typeof(ChangePost), Writes, Keeper, async chat => Form(await chat.FormAsync("post", await MemberAsync(chat)), "roster.post", ("post", "委員長"), ("on", "2026-09-10")), "役職を変えました") { Keeps = Explanation },
        new(typeof(EndTerm), Writes, Keeper, async chat => Form(await chat.FormAsync("end", await MemberAsync(chat)), "roster.end", ("on", "2026-09-10")), "任期の終わりを決めました") { Keeps = Explanation },
        new(typeof(ReplaceMember), Writes, Keeper, async chat => Form(await chat.FormAsync("replace", await MemberAsync(chat)), "roster.replace", ("name", Name()), ("on", "2026-09-10")), "補欠の人を入れました") { Keeps = Explanation },
        new(typeof(LinkAccount), Writes, Keeper, LinkAsync, "アカウントをつなぎました"),
        new(typeof(UnlinkAccount), Writes, Keeper, async chat =>
        {
            var receipt = await StormCity.PressAsync(chat, await LinkAsync(chat));
            return Pressing.Of(await chat.FormAsync("account", (string)Pressing.Of(receipt.Card!, "roster.member").Data["member"]!), "roster.unlink");
        }, "つながりをはずしました"),
        new(typeof(AddMeeting), Writes, Keeper, MeetingAsync, "会議を加えました") { Keeps = Explanation },
        new(typeof(ChangeMeeting), Writes, Keeper, async chat =>
        {
            var blank = await MeetingAsync(chat);
            await StormCity.PressAsync(chat, blank);
            var id = $"{Council}|{((string)blank.Data["on"]!)[..4]}|{blank.Data["number"]}";
            var form = (await chat.PressAsync(new OpenMeetingForm { Council = Council, Meeting = id })).Card!;
            return Pressing.Of(form, "meeting.change", ("on", (string)blank.Data["on"]!), ("time", "15:00"), ("decisions", Explanation));
        }, "会議を直しました") { Keeps = Explanation },
        new(typeof(LoadMasterData), Writes, LoadingTests.Administrator, chat => PlanAsync(chat, "master.load"), "取り込みました|変わるところはありません"),
        new(typeof(DropMasterData), Writes, LoadingTests.Administrator, chat => PlanAsync(chat, "master.drop"), "やめました"),
    ];

    private static string Name() => $"嵐の中 {Interlocked.Increment(ref drawn)}子";

    private static string AccountOf(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString("D");

    private static Pressing Form(ShownCard card, string verb, params (string, string)[] inputs) => Pressing.Of(card, verb, [.. inputs, ("reason", "notice"), ("reasonText", Explanation)]);

    private static async Task<Pressing> BlankAsync(TeamsChat chat, string name) =>
        Pressing.Of((await chat.PressAsync(new OpenNewMember { Council = Council })).Card!, "roster.add", ("name", name), ("post", "委員"), ("from", "2026-04-01"), ("to", "2028-03-31"));

    /// <summary>A new member's 委員ID.</summary>
    private static async Task<string> MemberAsync(TeamsChat chat) =>
        (string)Pressing.Of((await StormCity.PressAsync(chat, await BlankAsync(chat, Name()))).Card!, "roster.member").Data["member"]!;

    private static async Task<Pressing> LinkAsync(TeamsChat chat)
    {
        var card = await chat.FormAsync("account", await MemberAsync(chat));
        return Pressing.Of(card, "roster.link", ("account", card.Input("account").GetProperty("choices").EnumerateArray().First().GetProperty("value").GetString()!));
    }

    private static async Task<Pressing> MeetingAsync(TeamsChat chat)
    {
        var n = Interlocked.Increment(ref drawn);
        var form = (await chat.PressAsync(new OpenMeetingForm { Council = Council, New = true })).Card!;
        return Pressing.Of(form, "meeting.add",
            ("number", (10 + (n % 80)).ToString(CultureInfo.InvariantCulture)), ("on", $"{2030 + (n / 80)}-09-05"), ("time", "14:00"), ("agenda", Explanation));
    }

    private static async Task<Pressing> PlanAsync(TeamsChat chat, string verb)
    {
        await using var files = await FileServer.StartAsync();
        var name = Name();
        await chat.SendAsync(files.Put(await LoadingTests.WorkbookAsync(Files.Councils, rows =>
        {
            rows[1][2] = name;
            return rows;
        })));
        return Pressing.Of((await chat.NextAsync()).Card, verb);
    }
}
