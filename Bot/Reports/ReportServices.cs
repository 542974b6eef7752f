using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>Composition of 活動報告 and its 進捗.</summary>
internal static class ReportServices
{
    /// <summary>Adds stores, handlers and the worker that finishes what is left to do.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<AreaYearStore>().AddSingleton<ProgressHandler>()
        .AddSingleton<AreaGate>().AddSingleton<ReportStore>().AddSingleton<DraftStore>().AddSingleton<WaitingDrafts>()
        .AddSingleton<ReportDesk>().AddSingleton<ReportReceipt>().AddSingleton<FormReader>()
        .AddSingleton<ReportsHandler>().AddSingleton<SubmissionHandler>().AddSingleton<DraftHandler>().AddSingleton<EarlierHandler>().AddSingleton<NoActivityHandler>().AddSingleton<SaidReportHandler>().AddSingleton<ReportForms>()
        .AddSingleton<RevisionStore>().AddSingleton<ReportAccess>().AddSingleton<MyReports>().AddSingleton<WardMove>().AddSingleton<ReportNewsDesk>().AddSingleton<Outbox.IMessageKind>(sp => sp.GetRequiredService<ReportNewsDesk>()).AddSingleton<ConsultDesk>().AddHostedService<Finisher>()
        .AddSingleton<IFinishing>(sp => sp.GetRequiredService<WardMove>()).AddSingleton<IFinishing>(sp => sp.GetRequiredService<ReportNewsDesk>()).AddSingleton<IFinishing>(sp => sp.GetRequiredService<ConsultDesk>())
        .AddSingleton<MyReportsHandler>().AddSingleton<ReportHandler>().AddSingleton<CancelHandler>().AddSingleton<RestoreHandler>().AddSingleton<ConfirmHandler>()
        .AddSingleton<CorrectionHandler>().AddSingleton<CorrectionSteps>().AddSingleton<SaidCorrectionHandler>().AddSingleton<Corrections>().AddSingleton<CorrectionEnd>().AddSingleton<StoredReports>();
}
