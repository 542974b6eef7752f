using System.Collections.Frozen;
using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.NoticeFormCard.Problem;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせの用紙: what was typed, and what makes a notice of it. Pure.</summary>
internal static class NoticeForm
{
    private const int LongestWait = 366;

    private static readonly FrozenDictionary<string, NoticeTo> Codes = new Dictionary<string, NoticeTo>(StringComparer.Ordinal)
    {
        ["areas"] = NoticeTo.Areas,
        ["members"] = NoticeTo.Members,
        ["both"] = NoticeTo.Both,
        ["channel"] = NoticeTo.Channel,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A draft as it stands in the fields.</summary>
    public static PreviewNotice Of(Notice notice) => new()
    {
        Notice = notice.Key.ToString(),
        Headline = notice.Text.Headline,
        Message = notice.Text.Message,
        Recipients = Codes.First(c => c.Value == notice.Text.To).Key,
        AsksReply = notice.Text.AsksReply ? "true" : "false",
        ReplyBy = notice.Text.ReplyBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>What to mend; or the text, where there is nothing.</summary>
    /// <param name="known">Names that are no resident's, in that ward.</param>
    public static (NoticeText? Text, IReadOnlyList<Problem> Problems) Read(PreviewNotice form, bool hasChannel, DateOnly today, KnownNames known)
    {
        var (headline, message) = (TypedText.Clean(form.Headline), TypedText.Clean(form.Message, lines: true));
        NoticeTo? to = Codes.TryGetValue(form.Recipients ?? "", out var found) ? found : null;
        var typed = TypedText.Clean(form.ReplyBy);
        var day = typed is null ? null : DateReading.Date(typed);
        List<Problem?> problems =
        [
            Typed("headline", "件名", headline, form.HeadlineDeclared, NoticeParts.Longest.Headline, required: true, known),
            Typed("message", "本文", message, form.MessageDeclared, NoticeParts.Longest.Message, required: true, known),
            to is null || (to == NoticeTo.Channel && !hasChannel) ? new("recipients", "あて先を1つ選んでください。") : null,
            typed is not null && Wrong(day, today) is { } sentence ? new("replyBy", sentence) : null,
        ];
        var wrong = problems.OfType<Problem>().ToList();
        return wrong.Count > 0 ? (null, wrong) : (new(headline!, message!, to!.Value, form.AsksReply == "true", day), []);
    }

    /// <summary>With those declarations only that hold: they stay ticked, whatever else there is to mend.</summary>
    public static PreviewNotice Declared(PreviewNotice form, KnownNames known) => form with
    {
        HeadlineDeclared = Declared(TypedText.Clean(form.Headline), form.HeadlineDeclared, known),
        MessageDeclared = Declared(TypedText.Clean(form.Message, lines: true), form.MessageDeclared, known),
    };

    /// <summary>The mark that was sent back, where it is that of the text.</summary>
    public static string? Declared(string? clean, string? declared, KnownNames known) =>
        FormScreening.Problem("", "", clean, declared: null, known)?.Mark is { } mark && mark == declared ? mark : null;

    /// <summary>What is wrong with ひとこと, or null.</summary>
    public static Problem? Answer(string? clean, string? declared, KnownNames known) => Typed("answer", "ひとこと", clean, declared, NoticeParts.Longest.Answer, required: false, known);

    private static Problem? Typed(string field, string label, string? clean, string? declared, int longest, bool required, KnownNames known)
    {
        if (clean is null) return required ? new(field, $"{label}を書いてください。") : null;
        if (clean.Length > longest) return new(field, $"{Japanese.Number(longest)}文字までです。{Japanese.Number(clean.Length - longest)}文字多いので、短くしてください。");
        return FormScreening.Problem(field, label, clean, declared, known) is { } signs ? new(field, signs.Sentence, signs.Mark) : null;
    }

    private static string? Wrong(DateOnly? day, DateOnly today) => day switch
    {
        null => "返事の期限を、選びなおしてください。",
        { } past when past < today => "過ぎた日です。今日か、これからの日を選んでください。",
        { } far when far > today.AddDays(LongestWait) => "1年より先です。もっと近い日を選んでください。",
        _ => null,
    };
}
