using Sasaeai.Bot.Import;

namespace Sasaeai.Bench;

/// <summary>The kinds of turn, each with what its answer must say.</summary>
internal sealed class TurnKinds(Teams teams)
{
    /// <summary>What is said for ヘルプ.</summary>
    public const string Help = "ヘルプ";

    /// <summary>What is said for progress.</summary>
    public const string Question = "中央区の進捗";

    /// <summary>What may be asked, by the word of the command line, with what the answer must say.</summary>
    public static readonly IReadOnlyDictionary<string, (string Said, string Answer)> Questions = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["progress"] = (Question, "年度の途中です。"),
        ["figures"] = ("中央区の今年度の参加者数を月ごとに教えてください", "この数字の根拠"),
        ["missing"] = ("中央区で5月分がまだの地区部会は?", "この数字の根拠"),
        ["wards"] = ("全区の件数を区ごとに教えてください", "この数字の根拠"),
        ["search"] = ("中央区の今年度の課題は?", "この答えの根拠"),
    };

    // More than are on their way at once, so that no conversation is always the same worker's next.
    private const int Conversations = 64;
    private const string Receipt = "提出しました。受付番号";

    private readonly Letters letters = new(teams.ServiceUrl);
    private readonly List<(string Name, Taken Answers)> expected = [];

    /// <summary>The least that a bot can do.</summary>
    public Scenario OfFloor(Subject floor) => Said("floor", "floor", floor, Help, Floor.Reply);

    /// <summary>ヘルプ.</summary>
    public Scenario OfHelp(Subject bot) => Said("ヘルプ", "help", bot, Help, "必ず書くところは3つです");

    /// <summary>中央区の進捗.</summary>
    public Scenario OfProgress(string name, Subject bot) => OfQuestion(name, bot, "progress");

    /// <summary>One of <see cref="Questions"/>.</summary>
    public Scenario OfQuestion(string name, Subject bot, string ask) => Said(name, ask, bot, Questions[ask].Said, Questions[ask].Answer);

    /// <summary>提出する: a new form each, for each area in turn.</summary>
    public Scenario OfSubmission(Subject bot, MasterSnapshot master, DateOnly today)
    {
        const string Name = "submission";
        var desks = Letters.Desks(master, today);
        var forms = 0;
        // Once in the answer, and once in the update of the message.
        Expect(Name, Name, Receipt);
        return new(Name, bot, Next, Expect(Name, "submission.response", Receipt));

        byte[] Next(int worker, int turn)
        {
            var number = Interlocked.Increment(ref forms);
            var (area, person) = desks[number % desks.Count];
            return letters.Press(Name, number % Conversations, person, Letters.Form(area, number, master, today));
        }
    }

    /// <summary>Says which answers were not what they must be.</summary>
    /// <returns>The exit code: 1 when there were any, because then the figures say nothing.</returns>
    public async Task<int> VerdictAsync(TextWriter output)
    {
        var wrong = expected.Where(e => e.Answers.Wrong > 0).ToList();
        foreach (var (name, answers) in wrong)
        {
            await output.WriteLineAsync($"NOT WHAT IT MUST BE, so the figures say nothing: {name}, {answers.Wrong} of {answers.Wrong + answers.Right} answers");
        }

        return wrong.Count == 0 ? 0 : 1;
    }

    private Scenario Said(string name, string id, Subject subject, string text, string answer)
    {
        Expect(name, id, answer);
        var messages = Enumerable.Range(0, Conversations).Select(n => letters.Message(id, n, text)).ToArray();
        return new(name, subject, (worker, turn) => messages[((turn * BenchOptions.AtOnce) + worker) % Conversations]);
    }

    private Taken Expect(string name, string id, string text)
    {
        var answers = teams.Expect(id, text);
        if (expected.All(e => e.Answers != answers)) expected.Add((name, answers));
        return answers;
    }
}
