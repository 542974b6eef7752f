using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Batches;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Conversations.Reporting;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>Every button in every storm: one line a verb. <see cref="EveryVerbTests"/> fails for a verb that is missing here.</summary>
internal static class StormCases
{
    private const string Officer = CityHost.ChapterOfficer;
    private const string Worker = CityHost.ThreeAreaWorker;
    private const string Changed = "数えなおしました。";
    private const string NotSaved = "まだ保存できていません";
    private const string Note = "体操とお茶の会をしました。";

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenHome(), Nothing, Officer, "報告する"),
        StormCase.Simple(new OpenHelp(), Nothing, Officer, "必ず書くところは3つです"),
        StormCase.Simple(new OpenReport(), Nothing, Officer, "活動報告"),
        StormCase.Simple(new ChooseWard { Ward = "12101" }, Nothing, CityHost.Secretariat, "どの地区部会の報告ですか"),
        StormCase.Simple(new ChooseArea { Ward = "12101", Area = "12101-01" }, Nothing, CityHost.Secretariat, "活動報告"),
        StormCase.Simple(new FillReport { Area = "12101-01", HeldOn = "2026-09-05", Kind = "k01", Participants = "23", Note = Note }, Nothing, CityHost.Secretariat, "読み取りました") with { Keeps = Note },
        StormCase.Simple(new LeaveForm(), Nothing, Officer, "やめました"),
        StormCase.Simple(new OpenWardProgress { Ward = "12101" }, Reads, Officer, "年度の途中です"),
        StormCase.Simple(new OpenAreaProgress { Area = "12101-01" }, Reads, Officer, "寒川は、"),
        StormCase.Simple(new ChooseWardProgress(), Nothing, Officer, "どの区の進み具合を見ますか"),
        new(typeof(SubmitReport), Writes, Officer, chat => OnBlankFormAsync(chat, "report.submit"), "提出しました|すでに届いています") { Trouble = NotSaved, Keeps = Note },
        new(typeof(SubmitAsNewReport), Writes, Officer, UsedFormAsync, "提出しました|すでに届いています") { Trouble = NotSaved, Keeps = Note },
        new(typeof(TurnPage), Writes, Officer, chat => OnBlankFormAsync(chat, "report.page"), "くわしく書きます") { Keeps = Note, IsOfDraft = true },
        new(typeof(KeepDraft), Writes, Officer, chat => OnBlankFormAsync(chat, "report.keep"), "下書きに残しました") { Keeps = Note, IsOfDraft = true },
        StormCase.Simple(new OpenDrafts(), Reads, Officer, "書きかけの下書き"),
        new(typeof(OpenDraft), Reads, Officer, async chat => StormCase.Made(chat, new OpenDraft { Ticket = await DraftAsync(chat) }), "書きかけの下書きです"),
        new(typeof(DiscardDraft), Writes, Officer, async chat => StormCase.Made(chat, new DiscardDraft { Ticket = await DraftAsync(chat) }), "下書きを消しました") { IsOfDraft = true },
        StormCase.Simple(new OpenEarlier { Area = "12101-01" }, Reads, Officer, "どの報告と同じですか|前の報告が"),
        new(typeof(CopyReport), Reads, Officer, async chat => StormCase.Made(chat, new CopyReport { Report = await ReportAsync(chat) }), "前回と同じ内容を入れました"),
        StormCase.Simple(new OpenMyReports(), Reads, Officer, "あなたの報告です|あなたが出した報告は"),
        new(typeof(OpenReportCard), Reads, Officer, async chat => StormCase.Made(chat, new OpenReportCard { Report = await ReportAsync(chat) }), "報告の内容です"),
        new(typeof(OpenHistory), Reads, Officer, async chat => StormCase.Made(chat, new OpenHistory { Report = await ReportAsync(chat) }), "まだ直されていません"),
        new(typeof(OpenCorrection), Reads, Officer, async chat => StormCase.Made(chat, new OpenCorrection { Report = await ReportAsync(chat) }), "直すところを確かめる"),
        new(typeof(ReviewCorrection), Writes, Officer, CorrectionAsync, "この内容に直します") { Keeps = Changed, IsOfDraft = true },
        new(typeof(CorrectSaid), Writes, Officer, async chat => StormCase.Made(chat, new CorrectSaid { Report = await ReportAsync(chat), Field = "people", Value = "32", Ticket = Ticket.New("12101-01", new(2026, 9, 10)).ToString() }), "この内容に直します") { IsOfDraft = true },
        new(typeof(CorrectReport), Writes, Officer, ReviewedAsync, "訂正しました") { Keeps = Note },
        StormCase.Simple(new KeepTheirs(), Nothing, Officer, "訂正していません"),
        new(typeof(AskToCancel), Reads, Officer, async chat => StormCase.Made(chat, new AskToCancel { Report = await ReportAsync(chat) }), "この報告を取り消しますか"),
        new(typeof(CancelReport), Writes, Officer, CancellationAsync, "この報告は、取り消しました") { Keeps = Note },
        new(typeof(RestoreReport), Writes, Officer, CancelledAsync, "この報告は、元に戻っています"),
        StormCase.Simple(new OpenToConfirm(), Reads, Officer, "部会確認を待つ報告"),
        new(typeof(AskToConfirm), Reads, Worker, async chat => StormCase.Made(chat, new AskToConfirm { Report = await OnBehalfAsync(chat) }), "部会に確認した報告として残しますか"),
        new(typeof(ConfirmReport), Writes, Worker, ConfirmationAsync, "部会確認済です") { Keeps = "例示 花子" },
        StormCase.Simple(new OpenNoActivity(), Reads, Officer, "いつですか"),
        new(typeof(SubmitNoActivity), Writes, CityHost.Secretariat, FreePeriodAsync, "受け付けました|すでに") { Trouble = "まだ届いていません" },
        StormCase.Simple(new OpenStatus(), Reads, Officer, "あなたの今") with { Trouble = "読めません" },
        StormCase.Simple(new OpenReminderRules { Ward = "12101" }, Reads, CityHost.Secretariat, "中央区のお知らせの決まりです"),
        StormCase.Simple(new OpenReminderRule { Ward = "12101", Purpose = "report" }, Reads, CityHost.Secretariat, "次回: "),
        StormCase.Simple(new PreviewReminderRule { Ward = "12101", Purpose = "report", Send = "true", Days = "-7,-3", Hour = "10", Tries = "2" }, Reads, CityHost.Secretariat, "まだ保存していません。よければ") with { Trouble = "まだ変わっていません" },
        .. WishStorms.All,
        .. NeedStorms.All,
        .. DigestStorms.All,
        .. NoticeStorms.All,
        StormCase.Simple(new OpenMyReminders(), Reads, Officer, "お知らせは、|不在です"),
        .. LedgerStorms.All,
        StormCase.Simple(new OpenWrongRegistration(), Nothing, Officer, "登録を直すのは"),
        StormCase.Simple(new OpenAuditOfWard { Ward = "12101", Day = "2026-09-10" }, Reads, CityHost.Administrator, "記録は"),
        StormCase.Simple(new OpenAuditOfPerson { Who = $"{FakeConnector.TenantId}/{Officer}", Month = "2026-09" }, Reads, CityHost.Administrator, "記録は"),
        new(typeof(RegisterBatch), Writes, Worker, chat => SentFileAsync(chat, "batch.register"), "登録を始めました"),
        .. RosterStorms.All,
        .. AnswerStorms.All,
        .. ConsultationStorms.All,
        new(typeof(DropBatch), Writes, Worker, chat => SentFileAsync(chat, "batch.drop"), "登録していません|もうありません"),
        StormCase.Simple(new OpenCouncil { Ward = "12101", Ask = CouncilAsk.Chair }, Nothing, CityHost.Member, "中央区の委員長は、安藤 恵子 さんです"),
        StormCase.Simple(new ListMembers { Ward = "12102" }, Nothing, CityHost.Member, "髙橋 正夫 委員"),
        // The row of the audit trail is not among those that are counted: it may stand there twice.
        StormCase.Simple(new ShowContacts { Ward = "12101" }, Reads, CityHost.Secretariat, "member003@example"),
        StormCase.Simple(new OpenMyMemberships(), Nothing, CityHost.Member, "あなたは、花見川区の協議会の委員です"),
        StormCase.Simple(new ChooseCouncil { Ask = CouncilAsk.Chair }, Nothing, CityHost.Member, "どの区のことですか"),
    ];

    /// <summary>Buttons that the bot does not take yet. A line leaves here when the verb gets its handler: a test fails where it did not.</summary>
    public static IReadOnlyList<Type> NotTakenYet { get; } = [];

    private static async Task<Pressing> OnBlankFormAsync(TeamsChat chat, string verb) => Pressing.Of(await chat.SaidAsync("報告"), verb, InOrder);

    private static async Task<Pressing> SentFileAsync(TeamsChat chat, string verb)
    {
        await using var files = await FileServer.StartAsync();
        return Pressing.Of(await chat.PreviewAsync(files, Sending.Rows(2)), verb);
    }

    private static async Task<Pressing> UsedFormAsync(TeamsChat chat)
    {
        var form = await OnBlankFormAsync(chat, "report.submit");
        await StormCity.PressAsync(chat, form);
        var other = Pressing.Of(form.Card, "report.submit", With(("participants", "32")));
        return Pressing.Of((await StormCity.PressAsync(chat, other)).Card!, "report.submitNew", With(("participants", "32")));
    }

    /// <summary>The ticket of a new draft.</summary>
    private static async Task<string> DraftAsync(TeamsChat chat)
    {
        var form = await OnBlankFormAsync(chat, "report.keep");
        await StormCity.PressAsync(chat, form);
        return (string)form.Data["ticket"]!;
    }

    /// <summary>A new report, as the buttons name it.</summary>
    private static async Task<string> ReportAsync(TeamsChat chat) =>
        $"12101/{(await StormCity.PressAsync(chat, await OnBlankFormAsync(chat, "report.submit"))).Card!.Receipt()}";

    private static async Task<Pressing> CorrectionAsync(TeamsChat chat)
    {
        var form = await StormCity.PressAsync(chat, StormCase.Made(chat, new OpenCorrection { Report = await ReportAsync(chat) }));
        return Pressing.Of(form.Card!, "report.review", With(("note", Changed)));
    }

    private static async Task<Pressing> ReviewedAsync(TeamsChat chat) => Pressing.Of(
        (await StormCity.PressAsync(chat, await CorrectionAsync(chat))).Card!, "report.correctNow", ("reason", "count"), ("reasonText", Note));

    private static Task<Pressing> CancellationAsync(TeamsChat chat) => CancellationAsync(chat, InOrder);

    private static async Task<Pressing> CancellationAsync(TeamsChat chat, (string Id, string Value)[] inputs)
    {
        var receipt = await StormCity.PressAsync(chat, Pressing.Of(await chat.SaidAsync("報告"), "report.submit", inputs));
        var asked = await StormCity.PressAsync(chat, StormCase.Made(chat, new AskToCancel { Report = $"12101/{receipt.Card!.Receipt()}" }));
        return Pressing.Of(asked.Card!, "report.cancelNow", ("reason", "double"), ("reasonText", Note));
    }

    // Of a day whose period is not over yet.
    private static async Task<Pressing> CancelledAsync(TeamsChat chat)
    {
        var cancelled = await StormCity.PressAsync(chat, await CancellationAsync(chat, With(("heldOn", "2026-09-05"))));
        return Pressing.Of(cancelled.Card!, "report.restore");
    }

    /// <summary>A new report that somebody else typed for the area, as the buttons name it.</summary>
    private static async Task<string> OnBehalfAsync(TeamsChat chat) => $"12101/{(await chat.FiledOnBehalfAsync()).Receipt()}";

    private static async Task<Pressing> ConfirmationAsync(TeamsChat chat)
    {
        var asked = await StormCity.PressAsync(chat, StormCase.Made(chat, new AskToConfirm { Report = await OnBehalfAsync(chat) }));
        return Pressing.Of(asked.Card!, "report.confirmNow", ("how", "phone"), ("by", "例示 花子"), ("on", "2026-09-08"));
    }

    // The first period of the ward for which nothing was said yet: in September there are enough of them for all storms.
    private static async Task<Pressing> FreePeriodAsync(TeamsChat chat)
    {
        var card = await chat.SaidAsync("活動なし");
        var free = card.Input("period").GetProperty("choices").EnumerateArray().First().GetProperty("value").GetString()!;
        return Pressing.Of(card, "noActivity.submit", ("period", free));
    }
}
