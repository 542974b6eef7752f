using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>入力者への知らせを送る: from the row beside the change into the outbox, and the card at the moment of sending.</summary>
internal sealed class ReportNewsDesk(Tables tables, RevisionStore revisions, Mailing mailing, MasterData masterData) : IMessageKind, IFinishing
{
    /// <inheritdoc/>
    public string Initials => ReportNews.Initial;

    /// <inheritdoc/>
    public string Kind => ReportNews.Kind;

    /// <summary>Puts what is to be told in that ward into the outbox. One round trip where there is nothing.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it can be done again.</exception>
    public async Task TellAllAsync(string ward, CancellationToken ct)
    {
        await foreach (var row in tables.Reports.RangeAsync(ward, ReportKeys.EveryOutbox, ct))
        {
            await FinishAsync(ward, row, ct);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string ward, Row row, CancellationToken ct)
    {
        if (ReportNews.Read(ward, row) is not { } news) return false;
        await mailing.SendAsync(news.Occasion, "報告の確認の知らせ", [news.To], ct);
        await tables.Reports.ApplyAsync(ward, [new Change.Delete(row.Key)], ct);
        return true;
    }

    /// <summary>The card; null where the report has changed again, or its typist may not open it any more. At most two round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        var occasion = delivery.Occasion;
        var master = await masterData.CurrentAsync(ct);
        if (ReportNews.Read(occasion) is not var (number, revision) || master.City.FindWard(occasion.Ward) is not { } ward) return null;
        if (await revisions.FindAsync(occasion.Ward, number, ct) is not { } stored || stored.Report.Revision != revision) return null;
        if (master.Roster.Find(delivery.To, delivery.Day) is not { } person || ReportAccess.Open(person, stored, ward, master) is not { } opened) return null;
        return await CardAsync(opened, ct);
    }

    private async Task<Card?> CardAsync(OpenedReport opened, CancellationToken ct)
    {
        var report = opened.Report;
        var about = $"{opened.Area.Name} {JapaneseDate.DayAndMonth(report.HeldOn)} {report.Title}";
        var key = ReportAccess.Key(report);
        if (report is { Status: ReportStatus.ConfirmedByChapter, Confirmation: { } c })
            return ReportNewsCard.Of(new("confirmed", key, about, [RevisionWords.Confirmed(Confirming.Word(c.How), c.By, c.On)]));
        if (report.Status == ReportStatus.ConfirmedBySecretariat) return ReportNewsCard.Of(new("confirmed", key, about, ["区の事務局が確認しました。"]));
        if (report.Status != ReportStatus.Returned) return null;
        var why = await revisions.RevisionAsync(report, report.Revision, ct);
        return ReportNewsCard.Of(new("returned", key, about, why?.Explanation is { } text ? [$"理由: {text}"] : []));
    }
}
