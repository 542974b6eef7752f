using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Batches;

/// <summary>送られた1行: a row of a sent file that was in order when it was looked at.</summary>
/// <param name="Line">Row of the sheet.</param>
/// <param name="Values">By the columns' names, in the form in which the import keeps them.</param>
internal sealed record BatchRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    // What somebody fills in beside the report itself does not make it another one.
    private static readonly string[] NotContent = ["Number", "Status", "Reporter"];

    /// <summary>地区部会ID.</summary>
    public string Area => Values["Area"];

    /// <summary>
    /// The row's ticket is made of what it says: the same row is one report, however often and by whomever it is sent, also from a
    /// file that was mended elsewhere and saved again.
    /// </summary>
    public Ticket Ticket
    {
        get
        {
            var content = string.Join('\u001f', Values.Where(v => !NotContent.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"));
            return new(Area, AsRead.Day("HeldOn")!.Value, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..10]);
        }
    }

    /// <summary>As the import read it.</summary>
    public MasterRow AsRead => new(Line.ToString(System.Globalization.CultureInfo.InvariantCulture), Line, Values);

    /// <summary>The report that it tells of, typed by that person.</summary>
    public ActivityReport Report(DistrictArea area, Person person, DateTimeOffset now)
    {
        var row = PastReport.From(new(AsRead.Key, Line, new Dictionary<string, string>(Values, StringComparer.Ordinal) { ["Number"] = "" }), area.WardCode);
        return new(
            "", area.WardCode, area.Id, row.HeldOn, row.EndedOn, TypedText.Clean(row.Title) ?? "", row.Kind?.Code ?? ActivityKind.None, TypedText.Clean(row.Place),
            row.Times, row.Participants, row.Approximate && row.Participants is not null, row.Net, row.Partners, row.Items,
            Text(row.Content), Text(row.Outcome), Text(row.Issue), row.IssueKinds, Text(row.Next), row.Share, false, ReportStatus.Submitted, 1,
            new(person.Sender, person.Name, !person.IsOf(area)), now);
    }

    private static string? Text(string? typed) => TypedText.Clean(typed, lines: true);
}
