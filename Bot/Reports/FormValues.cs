using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportInputs;

namespace Sasaeai.Bot.Reports;

/// <summary>What stands in the inputs when a form comes back, is opened again or is kept: everything that was typed, cut where it is too long.</summary>
internal static class FormValues
{
    /// <summary>The fields for free text, with the word for them and their greatest length.</summary>
    internal static IReadOnlyList<(string Field, string Label, int Most)> Texts { get; } =
    [
        ("title", "活動名", TitleLength), ("place", "場所", TitleLength), ("note", "ひとこと・内容", TextLength), ("outcome", "成果", TextLength),
        ("issue", "課題", TextLength), ("next", "今後の予定", TextLength), ("consult", "相談したいこと", TextLength),
    ];

    /// <summary>
    /// For the card. A day and a number that were understood stand as their fields can hold them: a number field has no room
    /// for 「約32人」.
    /// </summary>
    public static ReportFormCard.Values Of(Written written)
    {
        var people = ParticipantCount.Read(written["participants"]);
        return new(
            Day(written["heldOn"]), TypedText.Clean(written["kind"]), Text(written, "title"),
            people.Number?.ToString(CultureInfo.InvariantCulture) ?? Short(written["participants"]),
            ReportForm.IsTrue(written["approximate"]) || people.About, written["counting"] == "net",
            ReportForm.Codes(written["planItems"]), Text(written, "note"))
        {
            EndedOn = Day(written["endedOn"]),
            Place = Text(written, "place"),
            Times = Short(written["times"]),
            Partners = ReportForm.Codes(written["partners"]),
            Outcome = Text(written, "outcome"),
            Issue = Text(written, "issue"),
            IssueKinds = ReportForm.Codes(written["issueKinds"]),
            Next = Text(written, "next"),
            Share = ReportForm.Codes(written["share"]),
            Consult = Text(written, "consult"),
            ToArea = TypedText.Clean(written["toArea"]),
        };
    }

    /// <summary>False when the returned form can't hold all that was typed.</summary>
    public static bool KeepsAll(Written written) => Texts.All(t => (TypedText.Clean(written[t.Field], lines: true)?.Length ?? 0) <= t.Most);

    /// <summary>For the draft: cut as on the card, and without a day, a number or a choice that can't be read, because anything may stand there.</summary>
    public static Written ForDraft(Written written)
    {
        foreach (var (field, _, _) in Texts) written = written.With(field, Text(written, field));
        foreach (var field in (string[])["heldOn", "endedOn"])
        {
            if (ReportForm.Day(written[field]) is null) written = written.With(field, null);
        }

        if (ParticipantCount.Read(written["participants"]).Number is null) written = written.With("participants", null);
        if (Short(written["times"])?.All(c => char.IsAsciiDigit(c)) != true) written = written.With("times", null);
        if (ActivityKind.Find(written["kind"]) is null) written = written.With("kind", null);
        foreach (var field in (string[])["planItems", "partners", "issueKinds", "share", "toArea"])
        {
            if (written[field]?.Length > TextLength * 2) written = written.With(field, null);
        }

        return written;
    }

    /// <summary>The texts, to be handed back for copying where there is no form any more.</summary>
    public static IReadOnlyList<Typed> ForCopying(Written written) =>
    [
        .. Texts.Where(t => Text(written, t.Field) is not null).Select(t => new Typed(t.Label, Text(written, t.Field)!)),
        .. Short(written["participants"]) is { } people ? [new Typed("参加者数", people)] : Array.Empty<Typed>(),
    ];

    private static string? Day(string? typed) => ReportForm.Day(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Short(typed);

    private static string? Short(string? typed) => TypedText.Clean(typed) is { } clean ? TypedText.Cut(clean, TitleLength) : null;

    private static string? Text(Written written, string field)
    {
        var most = Texts.First(t => t.Field == field).Most;
        return TypedText.Clean(written[field], lines: most > TitleLength) is { } text ? TypedText.Cut(text, most) : null;
    }
}
