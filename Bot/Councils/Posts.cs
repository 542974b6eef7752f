using System.Collections.Frozen;

namespace Sasaeai.Bot.Councils;

/// <summary>役職 by what it means; cities call the same office 委員長, 会長 or 座長.</summary>
internal enum PostKind
{
    /// <summary>委員長, 会長, 座長 ….</summary>
    Chair,

    /// <summary>副委員長, 副会長, 職務代理者 ….</summary>
    ViceChair,

    /// <summary>Everybody else.</summary>
    Member,
}

/// <summary>役職の言葉.</summary>
internal static class Posts
{
    private static readonly FrozenSet<string> Chairs = new[] { "委員長", "会長", "座長", "議長", "部会長", "分科会長", "代表" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The meaning of a 役職 as the city writes it; an unknown word is a member.</summary>
    public static PostKind KindOf(string? post) => post switch
    {
        null => PostKind.Member,
        _ when Chairs.Contains(post) => PostKind.Chair,
        _ when (post.StartsWith('副') && Chairs.Contains(post[1..])) || post.EndsWith("代理", StringComparison.Ordinal) || post.EndsWith("代理者", StringComparison.Ordinal) => PostKind.ViceChair,
        _ => PostKind.Member,
    };
}
