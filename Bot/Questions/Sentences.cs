using Sasaeai.Bot.Wards;
using static Sasaeai.Bot.Questions.Asked;

namespace Sasaeai.Bot.Questions;

/// <summary>文を読む: from a sentence to what is to be done with it. A sentence with something in it that is not understood is no question. Pure.</summary>
internal static class Sentences
{
    /// <summary>How long a sentence may be that says only what differs from the question before.</summary>
    private const int Short = 14;

    /// <summary>What the text says.</summary>
    public static Command Read(string text, Vocabulary vocabulary, City city, DateOnly today)
    {
        var heard = Entities.Find(Normalise.Text(text), vocabulary, today);
        if (heard.Text.Length < 2 || (heard.Text.EndsWith('の') && heard.Times.Count + heard.Places.Count == heard.Meanings.Count && heard.Meanings.Count > 0)) return new Command.Unknown();
        if (ResidentData.IsAskedFor(heard)) return new Command.ResidentData();
        if (heard.Unread.Count == 0 && heard.Ambiguous is [var name, ..] && Choice(heard, name, text, today) is { } choice) return choice;
        if (heard.Has(Asked.Workbook) && heard.Unread.Count == 0 && One(heard.Without(Asked.Workbook), text, today) is { } withFile and not Question.Guide) return new Command.Ask([withFile, new Question.Guide(GuideTopic.Workbook)]);
        if (One(heard, text, today) is { } question) return question is Question.Guide { Topic: GuideTopic.Use } ? new Command.Help() : (Command?)FollowsOn(heard, question, today) ?? new Command.Ask([question]);
        if (heard.Unread.Count == 0 && Two(heard, text, today) is { } two) return new Command.Ask(two);
        if (heard.Unread.Count == 0 && Continued.Said(heard, today) is { } differing) return new Command.FollowUp(differing, null);
        return UnknownPlace(heard, city, text, today) ?? (Command)new Command.Unknown();
    }

    private static Question? One(Heard heard, string text, DateOnly today)
    {
        if (CouncilQuestionReader.Read(heard) is { } council) return new Question.Council(council);
        return ContentWords.Of(heard, text) is { } words ? RecordQuestionReader.Read(words.Heard, today, words.Found) : null;
    }

    // Of councils a whole question, 「次の改選はいつ」, means one's own.
    // 「も」「じゃあ」「その中で」, or a short sentence without a place, goes on from the question before, where there is one.
    private static Command.FollowUp? FollowsOn(Heard heard, Question question, DateOnly today)
    {
        if (question is Question.CityMeasures or Question.Guide) return null;
        var council = (question as Question.Council)?.Asked;
        if (council is CouncilQuestion.Mine) return null;
        var placed = council is null ? question.ScopeOf!.Places.Count > 0 : council.Place is not Place.Own;
        var compares = question is Question.Progress { Versus: not null } or Question.Figures { Versus: not null };
        var continues = heard.Has(More) || (!placed && (compares || (heard.Text.Length <= Short && !(council is not null && heard.Has(Who | When | Count | Where))))) || (question is Question.Figures && heard.Has(Compare) && Slots.Of(heard, today)?.Measures.Count == 0);
        // 「緑区はどうですか」, 「緑区は何人?」: of what, says the question before.
        var loosely = (question is Question.Progress && heard.Has(How) && !heard.Has(Asked.Progress)) || (council is CouncilQuestion.Count && !heard.Has(Body | Members) && heard.Groups.Count == 0);
        return continues || loosely ? new((Continued.Said(heard, today) ?? new()) with { Loosely = loosely }, question) : null;
    }

    private static Command.AskBack? Choice(Heard heard, Word.AnyOf name, string text, DateOnly today)
    {
        List<Meaning> meanings = [];
        foreach (var place in name.Places)
        {
            var meant = heard.Saying([.. heard.Words.Select(w => w.Word == name ? (new Word.At(place, false), w.At, w.Length) : w)]);
            if (One(meant, text, today) is { } question && Label(place) is { } label) meanings.Add(new(label, question));
        }

        return meanings.Count > 1 ? new(name.Name, meanings) : null;
    }

    private static string? Label(Place place) => place switch
    {
        Place.InWard ward => ward.Ward.Name,
        Place.InArea area => area.Area.Name,
        _ => null,
    };

    // 「進捗と次の会議」: parted where a particle or a mark stands. What the second leaves out is as in the first.
    private static IReadOnlyList<Question>? Two(Heard heard, string text, DateOnly today)
    {
        foreach (var (word, at, length) in heard.Words)
        {
            if (word is not (Word.Filler or Word.Asks { What: More }) || heard.Text.AsSpan(at, length) is not ("と" or "、" or "それと" or "あと" or "や" or "も" or "それと" or "また")) continue;
            if (One(heard.Part(0, at), text, today) is not { } first || One(heard.Part(at + length, heard.Text.Length), text, today) is not { } second) continue;
            return [first, Continued.Filled(first, second)];
        }

        return null;
    }

    // 「稲毛海岸」: part of it is a ward, all of it is in no master data. It may lie anywhere, so the ward is asked for.
    private static Command.AskBack? UnknownPlace(Heard heard, City city, string text, DateOnly today)
    {
        var glued = heard.Words.FirstOrDefault(w => w.Word is Word.At { Short: true } && heard.Unread.Any(u => u.At == w.At + w.Length));
        if (glued.Word is null || heard.Unread is not [var (at, length)] || at != glued.At + glued.Length || !Normalise.IsKanji(heard.Text[at])) return null;
        List<Meaning> meanings = [];
        foreach (var ward in city.Wards)
        {
            var meant = heard.Saying([.. heard.Words.Select(w => w.At == glued.At ? (new Word.At(new Place.InWard(ward), false), w.At, w.Length + length) : w)]);
            if (One(meant, text, today) is { } question) meanings.Add(new(ward.Name, question));
        }

        return meanings.Count > 1 ? new(null, meanings) : null;
    }
}
