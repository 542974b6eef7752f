using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Home;

/// <summary>ボットの今, for 管理者: what works, as far as it was really tried.</summary>
internal sealed class BotStanding(Tables tables, MasterVersions versions, PeopleDirectory directory, IConfiguration settings)
{
    /// <summary>As sentences. A part that can't be read says so; the others stand. One round trip a ward and one more, all at once.</summary>
    public async Task<IReadOnlyList<string>> SentencesAsync(MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var storage = Standing.OrAsync(() => StorageAsync(master, ct), "記録する場所: つながりません。報告は、いま保存できません。");
        var unsent = Standing.OrAsync(() => UnsentAsync(master, ct), "送っていない知らせ: いま読めません。");
        var graph = directory.CheckAsync(ct);
        return [await storage, await unsent, $"名簿の確認先(Microsoft Graph): {Word(await graph)}", Credential(), $"確かめた時: {JapaneseDate.Moment(turn.Now)}"];
    }

    private async Task<string> StorageAsync(MasterSnapshot master, CancellationToken ct)
    {
        var pointer = await versions.PointerAsync(ct);
        var used = pointer?.Version == master.Version ? "" : "新しい版があります。30秒ほどで使い始めます。";
        return string.Create(CultureInfo.InvariantCulture, $"記録する場所: つながっています。マスターデータは {pointer?.Number ?? 0}回めの取り込み({pointer?.Version ?? "なし"})です。{used}");
    }

    // The key of a notice begins with the day on which it was written.
    private async Task<string> UnsentAsync(MasterSnapshot master, CancellationToken ct)
    {
        var oldest = await Task.WhenAll(master.City.Wards.Select(async ward =>
            (await tables.Reports.RangeAsync(ward.Code, ReportKeys.EveryOutbox, StorageKey.After(ReportKeys.EveryOutbox), ct, atOnce: 1).FirstOrDefaultAsync(ct))?.Key.Split('|')[1]));
        return oldest.OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() is not { } first
            ? "送っていない知らせ: ありません。"
            : $"送っていない知らせ: いちばん古いものは {JapaneseDate.Full(DateOnly.ParseExact(first, "yyyyMMdd", CultureInfo.InvariantCulture))}です。";
    }

    private static string Word(DirectoryTrouble? trouble) => trouble switch
    {
        null => "つながっています。必要な許可があります。",
        DirectoryTrouble.Off => "使っていません。役割は、登録だけで決まります。",
        DirectoryTrouble.NoToken => "トークンをもらえません。ボットの資格情報を確かめてください。",
        DirectoryTrouble.Refused => "許可が足りません。User.Read.All と GroupMember.Read.All を確かめてください。",
        _ => "いま答えません。役割は、登録のとおりにしています。",
    };

    // What can't be known from here is not guessed.
    private string Credential() => string.IsNullOrEmpty(settings["Bot:AppSecret"])
        ? "資格情報: マネージドIDです。期限はありません。"
        : "資格情報: クライアント シークレットです。期限は、ここからは読めません。Entra の「証明書とシークレット」で確かめてください。";
}
