using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Bench.Reminders;

/// <summary>What the Connector does with one call.</summary>
internal enum Mood
{
    /// <summary>Takes it.</summary>
    Well,

    /// <summary>429 with Retry-After: 1; not taken.</summary>
    Busy,

    /// <summary>502 or 503; not taken.</summary>
    Broken,

    /// <summary>Takes it, and never answers.</summary>
    Silent,
}

/// <summary>Decides by a hash of the conversation and the try: 5 % busy, 1 % broken, 1 % silent, the same ones for the same seed.</summary>
internal static class Moods
{
    /// <summary>The mood at that try, counted from 1.</summary>
    public static Mood Of(int seed, string conversation, int attempt) => Share(seed, conversation, attempt) switch
    {
        < 0.05 => Mood.Busy,
        < 0.06 => Mood.Broken,
        < 0.07 => Mood.Silent,
        _ => Mood.Well,
    };

    private static double Share(int seed, string conversation, int attempt) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}|{conversation}|{attempt}")))) / (uint.MaxValue + 1.0);
}
