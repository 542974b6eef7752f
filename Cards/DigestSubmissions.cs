using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>まとめを受け取る: opens the choice, or asks for the ward first.</summary>
public sealed record OpenDigests : Submission
{
    /// <summary>区コード; null means the person's own ward.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }
}

/// <summary>決める: how often, for oneself and for the channel.</summary>
public sealed record KeepDigest : Submission
{
    /// <summary>受け取らない.</summary>
    public const string None = "none";

    /// <summary>毎週.</summary>
    public const string Weekly = "weekly";

    /// <summary>毎月.</summary>
    public const string Monthly = "monthly";

    /// <summary>区コード.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Ward { get; init; }

    /// <summary>One of those, for oneself.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Rhythm { get; init; }

    /// <summary>One of those, for the channel of the ward; null where that is not asked.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Channel { get; init; }
}
