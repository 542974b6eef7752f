using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿を直した後の画面: the cards in which an edit ends.</summary>
internal sealed class RosterEnd
{
    private const string WithinHalfAMinute = "ボットの答えには、30秒以内に出ます。";

    /// <summary>What changed; or that nothing does.</summary>
    public Card Receipt(FileSpec file, Council council, Kept kept, string? key)
    {
        var ofMeeting = file == Files.Meetings;
        if (kept is not Kept.Done done)
            return RosterReceiptCard.Of(new("nothing", council.Id, "変わるところはありません", council.Name, [], ["送られた内容は、今の記録と同じです。"], "", ofMeeting ? null : key, ofMeeting ? key : null));
        var main = done.Main;
        var newcomer = done.All.FirstOrDefault(r => r.Before is null && r.Key != main.Key);
        var subject = ofMeeting ? $"{council.Name} / 第{main.After.GetValueOrDefault("Number")}回" : $"{council.Name} / {main.After.GetValueOrDefault("Name")} さん";
        IReadOnlyList<string> notices = [.. newcomer is null ? [] : new[] { Newcomer(newcomer) }, WithinHalfAMinute];
        return RosterReceiptCard.Of(new(
            ofMeeting ? "meeting" : "member", council.Id, Answer(newcomer?.Made.Act ?? main.Made.Act), subject, Changes(file, main, newcomer), notices,
            $"入力: {main.Made.By.Name}({JapaneseDate.Moment(main.Made.At)}) ／ 理由: {main.Made.Reason}", ofMeeting ? null : (newcomer ?? main).Key, ofMeeting ? main.Key : null));
    }

    /// <summary>Somebody else was faster.</summary>
    public Card Conflict(RosterChange change, Kept.Conflict conflict, RosterEdit again, string subject)
    {
        var mine = change.Changes(conflict.Now).FirstOrDefault(c => c.Row.Key == conflict.Now.Key) ?? change.Changes(conflict.Now)[0];
        var ofMeeting = change.File == Files.Meetings;
        return RosterConflictCard.Of(new(
            again, subject, conflict.Last is { Made.By.Name: { Length: > 0 } who } ? $"{who} さん" : "取り込み", conflict.Last is { } last ? JapaneseDate.Moment(last.Made.At) : null,
            RosterWords.Changes(change.File, conflict.Now.Values, mine.Row.Values), ofMeeting ? null : conflict.Now.Key, ofMeeting ? conflict.Now.Key : null));
    }

    // Who changes their 役職 ends one membership and begins another; what people look for is the 役職.
    private static IReadOnlyList<FieldChange> Changes(FileSpec file, RowRevision main, RowRevision? newcomer) => newcomer?.Made.Act == Acts.PostChanged
        ? RosterWords.Changes(file, Post(main.Before), Post(newcomer.After)!)
        : RosterWords.Changes(file, main.Before, main.After);

    private static Dictionary<string, string>? Post(IReadOnlyDictionary<string, string>? values) =>
        values?.Where(v => v.Key == "Post").ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);

    private static string Newcomer(RowRevision record) => record.Made.Act == Acts.Joined
        ? $"{record.After.GetValueOrDefault("Name")} さんが、{Day(record, "From")}から{(Day(record, "To") is { Length: > 0 } to ? $"{to}まで" : "")}の委員になります。"
        : $"{Day(record, "From")}から、役職は「{record.After.GetValueOrDefault("Post")}」です。";

    private static string Day(RowRevision record, string column) =>
        record.After.GetValueOrDefault(column) is { } text && DateReading.Date(text) is { } day ? JapaneseDate.Full(day) : "";

    private static string Answer(string act) => act switch
    {
        Acts.Added => "委員に加えました",
        Acts.Corrected => "登録を直しました",
        Acts.PostChanged => "役職を変えました",
        Acts.Ended => "任期の終わりを決めました",
        Acts.Joined => "補欠の人を入れました",
        Acts.Linked => "アカウントをつなぎました",
        Acts.Unlinked => "つながりをはずしました",
        Acts.MeetingAdded => "会議を加えました",
        _ => "会議を直しました",
    };
}
