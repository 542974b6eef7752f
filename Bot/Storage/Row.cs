namespace Sasaeai.Bot.Storage;

/// <summary>One row of a table inside a known partition.</summary>
/// <param name="Key">RowKey: codes only, none of <c>/ \ # ?</c>, no control characters, at most 1 KiB.</param>
/// <param name="Columns">Values by column name: string, int, long, bool, double, DateTimeOffset, and byte[] up to 64 KiB. Null values are left out.</param>
/// <param name="Version">ETag of what was read; null for a row that is to be written.</param>
internal sealed record Row(string Key, IReadOnlyDictionary<string, object> Columns, string? Version = null)
{
    /// <summary>The text in a column, or null.</summary>
    public string? Text(string column) => Columns.TryGetValue(column, out var value) ? value as string : null;

    /// <summary>The whole number in a column, or null.</summary>
    public int? Number(string column) => Columns.TryGetValue(column, out var value) ? value as int? : null;
}

/// <summary>One step of an atomic change.</summary>
internal abstract record Change(string Key)
{
    /// <summary>The row must not exist yet.</summary>
    internal sealed record Insert(Row Row) : Change(Row.Key);

    /// <summary>The row must still have <see cref="Row.Version"/>; null means it must exist, whatever its version.</summary>
    internal sealed record Replace(Row Row) : Change(Row.Key);

    /// <summary>Written whether or not it exists.</summary>
    internal sealed record Put(Row Row) : Change(Row.Key);

    /// <summary>Removed; with a version, only if it is still that one.</summary>
    internal sealed record Delete(string Key, string? Version = null) : Change(Key);
}

/// <summary>How an atomic change ended. Nothing of it was written unless it is <see cref="Applied"/>.</summary>
internal enum ChangeOutcome
{
    /// <summary>All of it was written.</summary>
    Applied,

    /// <summary>A row to insert exists (409).</summary>
    AlreadyThere,

    /// <summary>A row has another version, or is gone (412, 404).</summary>
    ChangedMeanwhile,
}

/// <summary>
/// The storage did not answer in time, refused for the moment, or the connection broke. A change may or may not have
/// been applied; the same change again is safe because it is keyed by ticket or version.
/// </summary>
internal sealed class StorageTroubleException(string what, Exception? inner) : Exception(what, inner);
