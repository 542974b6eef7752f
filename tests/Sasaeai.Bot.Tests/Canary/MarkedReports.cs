using System.Text.RegularExpressions;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>しるしの報告: reports, corrections, confirmations and drafts of the test city, typed by its people in the chat.</summary>
internal sealed partial class MarkedReports(MarkedCity city, Trier trier)
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    /// <summary>区コード and 受付番号 of a report that its officer typed and the 区事務局 corrected, by area.</summary>
    public Dictionary<string, string> Corrected { get; } = [];

    /// <summary>The same of one that waits for 部会確認, of one that is confirmed and of one that was taken back.</summary>
    public Dictionary<string, string[]> Others { get; } = [];

    /// <summary>Tickets of drafts, by their author.</summary>
    public Dictionary<string, string> Drafts { get; } = [];

    /// <summary>区コード and id of a 相談 that is answered, by ward.</summary>
    public Dictionary<string, string> Consultations { get; } = [];

    /// <summary>Fills the city.</summary>
    public async Task FillAsync()
    {
        foreach (var area in MarkedCity.Areas)
        {
            var ward = area[..5];
            var (officer, worker, secretariat) = (Somebody(city.Officers[area], area), Somebody(city.Workers[ward], area), Somebody(city.Secretariats[ward], area));
            var corrected = Corrected[area] = await FileAsync(officer, area, "2026-06-03", People(area));
            await CorrectAsync(secretariat, area, corrected);
            var waits = await FileAsync(worker, area, "2026-06-04", null, "wards");
            var confirmed = await FileAsync(worker, area, "2026-05-05", null, "wards,public");
            await SureAsync(secretariat, new ConfirmReport { Report = confirmed, Revision = "1", How = "phone", By = $"{city.New("部会確認をした人の名前", area: area)} 茂", On = "2026-06-09" }, "部会確認済です");
            var cancelled = await FileAsync(officer, area, "2026-06-06", null, "wards,public", kind: "成果と課題");
            await SureAsync(officer, new CancelReport { Report = cancelled, Revision = "1", Reason = "double", ReasonText = $"{city.New("報告を直した理由", area: area)}のため" }, "取り消しました");
            Others[area] = [waits, confirmed, cancelled];
            foreach (var author in (Actor[])[officer, worker, secretariat]) await DraftAsync(author, area);
        }

        foreach (var ward in MarkedCity.Wards) await NeedAsync(Somebody(city.Workers[ward], $"{ward}-01"), ward);
        foreach (var ward in MarkedCity.Wards) await AskAsync(Somebody(city.Workers[ward], $"{ward}-01"), ward);

        foreach (var ward in MarkedCity.Wards) await ConsultAsync(Somebody(city.Officers[$"{ward}-01"], $"{ward}-01"), ward);

        await new MarkedNotices(city, trier).FillAsync();
        // Sums of those areas, as a card of figures writes them.
        city.Add(new("2人", "1〜4人の人数", Area: MarkedCity.Areas[0], Ward: MarkedCity.Wards[0]));
        city.Add(new("3人", "1〜4人の人数", Area: MarkedCity.Areas[1], Ward: MarkedCity.Wards[0]));
        city.Add(new("4人", "1〜4人の人数", Ward: MarkedCity.Wards[1]));
        foreach (var actor in city.Actors.Where(a => a.Role == "CSW(地区部会)")) await DraftAsync(actor, actor.Areas[0]);
    }

    private async Task NeedAsync(Actor worker, string ward)
    {
        var need = city.Needs[ward] = Bot.Needs.NeedKey.New(ward, Today).ToString();
        await SureAsync(worker, new KeepNeed { Need = need, Area = $"{ward}-01", NeedKind = "ごみ・掃除", Text = $"{city.New("困りごと", ward, owner: worker.ObjectId)}のごみ出しができない", HeardOn = "2026-06-09" }, "困りごとメモを残しました");
    }

    // Which question it was may be read by whoever asked it, and by those who keep the questions of the ward.
    private async Task AskAsync(Actor worker, string ward)
    {
        var words = $"{city.New("未回答の質問", ward, owner: worker.ObjectId)}とはなんのことなの";
        var answer = await trier.SayAsync(worker, words);
        Assert.Contains("まだ答えられません", answer.Text, StringComparison.Ordinal);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        city.Questions[ward] = $"{ward}/{Bot.Unanswered.TaughtWords.KeyOf(words)}";
    }

    // Question and answer may be read by who has asked, and by those who answer in the ward.
    private async Task ConsultAsync(Actor officer, string ward)
    {
        var asked = new AskAdvice { Ward = ward, Drawn = DrawnId.New(), Area = AskAdvice.NoArea, Consult = $"{city.New("相談", ward, owner: officer.ObjectId)}のことです" };
        Consultations[ward] = $"{ward}/{asked.Drawn}";
        await SureAsync(officer, asked, "相談を受け付けました");
        var answer = new AnswerConsultation { Consultation = Consultations[ward], Answer = $"{city.New("相談", ward, owner: officer.ObjectId)}にお聞きください" };
        await SureAsync(Somebody(city.Secretariats[ward], $"{ward}-01"), answer, "答えを送りました");
    }

    // 活動名 and 成果 of a report that may be shared are read by others too; everything else that was written, in its ward; 場所 and 相談 by who opens the report.
    private async Task<string> FileAsync(Actor typist, string area, string day, int? people, string? share = null, string? kind = null)
    {
        var first = city.Markers.Count;
        kind ??= share switch { null => "成果と課題", "wards" => "共有した成果事例", _ => "広報に使う成果事例" };
        string Text(string of) => $"{city.New(of, area: area, owner: typist.ObjectId)}をしました";
        var ticket = Ticket.New(area, Today).ToString();
        await SureAsync(typist, Page(new TurnPage { To = "2" }, ticket, area) with { HeldOn = day, Kind = "k01", Title = Text(kind), Participants = people?.ToString(System.Globalization.CultureInfo.InvariantCulture), PlanItems = $"P5-{area[..5]}-01", Note = Text("成果と課題") }, "くわしく書きます");
        await SureAsync(typist, Page(new TurnPage { To = "3" }, ticket, area) with { Page = "2", Drafted = true, Place = Text("報告の本文"), Times = "1" }, "くわしく書きます");
        var receipt = await SureAsync(typist, Page(new SubmitReport(), ticket, area) with { Page = "3", Drafted = true, Note = Text("成果と課題"), Outcome = Text(kind), Issue = Text("成果と課題"), Next = Text("成果と課題"), Consult = Text("報告の本文"), Share = share }, "提出しました");
        var number = Number().Match(receipt).Value;
        city.Bind(first, number);
        city.Add(new(number, "報告の番号", area[..5], area, typist.ObjectId, number));
        return $"{area[..5]}/{number}";
    }

    private async Task CorrectAsync(Actor by, string area, string report)
    {
        var first = city.Markers.Count;
        var form = await trier.PressAsync(by, new OpenCorrection { Report = report });
        var page = Page(new ReviewCorrection(), FormTicket().Match(form.Text).Value, area) with
        {
            Report = report,
            Revision = "1",
            Drafted = true,
            HeldOn = "2026-06-03",
            Kind = "k01",
            Title = $"{city.New("成果と課題", area: area, owner: city.Officers[area])}をしました",
            Participants = People(area).ToString(System.Globalization.CultureInfo.InvariantCulture),
            PlanItems = $"P5-{area[..5]}-01",
            Note = $"{city.New("成果と課題", area: area, owner: city.Officers[area])}をしました",
        };
        await SureAsync(by, page, "この内容に直します");
        await SureAsync(by, new CorrectReport { Ticket = page.Ticket, Report = report, Revision = "1", Reason = "count", ReasonText = $"{city.New("報告を直した理由", area: area)}のため" }, "訂正しました");
        city.Bind(first, report.Split('/')[1]);
    }

    private async Task DraftAsync(Actor author, string area)
    {
        var ticket = Drafts[author.ObjectId] = Ticket.New(area, Today).ToString();
        string Text() => $"{city.New("下書き", area: area, owner: author.ObjectId)}をしました";
        await SureAsync(author, Page(new KeepDraft(), ticket, area) with { HeldOn = "2026-06-07", Kind = "k01", Title = Text(), Note = Text() }, "下書きに残しました");
        trier.Drafts.Add($"{author.ObjectId} {ticket}");
    }

    private async Task<string> SureAsync(Actor actor, Submission submission, string expected)
    {
        var tried = await trier.PressAsync(actor, submission);
        Assert.True(tried.Text.Contains(expected, StringComparison.Ordinal), $"{submission.GetType().Name}: {tried.Text}");
        return tried.Text;
    }

    private static Actor Somebody(string id, string area) => new("", id, area[..5], area);

    // So small that it may point to somebody; another one in each area of the ward of those who try.
    private static int People(string area) => area == MarkedCity.Areas[0] ? 2 : area == MarkedCity.Areas[1] ? 3 : 4;

    private static T Page<T>(T page, string ticket, string area)
        where T : ReportPage => page with { Ticket = ticket, Area = area, Page = "1" };

    [GeneratedRegex("[0-9]{4}-[0-9]{3}-[0-9A-Z]{7}")]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9]{5}-[0-9]{2}\.[0-9]{8}\.[0-9A-Z]{10}")]
    private static partial Regex FormTicket();
}
