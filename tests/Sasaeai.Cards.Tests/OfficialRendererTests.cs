namespace Sasaeai.Cards.Tests;

public sealed class OfficialRendererTests(OfficialRenderer renderer) : IClassFixture<OfficialRenderer>
{
    public static TheoryData<string> Names { get; } = [.. OfficialRenderer.Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_official_renderer_takes_every_property_and_no_foreign_word_as_markup(string name) =>
        Assert.Equal("", renderer.FindingsByCard.GetValueOrDefault(name, "the renderer gave no answer"));
}
