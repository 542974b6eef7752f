using System.Globalization;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Bot.Unanswered;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>The buttons about what was written and what could not be answered, in every storm.</summary>
internal static class AnswerStorms
{
    private const string Keeper = CityHost.Secretariat;
    private static int drawn;

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new AskQuestion { Question = "texts in=12101 of=issues" }, Reads, Keeper, "この答えの根拠"),
        StormCase.Simple(new NoneOfThese(), Nothing, Keeper, "すみません、分かりません"),
        new(typeof(WrongAnswer), Writes, Keeper, chat => Task.FromResult(StormCase.Made(chat, new WrongAnswer { Question = $"texts in=12101 words={Words()} of=all" })), "に残りました"),
        StormCase.Simple(new OpenAnswerReports { Question = "texts in=12101 of=issues" }, Reads, Keeper, "当てはまる報告は、ありません|元の報告は"),
        StormCase.Simple(new OpenUnanswered(), Reads, Keeper, "未回答の質問"),
        new(typeof(OpenTeaching), Reads, Keeper, async chat => StormCase.Made(chat, new OpenTeaching { Asked = await QuestionAsync(chat) }), "言葉を教えてください"),
        new(typeof(TeachWord), Writes, Keeper, Teaching, "言葉を1つ教えました"),
        new(typeof(SettleQuestion), Writes, Keeper, async chat => StormCase.Made(chat, new SettleQuestion { Asked = await QuestionAsync(chat) }), "1件を済みにしました"),
        StormCase.Simple(new OpenTaughtWords(), Reads, Keeper, "教えた言葉"),
        new(typeof(ForgetWord), Writes, Keeper, async chat =>
        {
            var teaching = await Teaching(chat);
            await StormCity.PressAsync(chat, teaching);
            return StormCase.Made(chat, new ForgetWord { Taught = TaughtWords.KeyOf((string)teaching.Data["word"]!) });
        }, "言葉を1つ消しました|もうありません"),
    ];

    /// <summary>As a card names a question of 中央区 with these words.</summary>
    public static string Asked(string words) => $"12101/{TaughtWords.KeyOf(words)}";

    // It is kept after the answer, so it may take a moment to stand there.
    private static async Task<string> QuestionAsync(TeamsChat chat)
    {
        var words = Words();
        await chat.SaidAsync(words);
        for (var wait = 0; wait < 50; wait++)
        {
            var read = await StormCity.PressAsync(chat, StormCase.Made(chat, new OpenTeaching { Asked = Asked(words) }));
            if (read.Words.Contains("言葉を教えてください", StringComparison.Ordinal)) return Asked(words);
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The question was not kept.");
    }

    private static Task<Pressing> Teaching(TeamsChat chat) => Task.FromResult(StormCase.Made(chat, new TeachWord { Asked = Asked(Words()), Word = $"ぽわぽわ{Interlocked.Increment(ref drawn)}", Means = "kind:k01" }));

    private static string Words() => string.Create(CultureInfo.InvariantCulture, $"ぽよぽよ{Interlocked.Increment(ref drawn)}とは、なんのことなの");
}
