using System.Globalization;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Screening;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>文から用紙へ: what a sentence said, in the inputs of the form, and as the buttons carry it while the area is asked for. Pure.</summary>
internal static class FromSentence
{
    /// <summary>The inputs. 取組み項目 are never read: the person chooses them.</summary>
    public static Written Of(ReportSentence said) => Written.Nothing
        .With("heldOn", Day(said.HeldOn)).With("endedOn", Day(said.EndedOn)).With("kind", said.Kind).With("title", said.Title)
        .With("participants", Number(said.Participants)).With("approximate", said.About ? "true" : null).With("counting", said.Net ? "net" : null)
        .With("times", Number(said.Times)).With("partners", said.Partners.Count > 0 ? string.Join(',', said.Partners) : null)
        .With("place", said.Place).With("note", said.Note);

    /// <summary>A place that looks like a resident's data goes to ひとこと: there the person is asked, beside the field.</summary>
    public static Written Asked(Written written, KnownNames known)
    {
        if (FormScreening.Problem("place", "場所", written["place"], null, known) is null) return written;
        return written.With("note", written["note"] is { } note ? $"{written["place"]}\n{note}" : written["place"]).With("place", null);
    }

    /// <summary>As a button carries it.</summary>
    public static FillReport Carried(Written written) => new()
    {
        HeldOn = written["heldOn"],
        EndedOn = written["endedOn"],
        Kind = written["kind"],
        Title = written["title"],
        Participants = written["participants"],
        Approximate = written["approximate"],
        Counting = written["counting"],
        Times = written["times"],
        Partners = written["partners"],
        Place = written["place"],
        Note = written["note"],
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
