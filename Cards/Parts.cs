using System.Globalization;
using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards;

/// <summary>The pieces that all cards are put together from, so that they look and sound alike.</summary>
internal static class Parts
{
    /// <summary>The answer or the state, as a full sentence.</summary>
    public static TextBlock Title(string text) => new(text) { Style = TextBlockStyle.Heading, Size = FontSize.Large, Weight = FontWeight.Bolder };

    /// <summary>One sentence, one fact.</summary>
    public static TextBlock Line(string text, Spacing? spacing = Spacing.Small) => new(text) { Spacing = spacing };

    /// <summary>The heading of a part of the card.</summary>
    public static TextBlock Heading(string text, Spacing spacing = Spacing.Large) => new(text) { Weight = FontWeight.Bolder, Spacing = spacing };

    /// <summary>Help under a field or a button, in grey.</summary>
    public static TextBlock Help(string text, Spacing spacing = Spacing.Small) => new(text) { IsSubtle = true, Spacing = spacing };

    /// <summary>Text that a person typed, with a word before it in grey.</summary>
    public static RichTextBlock Typed(string text, string? label = null, Spacing? spacing = Spacing.Small)
    {
        TextRun run = new(PlainText.Typed(text));
        return new(label is null ? [run] : [new TextRun($"{label}: ") { IsSubtle = true }, run]) { Spacing = spacing };
    }

    /// <summary>A grey box with a heading and lines.</summary>
    public static Container Box(string heading, params IEnumerable<string> lines) =>
        new([new TextBlock(heading) { Weight = FontWeight.Bolder }, .. lines.Select(l => Line(l))]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Large };

    /// <summary>この数字の根拠: stands at the end of every card with numbers.</summary>
    public static Container Basis(params IEnumerable<string> lines) => Box("この数字の根拠", lines);

    /// <summary>The brake before the first free text.</summary>
    public static Container PrivacyBox() => Box(
        "住民の個人情報は書かないでください",
        "お名前、住所、電話番号、生年月日、病名などです。",
        "書き方の例:「80代の参加者」「近くに住む方」");

    /// <summary>Label (at most 5 characters) and value, one row each; replaces the FactSet, which squeezes labels on phones.</summary>
    public static Container Facts(params IEnumerable<(string Label, Element Value)> rows) => new(
        [.. rows.Select((row, i) => new ColumnSet(
            [new Column(3, [new TextBlock(row.Label) { IsSubtle = true }]), new Column(8, [row.Value])]) { Spacing = i == 0 ? null : Spacing.Small })])
    { Spacing = Spacing.Medium };

    /// <summary>The value of a row of <see cref="Facts"/>.</summary>
    public static (string Label, Element Value) Fact(string label, string value) => (label, new TextBlock(value));

    /// <summary>Two numbers that are the answer, side by side. Three do not fit a phone.</summary>
    public static ColumnSet BigNumbers((string Label, string Number, string Remark) left, (string Label, string Number, string Remark) right) =>
        new([BigNumber(left), BigNumber(right)]) { Spacing = Spacing.Medium };

    /// <summary>Whom to ask; nothing when there is nobody.</summary>
    public static IEnumerable<Element> WhomToAsk(Contact? contact)
    {
        if (contact is null) yield break;
        yield return Help($"困ったときは {PlainText.Of(contact.Name)}", Spacing.Large);
        if (contact.Telephone is { } telephone) yield return Help($"電話 {PlainText.Of(telephone)}", Spacing.None);
    }

    /// <summary>Words that the bot understands when they are sent as text.</summary>
    public static IEnumerable<Element> WordsToSend(bool mayReport, string? wardName)
    {
        if (mayReport) yield return Line("・報告");
        yield return Line(wardName is null ? "・進捗" : $"・{PlainText.Of(wardName)}の進捗");
        yield return Line("・委員長は誰ですか");
        yield return Line("・ヘルプ");
    }

    /// <summary>Typed text handed back for copying, so that nothing is lost; nothing when there is none.</summary>
    public static IEnumerable<Element> KeptText(IReadOnlyList<Typed> texts)
    {
        if (texts.Count == 0) yield break;
        yield return new Container(
            [Heading("書いた内容(写して使えます)", Spacing.None), .. texts.Select(t => Typed(t.Text, t.Label))])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Large };
    }

    /// <summary>A number as it is written in a sentence, e.g. 「1,284」.</summary>
    public static string Number(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>One of them.</summary>
    public static Column BigNumber((string Label, string Number, string Remark) number) => new(1,
    [
        new TextBlock(number.Label),
        new TextBlock(number.Number) { Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Spacing = Spacing.None },
        .. number.Remark.Length > 0 ? [Help(number.Remark, Spacing.None)] : Array.Empty<Element>(),
    ]);
}
