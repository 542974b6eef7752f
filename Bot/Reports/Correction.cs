using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正の内容: a form in order, laid over the report that it corrects. Pure.</summary>
internal sealed record Correction(FormSheet Sheet, OpenedReport Opened, ReportedActivity Activity, Draft Draft)
{
    /// <summary>Totals that were read beside the report, because the button named them.</summary>
    public TotalsAhead? Ahead { get; init; }

    /// <summary>The report as it is.</summary>
    public ActivityReport Before => Opened.Report;

    /// <summary>Where it belongs is another ward: a new report takes its place.</summary>
    public bool LeavesWard => Sheet.Target.WardCode != Before.Ward;

    /// <summary>What it becomes inside its ward. A correction must be confirmed anew.</summary>
    public ActivityReport After => Over(Before);

    /// <summary>What differs.</summary>
    public IReadOnlyList<FieldChange> Changes => ReportWords.Differences(Before, After, Sheet.Master);

    /// <summary>書き足し: nothing that was there is changed.</summary>
    public bool OnlyAdds => Before.Area == After.Area && Changes.All(c => c.Before is null || (c.Label == "参加者数" && Before.Participants is null));

    /// <summary>The report as it is now.</summary>
    public OpenedReport At(ActivityReport now) => Opened with { Stored = Opened.Stored with { Report = now } };

    /// <summary>The same content over a report that somebody else changed meanwhile.</summary>
    public ActivityReport Over(ActivityReport report) =>
        Activity.PutInto(report) with { Area = Sheet.Target.Id, Status = ReportStatus.Submitted, Confirmation = null };

    /// <summary>The new report of the other ward, typed by who moves it. It has its number already: the old one names it.</summary>
    public ActivityReport Elsewhere(DateTimeOffset now) => Activity.PutInto(Before) with
    {
        Number = ReceiptNumber.New(FiscalYear.Of(Activity.HeldOn), Sheet.Target.WardCode),
        Ward = Sheet.Target.WardCode,
        Area = Sheet.Target.Id,
        Status = ReportStatus.Submitted,
        Confirmation = null,
        Revision = 1,
        TypedBy = new(Sheet.Person.Sender, Sheet.Person.Name, !People.Rights.IsOf(Sheet.Person, Sheet.Target)),
        StoredAt = now,
        Replaces = Before.Number,
    };

    /// <summary>What is said of it beside the fields.</summary>
    public IEnumerable<string> Effects(RevisionTotals totals)
    {
        var (before, after) = (Before, After);
        var (from, to) = (Opened.Area.Name, Sheet.Target.Name);
        if (LeavesWard) yield return RevisionWords.ToAnotherWard;
        else if ((before.Area, before.Year) != (after.Area, after.Year)) yield return RevisionWords.MovesTo(from, before.Year, to, after.Year);
        else
        {
            var (were, _) = totals.Move(before, after);
            var (old, now) = (were.Sum(), totals.Now.Sum());
            if (old.Gross != now.Gross) yield return RevisionWords.PeopleChange(to, after.Year, "延べ", old.Gross, now.Gross);
            if (old.Net != now.Net) yield return RevisionWords.PeopleChange(to, after.Year, "実人数", old.Net, now.Net);
        }

        if (before.Status is ReportStatus.ConfirmedByChapter or ReportStatus.ConfirmedBySecretariat) yield return RevisionWords.NoLongerConfirmed;
    }
}
