using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Notices;

/// <summary>あて先: who gets a notice.</summary>
internal enum NoticeTo
{
    /// <summary>地区部会の人とCSW.</summary>
    Areas,

    /// <summary>協議会の委員.</summary>
    Members,

    /// <summary>両方.</summary>
    Both,

    /// <summary>チームのチャネル.</summary>
    Channel,
}

/// <summary>書いたこと: what the secretariat wrote, fit to be kept.</summary>
internal sealed record NoticeText(string Headline, string Message, NoticeTo To, bool AsksReply, DateOnly? ReplyBy);

/// <summary>お知らせ: a draft, or what was sent. Once it is sent nothing of it changes but <see cref="Again"/>.</summary>
internal sealed record Notice(NoticeKey Key, NoticeText Text, DateTimeOffset WrittenAt, string By)
{
    /// <summary>Null for a draft.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How many it was sent to.</summary>
    public int Recipients { get; init; }

    /// <summary>もう一度: when it was sent once more to who had not acknowledged it, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Again { get; init; } = [];

    /// <summary>ETag of what was read.</summary>
    public string? Version { get; init; }
}

/// <summary>確認: that somebody has acknowledged a notice.</summary>
/// <param name="Person">As in <c>PersonKey</c>.</param>
/// <param name="At">When for the first time.</param>
/// <param name="Text">ひとこと, or null.</param>
internal sealed record Acknowledgement(string Notice, string Person, string Name, DateTimeOffset At, string? Text);

/// <summary>お知らせの鍵, as a button carries it: 区コード and an id that is drawn when the form is opened, the newest first in the table.</summary>
internal sealed record NoticeKey(string Ward, string Id)
{
    private const int Digits = 10;
    private const long Latest = 9_999_999_999;

    /// <summary>The subject of its occasions in the outbox.</summary>
    public string Subject => $"n-{Id}";

    /// <summary>A new one.</summary>
    public static NoticeKey New(string ward, DateTimeOffset now) => new(ward, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Latest - now.ToUnixTimeSeconds():D10}{DrawnId.New()}"));

    /// <summary>The key in a button, or null for what can't have been drawn here.</summary>
    public static NoticeKey? Read(string? text) =>
        text?.Split('/') is [{ Length: > 0 and < 20 } ward, { Length: > Digits } id] && StorageKey.IsClean(ward) && id[..Digits].All(char.IsAsciiDigit) && DrawnId.Is(id[Digits..]) ? new(ward, id) : null;

    /// <summary>The key of an occasion's subject, or null.</summary>
    public static NoticeKey? Of(Outbox.Occasion occasion) => occasion.Subject.StartsWith("n-", StringComparison.Ordinal) ? Read($"{occasion.Ward}/{occasion.Subject[2..]}") : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Ward}/{Id}";
}
