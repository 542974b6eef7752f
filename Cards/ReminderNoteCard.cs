using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>縮んだリマインド: what became of a reminder, in its place.</summary>
public static class ReminderNoteCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "reminder-note";

    /// <summary><c>reported</c>; <c>part</c>: one of several areas was reported; <c>snoozed</c>; <c>stopped</c>; <c>resumed</c>; <c>replaced</c>: a newer reminder has come; <c>delegated</c>: somebody else gets them; <c>away</c>: nobody does; <c>notSaved</c>: press again.</summary>
    public static IReadOnlyList<string> States { get; } = ["reported", "part", "snoozed", "stopped", "resumed", "replaced", "delegated", "away", "notSaved"];

    /// <param name="Reminder">As in <see cref="SnoozeReminder.Reminder"/>.</param>
    /// <param name="What">「5月分」 or what else it was about.</param>
    /// <param name="Detail">Who reported and when, when it comes again, which areas are left; one sentence each.</param>
    /// <param name="MayReport">It is about a report, which may be written at once all the same.</param>
    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>, or null.</param>
    public sealed record View(string State, string Reminder, string What, IReadOnlyList<string> Detail, string? Report = null, bool MayReport = false);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{Sentence(view)}。",
        [Title(Sentence(view)), .. view.Detail.Select(d => Line(PlainText.Of(d))), .. Rest(view)]));

    private static string Sentence(View view)
    {
        var what = PlainText.Of(view.What);
        return view.State switch
        {
            "reported" => $"{what}は、出ています。ありがとうございます",
            "part" => $"{what}が1つ出ました。ありがとうございます",
            "snoozed" => $"{what}は、もう一度お知らせします",
            "stopped" => $"{what}のお知らせを止めました",
            "resumed" => $"{what}のお知らせを、また送ります",
            "delegated" => $"{what}は、代わりの人にお願いしました",
            "away" => $"{what}のお知らせは、不在のあいだ届きません",
            "replaced" => $"{what}は、下の新しいお知らせをご覧ください",
            _ => $"{what}のお知らせは、まだ変わっていません",
        };
    }

    private static IEnumerable<Element> Rest(View view)
    {
        switch (view.State)
        {
            case "reported" or "part":
                if (view.Report is { } report) yield return Buttons.Send("この報告を見る", new OpenReportCard { Report = report }, Spacing.Medium);
                yield return Buttons.Send("続けて報告する", new OpenReport());
                break;
            case "stopped":
                yield return Line("締切は変わりません。");
                yield return Buttons.Send("やっぱり受け取る", new ResumeReminder { Reminder = view.Reminder }, Spacing.Medium);
                break;
            case "notSaved":
                yield return Line("記録する場所につながりません。少し待って、もう一度押してください。");
                yield return Buttons.Send("明日もう一度", new SnoozeReminder { Reminder = view.Reminder }, Spacing.Medium);
                yield return Buttons.Send("今回は停止", new StopReminder { Reminder = view.Reminder });
                break;
            case "delegated" or "away":
                yield return Line("担当と締切は変わりません。");
                yield return Buttons.Report();
                yield return Buttons.Send("お知らせを変える", new OpenMyReminders());
                break;
            case "snoozed" or "resumed":
                if (view.MayReport) yield return Buttons.Report();
                yield return Buttons.Send("今回は停止", new StopReminder { Reminder = view.Reminder }, view.MayReport ? Spacing.Small : Spacing.Medium);
                break;
        }
    }
}
