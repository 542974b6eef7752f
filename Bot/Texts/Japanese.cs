using System.Globalization;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Texts;

/// <summary>What is said to people, in Japanese: です・ます, one sentence one fact, always with the next step.</summary>
internal static class Japanese
{
    public const string DayMissing = "選ばれていません。活動した日を選んでください。";
    public const string NoSuchDay = "カレンダーにない日付です。活動した日を選んでください。";
    public const string KindMissing = "選ばれていません。いちばん近いものを選んでください。";
    public const string NotANumber = "人数が読み取れません。数字だけで入れてください。分からないときは空けてください。";
    public const string CountingUnclear = "数え方が読み取れません。延べ か 実人数 を選んでください。";
    public const string ItemMissing = "選ばれていません。1つ以上選んでください。分からないときは「分からない」を選んでください。";
    public const string ItemOfAnotherPlan = "この活動日の計画にない項目があります。選びなおしてください。";
    public const string AreaNotThereThen = "この地区部会は、その日にはまだないか、もうありません。活動日を確かめてください。";
    public const string WardMissing = "区を1つ選んでください。";
    public const string AreaMissing = "地区部会を1つ選んでください。";
    public const string PersonalChatOnly = "個人チャットでお答えします。このボットを1対1のチャットで開いてください。";
    public const string GroupsNotChecked = "グループでの役割を、確かめられませんでした。";
    public const string TryAgainLater = "少したってから、もう一度お試しください。";
    public const string Left = "やめました。何も提出していません。";
    public const string ChooseAnArea = "地区部会を選んでください。";
    public const string EndsBeforeItBegins = "活動日より前の日です。終わった日を選びなおしてください。1日だけのときは空けておきます。";
    public const string SpansTwoYears = "3月31日をこえています。3月までと4月からの、2つの報告に分けてください。";
    public const string ChooseFromList = "読み取れないものがあります。この中から選びなおしてください。";
    public const string DraftNotKept = "下書きに残せませんでした。この画面の内容は、そのままです。少し待って、もう一度押してください。";
    public const string DraftOver = "下書きは14日で消えます。ほかのページの内容は、もう一度書いてください。";
    public const string DraftsNotRead = "下書きを読み出せません。少し待って、もう一度押してください。下書きは、そのままです。";
    public const string DraftMissing = "下書きを1つ選んでください。";
    public const string NeedMissing = "メモを1つ選んでください。";
    public const string ReportMissing = "報告を1つ選んでください。";
    public const string EarlierNotRead = "前の報告を読み出せません。少し待って、もう一度押してください。";
    public const string SentAndCancelled = "この用紙の報告は、前に届いて、取り消されています。";
    public const string FromDraft = "書きかけの下書きです。続きを書いてください。";
    public const string TheirsAbove = "灰色の四角は、ほかの人が直した内容です。下の欄は、あなたが書いた内容です。";
    public const string Crowded = "混み合っています。まだ保存できていません。もう一度「提出する」を押してください。";
    public const string StorageTrouble = "記録する場所につながりません。まだ保存できていません。少し待って、もう一度「提出する」を押してください。";

    public static string ConsultLater(string ward) => $"相談は、少し遅れて、{ward}の事務局と社協の区事務所に届きます。もう一度押す必要はありません。";

    public static string DayInFuture(DateOnly day) => $"{JapaneseDate.DayAndMonth(day)}は、まだ来ていない日です。活動した日を選んでください。";

    public static string DayTooLongAgo(FiscalYear oldest) => $"古すぎる日です。{oldest}より前の活動は、事務局にお伝えください。";

    public static string YearClosed(FiscalYear year) => $"{year}の報告は締め切りました。事務局にお伝えください。";

    public static string TooManyPeople(int most) => $"人数が大きすぎます。{Number(most)}人までの数字で入れてください。";

    public static string LooksLikeResident(string named, int more) =>
        $"{named}{(more > 0 ? $"ほかに{more}か所あります。" : "")}住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。";

    public static string TimesUnclear(int most) => $"回数が読み取れません。1から{most}までの数字で入れてください。分からないときは空けてください。";

    public static string TooManyItems(int most) => $"{most}個までです。おもな項目にしぼってください。";

    public static string TooLong(int most, int typed) => $"{most}文字までです。うしろの {typed - most}文字は入っていません。短くしてください。";

    /// <summary>答えがちがうとき: it was kept.</summary>
    public const string WrongKept = "お知らせいただき、ありがとうございます。この質問は、名前なしで事務局の「未回答の質問」に残りました。";

    /// <summary>答えがちがうとき: it was not kept.</summary>
    public const string WrongNotKept = "個人情報に見える言葉があるため、質問は残していません。事務局に電話でお伝えください。";

    /// <summary>「9つ」, 「10か所」: つ counts no more than nine.</summary>
    public static string Things(int n) => n < 10 ? $"{n}つ" : $"{Number(n)}か所";

    /// <summary>「6つの」 and 「12の」, before what is counted.</summary>
    public static string ThingsOf(int n) => n < 10 ? $"{n}つの" : $"{Number(n)}の";

    /// <summary>「1,284」: half-width digits with separators.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
