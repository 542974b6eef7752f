namespace Sasaeai.Cards.Tests;

/// <summary>相談.</summary>
internal static class ConsultationExamples
{
    private const string Key = "12101/0123456789";
    private const string Question = "サロンに来る人が減っています。\nどう声をかけるとよいですか。";
    private const string Answer = "近くのサロンの例を、今度お持ちします。";

    private static readonly IReadOnlyList<Option> Areas = [new("寒川", "12101-01"), new("松ケ丘", "12101-02"), new("例示町(見本)", "12101-03")];

    private static readonly ConsultationFormCard.View Form = new(
        "open", new() { Ward = "12101", Drawn = "0123456789" }, "中央区", Areas, [], new("中央区 支え合い事務局(見本)", "043-000-0101"));

    private static readonly ConsultationCard.View One = new(
        "open", Key, "12101", "長谷川 茂", "寒川(中央区)", "6月7日(日)(3日前から)", null, Question, null, null, null, null, null, false, Form.Office);

    private static readonly ConsultationAnswerCard.View Answering = new("open", new() { Consultation = Key }, "12101", "長谷川 茂", Question, []);

    private static readonly ConsultationListCard.View List = new(
        "中央区", [new("9日前から 受付 寒川", Key), new("3日前から 対応中 内田 千尋 地区部会によらない", "12101/r20261017Q3K9M9"), new("6月1日(月) 回答済 松ケ丘", "12101/0123456780")], 2, "令和8年6月10日(水) 10時42分");

    private static ReportFormCard.Problem Problem(string field, string label) => new(field, label, "「060-000-0000」は、電話番号のように見えます。住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。", "0a1b2c3d4e5f");

    internal static IReadOnlyList<Card> All { get; } =
    [
        ConsultationFormCard.ChooseWard(Examples.Wards),
        ConsultationFormCard.Of(Form),
        ConsultationFormCard.Of(Form with
        {
            State = "returned",
            Form = Form.Form with { Consult = Question },
            Problems = [new("area", "地区部会", "選ばれていません。地区部会か、「地区部会によらない」を選んでください。"), Problem("consult", "相談の内容")],
        }),
        ConsultationFormCard.Of(Form with { State = "notSaved", Form = Form.Form with { Area = "12101-01", Consult = Question } }),
        ConsultationFormCard.Receipt(Key, "中央区", Question, Form.Office),
        ConsultationCard.Of(One),
        ConsultationCard.Of(One with { State = "taken", By = "内田 千尋", Report = "2026-101-7Q3K9M9", Text = null, Gone = "この報告は、取り消されました。", Notice = "対応を始めました。" }),
        ConsultationCard.Of(One with { State = "answered", By = "内田 千尋", Office = "中央区の区事務局", Answer = Answer, AnsweredOn = "6月10日(水)", Notice = "答えを送りました。" }),
        ConsultationCard.Of(One with { State = "ownOpen", MayAsk = true }),
        ConsultationCard.Of(One with { State = "ownTaken", By = "内田 千尋", MayAsk = true }),
        ConsultationCard.Of(One with { State = "ownAnswered", By = "内田 千尋", Office = "中央区の区事務局", Answer = Answer, AnsweredOn = "6月10日(水)", MayAsk = true }),
        ConsultationAnswerCard.Of(Answering),
        ConsultationAnswerCard.Of(Answering with { State = "returned", Form = Answering.Form with { Answer = Answer }, Problems = [Problem("answer", "答え")] }),
        ConsultationAnswerCard.Of(Answering with { State = "notSaved", Form = Answering.Form with { Answer = Answer }, Asker = null, Text = null }),
        ConsultationAnswerCard.Of(Answering with { State = "faster", Form = Answering.Form with { Answer = "今度うかがいます。" }, By = "大野 裕子", Answer = Answer }),
        ConsultationListCard.ChooseWard(Examples.Wards),
        ConsultationListCard.OfWard(List),
        ConsultationListCard.OfWard(List with { Items = [], Open = 0 }),
        ConsultationListCard.Mine(List with { Items = [new("3日前から 受付 寒川", Key), new("6月1日(月) 回答済 松ケ丘", "12101/0123456780")], Open = 1 }),
        ConsultationListCard.Mine(List with { Items = [], Open = 0 }),
    ];

    internal static IEnumerable<Card> Worst(string longName, string note, Contact office)
    {
        var areas = Enumerable.Range(1, 16).Select(n => new Option(longName, $"12101-{n:00}")).ToList();
        yield return ConsultationFormCard.Of(Form with { State = "returned", WardName = longName, Areas = areas, Form = Form.Form with { Consult = note }, Problems = [Problem("consult", "相談の内容"), Problem("area", "地区部会") with { Mark = null }], Office = office, Notice = note[..60] });
        yield return ConsultationFormCard.Receipt(Key, longName, note, office);
        foreach (var state in ConsultationCard.States)
            yield return ConsultationCard.Of(One with { State = state, Asker = longName, Area = $"{longName}({longName})", By = longName, Office = $"{longName}の社協区事務所", Text = note, Answer = note, AnsweredOn = "12月24日(木)", Report = "2026-101-7Q3K9M9", MayAsk = true, Contact = office, Notice = note[..60] });
        foreach (var state in ConsultationAnswerCard.States)
            yield return ConsultationAnswerCard.Of(Answering with { State = state, Asker = longName, Text = note, Form = Answering.Form with { Answer = note }, By = longName, Answer = note, Problems = [Problem("answer", "答え")] });
        var most = List with { WardName = longName, Items = [.. Enumerable.Range(0, ConsultationListCard.Most).Select(n => new Option($"1,284日前から 対応中 {longName} {longName[..8]}区 {longName}", $"12101/{n:0000000000}"))], Open = 1000 };
        yield return ConsultationListCard.OfWard(most);
        yield return ConsultationListCard.Mine(most);
    }
}
