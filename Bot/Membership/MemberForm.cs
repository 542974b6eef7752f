using System.Globalization;
using System.Text;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Membership;

/// <summary>委員の用紙: what people type into it and what makes it true. Names stay as they are written. Pure.</summary>
internal sealed class MemberForm
{
    private const int Longest = 60;
    private const int LongestContact = 200;
    private readonly List<Problem> problems = [];

    /// <summary>What is to be mended, in the order of the fields.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The values of a whole membership.</summary>
    public IReadOnlyDictionary<string, string?> Whole(MemberFields form)
    {
        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["Name"] = Name(form.Name),
            ["Kana"] = Kana(form.Kana),
            ["Post"] = Word("post", "役職", form.Post, form.PostOther),
            ["Category"] = Word("category", "選出区分", form.Category, form.CategoryOther),
            ["Organisation"] = Text("organisation", "所属団体", form.Organisation),
            ["Term"] = Text("term", "期", form.Term),
        };
        var (from, to) = (Day("from", "任期の最初の日", form.From, required: true), Day("to", "任期の最後の日", form.To, required: false));
        if (from > to) Add("to", "任期の最後の日", "任期の最初の日より前です。同じ日か、後の日を選んでください。");
        (values["From"], values["To"]) = (Stored(from), Stored(to));
        values["Contact"] = Text("contact", "連絡先", form.Contact, LongestContact);
        return values;
    }

    /// <summary>氏名.</summary>
    public string? Name(string? typed)
    {
        var name = Text("name", "氏名", typed?.Replace('\u3000', ' '));
        if (name is null) Add("name", "氏名", "書かれていません。氏名を書いてください。");
        return name;
    }

    /// <summary>フリガナ in katakana, from any kana.</summary>
    public string? Kana(string? typed)
    {
        if (TypedText.Clean(typed) is not { } text) return null;
        var kana = new StringBuilder();
        foreach (var c in TypedText.Fold(text)) kana.Append(c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 0x60) : c);
        var folded = kana.ToString();
        if (folded.Any(c => c is not (>= 'ァ' and <= 'ヺ' or 'ー' or '・' or ' '))) Add("kana", "フリガナ", "かなではない文字があります。ひらがなかカタカナで書いてください。");
        return Cut("kana", "フリガナ", folded, Longest);
    }

    /// <summary>所属団体 and the like.</summary>
    public string? Text(string field, string label, string? typed, int most = Longest) => TypedText.Clean(typed) is { } text ? Cut(field, label, text, most) : null;

    /// <summary>A word from the list, or the one that was written beside it.</summary>
    public string? Word(string field, string label, string? chosen, string? other, bool required = false)
    {
        var word = Text(field, label, other) ?? (chosen == "-" ? null : Text(field, label, chosen));
        if (word is null && (required || chosen == "-")) Add(field, label, "書かれていません。選ぶか、下の欄に書いてください。");
        return word;
    }

    /// <summary>A day as people write it.</summary>
    public DateOnly? Day(string field, string label, string? typed, bool required)
    {
        if (TypedText.Clean(typed) is not { } text)
        {
            if (required) Add(field, label, "選ばれていません。日付を選んでください。");
            return null;
        }

        if (DateReading.Date(text) is { } day) return day;
        Add(field, label, "日付として読めません。日付を選びなおしてください。");
        return null;
    }

    /// <summary>Something else that is wrong.</summary>
    public void Add(string field, string label, string sentence) => problems.Add(new(field, label, sentence));

    /// <summary>As it is stored.</summary>
    public static string? Stored(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The membership with other values, and with its 委員ID: an export must find the row again, whatever its name is by then.</summary>
    public static MasterRow With(MasterRow row, IEnumerable<KeyValuePair<string, string?>> values) =>
        row.With([new("Id", row.Text("Id") ?? row.Key), .. values]);

    private string Cut(string field, string label, string text, int most)
    {
        if (text.Length > most) Add(field, label, Japanese.TooLong(most, text.Length));
        return TypedText.Cut(text, most);
    }
}
