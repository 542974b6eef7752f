namespace Sasaeai.Bot.Reports;

/// <summary>出した報告の窓口: the handlers of what can be done with a report that is stored, for the table of contents.</summary>
internal sealed record StoredReports(MyReportsHandler Mine, ReportHandler One, CorrectionHandler Correction, SaidCorrectionHandler Said, CancelHandler Cancel, RestoreHandler Restore, ConfirmHandler Confirm);
