using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Answers;

/// <summary>
/// 前の質問の置き場: table Questions, partition <c>L|{chat and person, hashed}</c>, one row. Good for 30 minutes, so that 「じゃあ緑区は?」 next week does not
/// go on from something long forgotten. In storage, because the next sentence may reach another copy of the bot.
/// </summary>
internal sealed class LastQuestions(Tables tables)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);
    private const string RowKey = "last";
    private const string LineColumn = "Question";
    private const string AtColumn = "At";

    /// <summary>What was last asked in that chat by that person, at most 30 minutes ago; else null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Question?> FindAsync(Turn turn, City city, CancellationToken ct)
    {
        if (Partition(turn) is not { } partition || await tables.Questions.FindAsync(partition, RowKey, ct) is not { } row) return null;
        return DateTimeOffset.TryParseExact(row.Text(AtColumn), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && turn.Now - at <= GoodFor
            ? QuestionNotation.Read(row.Text(LineColumn), city)
            : null;
    }

    /// <summary>Keeps it. The last one wins. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; the next sentence must then say everything.</exception>
    public async Task KeepAsync(Turn turn, Question question, CancellationToken ct)
    {
        if (Partition(turn) is not { } partition) return;
        await tables.Questions.ApplyAsync(partition, [new Change.Put(new Row(RowKey, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [LineColumn] = QuestionNotation.Write(question),
            [AtColumn] = turn.Now.ToString("O", CultureInfo.InvariantCulture),
        }, null))], ct);
    }

    private static string? Partition(Turn turn) => turn.Address is { ConversationId: var chat }
        ? $"L|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Sender.TenantId}/{turn.Sender.ObjectId}/{chat}")))}"
        : null;
}
