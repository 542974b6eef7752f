using System.Globalization;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>What Teams asks of the two icons.</summary>
public sealed class IconTests
{
    [Fact]
    public async Task The_colour_icon_is_a_full_square_and_its_symbol_stays_where_Teams_does_not_cut()
    {
        using var packed = await Packed.MakeAsync();
        var icon = packed.Icon("color");
        var ground = icon.At(0, 0);

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.DoesNotContain(icon.All(), p => p.Colour.Alpha != 255);
        Assert.DoesNotContain(icon.All(), p => (p.X is < 36 or >= 156 || p.Y is < 36 or >= 156) && p.Colour != ground);
        Assert.Equal(
            packed.Manifest.GetProperty("accentColor").GetString(),
            string.Create(CultureInfo.InvariantCulture, $"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}"));
    }

    [Fact]
    public async Task The_outline_icon_is_white_and_nothing_else_and_fills_its_square()
    {
        using var packed = await Packed.MakeAsync();
        var icon = packed.Icon("outline");
        var seen = icon.All().Where(p => p.Colour.Alpha > 0).ToList();

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.DoesNotContain(seen, p => p.Colour is not (255, 255, 255, _));
        Assert.InRange(seen.Count, 200, 800);
        Assert.Equal(0, icon.At(0, 0).Alpha);
        Assert.True(seen.Min(p => p.X) <= 2 && seen.Max(p => p.X) >= 29 && seen.Min(p => p.Y) <= 2 && seen.Max(p => p.Y) >= 29);
    }

    // A thin line fades away when it is made smaller. Heads and shoulders stay apart: a line or two between them may be empty.
    [Fact]
    public async Task The_outline_icon_is_still_there_when_it_is_drawn_at_24_pixels()
    {
        using var packed = await Packed.MakeAsync();
        var icon = packed.Icon("outline");
        var strong = from y in Enumerable.Range(0, 24)
                     from x in Enumerable.Range(0, 24)
                     where icon.At((int)((x + 0.5) * 32 / 24), (int)((y + 0.5) * 32 / 24)).Alpha > 180
                     select (x, y);
        var lines = strong.GroupBy(p => p.y).ToDictionary(g => g.Key, g => g.Count());
        Assert.InRange(Enumerable.Range(2, 20).Count(y => lines.GetValueOrDefault(y) < 2), 0, 2);
    }
}
