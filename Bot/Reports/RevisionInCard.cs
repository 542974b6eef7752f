using System.Globalization;

namespace Sasaeai.Bot.Reports;

/// <summary>版: the revision that a card carries.</summary>
internal static class RevisionInCard
{
    /// <summary>The number; 0, which no report has, for what is none: then the report counts as changed meanwhile. A row of the roster that nobody changed yet has it.</summary>
    public static int Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
