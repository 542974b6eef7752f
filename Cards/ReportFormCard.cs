using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards;

/// <summary>活動報告の用紙: page 1 is the whole of a short report, pages 2 and 3 are for those who write more; on whatever occasion it is shown.</summary>
public static class ReportFormCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "report-form";

    private static readonly string[] FirstPage = ["blank", "returned", "notSaved", "carried", "ticketUsed", "copied", "read"];

    private static readonly string[] OtherPages = ["blank", "returned", "notSaved"];

    private static readonly string[] Corrections = ["blank", "returned", "notSaved", "carried"];

    /// <summary>
    /// One per <see cref="Occasion"/> of page 1; <c>page2.…</c> and <c>page3.…</c>; the same for a <c>correction.…</c>, also
    /// <c>besideTheirs</c>: with what somebody else wrote above each field that differs.
    /// </summary>
    public static IReadOnlyList<string> States { get; } =
    [
        .. FirstPage,
        .. Pages(OtherPages),
        .. Corrections.Append("besideTheirs").Select(s => $"correction-{s}"),
        .. Pages([.. OtherPages, "besideTheirs"]).Select(s => $"correction-{s}"),
    ];

    /// <summary>Why the form is shown.</summary>
    public enum Occasion
    {
        /// <summary>A new form, or one that is written on.</summary>
        Blank,

        /// <summary>Something is to be mended.</summary>
        Returned,

        /// <summary>Storage trouble: the text is kept on this card, press again.</summary>
        NotSaved,

        /// <summary>An older form's text in a fresh one.</summary>
        Carried,

        /// <summary>The ticket was used with other content: a new report, a correction, or leave it.</summary>
        TicketUsed,

        /// <summary>前回と同じ: what the last report said, to be looked through.</summary>
        Copied,

        /// <summary>文で書いた報告: what a sentence said, to be looked through.</summary>
        Read,
    }

    /// <param name="Typist">e.g. 「大塚 真理 さん(代理)」.</param>
    /// <param name="PlanItems">The ward's items; the choice 「分からない」 (<see cref="ReportInputs.UnknownItem"/>) is added by the card.</param>
    /// <param name="UsedReport">The report that the used ticket made, as in <see cref="OpenReportCard.Report"/>; TicketUsed only.</param>
    /// <param name="Notice">A sentence under the title that the occasion needs beyond its own wording, or null; for NotSaved in place of what to do.</param>
    /// <param name="AllKept">False when something typed was too long to keep: then the card doesn't say that all is still there.</param>
    public sealed record View(
        Occasion Occasion, string AreaCode, string AreaName, string WardName, string Typist, string Ticket,
        IReadOnlyList<Option> Kinds, IReadOnlyList<Option> PlanItems,
        Values Values, IReadOnlyList<Problem> Problems, string? UsedReport = null, string? Notice = null, bool AllKept = true)
    {
        /// <summary>1, 2 or 3.</summary>
        public int Page { get; init; } = 1;

        /// <summary>True when the other pages lie in a draft.</summary>
        public bool Drafted { get; init; }

        /// <summary>True where page 1 carries what page 2 holds, because nothing is kept yet.</summary>
        public bool CarriesPage2 { get; init; }

        /// <summary>The report that is being corrected, or null.</summary>
        public Correcting? Correcting { get; init; }

        /// <summary>連携した団体 to choose from.</summary>
        public IReadOnlyList<string> Partners { get; init; } = [];

        /// <summary>課題の分類 to choose from.</summary>
        public IReadOnlyList<string> IssueKinds { get; init; } = [];

        /// <summary>What was declared to be no resident's, with its mark by the field's id; it stays ticked.</summary>
        public IReadOnlyDictionary<string, string> Declared { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>What somebody else wrote meanwhile, by the field's id, where it differs.</summary>
        public IReadOnlyDictionary<string, string> Theirs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>Drafts of this person that wait to be written on.</summary>
        public int DraftsWaiting { get; init; }
    }

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Receipt">受付番号.</param>
    /// <param name="Areas">Areas to which it may be moved, its own among them.</param>
    public sealed record Correcting(string Report, string Receipt, int Revision, IReadOnlyList<Option> Areas);

    /// <summary>What stands in the inputs, as typed.</summary>
    public sealed record Values(
        string? HeldOn = null, string? Kind = null, string? Title = null, string? Participants = null,
        bool Approximate = false, bool Net = false, IReadOnlyList<string>? PlanItems = null, string? Note = null)
    {
        /// <summary>終わった日.</summary>
        public string? EndedOn { get; init; }

        /// <summary>場所.</summary>
        public string? Place { get; init; }

        /// <summary>回数.</summary>
        public string? Times { get; init; }

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

        /// <summary>共有してよいか: <see cref="ReportInputs.ShareWithWards"/>, <see cref="ReportInputs.SharePublicly"/>.</summary>
        public IReadOnlyList<string> Share { get; init; } = [];

        /// <summary>相談したいこと.</summary>
        public string? Consult { get; init; }

        /// <summary>地区部会ID to which a correction moves the report.</summary>
        public string? ToArea { get; init; }
    }

    /// <param name="Field">The input's id.</param>
    /// <param name="Label">e.g. 活動日.</param>
    /// <param name="Sentence">e.g. 「6月24日(水)は、まだ来ていない日です。活動した日を選んでください。」</param>
    /// <param name="Mark">Where it may be declared to be no resident's data: what the toggle sends.</param>
    public sealed record Problem(string Field, string Label, string Sentence, string? Mark = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, StateOf(view), new AdaptiveCard(
        ReportFormHead.Fallback(view),
        [
            .. ReportFormHead.Of(view),
            .. ReportInputs.Of(view),
            .. ReportFormEnding.Of(view),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static string StateOf(View view)
    {
        var occasion = view is { Occasion: Occasion.Blank, Theirs.Count: > 0 } ? "besideTheirs" : FirstPage[(int)view.Occasion];
        return $"{(view.Correcting is null ? "" : "correction-")}{(view.Page == 1 ? "" : $"page{view.Page}-")}{occasion}";
    }

    private static IEnumerable<string> Pages(IEnumerable<string> occasions) => from page in (int[])[2, 3] from occasion in occasions select $"page{page}-{occasion}";
}
