using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Unanswered;

/// <summary>教えた言葉: a word that a secretariat added to the vocabulary.</summary>
/// <param name="Ward">区コード of who taught it, or <see cref="UnansweredQuestion.City"/>.</param>
/// <param name="Means"><c>area:12101-01</c>, <c>kind:k01</c> or <c>partner:NPO</c>.</param>
internal sealed record TaughtWord(string Key, string Word, string Means, string Ward)
{
    /// <summary>What a word may mean in that ward: its areas, the 種類, and the usual 連携先.</summary>
    public static IEnumerable<(string Name, string Means)> Meanings(string ward, City city, DateOnly today) =>
    [
        .. city.AreasOf(ward, today, today).Select(a => (a.Name, $"area:{a.Id}")),
        .. ActivityKind.All.Select(k => (k.Name, $"kind:{k.Code}")),
        .. Partner.All.Select(p => (p, $"partner:{p}")),
    ];

    /// <summary>「いきいきサロン」, or the code where it is gone.</summary>
    public static string NameOf(string means, MasterSnapshot master) => means.Split(':', 2) switch
    {
        ["area", var id] when master.City.FindArea(id) is { } area => area.Name,
        ["kind", var code] when ActivityKind.Find(code) is { } kind => kind.Name,
        ["partner", var name] => name,
        _ => "いまはないもの",
    };
}
