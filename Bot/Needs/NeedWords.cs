using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>メモの言い方: a memo as its readers see it.</summary>
internal static class NeedWords
{
    private const int TitleLength = 40;

    /// <summary>「6月3日(水) 寒川 / 孤立・見守り」.</summary>
    public static string Line(Need need, MasterSnapshot master) => $"{JapaneseDate.DayAndMonth(need.HeardOn)} {Area(need, master)} / {need.Kind}";

    /// <summary>A memo in the list.</summary>
    public static NeedListCard.Memo Memo(Need need, Person person, MasterSnapshot master) =>
        new(Line(need, master), need.Text, NeedRights.SeesAuthor(person, need.Key.Ward) ? need.By : null);

    /// <summary>One's own memo in the list of those that can be erased.</summary>
    public static Option Own(Need need, MasterSnapshot master) =>
        new($"{Line(need, master)} / {TypedText.Cut(need.Text!, TitleLength)}", need.Key.ToString());

    /// <summary>「孤立・見守り 4件」, the most first; what was erased does not count.</summary>
    public static IReadOnlyList<string> Counts(IReadOnlyList<Need> needs) =>
        [.. needs.Where(n => !n.IsErased).GroupBy(n => n.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => Order(g.Key)).Select(g => $"{g.Key} {Japanese.Number(g.Count())}件")];

    /// <summary>The card of a memo that its author has kept, wants to erase, or has erased.</summary>
    public static Card Receipt(string state, Need need, MasterSnapshot master) => NeedReceiptCard.Of(new(
        state, need.Key.ToString(), need.Key.Ward, master.City.FindWard(need.Key.Ward)?.Name ?? "",
        Area(need, master), need.Kind, JapaneseDate.Full(need.HeardOn), need.Text));

    private static int Order(string kind) => NeedKind.All.TakeWhile(k => k != kind).Count();

    private static string Area(Need need, MasterSnapshot master) => master.City.FindArea(need.Area)?.Name ?? need.Area;
}
