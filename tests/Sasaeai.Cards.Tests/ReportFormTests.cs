using CsCheck;
using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards.Tests;

public sealed class ReportFormTests
{
    [Fact]
    public void No_text_whatever_breaks_the_form()
    {
        // U+FFFE is where String.Normalize throws.
        var text = Gen.OneOf(Gen.String, Gen.Const("\uFFFE"), Gen.Const("\uD800"), Gen.Const("９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９"));
        Gen.Select(text, text, text, text).Sample((day, people, title, note) =>
        {
            ReportFormCard.Values values = new(day, people, title, people, PlanItems: [day], Note: note);
            return CardJson.ToUtf8(ReportFormCard.Of(Examples.Blank with { Values = values }).Body).Length > 0;
        });
    }

    [Theory]
    [InlineData("23", 23)]
    [InlineData("３２", 32)]
    [InlineData("-3", -3)]
    public void A_number_however_wide_stands_in_its_field(string typed, int number) =>
        Assert.Equal(number, Field<NumberInput>(new(Participants: typed)).Value);

    [Theory]
    [InlineData("23人くらい")]
    [InlineData("99999999999999999999")]
    [InlineData("1e5")]
    public void What_a_number_field_cannot_hold_stands_beside_it(string typed)
    {
        ReportFormCard.Values values = new(Participants: typed);
        Assert.Null(Field<NumberInput>(values).Value);
        Assert.Contains(typed, Runs(values));
    }

    [Fact]
    public void Two_things_wrong_with_one_field_are_one_place_to_look_at()
    {
        var card = ReportFormCard.Of(Examples.Blank with
        {
            Occasion = ReportFormCard.Occasion.Returned,
            Problems = [new("participants", "参加者数", "一"), new("participants", "参加者数", "二"), new("note", "ひとこと", "三")],
        });
        Assert.StartsWith("まだ提出していません。2か所を見てください", card.Summary, StringComparison.Ordinal);
        Assert.Equal(["一", "二", "三"], Anatomy.ElementsOf(card).OfType<TextBlock>().Where(t => t.Text.StartsWith("直してください: ", StringComparison.Ordinal)).Select(t => t.Text[^1..]));
    }

    [Theory]
    [InlineData("2026/6/3")]
    [InlineData("２０２６-６-３")]
    public void A_day_written_another_way_stands_in_its_field(string typed) =>
        Assert.Equal("2026-06-03", Field<DateInput>(new(HeldOn: typed)).Value);

    [Fact]
    public void A_day_that_does_not_exist_stands_beside_its_field()
    {
        ReportFormCard.Values values = new(HeldOn: "2026-02-30");
        Assert.Null(Field<DateInput>(values).Value);
        Assert.Contains("2026-02-30", Runs(values));
    }

    [Fact]
    public void Only_choices_that_exist_are_chosen_and_unknown_is_always_one_of_them()
    {
        ReportFormCard.Values values = new(Kind: "gone", PlanItems: ["i03", "gone", "unknown"]);
        var card = Card(values);
        var choices = Anatomy.InputsOf(card).OfType<ChoiceSetInput>().ToDictionary(c => c.Id!);
        Assert.Null(choices["kind"].Value);
        Assert.Equal("i03,unknown", choices["planItems"].Value);
    }

    [Fact]
    public void The_privacy_box_stands_directly_above_the_free_text()
    {
        var body = Card(new()).Body.Body;
        var note = body.ToList().FindIndex(e => e.Id == "note");
        Assert.Equal(ContainerStyle.Emphasis, Assert.IsType<Container>(body[note - 1]).Style);
    }

    private static Card Card(ReportFormCard.Values values) => ReportFormCard.Of(Examples.Blank with { Values = values });

    private static T Field<T>(ReportFormCard.Values values)
        where T : Input => Assert.Single(Anatomy.InputsOf(Card(values)).OfType<T>());

    private static IEnumerable<string> Runs(ReportFormCard.Values values) =>
        Anatomy.ElementsOf(Card(values)).OfType<RichTextBlock>().SelectMany(b => b.Inlines).OfType<TextRun>().Select(r => r.Text);
}
