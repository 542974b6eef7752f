using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Xunit;

namespace Sasaeai.Bot.Tests.Screening;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "0", "4", "43", "090", "1234", "〇", "三", "十", "-", "ー", "−", "の", " ", "　", "丁目", "番地", "番", "号", "号室", "町", "区", "寒川", "〒", "@", ".", "a", "jp",
        "さん", "様", "さま", "氏", "くん", "君", "ちゃん", "山田", "花子", "ﾔﾏﾀﾞ", "か", "゛", "\u3099", "ﾞ", "子", "林", "皆", "生", "年", "月", "日", "昭和", "生まれ", "要介護", "歳", "女性", "骨折", "(", ")", "。", "\n", "電話",
    ];

    private static readonly Gen<string> Japanese = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 24].Select(string.Concat);

    // Every UTF-16 unit, also halves of pairs and what is no character.
    private static readonly Gen<string> Anything = Gen.Char[char.MinValue, char.MaxValue].Array[0, 60].Select(units => new string(units));

    [Fact]
    public void A_sign_lies_inside_any_text() => Gen.OneOf(Anything, Japanese, Gen.Select(Anything, Japanese, string.Concat)).Sample(text =>
    {
        var end = 0;
        foreach (var sign in ResidentSigns.In(text, SampleNames.Known))
        {
            if (sign.Start < end || sign.Length < 1 || sign.Start + sign.Length > text.Length) return false;
            end = sign.Start + sign.Length;
        }

        return true;
    });

    [Fact]
    public void The_width_of_the_characters_makes_no_difference() =>
        Japanese.Sample(text => Same(text, TypedText.Fold(text)) && Same(text, Wide(TypedText.Fold(text))));

    [Fact]
    public void The_width_of_the_characters_makes_no_difference_to_any_sentence_of_the_lists() =>
        Assert.All(Sentence.Read("residents.tsv").Concat(Sentence.Read("ordinary.tsv")), s => Assert.True(Same(s.Text, Wide(TypedText.Fold(s.Text))), $"sentence {s.Number}"));

    [Theory]
    [InlineData("さん")]
    [InlineData("山田")]
    [InlineData("ヤ")]
    [InlineData("や")]
    [InlineData("0")]
    [InlineData("0-")]
    [InlineData("1丁目1-")]
    [InlineData("町1")]
    [InlineData("a.")]
    [InlineData("a@a.")]
    [InlineData("昭和1年1月1日に")]
    [InlineData("電話 ")]
    [InlineData("要介護1女性骨折")]
    [InlineData("マイナンバー1 ")]
    [InlineData("(")]
    [InlineData("か\u3099")]
    public void A_long_text_of_one_kind_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400)) + "。090-1234-5678";
        var signs = ResidentSigns.In(text, KnownNames.None);
        Assert.All(signs, s => Assert.InRange(s.Start + s.Length, 1, text.Length));
        Assert.Contains(signs, s => s.Start + s.Length == text.Length);
    }

    [Fact]
    public void Every_repetition_in_a_pattern_has_a_bound()
    {
        var patterns = typeof(ResidentSigns).Assembly.GetTypes().Where(t => t.Namespace == typeof(ResidentSigns).Namespace)
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
            .Select(m => m.GetCustomAttribute<GeneratedRegexAttribute>()?.Pattern).OfType<string>().ToList();
        Assert.NotEmpty(patterns);
        Assert.DoesNotContain(patterns, p => Unbounded(p));
    }

    // What stands in brackets or behind a backslash repeats nothing.
    private static bool Unbounded(string pattern)
    {
        var bare = Regex.Replace(Regex.Replace(pattern, @"\\.", "x"), @"\[[^\]]*\]", "x");
        return bare.Contains('*', StringComparison.Ordinal) || bare.Contains('+', StringComparison.Ordinal) || bare.Contains(",}", StringComparison.Ordinal);
    }

    private static bool Same(string one, string other) => Kinds(one).SequenceEqual(Kinds(other));

    private static IEnumerable<SignKind> Kinds(string text) => ResidentSigns.In(text, SampleNames.Known).Select(s => s.Kind);

    private static string Wide(string text)
    {
        var wide = new StringBuilder(text.Length);
        foreach (var c in text) wide.Append(c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c == ' ' ? '　' : c);
        return wide.ToString();
    }
}
