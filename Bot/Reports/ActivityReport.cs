using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>活動報告: what one 社協地区部会 reports of one activity. The person who types is not the reporter.</summary>
/// <param name="Number">受付番号, which is also its id.</param>
/// <param name="Area">地区部会ID: the reporter of record.</param>
/// <param name="Kind">Code of <see cref="ActivityKind"/>.</param>
/// <param name="Times">回数; null is not filled in.</param>
/// <param name="Participants">参加者数; null is 人数未記入.</param>
/// <param name="Approximate">約.</param>
/// <param name="Net">True for 実人数, false for 延べ.</param>
/// <param name="Content">内容; page 1 calls it ひとこと.</param>
/// <param name="Share">成果事例として共有してよい.</param>
internal sealed record ActivityReport(
    string Number, string Ward, string Area, DateOnly HeldOn, DateOnly? EndedOn, string Title, string Kind, string? Place,
    int? Times, int? Participants, bool Approximate, bool Net, IReadOnlyList<string> Partners, IReadOnlyList<string> PlanItems,
    string? Content, string? Outcome, string? Issue, IReadOnlyList<string> IssueKinds, string? Next, bool Share, bool NoActivity,
    ReportStatus Status, int Revision, TypedBy? TypedBy, DateTimeOffset StoredAt)
{
    /// <summary>広報にも使ってよい.</summary>
    public bool Publicise { get; init; }

    /// <summary>相談したいこと, for 区事務局 and 社協区事務所.</summary>
    public string? Consult { get; init; }

    /// <summary>Ids of the fields of which the typist declared 「住民の情報ではありません」.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>部会確認, null until the 地区部会 has confirmed what somebody else typed.</summary>
    public ChapterConfirmation? Confirmation { get; init; }

    /// <summary>置換元: 受付番号 of the report in another ward whose place this one takes.</summary>
    public string? Replaces { get; init; }

    /// <summary>A report counts in the 年度 in which the activity was held.</summary>
    public FiscalYear Year => FiscalYear.Of(HeldOn);

    /// <summary>差戻し and 取消 are not counted.</summary>
    public bool IsCounted => Status is not (ReportStatus.Returned or ReportStatus.Cancelled);

    /// <summary>Adds it to its area's totals, unless it is 取消.</summary>
    public void CountIn(AreaYear totals)
    {
        if (Status != ReportStatus.Cancelled) totals.Add(Counted());
    }

    /// <summary>Takes it out of its area's totals, exactly as <see cref="CountIn"/> added it.</summary>
    public void CountOut(AreaYear totals)
    {
        if (Status != ReportStatus.Cancelled) totals.Remove(Counted());
    }

    private CountedReport Counted() => new(HeldOn, NoActivity, Kind, Times, Participants, Net, PlanItems, Partners, Status == ReportStatus.Returned);
}

/// <summary>入力者: who typed it.</summary>
/// <param name="OnBehalf">代理入力: typed for the area by somebody who is not of it.</param>
internal sealed record TypedBy(Sender Sender, string Name, bool OnBehalf);

/// <summary>部会確認: that the 地区部会 stands by a report which somebody else typed for it.</summary>
/// <param name="By">確認者, a member of the 地区部会.</param>
/// <param name="On">確認した日.</param>
internal sealed record ChapterConfirmation(ConfirmedBy How, string By, DateOnly On);

/// <summary>確認のしかた.</summary>
internal enum ConfirmedBy
{
    /// <summary>The area's own officer pressed the button.</summary>
    Self,

    /// <summary>電話.</summary>
    Telephone,

    /// <summary>書面.</summary>
    Paper,
}
