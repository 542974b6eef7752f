using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Tests.Anatomy;

namespace Sasaeai.Cards.Tests;

public sealed class CardRulesTests
{
    private const int MostBytes = 24_576;
    private const int MostBytesUsually = 12_288;

    public static TheoryData<string> Names { get; } = [.. OfficialRenderer.Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_small_enough_for_a_chat(string name)
    {
        var bytes = CardJson.ToUtf8(OfficialRenderer.Cards[name].Body).Length;
        Assert.InRange(bytes, 1, Examples.All.Any(c => Golden.NameOf(c) == name) ? MostBytesUsually : MostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_has_at_most_six_buttons_and_no_id_twice(string name)
    {
        var card = OfficialRenderer.Cards[name];
        Assert.InRange(ActionsOf(card).Count(), 0, 6);
        var ids = ElementsOf(card).Select(e => e.Id).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(ActionsOf(card).OfType<ToggleVisibilityAction>().SelectMany(a => a.TargetElements).Except(ids));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_button_that_sends_inputs_sends_just_those_that_its_submission_reads(string name)
    {
        var card = OfficialRenderer.Cards[name];
        var shown = InputsOf(card).Select(i => i.Id!).ToHashSet();
        if (shown.Count == 0) return;
        foreach (var button in ButtonsOf(card).Where(b => b.AssociatedInputs is null))
        {
            var own = CardJson.ToElement(button.Data).EnumerateObject().Select(p => p.Name).ToList();
            var read = button.Data.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToHashSet();
            // What was read is carried by the button, only the area is asked for. The form has three pages; every other card shows all that its button reads.
            var wanted = button.Data is FillReport ? ["area"] : button.Data is ReportPage page ? ReportInputs.IdsOf(page.Page is null ? 1 : page.Page[0] - '0') : read.Except(own);
            Assert.Subset(read, shown);
            Assert.Equal(wanted.Where(id => !MayBeLeftOut(id)).Order(), shown.Where(id => !MayBeLeftOut(id)).Order());
        }

        Assert.Contains(ButtonsOf(card), b => b.AssociatedInputs is null);
    }

    // What has a meaning of its own when it is not there, and what is on a card only where it is asked.
    private static bool MayBeLeftOut(string id) => id is "year" or "page" or "after" or "toArea" or "channel" || id.EndsWith("Declared", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_button_has_a_fallback_that_sends_the_same(string name) => Assert.All(ButtonsOf(OfficialRenderer.Cards[name]), button =>
    {
        var fallback = Assert.IsType<SubmitAction>(button.Fallback);
        Assert.Equal((button.Title, button.Data, button.AssociatedInputs), (fallback.Title, fallback.Data, fallback.AssociatedInputs));
        Assert.Equal(button.Verb, CardJson.ToElement(button.Data).GetProperty("verb").GetString());
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_required_field_says_so_in_its_label_and_what_to_do_when_it_is_empty(string name) => Assert.All(InputsOf(OfficialRenderer.Cards[name]), input =>
    {
        Assert.Equal(input.IsRequired == true, input.Label.Contains("必須", StringComparison.Ordinal));
        Assert.Equal(input.IsRequired is null, input.Label.Contains("任意", StringComparison.Ordinal));
        Assert.Equal(input.IsRequired == true, input.ErrorMessage is not null);
    });

    [Fact]
    public void A_buttons_words_fit_a_phone() => Assert.All(
        Examples.All.Concat(WorstCases.All).SelectMany(ActionsOf), a => Assert.InRange(a.Title.Length, 1, 16));

    [Fact]
    public void Japanese_is_written_as_it_is() => Assert.All(
        Examples.All.Concat(WorstCases.All), c => Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(CardJson.ToUtf8(c.Body)), StringComparison.Ordinal));

    [Fact]
    public void Every_submission_can_be_pressed_on_some_card()
    {
        var known = typeof(Submission).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name);
        Assert.Equal(known.Order(), Examples.All.SelectMany(ButtonsOf).Select(b => b.Data.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void The_lock_screen_never_shows_what_somebody_typed() => Assert.All(
        Examples.All, c => Assert.DoesNotContain("ふれあい", c.Summary, StringComparison.Ordinal));

    [Fact]
    public void Outside_a_personal_chat_nothing_leads_to_a_form()
    {
        var card = WardProgressCard.Of(ProgressExamples.Ward with { Personal = false });
        Assert.DoesNotContain(ButtonsOf(card), b => b.Data is OpenReport);
        Assert.Contains(ButtonsOf(WardProgressCard.Of(ProgressExamples.Ward)), b => b.Data is OpenReport);
    }
}
