using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Unanswered;

/// <summary>教えた言葉: a word that a secretariat added to the vocabulary.</summary>
/// <param name="Ward">区コード of who taught it, or <see cref="UnansweredQuestion.City"/>.</param>
/// <param name="Means"><c>area:12101-01</c>, <c>kind:k01</c>, <c>partner:NPO</c> or <c>item:P5-12101-01</c>.</param>
internal sealed record TaughtWord(string Key, string Word, string Means, string Ward)
{
    /// <summary>What a word may mean in that ward: its areas, the 種類, the usual 連携先, and the 取組み項目 of its plan.</summary>
    public static IEnumerable<(string Name, string Means)> Meanings(string ward, MasterSnapshot master, DateOnly today) =>
    [
        .. master.City.AreasOf(ward, today, today).Select(a => (a.Name, $"area:{a.Id}")),
        .. ActivityKind.All.Select(k => (k.Name, $"kind:{k.Code}")),
        .. Partner.All.Select(p => (p, $"partner:{p}")),
        .. master.Plans.ItemsOf(ward, FiscalYear.Of(today)).Select(i => (i.Full, $"item:{i.Id}")),
    ];

    /// <summary>「いきいきサロン」, or the code where it is gone.</summary>
    public static string NameOf(string means, MasterSnapshot master) => means.Split(':', 2) switch
    {
        ["area", var id] when master.City.FindArea(id) is { } area => area.Name,
        ["kind", var code] when ActivityKind.Find(code) is { } kind => kind.Name,
        ["partner", var name] => name,
        ["item", var id] when master.Plans.Find(id) is { } item => item.Full,
        _ => "いまはないもの",
    };
}
