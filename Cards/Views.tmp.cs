// Contract stubs: each record moves beside its card when the card is written.
namespace Sasaeai.Cards;

/// <summary>01 welcome. States: reporter (may report), reader (may not).</summary>
public static class WelcomeCard
{
    /// <param name="PersonName">氏名 without 敬称, or null.</param>
    /// <param name="WardName">e.g. 中央区; used in the example question; null when the person has no ward of their own.</param>
    public sealed record View(string? PersonName, string? WardName, bool MayReport, Contact? Contact);
    public static Card Of(View view) => new("welcome", "reporter", new AdaptiveCard(""));
}

/// <summary>使い方. States: reporter, reader.</summary>
public static class HelpCard
{
    public sealed record View(bool MayReport, string? WardName, Contact? Contact);
    public static Card Of(View view) => new("help", "reporter", new AdaptiveCard(""));
}

/// <summary>02 choose ward, on the way to a report. States: open, returned (Problem not null).</summary>
public static class ChooseWardCard
{
    public sealed record View(IReadOnlyList<Option> Wards, string? Problem);
    public static Card Of(View view) => new("choose-ward", "open", new AdaptiveCard(""));
}

/// <summary>02b choose area. States: open, returned.</summary>
public static class ChooseAreaCard
{
    public sealed record View(string WardCode, string WardName, IReadOnlyList<Option> Areas, string? Problem);
    public static Card Of(View view) => new("choose-area", "open", new AdaptiveCard(""));
}

/// <summary>02c my areas, 2-3 of them as buttons. States: open.</summary>
public static class ChooseMineCard
{
    /// <param name="MayReportForOthers">Shows 「ほかの地区部会」.</param>
    public sealed record View(IReadOnlyList<Option> Areas, bool MayReportForOthers);
    public static Card Of(View view) => new("choose-mine", "open", new AdaptiveCard(""));
}

/// <summary>
/// 03/04 report form, page 1 with six inputs (ids heldOn, kind, title, participants + approximate + counting, planItems, note).
/// States: blank; returned (Problems not empty); notSaved (storage trouble: text kept, press again);
/// carried (an older form's text put into a fresh one); ticketUsed (the ticket was used with other content:
/// 新しい報告として出す / 前の報告を訂正する / やめる).
/// </summary>
public static class ReportFormCard
{
    public enum Occasion { Blank, Returned, NotSaved, Carried, TicketUsed }

    /// <param name="Typist">e.g. 「大塚 真理 さん(代理)」.</param>
    /// <param name="UsedReport">受付番号 of the report that the used ticket made; TicketUsed only.</param>
    /// <param name="Notice">A sentence under the title that the occasion needs beyond its own wording, or null.</param>
    public sealed record View(
        Occasion Occasion, string AreaCode, string AreaName, string WardName, string Typist, string Ticket,
        IReadOnlyList<Option> Kinds, IReadOnlyList<Option> PlanItems,
        Values Values, IReadOnlyList<Problem> Problems, string? UsedReport = null, string? Notice = null);

    /// <summary>What stands in the inputs, as typed (cleaned of control characters, cut to its length).</summary>
    public sealed record Values(
        string? HeldOn = null, string? Kind = null, string? Title = null, string? Participants = null,
        bool Approximate = false, bool Net = false, IReadOnlyList<string>? PlanItems = null, string? Note = null);

    /// <param name="Field">The input's id.</param>
    /// <param name="Label">e.g. 活動日.</param>
    /// <param name="Sentence">e.g. 「6月24日(水)は、まだ来ていない日です。活動した日を選んでください。」</param>
    public sealed record Problem(string Field, string Label, string Sentence);

    public static Card Of(View view) => new("report-form", "blank", new AdaptiveCard(""));
}

/// <summary>05 receipt. States: stored, alreadyStored (「すでに届いています」).</summary>
public static class ReceiptCard
{
    /// <param name="HeldOn">和暦 with weekday: 「令和8年6月3日(水)」.</param>
    /// <param name="ReportedBy">「報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)」.</param>
    /// <param name="Participants">「延べ 約23人」, 「未記入」.</param>
    /// <param name="PlanItems">Titles with number, in order.</param>
    /// <param name="Year">「令和8年度(2026年度)」.</param>
    /// <param name="NewItems">Numbers of the items that got their first report, e.g. 「(3)」.</param>
    /// <param name="SameTimeLastYear">A full sentence or null.</param>
    /// <param name="NextDeadline">A full sentence or null.</param>
    public sealed record View(
        bool AlreadyStored, string Receipt, string AreaCode, string AreaName, string WardCode, string WardName, string OfficeName,
        string HeldOn, string Kind, string Title, bool TitleProposed, string Participants, IReadOnlyList<string> PlanItems, string? Note,
        string ReportedBy, string Year, Totals Before, Totals After, IReadOnlyList<string> NewItems,
        string? SameTimeLastYear, string? NextDeadline, string SamePeriod, string AsOf);

    /// <param name="NoNumber">人数未記入, reports.</param>
    public sealed record Totals(int Reports, int Gross, int Net, int NoNumber, int ItemsTouched, int ItemsInPlan);

    public static Card Of(View view) => new("receipt", "stored", new AdaptiveCard(""));
}

/// <summary>09 ward progress. States: thisYear, pastYear, noAreas (the ward has no areas in that year).</summary>
public static class WardProgressCard
{
    /// <param name="Title">The answer as a sentence.</param>
    /// <param name="Late">Areas with something 未報告 or 未提出, most late first.</param>
    public sealed record View(
        string WardCode, string WardName, int Year, string YearText, string Span, bool IsCurrentYear,
        string Title, Figures Sum, int AreasReported, int Areas,
        IReadOnlyList<AreaRow> Late, IReadOnlyList<AreaRow> Done, string AsOf, bool Personal);

    /// <summary>Reports 件数; Gross 延べ; Net 実人数; NoNumber 人数未記入; NoActivity 活動なし; Returned 差戻し中; people as text because 1-4 are suppressed outside the ward.</summary>
    public sealed record Figures(int Reports, string Gross, string? Net, int NoNumber, int NoActivity, int ItemsTouched, int ItemsInPlan);

    /// <param name="Due">「× 4月分が未報告、5月分が未提出」 or null.</param>
    public sealed record AreaRow(string AreaCode, string AreaName, string? Due, Figures Figures);

    public static Card Of(View view) => new("ward-progress", "thisYear", new AdaptiveCard(""));
}

/// <summary>10 area progress. States: thisYear, pastYear.</summary>
public static class AreaProgressCard
{
    /// <param name="Touched">Items with reports: title with number, and its 件数.</param>
    /// <param name="NotYet">Titles of items without a report.</param>
    /// <param name="Due">One line per period that is 未報告/未提出, or empty.</param>
    public sealed record View(
        string WardCode, string WardName, string AreaCode, string AreaName, int Year, string YearText, string Span, bool IsCurrentYear,
        WardProgressCard.Figures Figures, IReadOnlyList<ItemRow> Touched, IReadOnlyList<string> NotYet, IReadOnlyList<string> Due,
        bool MayReport, string AsOf);

    public sealed record ItemRow(string Title, int Reports);

    public static Card Of(View view) => new("area-progress", "thisYear", new AdaptiveCard(""));
}

/// <summary>ほかの区を見る: a button per ward is too many (at most 6 actions): radio list. States: open, returned.</summary>
public static class ChooseWardProgressCard
{
    public sealed record View(IReadOnlyList<Option> Wards, string? Problem);
    public static Card Of(View view) => new("choose-ward-progress", "open", new AdaptiveCard(""));
}

/// <summary>はじめての方: a person without any row. Says whom to ask, shows nothing else. States: open.</summary>
public static class StrangerCard
{
    public sealed record View(IReadOnlyList<Contact> Contacts);
    public static Card Of(View view) => new("stranger", "open", new AdaptiveCard(""));
}

/// <summary>23 refusal. States: refused. The same card for what is forbidden and for what does not exist.</summary>
public static class RefusalCard
{
    /// <param name="Title">「この地区部会の報告は、あなたの役割では出せません」.</param>
    /// <param name="WhoYouAre">「中央区のコミュニティソーシャルワーカー」.</param>
    /// <param name="KeptText">What the person had typed, so that it is not lost; null when nothing.</param>
    public sealed record View(string Title, string Reason, string WhoYouAre, string WhoMay, Contact? Contact, bool MayReport, IReadOnlyList<Typed> KeptText);
    public static Card Of(View view) => new("refusal", "refused", new AdaptiveCard(""));
}

/// <summary>Text that a person typed and that a card gives back for copying.</summary>
public sealed record Typed(string Label, string Text);

/// <summary>添付: not kept (写真には人が写ります), how to report, whom to call. States: reporter, reader.</summary>
public static class AttachmentCard
{
    public sealed record View(bool MayReport, Contact? Contact);
    public static Card Of(View view) => new("attachment", "reporter", new AdaptiveCard(""));
}

/// <summary>古い用紙: a button that the bot no longer knows. Gives typed text back for copying. States: open, withText.</summary>
public static class OldCardCard
{
    public sealed record View(bool MayReport, IReadOnlyList<Typed> KeptText);
    public static Card Of(View view) => new("old-card", "open", new AdaptiveCard(""));
}

/// <summary>わからない言葉: what was said is not understood. Never repeats it. States: reporter, reader.</summary>
public static class NotUnderstoodCard
{
    public sealed record View(bool MayReport, string? WardName, Contact? Contact);
    public static Card Of(View view) => new("not-understood", "reporter", new AdaptiveCard(""));
}

/// <summary>訂正のしかた: until corrections are made here, the secretariat does them. States: open.</summary>
public static class CorrectionHelpCard
{
    public sealed record View(string? Receipt, Contact? Contact);
    public static Card Of(View view) => new("correction-help", "open", new AdaptiveCard(""));
}

/// <summary>うまくいかなかった: nothing was saved or shown, press again. States: failed.</summary>
public static class ApologyCard
{
    /// <param name="Reference">Short id that the log also has.</param>
    public sealed record View(string Reference, Contact? Contact);
    public static Card Of(View view) => new("apology", "failed", new AdaptiveCard(""));
}
