using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>名簿の言葉: rows of the roster as a card says them.</summary>
internal static class RosterWords
{
    /// <summary>「令和8年4月1日(水)から令和10年3月31日(金)まで」.</summary>
    public static string Term(MasterRow member) =>
        $"{JapaneseDate.Full(member.Day("From")!.Value)}から{(member.LastDay("To") is { } to ? $"{JapaneseDate.Full(to)}まで" : "(終わりの日は空いています)")}";

    /// <summary>One line of the list.</summary>
    public static Option Line(MasterRow member, DateOnly today)
    {
        var post = member.Text("Post");
        var from = member.Day("From")!.Value;
        var to = member.LastDay("To");
        var when = from > today ? $" / {JapaneseDate.Full(from)}から" : to < today ? $" / {JapaneseDate.Full(to.Value)}まで" : "";
        return new($"{member.Must("Name")}{(post is null ? "" : $" {post}")}{(member.Text("Category") is { } category ? $" / {category}" : "")}{when}", member.Key);
    }

    /// <summary>Those in office, then those who come, then those who left in the last year; each as a list of names stands.</summary>
    public static IReadOnlyList<MasterRow> InOrder(IEnumerable<MasterRow> members, DateOnly today) =>
        [.. members.Where(m => m.LastDay("To") is not { } to || to >= today.AddYears(-1))
            .OrderBy(m => IsInOffice(m, today) ? 0 : m.Day("From") > today ? 1 : 2)
            .ThenBy(m => Posts.KindOf(m.Text("Post"))).ThenBy(m => m.Text("Kana") ?? m.Must("Name"), Gojuon.Order)];

    /// <summary>In office on that day.</summary>
    public static bool IsInOffice(MasterRow member, DateOnly day) => member.Day("From") <= day && !(member.LastDay("To") < day);

    /// <summary>「令和8年度(2026年度) 第1回」.</summary>
    public static string Meeting(MasterRow meeting) => $"{meeting.Year("Year")} 第{meeting.Must("Number")}回";

    /// <summary>What differs, field by field. 連絡先 and accounts are said, not shown.</summary>
    public static IReadOnlyList<FieldChange> Changes(FileSpec file, IReadOnlyDictionary<string, string>? before, IReadOnlyDictionary<string, string> after) =>
        [.. file.Columns.Where(c => c.Name is not ("Id" or "Council" or "Tenant" or "Year"))
            .Select(c => (Column: c, Before: before?.GetValueOrDefault(c.Name), After: after.GetValueOrDefault(c.Name)))
            .Where(c => c.Before != c.After)
            .Select(c => new FieldChange(
                c.Column.Name == "EntraId" ? "アカウント" : c.Column.Header, Value(c.Column.Name, c.Before, true), Value(c.Column.Name, c.After, false), c.Column.Name is "Agenda" or "Decisions" or "Organisation" or "Name" or "Place"))];

    private static string? Value(string column, string? value, bool old) => (column, value) switch
    {
        (_, null) => null,
        ("Contact", _) => old ? "(前の連絡先)" : "(今の連絡先)",
        ("EntraId", _) => old ? "(つながっていました)" : "(つながっています)",
        ("From" or "To", _) => DateReading.Date(value) is { } day ? JapaneseDate.Full(day) : value,
        ("At", _) => value.Replace('T', ' '),
        _ => value,
    };
}
