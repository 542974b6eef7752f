namespace Sasaeai.Cards.Tests;

/// <summary>Text that wants to be more than text, in every place of every card that takes words from elsewhere.</summary>
internal static class Hostile
{
    internal const string Text =
        "1. [押す](https://bad.example) **太字** _斜_ # 見出し `code` <at>部長</at> <b>x</b> &lt; ~~x~~ {{DATE(2020-01-01T00:00:00Z)}} ${x} \\* | https://bad.example "
        + "\u202Etxt.exe\u202C \u2066x\u2069 \uD800 \uDC00\u0000\u0007\n- 一\n2) 二\t三";

    private static readonly Contact Office = new(Text, Text);

    private static readonly IReadOnlyList<Option> Options = [new(Text, "a"), new("- " + Text, "b"), new("+ x", "c"), new("10) y", "d")];

    private static readonly WardProgressCard.Figures Figures = new(1, Text, Text, 1, 1, 1, 2);

    private static readonly WardProgressCard.AreaRow Row = new("a", Text, Text, Figures);

    internal static IReadOnlyList<Card> All { get; } =
    [
        WelcomeCard.Of(new(Text, Text, true, Office)),
        HelpCard.Of(new(true, Text, Office)),
        StrangerCard.Of(new([Office]) { KeptText = [new(Text, Text)] }),
        ChooseWardCard.Of(new(Options, Text)),
        ChooseAreaCard.Of(new("a", Text, Options, Text)),
        ChooseMineCard.Of(new([.. Options.Take(3)], true)),
        ChooseMineCard.Of(new(Options, true)),
        .. Enum.GetValues<ReportFormCard.Occasion>().Select(o => ReportFormCard.Of(new(
            o, "a", Text, Text, Text, "t", Options, Options, new(Text, Text, Text, Text, true, true, [Text, "a"], Text),
            [.. Enumerable.Range(1, 3).SelectMany(ReportInputs.IdsOf).Append("area").Select(id => new ReportFormCard.Problem(id, Text, Text))], Text, Text))),
        ChooseReadAreaCard.Of(new(new() { Note = Text }, [.. Options.Take(3)], false, true)),
        ChooseReadAreaCard.Of(new(new() { Note = Text }, Options, false, false)),
        ReportFormCard.Of(new(ReportFormCard.Occasion.Read, "a", Text, Text, Text, "t", Options, Options, new() { EndedOn = Text, Place = Text, Times = Text, Partners = [Text] }, []) { CarriesPage2 = true }),
        ReceiptCard.Of(new(
            false, Text, "a", Text, "w", Text, Text, Text, Text, Text, true, Text, [Text, Text], Text, Text, Text,
            new(0, 0, 0, 0, 0, 2), new(1, 1, 1, 1, 1, 2), [Text], Text, Text, Text, Text)),
        .. RevisionExamples.Hostile(Text, Options, Office),
        .. RosterExamples.Hostile(Text),
        WardProgressCard.Of(new("w", Text, 2026, Text, Text, true, Text, Figures, 1, 2, [Row], [Row with { AreaCode = "b" }], Text, true, true)),
        AreaProgressCard.Of(new("w", Text, "a", Text, 2026, Text, Text, true, Figures, [new(Text, 1)], [Text], [Text], true, Text)),
        ChooseWardProgressCard.Of(new(Options, Text)),
        .. CouncilExamples.Hostile(Text, Options, Office),
        .. FigureExamples.Hostile(Text),
        .. NeedExamples.Hostile(Text),
        .. DigestExamples.Hostile(Text),
        RefusalCard.Of(new(Text, Text, Text, Text, Office, true, [new(Text, Text)])),
        AttachmentCard.Of(new(true, Office)),
        OldCardCard.Of(new(true, [new(Text, Text)])),
        NotUnderstoodCard.Of(new(true, Text, Office)),
        ApologyCard.Of(new(Text, Office)),
    ];
}
