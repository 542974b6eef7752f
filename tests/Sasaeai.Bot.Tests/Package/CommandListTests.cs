using System.Reflection;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>The commands that Teams offers and those that the bot understands are the same.</summary>
public sealed class CommandListTests(Azurite azurite)
{
    /// <summary>The schema takes no more in one list.</summary>
    private const int Most = 12;

    // Understood, but not offered to everybody; the reason stands in docs/decisions/0056.
    private static readonly Dictionary<string, string> WithoutAnEntry = new(StringComparer.Ordinal)
    {
        [nameof(Command.Unknown)] = "is no command",
        [nameof(Command.WriteReport)] = "is a report in a sentence",
        [nameof(Command.CorrectLine)] = "is a correction in a sentence",
        [nameof(Command.FollowUp)] = "goes on from a question",
        [nameof(Command.AskBack)] = "is a question with several meanings",
        [nameof(Command.ResidentData)] = "is refused",
        [nameof(Command.Audit)] = "is for 管理者 only, who find it on the card of 状態",
        [nameof(Command.Unanswered)] = "is for 区事務局, 社協区事務所 and 市 only, who find it in the help",
        [nameof(Command.Ledger)] = "is for 区事務局, 社協区事務所 and 市 only, who find it in the help",
        [nameof(Command.ReminderRules)] = "is for 区事務局 and 市 only, who find it in the help and on the card of 送信状況",
        [nameof(Command.AskAdvice)] = "is for those who may ask, who find its word on the first card and its button in the help",
        [nameof(Command.MyAdvice)] = "is for those who may ask, who find it on the card of what they asked and in the help",
        [nameof(Command.Consultations)] = "is for 区事務局 and 社協区事務所 only, who find it in the help and on the card of 状態",
        [nameof(Command.WriteNeed)] = "is for CSW only, who find it in the help and in 困りごと一覧",
        [nameof(Command.Needs)] = "is for CSW, 区事務局, 社協区事務所 and 市 only, who find it in the help",
        [nameof(Command.Digest)] = "is in the help and on the card of お知らせ: the list is full",
        [nameof(Command.WriteNotice)] = "is for 区事務局 only, who find it in the help and on the card of 送信状況",
        [nameof(Command.Notices)] = "is for 区事務局 and 社協区事務所 only, who find it in the help and on the card of 送信状況",
        [nameof(Command.NoticeChannel)] = "is for 区事務局 in the channel of a team, who find it in the help",
        [nameof(Command.TryReminders)] = "is for 管理者 on a developer's machine only",
        [nameof(Command.KeepRoster)] = "is for 区事務局 and 市 only, who find it in the help",
        [nameof(Command.WriteMeeting)] = "is for 区事務局 and 市 only, who find it in the help",
    };

    private static readonly City City = new([], []);

    // Short as they are, they go on from a question before, where there is one.
    private static Command Read(string title) =>
        new QuestionReader().Read(title, City, new PlanBook([], [], []), CouncilBook.Empty, new DateOnly(2026, 6, 10)) is var said && said is Command.FollowUp { Alone: { } alone } ? new Command.Ask([alone]) : said;

    [Fact]
    public async Task Every_command_of_the_bot_stands_in_the_personal_list()
    {
        using var packed = await Packed.MakeAsync();
        var listed = packed.Commands("personal").Select(c => Read(c.Title).GetType().Name).ToList();
        var family = typeof(Command).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(t => t.IsSubclassOf(typeof(Command))).Select(t => t.Name);
        var forgotten = family.Except(WithoutAnEntry.Keys).Except(listed).ToList();

        Assert.True(forgotten.Count == 0,
            $"No entry for {string.Join(", ", forgotten)}. Add title and description to the personal list of manifest/manifest.json, and the same to manifest/en.json "
            + $"(at most {Most} in a list). A command that is not for everybody stands in WithoutAnEntry, with its reason in docs/decisions/0056.");
        Assert.InRange(listed.Count, 1, Most);
        Assert.Equal([], WithoutAnEntry.Keys.Intersect(listed));
    }

    [Fact]
    public async Task Every_title_in_any_language_is_understood_when_it_is_sent_as_it_stands()
    {
        using var packed = await Packed.MakeAsync();
        var japanese = packed.Commands("personal").Concat(packed.Commands("team")).Concat(packed.Commands("groupChat")).Select(c => c.Title);
        var english = packed.English.EnumerateObject().Where(p => p.Name.EndsWith(".title", StringComparison.Ordinal)).Select(p => p.Value.GetString()!);

        Assert.Equal([], japanese.Concat(english).Where(title => Read(title) is Command.Unknown));
        Assert.Equal(packed.Commands("personal").Select(c => c.Title).Distinct(), packed.Commands("personal").Select(c => c.Title));
    }

    [Theory]
    [InlineData("groupChat", "groupChat")]
    [InlineData("channel", "team")]
    public async Task In_public_exactly_those_commands_are_offered_that_are_answered_there(string kind, string scope)
    {
        using var packed = await Packed.MakeAsync();
        await using var city = await CityHost.StartAsync(azurite);
        List<string> answered = [];
        foreach (var (title, _) in packed.Commands("personal"))
        {
            var chat = city.Chat(CityHost.ChapterOfficer, kind);
            await chat.SayAsync(title);
            var answer = (await chat.NextAsync()).Text;
            if (answer != Japanese.PersonalChatOnly) answered.Add(title);
        }

        Assert.Equal(answered, packed.Commands(scope).Select(c => c.Title));
    }
}
