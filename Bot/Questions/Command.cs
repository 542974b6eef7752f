using System.Collections.Frozen;
using System.Text;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>言葉での指示: what can be said instead of pressing a button.</summary>
internal abstract record Command
{
    private Command()
    {
    }

    /// <summary>報告.</summary>
    internal sealed record Report : Command;

    /// <summary>続きから.</summary>
    internal sealed record Drafts : Command;

    /// <summary>活動なし.</summary>
    internal sealed record NoActivity : Command;

    /// <summary>わたしの報告, 訂正, 取消.</summary>
    internal sealed record MyReports : Command;

    /// <summary>部会確認.</summary>
    internal sealed record ToConfirm : Command;

    /// <summary>進捗, of a ward or of the person's own.</summary>
    internal sealed record Progress(Ward? Ward) : Command;

    /// <summary>名簿を直す.</summary>
    internal sealed record KeepRoster : Command;

    /// <summary>会議を書く.</summary>
    internal sealed record WriteMeeting : Command;

    /// <summary>質問: one, or two in one sentence.</summary>
    internal sealed record Ask(IReadOnlyList<Question> Questions) : Command;

    /// <summary>聞き返す: two or more meanings.</summary>
    /// <param name="About">What is ambiguous, as the master data writes it, or null where it is the whole sentence.</param>
    internal sealed record AskBack(string? About, IReadOnlyList<Meaning> Meanings) : Command;

    /// <summary>続きの質問: says only what differs from the question before.</summary>
    /// <param name="Alone">What it means where nothing was asked before; null for nothing.</param>
    internal sealed record FollowUp(Differing Differing, Question? Alone) : Command;

    /// <summary>住民の個人情報を残す、または見せる頼み: refused.</summary>
    internal sealed record ResidentData : Command;

    /// <summary>ヘルプ.</summary>
    internal sealed record Help : Command;

    /// <summary>はじめ, メニュー.</summary>
    internal sealed record Home : Command;

    /// <summary>状態.</summary>
    internal sealed record Status : Command;

    /// <summary>監査ログ.</summary>
    internal sealed record Audit : Command;

    /// <summary>文で書いた報告: the form is filled in with it.</summary>
    internal sealed record WriteReport(ReportSentence Said) : Command;

    /// <summary>文で書いた訂正: before and after are shown.</summary>
    internal sealed record CorrectLine(CorrectionSentence Said) : Command;

    /// <summary>未回答の質問.</summary>
    internal sealed record Unanswered : Command;

    /// <summary>送信状況: what the bot has sent on its own.</summary>
    internal sealed record Ledger : Command;

    /// <summary>お知らせの決まり: when a ward's people are reminded.</summary>
    internal sealed record ReminderRules : Command;

    /// <summary>困りごとを書く.</summary>
    internal sealed record WriteNeed : Command;

    /// <summary>困りごと一覧.</summary>
    internal sealed record Needs : Command;

    /// <summary>まとめを受け取る.</summary>
    internal sealed record Digest : Command;

    /// <summary>お知らせを書く.</summary>
    internal sealed record WriteNotice : Command;

    /// <summary>お知らせ一覧.</summary>
    internal sealed record Notices : Command;

    /// <summary>お知らせ先にする, お知らせ先をやめる: said in a team's channel.</summary>
    /// <param name="Ward">Null where none was named.</param>
    internal sealed record NoticeChannel(Ward? Ward, bool Begins) : Command;

    /// <summary>リマインドを今すぐ試す; Development only.</summary>
    internal sealed record TryReminders : Command;

    /// <summary>相談する.</summary>
    internal sealed record AskAdvice : Command;

    /// <summary>自分の相談.</summary>
    internal sealed record MyAdvice : Command;

    /// <summary>相談の一覧: what is asked in a ward.</summary>
    internal sealed record Consultations : Command;

    /// <summary>Anything else.</summary>
    internal sealed record Unknown : Command;
}

/// <summary>区の名前, folded.</summary>
internal sealed record WardNames(Ward Ward, IReadOnlyList<string> Full, IReadOnlyList<string> All);

/// <summary>One meaning of a sentence that has several.</summary>
/// <param name="Label">「中央区の 見本台」.</param>
internal sealed record Meaning(string Label, Question Question);

/// <summary>
/// Reads a command: exact words after NFKC, in any kana, with or without a ward's name. The whole text must be used up, so
/// 「稲毛海岸」 is never 稲毛区 and half a sentence never does anything. Pure.
/// </summary>
internal static class CommandReader
{
    private static readonly FrozenSet<string> ReportWords = Folded("報告", "ほうこく", "報告する", "報告したい", "活動報告", "報告します");
    private static readonly FrozenSet<string> DraftWords = Folded("続きから", "つづきから", "続き", "つづき", "下書き", "したがき", "続きを書く");
    private static readonly FrozenSet<string> NoActivityWords = Folded("活動なし", "かつどうなし", "活動無し", "活動がなかった", "活動なしを届ける");
    private static readonly FrozenSet<string> MyReportsWords = Folded(
        "わたしの報告", "わたくしの報告", "私の報告", "自分の報告", "じぶんの報告", "訂正", "ていせい", "訂正する", "訂正したい", "取消", "とりけし", "取り消し", "取り消す", "取り消したい");
    private static readonly FrozenSet<string> ToConfirmWords = Folded("部会確認", "ぶかいかくにん", "部会確認する", "部会確認をする");
    private static readonly FrozenSet<string> ProgressWords = Folded("進捗", "しんちょく", "進捗状況", "進み具合", "すすみぐあい", "状況", "しんちょくじょうきょう");
    private static readonly FrozenSet<string> RosterWords = Folded("名簿を直す", "名簿をなおす", "めいぼをなおす", "委員を加える");
    private static readonly FrozenSet<string> MeetingWords = Folded("会議を書く", "会議を記録", "会議を記録する", "会議の記録", "会議を加える", "議事録");
    private static readonly FrozenSet<string> HelpWords = Folded("へるぷ", "help", "使い方", "つかいかた", "?");
    private static readonly FrozenSet<string> HomeWords = Folded("はじめ", "めにゅー", "もどる", "home", "menu", "こんにちは");

    private static readonly FrozenSet<string> StatusWords = Folded("状態", "じょうたい", "わたしはだれ", "私はだれ", "私の登録", "わたしの登録", "登録");
    private static readonly FrozenSet<string> AuditWords = Folded("監査ログ", "かんさろぐ", "監査", "監査の記録");

    private static readonly FrozenSet<string> UnansweredWords = Folded("未回答の質問", "未回答", "みかいとう", "みかいとうの質問");

    private static readonly FrozenSet<string> LedgerWords = Folded("送信状況", "そうしんじょうきょう", "お知らせの送信状況", "リマインドの送信状況", "台帳");
    private static readonly FrozenSet<string> RuleWords = Folded("お知らせの決まり", "おしらせのきまり", "リマインドの決まり", "お知らせの決まりを見る", "お知らせの決まりを変える");
    private static readonly FrozenSet<string> NeedWords = Folded("困りごとを書く", "困りごとメモ", "こまりごとを書く", "困りごとメモを書く", "困りごとを残す");
    private static readonly FrozenSet<string> NeedListWords = Folded("困りごと一覧", "困りごとの一覧", "困りごとメモ一覧", "困りごとメモの一覧", "こまりごと一覧", "困りごとを見る", "困りごとメモを見る");
    private static readonly FrozenSet<string> DigestWords = Folded("まとめを受け取る", "まとめを受けとる", "まとめをうけとる", "まとめ", "まとめを止める", "まとめをやめる", "まとめの回数を変える");

    private static readonly FrozenSet<string> NoticeWords = Folded("お知らせを書く", "おしらせを書く", "お知らせを出す", "お知らせを送る", "お知らせを書きたい");
    private static readonly FrozenSet<string> NoticesWords = Folded("お知らせ一覧", "おしらせ一覧", "お知らせの一覧", "お知らせの返事", "お知らせの返事を見る");
    private static readonly FrozenSet<string> ChannelWords = Folded("お知らせ先にする", "おしらせ先にする", "お知らせ先にします", "お知らせ先にしてください");
    private static readonly FrozenSet<string> NoChannelWords = Folded("お知らせ先をやめる", "おしらせ先をやめる", "お知らせ先をやめます", "お知らせ先をやめてください");
    private static readonly FrozenSet<string> TryWords = Folded("リマインドを今すぐ試す", "リマインドを試す");

    private static readonly FrozenSet<string> AskAdviceWords = Folded("相談する", "相談", "そうだん", "そうだんする", "相談したい", "相談があります", "もう一度相談する");
    private static readonly FrozenSet<string> MyAdviceWords = Folded("自分の相談", "じぶんの相談", "わたしの相談", "私の相談", "相談の答え", "相談の返事");
    private static readonly FrozenSet<string> ConsultationWords = Folded("相談の一覧", "そうだんのいちらん", "相談を見る", "まだの相談", "答えていない相談", "相談に答える");

    /// <summary>The command in the text.</summary>
    /// <param name="wards">Of <see cref="Wards"/>; made once, because every turn is compared with them.</param>
    public static Command Read(string text, IReadOnlyList<WardNames> wards)
    {
        var said = Fold(text);
        if (ReportWords.Contains(said)) return new Command.Report();
        if (DraftWords.Contains(said)) return new Command.Drafts();
        if (NoActivityWords.Contains(said)) return new Command.NoActivity();
        if (MyReportsWords.Contains(said)) return new Command.MyReports();
        if (ToConfirmWords.Contains(said)) return new Command.ToConfirm();
        if (RosterWords.Contains(said)) return new Command.KeepRoster();
        if (MeetingWords.Contains(said)) return new Command.WriteMeeting();
        if (HelpWords.Contains(said)) return new Command.Help();
        if (HomeWords.Contains(said)) return new Command.Home();
        if (StatusWords.Contains(said)) return new Command.Status();
        if (UnansweredWords.Contains(said)) return new Command.Unanswered();
        if (LedgerWords.Contains(said)) return new Command.Ledger();
        if (RuleWords.Contains(said)) return new Command.ReminderRules();
        if (NeedWords.Contains(said)) return new Command.WriteNeed();
        if (NeedListWords.Contains(said)) return new Command.Needs();
        if (DigestWords.Contains(said)) return new Command.Digest();
        if (NoticeWords.Contains(said)) return new Command.WriteNotice();
        if (NoticesWords.Contains(said)) return new Command.Notices();
        if (ChannelIn(said, null) is { } channel) return channel;
        if (TryWords.Contains(said)) return new Command.TryReminders();
        if (AskAdviceWords.Contains(said)) return new Command.AskAdvice();
        if (MyAdviceWords.Contains(said)) return new Command.MyAdvice();
        if (ConsultationWords.Contains(said)) return new Command.Consultations();
        if (AuditWords.Contains(said)) return new Command.Audit();
        if (ProgressWords.Contains(said)) return new Command.Progress(null);
        foreach (var ward in wards)
        {
            // 「緑」 alone is a colour; the ward's short name needs 進捗 beside it.
            if (ward.Full.Contains(said, StringComparer.Ordinal) || ward.All.Any(name => IsProgressOf(name, said))) return new Command.Progress(ward.Ward);
            if (ward.All.Where(name => said.StartsWith(name, StringComparison.Ordinal)).Select(name => ChannelIn(said[name.Length..], ward.Ward)).FirstOrDefault(c => c is not null) is { } channelOf) return channelOf;
        }

        return new Command.Unknown();
    }

    /// <summary>The wards of a city with their names as they are compared.</summary>
    public static IReadOnlyList<WardNames> Wards(City city) => [.. city.Wards.Select(w =>
    {
        string[] full = [.. new[] { w.Name, w.Kana }.OfType<string>().Select(Fold)];
        return new WardNames(w, full, [.. full, .. w.Aliases.Select(Fold)]);
    })];

    private static Command.NoticeChannel? ChannelIn(string said, Ward? ward) =>
        ChannelWords.Contains(said) ? new(ward, true) : NoChannelWords.Contains(said) ? new(ward, false) : null;

    private static bool IsProgressOf(string name, string said) =>
        (said.StartsWith(name, StringComparison.Ordinal) && ProgressWords.Contains(said[name.Length..]))
        || (said.EndsWith(name, StringComparison.Ordinal) && ProgressWords.Contains(said[..^name.Length]));

    // Folded once: every turn is compared with all of them.
    private static FrozenSet<string> Folded(params string[] words) => words.Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    // Width, kana, case, blanks, の and closing marks make no difference to what is meant.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in TypedText.Fold(text).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(character) || character is 'の' or '。' or '、' or '!' or '.' or 'ー') continue;
            folded.Append(character is >= 'ァ' and <= 'ヶ' ? (char)(character - 0x60) : character);
        }

        return folded.Length > 1 ? folded.ToString().TrimEnd('?') : folded.ToString();
    }
}
