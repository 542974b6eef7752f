namespace Sasaeai.Bot.Reports;

/// <summary>用紙の窓口: the handlers of what is typed before there is a report, for the table of contents.</summary>
internal sealed record ReportForms(
    ReportsHandler Open, SubmissionHandler Submit, DraftHandler Drafts, SaidReportHandler Said, EarlierHandler Earlier, NoActivityHandler NoActivity);
