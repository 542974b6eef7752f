using System.Globalization;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Texts;

/// <summary>What is said about corrections, 取消 and 部会確認.</summary>
internal static class RevisionWords
{
    public const string ChosenIsDraft = "選ばれているのは下書きです。下書きは「訂正する・続きを書く」で開けます。";
    public const string Kept = "訂正していません。書いた内容は、下書きに残してあります。「自分の報告」から続きを書けます。";
    public const string ReasonMissing = "理由が選ばれていません。1つ選んでください。";
    public const string ChangedMeanwhile = "ほかの人が先に直しました。今の内容を確かめて、もう一度押してください。";
    public const string Crowded = "混み合っています。もう一度押してください。";
    public const string Trouble = "記録する場所につながりません。少し待って、もう一度押してください。";
    public const string TwiceIsOnce = "2回届いても、1回と同じです。";
    public const string ClosedYear = "この年度は締め切られているので、変えられません。事務局にお伝えください。";
    public const string RecordStays = "記録は残ります。";
    public const string HowMissing = "選ばれていません。電話か書面かを選んでください。";
    public const string ByMissing = "書かれていません。確認した部会の人の名前を書いてください。";
    public const string ByOnlyName = "確認した部会の人の名前だけを書いてください。";
    public const string OnMissing = "選ばれていません。確認した日を選んでください。";
    public const string OnInFuture = "まだ来ていない日です。確認した日を選んでください。";
    public const string OnBeforeActivity = "活動した日より前です。確認した日を選んでください。";
    public const string NoActivityIsNotCorrected = "活動なしの届けは、訂正できません。まちがえたときは、取り消してから活動を報告してください。";
    public const string CancelledIsNotCorrected = "取り消した報告は、訂正できません。元に戻すと、訂正できます。";

    public static string TooLong(int most) => $"{most}文字までです。うしろの文字は入っていません。短くしてください。";

    public static string LeavesTotals(string area, FiscalYear year, int reports) =>
        $"取り消すと、合計から外れます。{area}の{year}は {Japanese.Number(reports)}件から {Japanese.Number(reports - 1)}件になります。";

    public static string TotalsNow(string area, FiscalYear year, int reports) => $"{area}の{year}は、今 {Japanese.Number(reports)}件です。";

    public static string RestorableUntil(DateOnly due) => $"{JapaneseDate.DayAndMonth(due)}までは、元に戻せます。";

    public const string NotRestorable = "締切を過ぎているので、取り消すと元に戻せません。";

    public static string TooLateSince(DateOnly due) => $"この期間の締切({JapaneseDate.Full(due)})を過ぎました。事務局にお伝えください。";

    public static string MovedTo(string? replacement) => $"区の変更で、別の報告に移っています({replacement ?? "置換先"})。";

    public static string Confirmed(string how, string by, DateOnly on) => $"部会確認: {by} さん({how}、{JapaneseDate.Full(on)})";

    public static string Replaces(string number) => string.Create(CultureInfo.InvariantCulture, $"置換元: 受付番号 {number}(別の区の報告で、取り消してあります)");

    public const string NoLongerConfirmed = "部会や事務局の確認は外れ、状態は「提出済」にもどります。";
    public const string WasConfirmed = "部会や事務局の確認は外れ、状態は「提出済」にもどりました。";
    public const string ToAnotherWard = "区が変わるので、新しい受付番号の報告になります。今の報告は取り消されます。";
    public const string OnlyAdded = "空いていたところに書き足しました。";
    public const string CorrectedBefore = "この訂正は、もう済んでいます。今の内容です。";
    public const string MovedAlready = "区の変更は済んでいます。直すときは、この報告を訂正してください。";

    public static string BeingMoved(string number) => $"区の変更を受け付けました。新しい報告(受付番号 {number})は、1分ほどでできます。そのあとでもう一度押すと、受付票が出ます。";

    public const string DraftNotKept = "書いた内容を下書きに残せませんでした。少し待って、もう一度押してください。";

    public static string MovesTo(string fromArea, FiscalYear fromYear, string toArea, FiscalYear toYear) =>
        fromArea == toArea ? $"{toArea}の{fromYear}の合計から外れ、{toYear}の合計に入ります。"
        : fromYear == toYear ? $"{fromArea}の合計から外れ、{toArea}の合計に入ります。"
        : $"{fromArea}の{fromYear}の合計から外れ、{toArea}の{toYear}の合計に入ります。";

    public static string PeopleChange(string area, FiscalYear year, string counting, int before, int after) =>
        $"{area}の{year}の参加者は、{counting} {Japanese.Number(before)}人から {counting} {Japanese.Number(after)}人になります。";
}
