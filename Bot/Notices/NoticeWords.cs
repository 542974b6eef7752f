using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせの言い方, in cards, in the ledger and in a channel.</summary>
internal static class NoticeWords
{
    /// <summary>In a channel: without a name.</summary>
    public const string Acknowledged = "確認を受け取りました。";

    /// <summary>In a channel: not of the ward, or no such notice.</summary>
    public const string NotAcknowledged = "確認を受け取れませんでした。この区に登録のある人だけが、確認できます。";

    private const int InTitle = 50;

    /// <summary>What all its cards show.</summary>
    public static NoticeParts.Content Content(NoticeKey key, NoticeText text, MasterSnapshot master) =>
        new(master.City.FindWard(key.Ward)?.Name ?? "区", text.Headline, text.Message, text.ReplyBy is { } day ? JapaneseDate.DayAndMonth(day) : null);

    /// <summary>「お知らせ「夏の会議」」, for the ledger.</summary>
    public static string Title(Notice notice) => $"お知らせ「{(notice.Text.Headline.Length > InTitle ? TypedText.Cut(notice.Text.Headline, InTitle - 1) + "…" : notice.Text.Headline)}」";

    /// <summary>「6月10日(水) 10時42分」.</summary>
    public static string Moment(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{JapaneseDate.DayAndMonth(DateOnly.FromDateTime(at.DateTime))} {at.Hour}時{at.Minute:00}分");

    /// <summary>The occasion at which it was sent for the first time.</summary>
    public static Occasion Occasion(Notice notice) => new(notice.Key.Ward, notice.Key.Subject, Minute(notice.SentAt!.Value));

    /// <summary>As in <see cref="OpenOccasion.Occasion"/>.</summary>
    public static string Key(Occasion occasion) => $"{occasion.Ward}/{occasion.Subject}/{OutboxRows.Minute(occasion.At)}";

    /// <summary>To the minute, as the outbox keeps it.</summary>
    public static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>One line of the list.</summary>
    public static string Line(Notice notice, int acknowledged)
    {
        var state = notice switch
        {
            { SentAt: null } => "下書き",
            { Text.To: NoticeTo.Channel } => string.Create(CultureInfo.InvariantCulture, $"送信済 チャネル 確認 {acknowledged}人"),
            _ => string.Create(CultureInfo.InvariantCulture, $"送信済 確認 {acknowledged}/{notice.Recipients}"),
        };
        return $"{Moment(notice.SentAt ?? notice.WrittenAt)} 「{notice.Text.Headline}」 {state}";
    }

    /// <summary>May write in that ward.</summary>
    public static bool MayWrite(Person person, string ward) => person.May(Right.WriteNotices, ward);

    /// <summary>May read who has acknowledged what was sent there.</summary>
    public static bool MayRead(Person person, string ward) => MayWrite(person, ward) || person.May(Right.SeeLedger, ward);
}
