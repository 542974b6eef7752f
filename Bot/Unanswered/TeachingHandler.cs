using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Unanswered;

/// <summary>言葉を教える: a word of the vocabulary without a deployment. Only what has no meaning yet, and nothing that looks like a resident's name.</summary>
internal sealed class TeachingHandler(UnansweredList questions, TaughtWords words)
{
    /// <summary>The form, for one question.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenTeaching form, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        await questions.FindAsync(person, form.Asked, ct) is { } question
            ? new Reply.NewMessage(TeachWordCard.Of(Form(question.Ward, form.Asked!, question.Text, master, turn)))
            : new Reply.NewMessage(Refusals.KeepingQuestions(person, master));

    /// <summary>Keeps the word, once.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> TeachAsync(Person person, TeachWord form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (UnansweredList.Place(person, form.Asked) is not var (ward, _)) return new Reply.NewMessage(Refusals.KeepingQuestions(person, master));
        var word = TypedText.Clean(form.Word) ?? "";
        var taught = await words.ListAsync(ct);
        // Pressed again, because the first answer was lost.
        var again = taught.Any(t => t.Key == TaughtWords.KeyOf(word) && (t.Means, t.Ward) == (form.Means, ward));
        var problem = again ? null : Problem(word, form.Means, ward, master, turn, taught);
        if (problem is null && (again || await words.AddAsync(word, form.Means!, ward, person, ct))) return new Reply.Replace(await CardAsync(person, master, "言葉を1つ教えました。", ct));
        return new Reply.Replace(TeachWordCard.Of(Form(ward, form.Asked!, null, master, turn) with { Word = form.Word, Means = form.Means, Problem = problem ?? HasMeaning }));
    }

    /// <summary>教えた言葉 of the wards in which the person keeps them.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ListAsync(Person person, MasterSnapshot master, CancellationToken ct) => new Reply.NewMessage(await CardAsync(person, master, null, ct));

    /// <summary>この言葉を消す. One that is gone already, and one of another ward, look the same.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ForgetAsync(Person person, ForgetWord form, MasterSnapshot master, CancellationToken ct)
    {
        var word = (await words.ListAsync(ct)).FirstOrDefault(w => w.Key == form.Taught);
        if (word is null || !person.May(Right.KeepQuestions, word.Ward)) return new Reply.Replace(await CardAsync(person, master, "その言葉は、もうありません。", ct));
        await words.RemoveAsync(word.Key, ct);
        return new Reply.Replace(await CardAsync(person, master, "言葉を1つ消しました。", ct));
    }

    private const string HasMeaning = "その言葉には、もう意味があります。ほかの言葉を書いてください。";

    private static string? Problem(string word, string? means, string ward, MasterSnapshot master, Turn turn, IReadOnlyList<TaughtWord> taught)
    {
        var said = Normalise.Text(word);
        if (said.Length < 2 || word.Length > TeachWordCard.Longest || said.Contains('、', StringComparison.Ordinal)) return "言葉は、2文字から20文字までの1語です。書きなおしてください。";
        if (IsPerson(word, master) || UnansweredQuestion.Signs(word, master.Names.Of(ward))) return "個人の名前や連絡先のように見えます。ほかの言葉を書いてください。";
        if (taught.Any(t => t.Key == TaughtWords.KeyOf(word)) || CommandReader.Read(word, CommandReader.Wards(master.City)) is not Command.Unknown) return HasMeaning;
        if (new Vocabulary(master.City, master.Plans, master.Councils).Find(said) is not null) return HasMeaning;
        var meanings = TaughtWord.Meanings(ward, master, DateOnly.FromDateTime(turn.Now.DateTime));
        return meanings.Any(m => m.Means == means) ? null : "意味が選ばれていません。1つ選んでください。";
    }

    // Of any ward: what is taught is understood everywhere.
    private static bool IsPerson(string word, MasterSnapshot master) => master.City.Wards.Any(w => master.Names.Of(w.Code).IsPerson(TypedText.Fold(word)));

    private static TeachWordCard.View Form(string ward, string asked, string? question, MasterSnapshot master, Turn turn) => new(
        asked, question, [.. TaughtWord.Meanings(ward, master, DateOnly.FromDateTime(turn.Now.DateTime)).Select(m => new Option(m.Name, m.Means))]);

    private async Task<Card> CardAsync(Person person, MasterSnapshot master, string? notice, CancellationToken ct)
    {
        var own = (await words.ListAsync(ct)).Where(w => person.May(Right.KeepQuestions, w.Ward)).OrderBy(w => w.Word, StringComparer.Ordinal).ToList();
        return TaughtWordsCard.Of(new([.. own.Take(TaughtWordsCard.Most).Select(w => new Option($"{w.Word} = {TaughtWord.NameOf(w.Means, master)}", w.Key))], own.Count, notice));
    }
}
