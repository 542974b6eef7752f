namespace Sasaeai.Bot.Storage;

/// <summary>What may stand in a PartitionKey or RowKey (Azure: "Understanding the Table service data model").</summary>
internal static class StorageKey
{
    /// <summary>1 KiB, as Azure counts it: two bytes a character.</summary>
    public const int MaxLength = 512;

    /// <summary>The key itself, if it may be one.</summary>
    /// <exception cref="ArgumentException">Empty, longer than <see cref="MaxLength"/>, or with one of <c>/ \ # ?</c>, a control character or half a surrogate pair. The message does not repeat the key.</exception>
    public static string Checked(string key, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(key, what);
        return key.Length <= MaxLength && IsClean(key)
            ? key
            : throw new ArgumentException($"A {what} may not be longer than {MaxLength} characters or hold / \\ # ?, control characters or half a surrogate pair.", what);
    }

    /// <summary>True when none of the characters is one that a key may not hold. Empty is clean.</summary>
    public static bool IsClean(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (c is '/' or '\\' or '#' or '?' || char.IsControl(c) || char.IsLowSurrogate(c))
            {
                return false;
            }

            if (char.IsHighSurrogate(c) && (++i == key.Length || !char.IsLowSurrogate(key[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first key after all keys with that prefix: the table compares keys by their UTF-16 units.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
