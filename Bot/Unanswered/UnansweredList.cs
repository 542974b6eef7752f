using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Unanswered;

/// <summary>未回答の質問を見る: the list of the wards in which somebody keeps them.</summary>
internal sealed class UnansweredList(UnansweredStore store)
{
    private const int TitleLength = 60;

    /// <summary>A page of the list. One round trip a ward, all at once.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenUnanswered form, MasterSnapshot master, CancellationToken ct)
    {
        if (!person.May(Right.KeepQuestions)) return new Reply.NewMessage(Refusals.KeepingQuestions(person, master));
        return new Reply.NewMessage(await CardAsync(person, form.After, master, notice: null, ct));
    }

    /// <summary>済みにする. A question that is gone already is settled.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> SettleAsync(Person person, SettleQuestion form, MasterSnapshot master, CancellationToken ct)
    {
        if (Place(person, form.Asked) is not var (ward, key)) return new Reply.NewMessage(Refusals.KeepingQuestions(person, master));
        await store.SettleAsync(ward, key, ct);
        return new Reply.Replace(await CardAsync(person, null, master, "1件を済みにしました。", ct));
    }

    /// <summary>The question that a card names, where the person keeps those of its ward and it is still there. One round trip a ward.</summary>
    public async Task<UnansweredQuestion?> FindAsync(Person person, string? asked, CancellationToken ct) =>
        Place(person, asked) is var (ward, key) ? (await store.ListAsync([ward], ct)).FirstOrDefault(q => q.Key == key) : null;

    /// <summary>区コード and key of what a card names; null where the person does not keep those of that ward, or it is none.</summary>
    public static (string Ward, string Key)? Place(Person person, string? asked) =>
        asked?.Split('/') is [var ward, { Length: 32 } key] && key.All(char.IsAsciiHexDigit) && person.May(Right.KeepQuestions, ward) ? (ward, key) : null;

    private async Task<Card> CardAsync(Person person, string? after, MasterSnapshot master, string? notice, CancellationToken ct)
    {
        var wards = master.City.Wards.Select(w => w.Code).Append(UnansweredQuestion.City).Where(w => person.May(Right.KeepQuestions, w)).ToList();
        var all = await store.ListAsync(wards, ct);
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown < all.Count ? shown : 0;
        var page = all.Skip(from).Take(UnansweredCard.Most).ToList();
        var next = from + page.Count < all.Count ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : null;
        return UnansweredCard.Of(new([.. page.Select(q => new Option(Title(q, wards.Count > 1, master), $"{q.Ward}/{q.Key}"))], all.Count, next, notice));
    }

    private static string Title(UnansweredQuestion question, bool withWard, MasterSnapshot master)
    {
        var day = JapaneseDate.DayAndMonth(DateOnly.FromDateTime(question.LastAt.DateTime));
        var ward = withWard ? $" {master.City.FindWard(question.Ward)?.Name ?? "市"}" : "";
        var times = question.Times > 1 ? $"({question.Times.ToString(CultureInfo.InvariantCulture)}回)" : "";
        return $"{day}{ward}{times} {Texts.TypedText.Cut(question.Text, TitleLength)}";
    }
}
