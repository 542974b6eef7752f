namespace Sasaeai.Cards.Tests;

/// <summary>お知らせ.</summary>
internal static class NoticeExamples
{
    private const string Notice = "12101/8218870800ABCDEFGHJK";

    private static readonly NoticeParts.Content Content = new(
        "中央区", "夏の情報交換会のご案内", "7月8日(水) 14時から、中央区の会議室で情報交換会を開きます。\n活動で困っていることを、持ち寄ってください。", "6月24日(水)");

    private static readonly PreviewNotice Form = new() { Notice = Notice, Headline = Content.Headline, Message = Content.Message, Recipients = "both", AsksReply = "true", ReplyBy = "2026-06-24" };

    private static readonly NoticeFormCard.View Blank = new("open", "中央区", new() { Notice = Notice }, false, []);

    private static readonly IReadOnlyList<NoticeFormCard.Problem> Problems =
    [
        new("headline", "件名を書いてください。"),
        new("message", "「090-0000-0000」は、電話番号のように見えます。住民の情報なら、消してください。", "0123456789ab"),
        new("recipients", "あて先を1つ選んでください。"),
        new("replyBy", "過ぎた日です。今日か、これからの日を選んでください。"),
    ];

    private static readonly NoticeCard.View Card = new("asking", Notice, Content, Examples.Office, false);

    private static readonly NoticeRepliesCard.View Replies = new(
        Notice, "12101", Content, "6月10日(水) 10時42分(内田 千尋)", 5, 3, [new("石川 浩二", ""), new("長谷川 茂", "届いていません")],
        [new("大塚 真理", "6月10日(水) 13時05分", "2人で参加します。"), new("水野 拓也", "6月10日(水) 11時20分", "欠席します。資料をお願いします。")],
        null, "12101/n-8218870800ABCDEFGHJK/202606101042", true, "令和8年6月11日(木) 9時00分");

    private static readonly NoticeListCard.View List = new(
        "中央区", "12101",
        [new("6月10日(水) 10時42分 「夏の情報交換会のご案内」 送信済 確認 3/5", Notice), new("6月9日(火) 9時12分 「資料の置き場所」 下書き", "12101/8218962400ABCDEFGHJK")], true, "令和8年6月11日(木) 9時00分");

    internal static IReadOnlyList<Card> All { get; } =
    [
        NoticeFormCard.Choose(Examples.Wards),
        NoticeFormCard.Of(Blank),
        NoticeFormCard.Of(Blank with { State = "returned", Form = Form with { Headline = null, Recipients = "channel", ReplyBy = "2026-06-01" }, HasChannel = true, Problems = Problems }),
        NoticeFormCard.Of(Blank with { State = "notSaved", Form = Form, HasChannel = true }),
        NoticePreviewCard.Of(new(Notice, "48人", Content, true)),
        NoticePreviewCard.Of(new(Notice, "", Content with { ReplyBy = null }, false)),
        NoticePreviewCard.Sent(Notice, "48人"),
        NoticePreviewCard.Dropped("12101"),
        NoticePreviewCard.Gone("12101"),
        NoticeCard.Of(Card),
        NoticeCard.Of(Card with { State = "asksReply", AsksReply = true }),
        NoticeCard.Of(Card with { State = "channel", Content = Content with { ReplyBy = null } }),
        NoticeCard.Of(Card with { State = "acknowledged", AsksReply = true, At = "6月10日(水) 11時20分", Answer = "2人で参加します。" }),
        NoticeCard.Of(Card with { State = "returned", AsksReply = true, Answer = "佐藤 花子さんと行きます。", Problem = "「佐藤 花子」は、名前のように見えます。", Mark = "0123456789ab" }),
        NoticeCard.Of(Card with { State = "notSaved", AsksReply = true, Answer = "2人で参加します。" }),
        NoticeCard.Replaced("中央区"),
        NoticeRepliesCard.Of(Replies),
        NoticeRepliesCard.Of(Replies with { Acknowledged = 5, Waiting = [], After = 20 }),
        NoticeRepliesCard.Of(Replies with { Recipients = null, Waiting = [], Answers = [], MayResend = false }),
        NoticeRepliesCard.Gone("12101"),
        NoticeListCard.Of(List),
        NoticeListCard.Of(List with { Notices = [] }),
        NoticeListCard.Choose(Examples.Wards),
    ];

    internal static IEnumerable<Card> Worst(string longName, string note)
    {
        var content = new NoticeParts.Content(longName, note[..60], note[..400], "12月24日(木)");
        var form = Form with { Headline = note[..60], Message = note[..400] };
        var sign = new NoticeFormCard.Problem("headline", note[..120], "0123456789ab");
        yield return NoticeFormCard.Of(Blank with { State = "returned", Place = longName, Form = form, HasChannel = true, Problems = [sign, sign with { Field = "message" }, .. Problems.Skip(2)] });
        yield return NoticePreviewCard.Of(new(Notice, $"{longName}のチャネル", content, true));
        yield return NoticeCard.Of(Card with { State = "returned", Content = content, AsksReply = true, Answer = note[..100], Problem = note[..120], Mark = "0123456789ab" });
        yield return NoticeCard.Of(Card with { State = "acknowledged", Content = content, AsksReply = true, At = "12月24日(木) 23時59分", Answer = note[..100] });
        yield return NoticeRepliesCard.Of(Replies with
        {
            Content = content,
            Recipients = 1284,
            Acknowledged = 1244,
            Waiting = [.. Enumerable.Repeat(new NoticeRepliesCard.Person(longName, "届いたかどうか、分かりません"), 40)],
            Answers = [.. Enumerable.Repeat(new NoticeRepliesCard.Answer(longName, "12月24日(木) 23時59分", note[..100]), 20)],
            After = 20,
            Said = "先ほど送りました。次に送れるのは、12月24日(木) 23時59分からです。",
        });
        yield return NoticeListCard.Of(List with { Place = longName, Notices = [.. Enumerable.Range(0, 10).Select(n => new Option($"12月24日(木) 23時59分 「{note[..60]}」 送信済 確認 1284/1284", $"12101/821887080{n}ABCDEFGHJK"))] });
    }
}
