using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせの置き場: table Notices (see <see cref="NoticeRows"/>).</summary>
internal sealed class NoticeStore(Tables tables)
{
    /// <summary>The notice, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Notice?> FindAsync(NoticeKey key, CancellationToken ct) =>
        await tables.Notices.FindAsync(key.Ward, NoticeRows.Key(key), ct) is { } row ? NoticeRows.Read(key.Ward, row) : null;

    /// <summary>The last notices of a ward, drafts too, the newest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Notice>> LastAsync(string ward, int most, CancellationToken ct)
    {
        var notices = new List<Notice>();
        await foreach (var row in tables.Notices.RangeAsync(ward, "N|", "N}", ct, most))
        {
            notices.Add(NoticeRows.Read(ward, row));
            if (notices.Count == most) break;
        }

        return notices;
    }

    /// <summary>Keeps a notice in the place of what was read, or a new one where nothing was read. One round trip.</summary>
    /// <returns>False when somebody else was faster, or this very change met itself: read again.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public async Task<bool> KeepAsync(Notice notice, CancellationToken ct)
    {
        var row = NoticeRows.Write(notice);
        return await tables.Notices.ApplyAsync(notice.Key.Ward, [notice.Version is null ? new Change.Insert(row) : new Change.Replace(row)], ct) == ChangeOutcome.Applied;
    }

    /// <summary>Forgets a draft, unless it has become something else. One round trip.</summary>
    /// <returns>False when it has, or is gone.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is forgotten or not.</exception>
    public async Task<bool> DropAsync(Notice notice, CancellationToken ct) =>
        await tables.Notices.ApplyAsync(notice.Key.Ward, [new Change.Delete(NoticeRows.Key(notice.Key), notice.Version)], ct) == ChangeOutcome.Applied;

    /// <summary>What that person has said to a notice, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Acknowledgement?> FindAsync(NoticeKey key, string person, CancellationToken ct) =>
        await tables.Notices.FindAsync(key.Ward, NoticeRows.Key(key.Id, person), ct) is { } row ? NoticeRows.ReadAcknowledgement(row) : null;

    /// <summary>Everybody's, of one notice. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Acknowledgement>> OfAsync(NoticeKey key, CancellationToken ct)
    {
        var prefix = NoticeRows.Key(key.Id);
        return RangeAsync(key.Ward, prefix, StorageKey.After(prefix), ct);
    }

    /// <summary>The same of several notices of a ward that follow each other in the table. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Acknowledgement>> OfAsync(NoticeKey first, NoticeKey last, CancellationToken ct) =>
        RangeAsync(first.Ward, NoticeRows.Key(first.Id), StorageKey.After(NoticeRows.Key(last.Id)), ct);

    /// <summary>Keeps what somebody says; who says it again changes the line and not the moment. One round trip; two where there was one, three where it changes.</summary>
    /// <returns>As it stands now.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public async Task<Acknowledgement> KeepAsync(NoticeKey key, Acknowledgement one, CancellationToken ct)
    {
        if (await tables.Notices.ApplyAsync(key.Ward, [new Change.Insert(NoticeRows.Write(one))], ct) == ChangeOutcome.Applied) return one;
        var before = await FindAsync(key, one.Person, ct) ?? throw new StorageTroubleException("An acknowledgement is not there and could not be kept.", null);
        var now = one with { At = before.At };
        // Only its own person writes it, so the last press counts.
        if (now != before && await tables.Notices.ApplyAsync(key.Ward, [new Change.Put(NoticeRows.Write(now))], ct) != ChangeOutcome.Applied)
            throw new StorageTroubleException("An acknowledgement could not be changed.", null);
        return now;
    }

    private async Task<IReadOnlyList<Acknowledgement>> RangeAsync(string ward, string from, string to, CancellationToken ct)
    {
        var all = new List<Acknowledgement>();
        await foreach (var row in tables.Notices.RangeAsync(ward, from, to, ct)) all.Add(NoticeRows.ReadAcknowledgement(row));
        return all;
    }
}
