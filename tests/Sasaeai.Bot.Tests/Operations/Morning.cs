using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Notices;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Operations;

/// <summary>A morning on which a ward does everything that lies in the tables of what people tell one another.</summary>
internal static class Morning
{
    public const string Answer = "近くのサロンの例を、今度お持ちします。";
    private const string Office = "00000000-0000-4000-8000-000000000015";
    private const string Stay = "消さないメモです。\n「=1+1」と\"引用\",カンマ😀髙﨑";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A moment of June 2026.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9));

    /// <summary>8 June until 11: reminders, their answers, a notice, 相談 in each state, two memos, and every kind of wish.</summary>
    public static async Task<ReminderDay> TalkedAsync(Azurite azurite)
    {
        var day = await ReminderDay.StartAsync(azurite, At(8, 8));
        day.AllowNotInstalled();
        var (officer, worker, secretariat) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker), await day.OpenAsync(CityHost.Secretariat));
        await day.OpenAsync(Office);
        await day.LookAsync();
        await day.GoToAsync(At(8, 9));
        var reminder = officer.New().Single();
        await officer.PressAsync(reminder, "明日もう一度");
        await worker.PressAsync(worker.New().Single(), "今回は停止");

        var sent = await secretariat.SentAsync();
        await day.GoToAsync(At(8, 9, 5));
        await officer.ReadAsync(new AcknowledgeNotice { Notice = Noticing.NoticeOf(sent), Answer = "2人で参加します。" });
        List<string> asked = [];
        foreach (var (chat, area) in ((TeamsChat, string)[])[(officer, "12101-01"), (worker, AskAdvice.NoArea), (officer, "12101-01")])
        {
            var form = new AskAdvice { Ward = "12101", Drawn = DrawnId.New(), Area = area, Consult = "サロンに来る人が減っています。" };
            Assert.Contains("相談を受け付けました", await chat.ReadAsync(form), StringComparison.Ordinal);
            asked.Add($"12101/{form.Drawn}");
        }

        await day.GoToAsync(At(8, 9, 10));
        await secretariat.ReadAsync(new TakeConsultation { Consultation = asked[0] });
        await secretariat.ReadAsync(new AnswerConsultation { Consultation = asked[0], Answer = Answer });
        await secretariat.ReadAsync(new TakeConsultation { Consultation = asked[1] });
        foreach (var text in (string[])[Stay, "消すメモです。"])
        {
            var need = NeedKey.New("12101", new(2026, 6, 8)).ToString();
            Assert.Contains("残しました", await worker.ReadAsync(new KeepNeed { Need = need, Area = "12101-01", NeedKind = "防災", Text = text, HeardOn = "2026-06-07" }), StringComparison.Ordinal);
            if (text != Stay) await worker.ReadAsync(new EraseNeed { Need = need });
        }

        await secretariat.ReadAsync(new KeepDigest { Ward = "12101", Rhythm = KeepDigest.Weekly });
        // What was asked has come in, and lies before what is opened now.
        Assert.Contains(secretariat.New(), c => c.Words().Contains("相談があります", StringComparison.Ordinal));
        await secretariat.PressAsync(await secretariat.SaidAsync("お知らせの決まり"), "この決まりを見る", ("purpose", "report"));
        await secretariat.PressAsync(await secretariat.NewCardAsync(), "保存する", ("send", "true"), ("days", "-3,3"), ("hour", "10"), ("tries", "1"));
        await day.City.Services.GetRequiredService<ChannelStore>().KeepAsync(new("12101", new("https://smba.example.jp/", "19:channel", null, null, null), "事務局", "内田 千尋", At(8, 9)), Ct);
        await day.GoToAsync(At(8, 11));
        return day;
    }
}
