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
        new(Line(need, master), need.Text, NeedRights.SeesAuthor(person, need.Key.Ward) ? need.By : null) { Erased = Erased(need) };

    /// <summary>「6月10日(水)、区事務局」; null where it was not kept.</summary>
    public static string? Erased(Need need) => need is { ErasedBy: { } by, ErasedAt: { } at } ? $"{JapaneseDate.DayAndMonth(DateOnly.FromDateTime(at.DateTime))}、{by}" : null;

    /// <summary>A memo in a list of those that can be erased.</summary>
    public static Option Choice(Need need, MasterSnapshot master) =>
        new($"{Line(need, master)} / {TypedText.Cut(need.Text!, TitleLength)}", need.Key.ToString());

    /// <summary>「孤立・見守り 4件」, the most first; what was erased does not count.</summary>
    public static IReadOnlyList<string> Counts(IReadOnlyList<Need> needs) =>
        [.. needs.Where(n => !n.IsErased).GroupBy(n => n.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => Order(g.Key)).Select(g => $"{g.Key} {Japanese.Number(g.Count())}件")];

    /// <summary>The card of a memo that somebody has kept, wants to erase, or has erased.</summary>
    public static Card Receipt(string state, Need need, Person person, MasterSnapshot master) => NeedReceiptCard.Of(new(
        state, need.Key.ToString(), need.Key.Ward, master.City.FindWard(need.Key.Ward)?.Name ?? "",
        Area(need, master), need.Kind, JapaneseDate.Full(need.HeardOn), need.Text)
    {
        Erased = Erased(need),
        MayWrite = person.May(Right.RecordNeeds, need.Key.Ward),
    });

    private static int Order(string kind) => NeedKind.All.TakeWhile(k => k != kind).Count();

    private static string Area(Need need, MasterSnapshot master) => master.City.FindArea(need.Area)?.Name ?? need.Area;
}
