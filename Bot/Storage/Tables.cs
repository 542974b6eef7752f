using Azure.Data.Tables;

namespace Sasaeai.Bot.Storage;

/// <summary>The tables of this bot.</summary>
/// <param name="timeout">For one call with its retry.</param>
internal sealed class Tables(TableServiceClient service, TimeSpan timeout)
{
    /// <summary>Activity reports, PartitionKey = 区コード.</summary>
    public Table Reports { get; } = new(service.GetTableClient("Reports"), timeout);

    /// <summary>Versions of the master data and the pointer to the current one.</summary>
    public Table MasterData { get; } = new(service.GetTableClient("MasterData"), timeout);

    /// <summary>Conversation references.</summary>
    public Table Conversations { get; } = new(service.GetTableClient("Conversations"), timeout);

    /// <summary>Drafts of forms, PartitionKey = the author, hashed.</summary>
    public Table Drafts { get; } = new(service.GetTableClient("Drafts"), timeout);

    /// <summary>Files of many reports that wait to be registered, PartitionKey = the sender, hashed; and the queue, PartitionKey = work.</summary>
    public Table Batches { get; } = new(service.GetTableClient("Batches"), timeout);

    /// <summary>Who looked at what: see <c>AuditTrail</c>.</summary>
    public Table Audit { get; } = new(service.GetTableClient("Audit"), timeout);

    /// <summary>Accounts that were found disabled or missing, PartitionKey = the person, hashed.</summary>
    public Table People { get; } = new(service.GetTableClient("People"), timeout);

    /// <summary>The last question of each chat (<c>LastQuestions</c>), what could not be answered, and words added to the vocabulary.</summary>
    public Table Questions { get; } = new(service.GetTableClient("Questions"), timeout);

    /// <summary>What the bot says on its own: see <c>OutboxStore</c>.</summary>
    public Table Outbox { get; } = new(service.GetTableClient("Outbox"), timeout);

    /// <summary>What people ask their ward's secretariat: see <c>ConsultationStore</c>.</summary>
    public Table Consultations { get; } = new(service.GetTableClient("Consultations"), timeout);

    /// <summary>困りごとメモ, PartitionKey = 区コード.</summary>
    public Table Needs { get; } = new(service.GetTableClient("Needs"), timeout);

    /// <summary>What secretariats tell their people, and who has acknowledged it: see <c>NoticeStore</c>.</summary>
    public Table Notices { get; } = new(service.GetTableClient("Notices"), timeout);

    /// <summary>Creates those that are missing.</summary>
    /// <exception cref="StorageTroubleException">The storage did not answer, or refused for the moment.</exception>
    public Task EnsureAsync(CancellationToken ct) =>
        Task.WhenAll(
            Reports.EnsureAsync(ct), MasterData.EnsureAsync(ct), Conversations.EnsureAsync(ct), Drafts.EnsureAsync(ct), Batches.EnsureAsync(ct), Audit.EnsureAsync(ct), People.EnsureAsync(ct),
            Questions.EnsureAsync(ct), Outbox.EnsureAsync(ct), Consultations.EnsureAsync(ct), Needs.EnsureAsync(ct), Notices.EnsureAsync(ct));
}
