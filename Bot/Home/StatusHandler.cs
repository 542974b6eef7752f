using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Home;

/// <summary>状態: who the bot takes somebody for, and what waits for them; for 管理者 how the bot itself is.</summary>
internal sealed class StatusHandler(OwnStanding own, BotStanding bot, IEnumerable<WaitingFor> others)
{
    private const int MostNames = 12;

    // Rights for which the bot has buttons today, as people call them. Which of them somebody has is asked of the table.
    private static readonly (Right Right, string Phrase)[] Phrases =
    [
        (Right.FileReports, "報告を出す、見る、直す"),
        (Right.SendMany, "まとめて報告する"),
        (Right.ReadFigures, "区と地区部会の数字を見る"),
        (Right.SeeSmallCounts, "1〜4人の人数を見る"),
        (Right.ReadCouncils, "委員長・副委員長を見る"),
        (Right.ReadMembers, "委員の名前を見る"),
        (Right.SeeContacts, "委員の連絡先を見る"),
        (Right.KeepRoster, "名簿と会議を直す"),
        (Right.ReadTexts, "成果と課題を読む"),
        (Right.KeepQuestions, "未回答の質問を見る"),
        (Right.SeeLedger, "送信状況を見る"),
        (Right.KeepReminders, "お知らせの決まりを変える"),
        (Right.WriteNotices, "お知らせを書く"),
        (Right.AskAdvice, "相談する"),
        (Right.GiveAdvice, "相談に答える"),
        (Right.RecordNeeds, "困りごとメモを書く"),
        (Right.ReadNeeds, "困りごとメモを読む"),
        (Right.EraseNeeds, "ほかの人の困りごとメモを消す"),
        (Right.LoadMasterData, "マスターデータを取り込む"),
        (Right.ReadAudit, "監査ログを見る"),
        (Right.SeeSystem, "ボットの状態を見る"),
    ];

    /// <summary>The card. What can't be read is said on it.</summary>
    public async Task<Reply> ShowAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var now = person.MayReport() ? own.SentencesAsync(person, master, turn, ct) : Task.FromResult<IReadOnlyList<string>>([]);
        var system = person.May(Right.SeeSystem) ? bot.SentencesAsync(master, turn, ct) : Task.FromResult<IReadOnlyList<string>>([]);
        var waiting = Task.WhenAll(others.Select(o => o(person, ct)));
        var (can, cannot) = (Phrases.Where(p => person.May(p.Right)), Phrases.Where(p => !person.May(p.Right)));
        return new Reply.NewMessage(StatusCard.Of(new(
            $"{person.DisplayName} さんは、{Belongs(person, master)}{person.Grants[0].Role.Word()}です",
            [.. person.Grants.Select(g => g.Role.Word()).Distinct(StringComparer.Ordinal)], Scope(person, master),
            [.. can.Select(p => p.Phrase)], [.. cannot.Select(p => p.Phrase)], [.. person.Unchecked.Select(Word)])
        {
            Now = [.. await now, .. (await waiting).SelectMany(w => w)],
            Bot = await system,
            MayReport = person.MayReport(),
            MayAudit = person.May(Right.ReadAudit),
        }));
    }

    /// <summary>登録がちがうとき: whom to ask.</summary>
    public static Reply Wrong(Person person, MasterSnapshot master) => new Reply.Line(master.OwnWardOf(person)?.Office is { } office
        ? $"登録を直すのは、{office.Name}です。{(office.Telephone is { } number ? $"電話 {number} にお伝えください。" : "お伝えください。")}"
        : "登録を直すのは、ボットの管理者です。管理者にお伝えください。");

    private static string Word(Unchecked missed) => missed switch
    {
        Unchecked.Account => "アカウントが今も使われているかを、確かめられませんでした。役割は、登録のとおりにしています。",
        _ => Japanese.GroupsNotChecked + "できることが、いつもより少ないことがあります。",
    };

    private static string Belongs(Person person, MasterSnapshot master) =>
        person.Grants[0].Wards.Select(master.City.FindWard).OfType<Ward>().ToList() is [var ward] ? $"{ward.Name}の" : "";

    private static string Scope(Person person, MasterSnapshot master)
    {
        if (person.Grants.Any(g => g.Wards.Count == 0)) return "市全体";
        string[] names =
        [
            .. person.Grants.Where(g => g.Areas.Count == 0).SelectMany(g => g.Wards).Distinct(StringComparer.Ordinal).Select(w => master.City.FindWard(w)?.Name ?? w),
            .. person.OwnAreas.Select(a => master.City.FindArea(a)?.Name ?? a),
        ];
        return Standing.Names(names, MostNames);
    }
}
