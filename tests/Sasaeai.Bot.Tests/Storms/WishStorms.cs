using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>What people wish of reminders, in every storm. Each begins from the opposite, so that there is something to change.</summary>
internal static class WishStorms
{
    private const string Reminder = "12101/p-2026-5";
    private const string Unchanged = "まだ変わっていません";

    private static readonly SetAbsence Away = new() { Until = "2026-12-20", StandIn = SetAbsence.Nobody };
    private static readonly SaveReminderRule Rule = new() { Ward = "12101", Purpose = "report", Send = "true", Days = "-7,-1,3,10", Hour = "9", Tries = "3" };

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        After([new StopReminder { Reminder = Reminder }, new ResumeReminder { Reminder = Reminder }], new SnoozeReminder { Reminder = Reminder }, Writes, CityHost.ThreeAreaWorker, "もう一度お知らせします"),
        After([new ResumeReminder { Reminder = Reminder }], new StopReminder { Reminder = Reminder }, Writes, CityHost.ChapterOfficer, "お知らせを止めました"),
        After([new StopReminder { Reminder = Reminder }], new ResumeReminder { Reminder = Reminder }, Writes, CityHost.ChapterOfficer, "また送ります"),
        After([new TurnRemindersOn()], new TurnRemindersOff(), Writes, CityHost.ChapterOfficer, "止めています|不在です"),
        After([new TurnRemindersOn(), new TurnRemindersOff()], new TurnRemindersOn(), Writes, CityHost.ChapterOfficer, "届きます|不在です"),
        After([new EndAbsence()], Away, Writes, CityHost.ChapterOfficer, "12月20日.日.まで不在です"),
        After([Away], new EndAbsence(), Writes, CityHost.ChapterOfficer, "お知らせは、"),
        // The same row each time: there is nothing to count.
        After([Rule], Rule, Reads, CityHost.Secretariat, "保存しました"),
    ];

    private static StormCase After(Submission[] before, Submission press, Depth depth, string person, string done) => new(press.GetType(), depth, person, async chat =>
    {
        foreach (var one in before) await StormCity.PressAsync(chat, StormCase.Made(chat, one));
        return StormCase.Made(chat, press);
    }, done)
    { Trouble = Unchanged };
}
