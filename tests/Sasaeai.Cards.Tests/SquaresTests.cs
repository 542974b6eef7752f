using CsCheck;

namespace Sasaeai.Cards.Tests;

public sealed class SquaresTests
{
    [Fact]
    public void Up_to_twelve_items_each_has_its_square() => Gen.Select(Gen.Int[1, 12], Gen.Int[0, 12]).Where((m, n) => n <= m)
        .Sample((m, n) => Squares.Bar(n, m) == new string('■', n) + new string('□', m - n));

    [Fact]
    public void The_bar_is_never_empty_when_something_was_done_and_never_full_before_all_was() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 500]).Where((m, n) => n <= m).Sample((m, n) =>
        {
            var bar = Squares.Bar(n, m);
            return bar.Contains('■') == n > 0 && bar.Contains('□') == n < m && bar.Length == Math.Min(m, m <= 12 ? m : 10);
        });

    [Fact]
    public void Without_a_plan_there_is_no_bar() => Assert.Equal("", Squares.Bar(0, 0));
}
