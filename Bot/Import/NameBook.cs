using System.Collections.Concurrent;
using Sasaeai.Bot.Screening;

namespace Sasaeai.Bot.Import;

/// <summary>
/// 住民でない名前の一覧: members, staff, organisations, places and offices of one version of the master data, by ward. A ward knows
/// its own people and those of the whole city, so that a member's surname hides no resident of another ward.
/// </summary>
/// <param name="people">氏名; without a ward, of the whole city.</param>
/// <param name="words">Organisations and places; without a ward, of the whole city.</param>
internal sealed class NameBook(
    IReadOnlyList<(string? Ward, string Name)> people, IReadOnlyList<(string? Ward, string Name)> words, IReadOnlyList<string> telephones, IReadOnlyList<string> mails)
{
    private readonly ConcurrentDictionary<string, KnownNames> byWard = new(StringComparer.Ordinal);

    /// <summary>Nothing is known.</summary>
    public static NameBook None { get; } = new([], [], [], []);

    /// <summary>What is known in that ward; made when it is first asked for.</summary>
    public KnownNames Of(string ward) => byWard.GetOrAdd(ward, code => new(In(people, code), In(words, code), telephones, mails));

    private static IEnumerable<string> In(IEnumerable<(string? Ward, string Name)> all, string ward) => all.Where(n => n.Ward is null || n.Ward == ward).Select(n => n.Name);
}
