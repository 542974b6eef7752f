using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>報告: one report, whole, and what can be done with it.</summary>
public static class ReportCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "report";

    /// <summary><c>current</c>; <c>cancelled</c>; <c>noActivity</c>: 活動なし.</summary>
    public static IReadOnlyList<string> States { get; } = ["current", "cancelled", "noActivity"];

    /// <param name="Report">As in <see cref="OpenReportCard.Report"/>.</param>
    /// <param name="Status">状態, its word.</param>
    /// <param name="Facts">Label of at most 5 characters, and value. Never typed text.</param>
    /// <param name="Texts">活動名 and all other typed text.</param>
    /// <param name="Notes">Sentences about where it stands: 代理入力, 部会確認, 置換元.</param>
    /// <param name="Notice">A sentence under the title, or null.</param>
    public sealed record View(
        string Report, int Revision, string Receipt, string Status, bool NoActivity, bool Cancelled, IReadOnlyList<(string Label, string Value)> Facts,
        IReadOnlyList<Typed> Texts, IReadOnlyList<string> Notes, bool MayRestore, bool ToConfirm, string? Notice = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Cancelled ? "cancelled" : view.NoActivity ? "noActivity" : "current", new AdaptiveCard(
        $"{Answer(view)}。受付番号 {PlainText.Of(view.Receipt)}",
        [
            Title(Answer(view)),
            .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
            Parts.Facts([Fact("受付番号", PlainText.Of(view.Receipt)), Fact("状態", PlainText.Of(view.Status)), .. view.Facts.Select(f => Fact(f.Label, PlainText.Of(f.Value)))]),
            .. view.Texts.SelectMany(t => new Element[] { Heading(PlainText.Of(t.Label), Spacing.Medium), Typed(t.Text, spacing: Spacing.None) }),
            .. view.Notes.Select((n, i) => Line(PlainText.Of(n), i == 0 ? Spacing.Medium : Spacing.Small)),
            .. What(view),
        ]));

    private static string Answer(View view) => view.Cancelled ? "取り消した報告です" : view.NoActivity ? "活動なしの届けです" : "報告の内容です";

    private static IEnumerable<Element> What(View view)
    {
        if (view is { Cancelled: false, NoActivity: false }) yield return Buttons.Send("訂正する", new OpenCorrection { Report = view.Report }, Spacing.Large);
        if (view.ToConfirm) yield return Buttons.Send("部会確認をする", new AskToConfirm { Report = view.Report });
        if (!view.Cancelled) yield return Buttons.Send("取り消す", new AskToCancel { Report = view.Report });
        if (view.MayRestore) yield return Buttons.Send("元に戻す", new RestoreReport { Report = view.Report, Revision = Number(view.Revision) }, Spacing.Large);
        yield return Buttons.Send("直した記録を見る", new OpenHistory { Report = view.Report });
        if (!view.NoActivity) yield return Buttons.Send("同じ内容で新しく書く", new CopyReport { Report = view.Report });
        yield return Buttons.Send("自分の報告を見る", new OpenMyReports());
    }
}
