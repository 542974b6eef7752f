using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Bot.Progress;

/// <summary>集計: the six figures that are counted together.</summary>
/// <param name="Reports">件数.</param>
/// <param name="Times">回数, the sum of those that were given.</param>
/// <param name="TimesMissing">回数未記入, reports.</param>
/// <param name="Gross">延べ人数.</param>
/// <param name="Net">実人数; never added to <paramref name="Gross"/>.</param>
/// <param name="NoNumber">人数未記入, reports.</param>
[JsonConverter(typeof(TallyConverter))]
internal readonly record struct Tally(int Reports, int Times, int TimesMissing, int Gross, int Net, int NoNumber)
{
    /// <summary>What one report counts, with the sign of adding or removing it.</summary>
    public static Tally Of(CountedReport report, int sign) => new(
        sign,
        sign * (report.Times ?? 0),
        report.Times is null ? sign : 0,
        report.Net ? 0 : sign * (report.Participants ?? 0),
        report.Net ? sign * (report.Participants ?? 0) : 0,
        report.Participants is null ? sign : 0);

    /// <summary>Figure by figure.</summary>
    public static Tally operator +(Tally a, Tally b) => new(
        a.Reports + b.Reports, a.Times + b.Times, a.TimesMissing + b.TimesMissing, a.Gross + b.Gross, a.Net + b.Net, a.NoNumber + b.NoNumber);
}

/// <summary>
/// A tally as an array of six numbers, 延べ before 回数 and without zeros at its end: 365 days and 204 months × 種類 must fit
/// into 16 K characters.
/// </summary>
internal sealed class TallyConverter : JsonConverter<Tally>
{
    /// <inheritdoc/>
    public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<int> figures = stackalloc int[6];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count < figures.Length) figures[count++] = reader.GetInt32();
        }

        return new(Reports: figures[0], Gross: figures[1], Net: figures[2], NoNumber: figures[3], Times: figures[4], TimesMissing: figures[5]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        ReadOnlySpan<int> figures = [value.Reports, value.Gross, value.Net, value.NoNumber, value.Times, value.TimesMissing];
        foreach (var figure in figures.TrimEnd(0)) writer.WriteNumberValue(figure);
        writer.WriteEndArray();
    }
}
