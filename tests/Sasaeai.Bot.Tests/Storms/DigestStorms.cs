using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>The wish for a digest, in every storm. It begins without one, so that there is something to change.</summary>
internal static class DigestStorms
{
    private static readonly KeepDigest None = new() { Ward = "12101", Rhythm = KeepDigest.None };

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenDigests { Ward = "12101" }, Reads, CityHost.ChapterOfficer, "中央区のまとめ"),
        new(typeof(KeepDigest), Writes, CityHost.ChapterOfficer, async chat =>
        {
            await StormCity.PressAsync(chat, StormCase.Made(chat, None));
            return StormCase.Made(chat, None with { Rhythm = KeepDigest.Weekly });
        }, "中央区のまとめが、毎週届きます") { Trouble = "まだ変わっていません" },
    ];
}
