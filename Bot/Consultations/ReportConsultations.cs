using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Consultations;

/// <summary>報告の相談: what stands in the 相談したいこと of a report becomes a 相談 of who typed it, one a report.</summary>
internal sealed class ReportConsultations(ConsultationStore store, ConsultationPost post)
{
    /// <inheritdoc cref="Consulting"/>
    public async Task<string?> ConsultAsync(ActivityReport report, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        if (report.Consult is not { Length: > 0 } || report.Status == ReportStatus.Cancelled || report.TypedBy is not { } by) return null;
        var asked = new Consultation(report.Ward, Consultation.IdOf(report.Number), report.Area, "", new Recipient(by.Sender with { DisplayName = null }, by.Name), now) { Report = report.Number };
        var (kept, isNew) = await store.InsertAsync(asked, ct);
        await post.ReceivedAsync(kept, master, DateOnly.FromDateTime(now.DateTime), ct);
        var ward = master.City.FindWard(report.Ward)!.Name;
        return isNew ? $"相談は、{ward}の事務局と社協の区事務所に届けました。" : $"相談は、{ward}の事務局と社協の区事務所に届いています。";
    }
}
