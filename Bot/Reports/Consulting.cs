using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 相談の取り次ぎ: hands the 相談したいこと of a stored report on to those who give advice; once a report, however often it is called.
/// Reports do not know who that is. Says what the receipt says of it, or null where there is nothing to hand on.
/// </summary>
/// <exception cref="Storage.StorageTroubleException">The storage is in trouble: the report is stored, its 相談 may not have arrived. Call it again; its row <c>O</c> (see <see cref="WaitingConsult"/>) stays.</exception>
internal delegate Task<string?> Consulting(ActivityReport report, MasterSnapshot master, DateTimeOffset now, CancellationToken ct);
