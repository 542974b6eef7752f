using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>What is on the desk while one person works on one form.</summary>
/// <param name="Area">For which the form was opened; the person may report for it.</param>
internal sealed record FormSheet(Person Person, DistrictArea Area, MasterSnapshot Master, DateOnly Today, Ticket Ticket, Written Written)
{
    /// <summary>The page (1 to 3) that is in front.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The report that is being corrected, or null for a new one.</summary>
    public CorrectionOf? Correcting { get; init; }

    /// <summary>True when more of it lies in a draft: its buttons must say so, or the next press would take this page for all of it.</summary>
    public bool Drafted { get; init; }

    /// <summary>True where no draft lies behind it.</summary>
    public bool Unkept { get; init; }

    /// <summary>True where page 1 carries what page 2 holds: it was read from a sentence, and nothing is kept yet.</summary>
    public bool CarriesPage2 => Unkept && !Drafted && Page == 1 && Correcting is null && Written.GoesBeyondFirstPage;

    /// <summary>Where the report belongs once it is stored: in a correction another area may be chosen, of those for which the person may report.</summary>
    public DistrictArea Target =>
        Correcting is not null && Master.City.FindArea(Written["toArea"]) is { } chosen && Person.MayReportFor(chosen) ? chosen : Area;

    /// <summary>Names that are no residents' in that ward.</summary>
    public KnownNames Known => Master.Names.Of(Target.WardCode);

    /// <summary>取組み項目 of the plan in the year of the activity, as far as it is known: an item of another year's plan is only on the form if that year's are.</summary>
    public IReadOnlyList<PlanItem> PlanItems =>
        ItemsOf(FiscalYear.Of(ReportForm.Day(Written["heldOn"]) is { } heldOn && heldOn <= Today ? heldOn : Today));

    /// <summary>取組み項目 of that year's plan of the ward.</summary>
    public IReadOnlyList<PlanItem> ItemsOf(FiscalYear year) => Master.Plans.ItemsOf(Target.WardCode, year);

    /// <summary>What is to be kept of it as a draft.</summary>
    public Draft Draft(DateTimeOffset now) => new(
        Ticket.ToString(), Area.Id, FormScreening.ForDraft(Written, Known).Inputs, now, Correcting?.Report, Correcting?.Revision);
}

/// <summary>訂正: of which report, and from which revision it began.</summary>
/// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
internal sealed record CorrectionOf(string Report, int Revision)
{
    /// <summary>受付番号.</summary>
    public string Number => Report.Split('/')[^1];

    /// <summary>In a form or a draft; null where it is a new report.</summary>
    public static CorrectionOf? Read(string? report, string? revision) =>
        report?.Split('/') is [_, var number] && ReceiptNumber.IsValid(number) && RevisionInCard.Read(revision) is > 0 and var seen ? new(report, seen) : null;
}
