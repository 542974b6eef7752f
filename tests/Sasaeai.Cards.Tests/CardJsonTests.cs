using System.Text.Json;
using CsCheck;

namespace Sasaeai.Cards.Tests;

public sealed class CardJsonTests
{
    public static TheoryData<string> Submissions { get; } = [.. Examples.All.SelectMany(Anatomy.ButtonsOf).Select(b => b.Data.ToString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Submissions))]
    public void What_a_button_carries_comes_back_as_the_same_submission(string submission)
    {
        var press = Examples.All.SelectMany(Anatomy.ButtonsOf).First(b => b.Data.ToString() == submission).Data;
        Assert.Equal(press, CardJson.ReadSubmission(CardJson.ToElement(press), null));
    }

    [Fact]
    public void Whatever_is_typed_into_the_form_arrives_as_it_was()
    {
        var text = Gen.String.Select(PlainTextTests.WithoutLoneSurrogates);
        Gen.Select(text, text, text, (title, note, day) => new SubmitReport { Title = title, Note = note, HeldOn = day, Ticket = "t" })
            .Sample(form => CardJson.ReadSubmission(CardJson.ToElement(form), null)!.Equals(form));
    }

    [Fact]
    public void Inputs_may_come_before_the_verb_and_the_last_of_a_doubled_field_counts() => Assert.Equal(
        new SubmitReport { Note = "二", Participants = "23", Approximate = "true", PlanItems = "i1,i2" },
        CardJson.ReadSubmission(Parsed("""
            {"note":"一","participants":23,"approximate":true,"planItems":["i1","i2"],"verb":"report.submit","note":"二",
             "title":{"not":"text"},"v":1,"$type":"x","$ref":"1","unknown":[1,{}]}
            """), "home"));

    [Fact]
    public void The_verb_of_the_invoke_is_used_when_the_data_has_none()
    {
        Assert.Equal(new ChooseWard { Ward = "12101" }, CardJson.ReadSubmission(Parsed("""{"ward":"12101"}"""), "area.ward"));
        Assert.Equal(new OpenHome(), CardJson.ReadSubmission(default, "home"));
        Assert.Equal(new OpenHome(), CardJson.ReadSubmission(Parsed("null"), "home"));
    }

    [Theory]
    [InlineData("""{"verb":"report.delete"}""")]
    [InlineData("""{"verb":5}""")]
    [InlineData("""{"verb":{"verb":"home"}}""")]
    [InlineData("""{"Verb":"home"}""")]
    [InlineData("[1]")]
    [InlineData("\"home\"")]
    public void A_button_that_is_none_of_ours_is_nothing(string data) => Assert.Null(CardJson.ReadSubmission(Parsed(data), null));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"yes\"", false)]
    [InlineData("{}", false)]
    [InlineData("null", false)]
    public void A_yes_or_no_of_any_shape_is_read(string json, bool expected) => Assert.Equal(
        new OpenReport { Other = expected }, CardJson.ReadSubmission(Parsed($$"""{"verb":"report.open","other":{{json}}}"""), null));

    [Fact]
    public void A_lone_surrogate_harms_neither_name_nor_value() => Assert.Equal(
        new SubmitReport { Note = "a\uFFFDb" },
        CardJson.ReadSubmission(Parsed("""{"verb":"report.submit","note":"a\ud800b","\udc00":"x"}"""), null));

    [Fact]
    public void The_inputs_of_an_old_card_are_given_back_without_what_only_machines_read()
    {
        var inputs = CardJson.InputsOf(Parsed("""{"verb":"old.verb","v":3,"note":"一","count":23,"\ud800":"x","empty":null,"$id":"y"}"""));
        Assert.Equal(["$id=y", "count=23", "note=一"], inputs.Select(i => $"{i.Key}={i.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(CardJson.InputsOf(default));
    }

    [Fact]
    public void No_well_formed_data_whatever_makes_the_reader_throw()
    {
        var verb = OneOf("report.submit", "progress.ward", "report.open", "home", "none");
        var name = Gen.OneOf(OneOf("verb", "note", "other", "$type", "$id", "year"), Gen.String);
        var value = Gen.OneOf(
            OneOf("1e999", "true", "null", "{}", "[[[]]]", "\"\\ud800\"", "\"report.open\"", "-0.0"),
            Gen.String.Select(s => JsonSerializer.Serialize(s)));
        Gen.Select(verb, Gen.Select(name, value).List[0, 6]).Sample((v, fields) =>
        {
            var json = "{" + string.Join(',', fields.Select(f => JsonSerializer.Serialize(f.Item1) + ":" + f.Item2)) + "}";
            CardJson.ReadSubmission(Parsed(json), v);
            CardJson.InputsOf(Parsed(json));
        });
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static JsonElement Parsed(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
