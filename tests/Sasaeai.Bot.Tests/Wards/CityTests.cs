using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Wards;

public sealed class CityTests
{
    [Fact]
    public void An_area_whose_ward_is_no_longer_there_is_no_longer_found()
    {
        var city = new City([new("12101", "中央区", null, [], 1, "中央区 事務局", null, null)], [new("12106-01", "12106", "稲毛例浜", null, [], null, new(2026, 3, 31))]);
        Assert.Null(city.FindArea("12106-01"));
        Assert.Empty(city.Areas);
    }
}
