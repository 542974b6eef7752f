using static Sasaeai.Bot.Questions.Asked;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// 報告についての質問を組み立てる: last stage, for what is answered from reports. As with councils a question takes a sentence only when everything in
/// it belongs to it. Pure.
/// </summary>
internal static class RecordQuestionReader
{
    private const Asked OfCouncils = Body | Members | Who | From | Meets | Next | Term | Role | Office | Contact | Worker | Before | Deadline;
    private const Asked Groupings = Ward | Area | Item | Month | Year | Asked.Kind | Asked.Partner | Sort;
    private const Asked Numbers = Asked.Reports | Times | Asked.People | PerTime | Count | HowMuch;
    private const Asked Neutral = Parts | How | Exists | Held | More | Which | Where | Only | Report | Activity | Me | Each | Names;

    /// <summary>The question, or null where it is none.</summary>
    /// <param name="words">Content words that are in no vocabulary; only what was written can be searched for them.</param>
    public static Question? Read(Heard heard, DateOnly today, IReadOnlyList<string> words)
    {
        if (words.Count == 0 && heard.Guides.Contains(GuideTopic.Telephone) && !heard.Has(Members)) return new Question.Guide(GuideTopic.Telephone);
        if (heard.Has(OfCouncils) || heard.Posts.Count > 0 || heard.Ambiguous.Count > 0 || heard.Places.Any(p => p is Place.CityBody or Place.Unknown)) return null;
        if (words.Count == 0 && GuideOf(heard) is { } topic) return new Question.Guide(topic);
        if (words.Count == 0 && heard.Has(Measures)) return IsOnly(heard, Measures | Asked.Progress | HowMuch | Asked.Reports | Issues | Outcomes | Cases | Item | HandedIn | Voice) ? new Question.CityMeasures() : null;
        if (Slots.Of(heard, today) is not { } slots) return null;
        if (words.Count > 0) return SearchOf(heard, slots, words);
        return (Question?)MissingOf(heard, slots) ?? (Question?)CasesOf(heard, slots) ?? (Question?)TextsOf(heard, slots) ?? (Question?)ProgressOf(heard, slots) ?? FiguresOf(heard, slots);
    }

    private static bool IsOnly(Heard heard, Asked may) => (heard.Asked & ~(may | Neutral)) == 0;

    // The stronger first: 「間違えて2回送ったので片方消して」 is about taking back.
    private static readonly GuideTopic[] Guides =
    [
        GuideTopic.Definition, GuideTopic.Evaluation, GuideTopic.Solved, GuideTopic.Cancel, GuideTopic.Correct, GuideTopic.Late, GuideTopic.Reminders, GuideTopic.Sent, GuideTopic.Telephone, GuideTopic.Report, GuideTopic.Use,
    ];

    private static GuideTopic? GuideOf(Heard heard)
    {
        // 「昨日の報告は届いていますか」 asks about one's own; with a place, whether an area has reported.
        if (heard.Has(HandedIn) && !heard.Has(Area | Ward | Numbers | Asked.Progress | Voice) && heard.Has(Report) && heard.Places.Count == 0 && heard.Times.Any(t => t.Plain.From == t.Plain.To)) return GuideTopic.Sent;
        if (heard.Guides.Count == 0) return heard.Has(Workbook) && IsOnly(heard, Workbook | Missing | Asked.Progress | Numbers | Groupings | Names | Cases | Issues | Outcomes) ? GuideTopic.Workbook : null;
        var topic = Guides.First(heard.Guides.Contains);
        if (topic is GuideTopic.Cancel && (heard.Text.Contains("全部", StringComparison.Ordinal) || heard.Text.Contains("すべて", StringComparison.Ordinal) || heard.Text.Contains("全て", StringComparison.Ordinal))) return null;
        return topic is GuideTopic.Reminders && !heard.Words.Any(w => w.Word is Word.Guide) ? null : topic;
    }

    private static Question.Missing? MissingOf(Heard heard, Slots slots)
    {
        if (slots.HasTopic || !IsOnly(heard, Missing | HandedIn | Never | Area | Ward | Names | Held | Count | Asked.Reports | HowMuch | Voice | Asked.Progress | Workbook)) return null;
        if (heard.Has(Never)) return heard.Has(Report | Missing | Area | HandedIn) ? new(slots.Scope, true) : null;
        if (heard.Has(Missing)) return new(slots.Scope);
        return heard.Has(HandedIn) && (heard.Has(Report | Area) || slots.Scope.Places.Count > 0) && !heard.Has(Numbers & ~HowMuch) ? new(slots.Scope) : null;
    }

    private static Question.Cases? CasesOf(Heard heard, Slots slots) =>
        heard.Has(Cases | Publicity) && IsOnly(heard, Cases | Publicity | Outcomes | Together | Voice | Ward | Area | HandedIn | Most | Asked.Reports | HowMuch | Asked.Progress)
            ? new(slots.Scope, slots.Top, heard.Has(Publicity))
            : null;

    private static Question.Texts? TextsOf(Heard heard, Slots slots)
    {
        var field = Field(heard);
        if (field is null && slots.Scope.Issues.Count > 0 && slots.Scope.Kinds.Count == 0) field = TextField.Issues;
        if (field is not { } of || !IsOnly(heard, Outcomes | Issues | Ahead | Voice | Groupings | Most | Least | HandedIn | HowMuch | Asked.Reports | Cases | When | Together | Compare)) return null;
        var by = slots.By is Breakdown.Kind && heard.Has(Issues) && heard.Has(Most) ? Breakdown.Issue : slots.By;
        if (by is null && slots.Top is not null && heard.Has(Issues)) by = Breakdown.Issue;
        if (by is null && heard.Has(Most) && heard.Has(Issues) && slots.Scope.Issues.Count == 0) by = Breakdown.Issue;
        return new(slots.Scope, of, by, slots.Top);
    }

    private static TextField? Field(Heard heard) => (heard.Has(Outcomes), heard.Has(Issues), heard.Has(Ahead)) switch
    {
        (true, true, _) => TextField.Both,
        (true, false, false) => TextField.Outcomes,
        (false, true, false) => TextField.Issues,
        (false, false, true) => TextField.Next,
        _ => null,
    };

    // 「移動手段がないっていう声」: the word is looked for in what was written. How many people came to it can't be told from words.
    private static Question.Texts? SearchOf(Heard heard, Slots slots, IReadOnlyList<string> words) =>
        heard.Has(Voice | Issues | Outcomes | Ahead) && IsOnly(heard, Outcomes | Issues | Ahead | Voice | Area | Ward | Held | HowMuch | Asked.Reports | HandedIn | Most)
            ? new(slots.Scope with { Words = words, Issues = [] }, Field(heard) ?? TextField.All, slots.By, slots.Top)
            : null;

    private static Question.Progress? ProgressOf(Heard heard, Slots slots) =>
        (heard.Has(Asked.Progress) || (heard.Has(How) && slots.Measures.Count == 0) || (slots is { By: Breakdown.Item, Measures.Count: 0 } && !heard.Has(Most | Least))) && IsOnly(heard, Asked.Progress | Groupings | Compare | HowMuch | Names | HandedIn | Ahead) && slots.Scope.Partners.Count == 0 && slots.Scope.Issues.Count == 0 && slots.Top is null
            ? new(slots.Scope, slots.By, slots.Versus)
            : null;

    private static Question.Figures? FiguresOf(Heard heard, Slots slots)
    {
        if (!IsOnly(heard, Numbers | Groupings | Most | Least | Compare | Together | HandedIn | Voice | Asked.Progress) || slots.Scope.Issues.Count > 0) return null;
        var scope = slots.Scope;
        var measures = slots.Measures;
        // A partner has people of its own: 「民生委員は何人」 does not ask about activities.
        if (scope.Partners.Count > 0 && !heard.Has(Together | Asked.Reports | Times | PerTime) && !slots.SaysWith) return null;
        if (measures.Count == 0)
        {
            var named = scope.Kinds.Count > 0 || scope.Items.Count > 0 || scope.Partners.Count > 0 || slots.By is not null || heard.Has(HowMuch | Compare | Most | Least | Together);
            if (!named || !heard.Has(HowMuch | Most | Least | Compare | Exists | Held | Which | Where | Each | Activity | Together | Names | HandedIn | Report)) return null;
            measures = [Measure.Reports];
        }

        var by = slots.By ?? (heard.Has(Together) && scope.Partners.Count == 0 && scope.Kinds.Count == 0 ? Breakdown.Partner : null);
        if (by is null && heard.Has(Together | Exists | Held) && heard.Has(Which | Where | Area) && (scope.Kinds.Count > 0 || scope.Partners.Count > 0)) by = Breakdown.Area;
        return new(scope, measures, by, slots.Top ?? (by is not null && slots.OnlyFirst ? 1 : null), heard.Has(Least), slots.Versus);
    }
}
