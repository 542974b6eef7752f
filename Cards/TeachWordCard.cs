using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>言葉を教える: a word, and what it means.</summary>
public static class TeachWordCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "teach-word";

    /// <summary>Characters of a word.</summary>
    public const int Longest = 20;

    /// <summary><c>blank</c>; <c>returned</c>: something is to be mended.</summary>
    public static IReadOnlyList<string> States { get; } = ["blank", "returned"];

    /// <param name="Asked">As in <see cref="OpenTeaching.Asked"/>.</param>
    /// <param name="Question">What was asked; null where the question is gone from the list.</param>
    /// <param name="Meanings">Value: as in <see cref="TeachWord.Means"/>.</param>
    /// <param name="Word">As typed.</param>
    /// <param name="Means">As chosen.</param>
    /// <param name="Problem">What is wrong and what to do; null for nothing.</param>
    public sealed record View(string Asked, string? Question, IReadOnlyList<Option> Meanings, string? Word = null, string? Means = null, string? Problem = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Problem is null ? "blank" : "returned", new AdaptiveCard(
        view.Problem is null ? "言葉を教えてください。" : "まだ教えられていません。",
        [
            Title(view.Problem is null ? "言葉を教えてください" : "まだ教えられていません"),
            .. view.Question is { } question ? [Typed(question, "質問")] : Array.Empty<Element>(),
            Line("質問の中の、ボットが知らない言葉を1つ書きます。住民のお名前は書かないでください。"),
            .. view.Problem is { } problem ? [Choices.Mend([problem], [Word(view)])] : new Element[] { Word(view) },
            new ChoiceSetInput
            {
                Id = "means",
                Label = "どれと同じ意味ですか(必須)",
                IsRequired = true,
                ErrorMessage = "1つ選んでください。",
                Placeholder = "選んでください",
                Value = view.Means,
                Choices = Choices.Of(view.Meanings),
                Spacing = Spacing.Medium,
            },
            Buttons.Send("この言葉を教える", new TeachWord { Asked = view.Asked }, Spacing.Medium),
            Help("30秒ほどで、どの区の人の質問でも分かるようになります。"),
            Buttons.Go("一覧にもどる", new OpenUnanswered()),
        ]));

    private static TextInput Word(View view) => new()
    {
        Id = "word",
        Label = "言葉(必須、2〜20文字)",
        IsRequired = true,
        ErrorMessage = "言葉を書いてください。",
        MaxLength = Longest,
        Value = view.Word,
        Spacing = Spacing.Medium,
    };
}
