using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>台帳の言い方: states, reasons and next steps as the secretariat reads them.</summary>
internal static class LedgerWords
{
    /// <summary>What a button says of an occasion that is not there.</summary>
    public const string Gone = "そのお知らせの記録は、ありません。「送信状況」と送ると、一覧が出ます。";

    /// <summary>区コード, subject and minute, as a button carries them.</summary>
    public static string Key(Occasion occasion) => $"{occasion.Ward}/{occasion.Subject}/{OutboxRows.Minute(occasion.At)}";

    /// <summary>The occasion of such a text, or null.</summary>
    public static Occasion? Read(string? key) => key?.Split('/') is [{ Length: > 0 and < 20 } ward, { Length: > 0 and < 40 } subject, var minute]
        && DateTime.TryParseExact(minute, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && Storage.StorageKey.IsClean(ward) && Storage.StorageKey.IsClean(subject) ? new(ward, subject, OutboxRows.Moment(minute)) : null;

    /// <summary>「中央区 5月分」.</summary>
    public static string What(OccasionRecord record, MasterSnapshot master)
    {
        var occasion = record.Occasion;
        var ward = master.City.FindWard(occasion.Ward)?.Name ?? "市";
        if (record.Title is { } title) return $"{ward} {title}";
        var duty = Duty.Find(occasion.Ward, occasion.Subject, master);
        var what = duty is null ? "お知らせ" : ReminderView.What(duty, DateOnly.FromDateTime(occasion.At.DateTime));
        return duty is Duty.HandedOver ? $"{ward} {what}(事務局あて)" : $"{ward} {what}";
    }

    /// <summary>One line of the list.</summary>
    public static string Line(OccasionRecord record, MasterSnapshot master) => $"{ReminderView.Hour(record.Occasion.At)} {What(record, master)} "
        + (record.Skipped.Length > 0 ? "見送り" : string.Create(CultureInfo.InvariantCulture, $"{record.Targets}人{(record.EndedAt is null ? "(送信中)" : "")}"));

    /// <summary>State and next step.</summary>
    public static (string State, string Next) Of(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sent => ($"● 届いた / {Moment(delivery.EndedAt)}", ""),
        DeliveryState.Unknown => ("? 不明 / 届いたかどうかが分かりません", "電話などで確かめてください。"),
        DeliveryState.NotDue => ($"－ 送らない / {(delivery.Reason == DeliveryReason.Done ? Done(delivery.Occasion) : Why(delivery.Reason))}", delivery.Reason is DeliveryReason.Away ? "代わりの人に頼んでください。" : ""),
        DeliveryState.Failed => ($"× 届かない / {Why(delivery.Reason)}", Channel.WardOf(delivery.To) is null || delivery.Reason == DeliveryReason.Unwritable ? Step(delivery.Reason) : "チャネルで「お知らせ先にする」と送りなおすと、また届きます。"),
        _ => ("… これから送ります", ""),
    };

    /// <summary>Who may not see it.</summary>
    public static Card Refusal(Person person, MasterSnapshot master) => Refusals.SeeingLedger(person, master);

    private static string Why(string reason) => reason switch
    {
        DeliveryReason.Stopped => "本人が「今回は停止」",
        DeliveryReason.Off => "本人がお知らせを止めています",
        DeliveryReason.Away => "不在です",
        "not-installed" => "アプリが入っていません",
        "blocked" => "本人がボットを止めています",
        "left" => "チャットがありません",
        "disabled" => "組織がボットを止めています",
        DeliveryReason.Throttled => "Teamsが混み合っていました",
        DeliveryReason.Unwritable => "ボットが文面を作れませんでした",
        _ => "Teamsが受け取りませんでした",
    };

    private static string Done(Occasion occasion) => occasion.Subject[0] switch
    {
        'p' or 'e' or 'm' => "もう出ているか、担当ではなくなりました",
        'n' => "もう確認したか、区の人ではなくなりました",
        _ => "もう済んでいるか、区の人ではなくなりました",
    };

    private static string Step(string reason) => reason switch
    {
        "not-installed" or "left" => "Teamsで「支え合い」を追加するよう、電話で頼んでください。",
        "blocked" => "電話で頼んでください。",
        "disabled" => "組織の管理者に、ボットを使えるようにするよう頼んでください。",
        DeliveryReason.Throttled => "しばらくして、もう一度送ってください。",
        DeliveryReason.Unwritable => "管理者に知らせてください。直ったあとで、もう一度送れます。",
        _ => "もう一度送り、届かなければ電話で頼んでください。",
    };

    private static string Moment(DateTimeOffset? at) => at is { } when ? string.Create(CultureInfo.InvariantCulture, $"{JapaneseDate.DayAndMonth(DateOnly.FromDateTime(when.DateTime))} {when.Hour}時{when.Minute:00}分") : "";
}
