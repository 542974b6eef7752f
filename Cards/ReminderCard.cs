using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>リマインド: what is asked of one person, by when, and the form one press away.</summary>
public static class ReminderCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "reminder";

    private const int Most = 15;

    /// <summary>
    /// <c>one</c>, <c>several</c>: areas with nothing handed in; <c>late</c>, <c>severalLate</c>: after the 期限; <c>handedOver</c>: the
    /// secretariat, after reminders in vain; <c>staff</c>: another 種別; <c>meeting</c>: of a council.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["one", "several", "late", "severalLate", "handedOver", "staff", "meeting"];

    /// <param name="Reminder">As in <see cref="SnoozeReminder.Reminder"/>.</param>
    /// <param name="Place">The area where there is one, else the ward or council.</param>
    /// <param name="What">「5月分」, a 種別's name, or 「第2回 会議」.</param>
    /// <param name="Left">「あと5日」, 「今日まで」, 「3日過ぎました」.</param>
    /// <param name="Due">「令和8年6月15日(月)」; with the time for a meeting.</param>
    /// <param name="Areas">Names of the areas with nothing handed in; empty where it is about none.</param>
    /// <param name="Already">What is there already, one sentence each.</param>
    /// <param name="Why">Why this person gets it, one sentence.</param>
    /// <param name="Area">地区部会ID where there is one area, else null.</param>
    /// <param name="NoActivity">As in <see cref="SubmitNoActivity.Period"/> where there is one area, else null.</param>
    /// <param name="Ward">区コード, or null for the whole city.</param>
    /// <param name="Again">「6月11日(木) 9時」: when 明日もう一度 comes.</param>
    public sealed record View(
        string State, string Reminder, string Place, string What, string Left, string Due, IReadOnlyList<string> Areas, IReadOnlyList<string> Already, string Why,
        string? Area, string? NoActivity, string? Ward, string Again)
    {
        /// <summary>Reports wait for 部会確認, and this person may see them.</summary>
        public bool Confirms { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Sentence(view)}。{DueWord(view)}{PlainText.Of(view.Due)}です。",
    [
        Title(Sentence(view)),
        new TextBlock(PlainText.Of(view.Left)) { Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Spacing = Spacing.Medium },
        Line($"{DueWord(view)}{PlainText.Of(view.Due)}"),
        .. Names(view.Areas),
        .. view.Already.Select(a => Line(PlainText.Of(a))),
        .. Doing(view),
        .. Calming(view),
        Help(PlainText.Of(view.Why), Spacing.Medium),
    ]));

    private static string Sentence(View view)
    {
        var what = PlainText.Of(view.What);
        return view.State switch
        {
            "one" or "late" => $"{PlainText.Of(view.Place)}の{what}が、まだ出ていません",
            "several" or "severalLate" => $"{what}が、{view.Areas.Count}つの地区部会でまだ出ていません",
            "handedOver" => $"お知らせしても{what}が出ていない地区部会が、{view.Areas.Count}つあります",
            "meeting" => $"{PlainText.Of(view.Place)}の{what}があります",
            _ => $"{PlainText.Of(view.Place)}の「{what}」の締切が近づいています",
        };
    }

    private static string DueWord(View view) => view.State == "meeting" ? "日時: " : "締切: ";

    private static IEnumerable<Element> Names(IReadOnlyList<string> areas)
    {
        if (areas.Count == 0) yield break;
        foreach (var area in areas.Take(Most)) yield return Line($"・{PlainText.Of(area)}");
        if (areas.Count > Most) yield return Line($"ほか {areas.Count - Most}の地区部会");
    }

    private static IEnumerable<Element> Doing(View view)
    {
        switch (view.State)
        {
            case "one" or "late" or "several" or "severalLate":
                yield return Buttons.Send("報告する", new OpenReport { Area = view.Area }, Spacing.Medium);
                yield return view.NoActivity is { } period
                    ? Buttons.Send($"{PlainText.Of(view.What)}は活動なし", new SubmitNoActivity { Period = period })
                    : Buttons.Send("活動なしを届ける", new OpenNoActivity());
                yield return Help("「活動なし」も報告の1つです。");
                break;
            case "handedOver":
                yield return Line("電話などで、声をかけてください。");
                yield return Buttons.Send("送信状況を見る", new OpenLedger { Ward = view.Ward }, Spacing.Medium);
                break;
            case "meeting":
                yield return Buttons.Send("会議の予定を見る", new OpenCouncil { Ward = view.Ward, Ask = CouncilAsk.Meeting }, Spacing.Medium);
                break;
            default:
                yield return Buttons.Send("進み具合を見る", new OpenWardProgress { Ward = view.Ward }, Spacing.Medium);
                if (view.Confirms) yield return Buttons.Send("確認を待つ報告を見る", new OpenToConfirm());
                break;
        }
    }

    private static IEnumerable<Element> Calming(View view)
    {
        yield return Buttons.Send("明日もう一度", new SnoozeReminder { Reminder = view.Reminder });
        yield return Help($"{PlainText.Of(view.Again)}に、もう一度お知らせします。");
        yield return Buttons.Send("今回は停止", new StopReminder { Reminder = view.Reminder });
        yield return Help(view.State == "meeting" ? "この会議のお知らせだけを止めます。" : "このお知らせだけを止めます。締切は変わりません。");
        yield return Buttons.Send("お知らせを変える", new OpenMyReminders());
    }
}
