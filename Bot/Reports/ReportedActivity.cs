using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Plans;

namespace Sasaeai.Bot.Reports;

/// <summary>What the form says once it is in order.</summary>
/// <param name="TitleProposed">The title was made from 種類 and area.</param>
/// <param name="PlanItems">In the plan's order; empty for 「分からない」.</param>
internal sealed record ReportedActivity(
    DateOnly HeldOn, ActivityKind Kind, string Title, bool TitleProposed, int? Participants, bool Approximate, bool Net,
    IReadOnlyList<PlanItem> PlanItems, string? Note)
{
    /// <summary>終わった日, null for one day.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>場所.</summary>
    public string? Place { get; init; }

    /// <summary>回数.</summary>
    public int? Times { get; init; }

    /// <summary>連携した団体.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>成果.</summary>
    public string? Outcome { get; init; }

    /// <summary>課題.</summary>
    public string? Issue { get; init; }

    /// <summary>課題の分類.</summary>
    public IReadOnlyList<string> IssueKinds { get; init; } = [];

    /// <summary>今後の予定.</summary>
    public string? Next { get; init; }

    /// <summary>他区に共有してよい.</summary>
    public bool Share { get; init; }

    /// <summary>広報にも使ってよい.</summary>
    public bool Publicise { get; init; }

    /// <summary>相談したいこと.</summary>
    public string? Consult { get; init; }

    /// <summary>Ids of the fields with signs of personal data of which was declared that they are no resident's.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>That report with everything that the form holds; the rest stays as it is.</summary>
    public ActivityReport PutInto(ActivityReport report) => report with
    {
        HeldOn = HeldOn,
        EndedOn = EndedOn,
        Title = Title,
        Kind = Kind.Code,
        Place = Place,
        Times = Times,
        Participants = Participants,
        Approximate = Approximate,
        Net = Net,
        Partners = Partners,
        PlanItems = [.. PlanItems.Select(i => i.Id)],
        Content = Note,
        Outcome = Outcome,
        Issue = Issue,
        IssueKinds = IssueKinds,
        Next = Next,
        Share = Share,
        Publicise = Publicise,
        Consult = Consult,
        Declared = Declared,
    };
}
