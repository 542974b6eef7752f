using CsCheck;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>A question that lies in a button or a table comes back as it was; anything else is none.</summary>
public sealed class QuestionNotationTests
{
    private static readonly Ward Central = new("12101", "中央区", null, [], 1, "事務局", null, null);
    private static readonly DistrictArea Samukawa = new("12101-01", "12101", "寒川", null, [], null, null);
    private static readonly City City = new([Central], [Samukawa]);

    private static readonly Gen<Place> Places = OneOf<Place>(new Place.InWard(Central), new Place.InArea(Samukawa), new Place.WholeCity(), new Place.OtherWards());
    private static readonly Gen<string> Word = OneOf("移動手段", "a b", "x=y,z", "50%", "町内自治会", "民生委員・児童委員");

    private static readonly Gen<DaySpan?> Spans = Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 800], Gen.Enum<SpanChoice>(), (from, length, choice) =>
        length > 700 ? null : length == 700 ? DaySpan.Ever : SpanText.Of(new DateOnly(2019, 1, 1).AddDays(from), new DateOnly(2019, 1, 1).AddDays(from + length), choice));

    private static readonly Gen<Scope> Scopes = Gen.Select(Places.List[0, 2], Spans, OneOf("k01", "k06", "k17").List[0, 2], Word.List[0, 2], Word.List[0, 2], Word.List[0, 2], (places, span, kinds, partners, issues, words) =>
        new Scope { Places = places, Span = span, Kinds = kinds, Items = ["P5-12101-01"], Partners = partners, Issues = issues, Words = words });

    private static readonly Gen<Breakdown?> By = Gen.Select(Gen.Bool, Gen.Enum<Breakdown>(), (said, by) => said ? by : (Breakdown?)null);
    private static readonly Gen<int?> Top = Gen.Int[0, 9].Select(n => n == 0 ? null : (int?)n);
    private static readonly Gen<FiscalYear?> Versus = Gen.Int[2019, 2027].Select(y => y == 2019 ? null : (FiscalYear?)new FiscalYear(y));

    private static readonly Gen<Question> Questions = Gen.OneOf(
        Gen.Select(Scopes, By, Versus, (s, by, v) => (Question)new Question.Progress(s, by, v)),
        Gen.Select(Scopes, Gen.Bool, (s, never) => (Question)new Question.Missing(s, never)),
        Gen.Select(Scopes, Gen.Enum<Measure>().List[1, 3], By, Top, Gen.Bool, Versus, (s, m, by, top, least, v) => (Question)new Question.Figures(s, m, by, top, least, v)),
        Gen.Select(Scopes, Gen.Enum<TextField>(), By, Top, (s, of, by, top) => (Question)new Question.Texts(s, of, by, top)),
        Gen.Select(Scopes, Top, Gen.Bool, (s, top, p) => (Question)new Question.Cases(s, top, p)),
        Gen.Enum<GuideTopic>().Select(t => (Question)new Question.Guide(t)),
        OneOf<Question>(
            new Question.CityMeasures(), new Question.Council(new CouncilQuestion.Leaders(new Place.InWard(Central), PostKind.Chair)), new Question.Council(new CouncilQuestion.Mine()),
            new Question.Council(new CouncilQuestion.Count(new Place.Own(), new MemberGroup("民生委員・児童委員", false))), new Question.Council(new CouncilQuestion.PastLeaders(new Place.CityBody(), null, DaySpan.Ever))));

    [Fact]
    public void A_question_comes_back_as_it_was() =>
        Questions.Sample(q => QuestionNotation.Read(QuestionNotation.Write(q), City) is { } again && QuestionNotation.Write(again) == QuestionNotation.Write(q), iter: 3_000);

    [Fact]
    public void No_line_whatsoever_is_an_error() => Gen.OneOf(Gen.String, Gen.Select(Questions, Gen.String, Gen.Int[0, 60], (q, more, at) =>
        QuestionNotation.Write(q) is var line && at < line.Length ? line.Insert(at, more) : more)).Sample(line => QuestionNotation.Read(line, City) is var _, iter: 3_000);

    [Theory]
    [InlineData("figures in=99999 measure=people")]
    [InlineData("figures in=12101 measure=9")]
    [InlineData("figures in=12101 measure=nothing")]
    [InlineData("progress span=2026-13-01..2027-03-31")]
    [InlineData("progress span=2027-03-31..2026-04-01")]
    [InlineData("texts of=everything")]
    [InlineData("guide 3")]
    [InlineData("council everybody")]
    [InlineData("")]
    public void What_names_nothing_that_there_is_is_none(string line) => Assert.Null(QuestionNotation.Read(line, City));

    private static Gen<T> OneOf<T>(params T[] those) => Gen.Int[0, those.Length - 1].Select(i => those[i]);
}
