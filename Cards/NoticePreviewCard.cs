using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>送る前に: a notice as it will arrive, and to how many.</summary>
public static class NoticePreviewCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "notice-preview";

    /// <summary><c>preview</c>; <c>nobody</c>: there is nobody to get it; <c>sent</c>; <c>dropped</c>; <c>gone</c>: that draft is not there.</summary>
    public static IReadOnlyList<string> States { get; } = ["preview", "nobody", "sent", "dropped", "gone"];

    /// <param name="Notice">As in <see cref="EditNotice.Notice"/>.</param>
    /// <param name="To">「48人」 or 「中央区のチャネル」; empty where there is nobody.</param>
    /// <param name="AsksReply">A line is asked for.</param>
    public sealed record View(string Notice, string To, NoticeParts.Content Content, bool AsksReply);

    /// <summary>Before it is sent.</summary>
    public static Card Of(View view)
    {
        var title = view.To.Length == 0 ? "あて先の人が、いません" : $"{PlainText.Of(view.To)}に送ります";
        return new(Kind, view.To.Length == 0 ? "nobody" : "preview", new AdaptiveCard($"{title}。",
        [
            Title(title),
            Line("まだ送っていません。次のように届きます。"),
            new Container([Heading($"{PlainText.Of(view.Content.Place)}の事務局からのお知らせです", Spacing.None), .. NoticeParts.Of(view.Content), .. Asked(view).Select(s => Line(s))])
            { Style = ContainerStyle.Emphasis, Spacing = Spacing.Large },
            .. view.To.Length == 0 ? [] : new[] { Buttons.Go("送る", new SendNotice { Notice = view.Notice }, Spacing.Large) },
            Buttons.Go("直す", new EditNotice { Notice = view.Notice }, view.To.Length == 0 ? Spacing.Large : Spacing.Small),
            Buttons.Go("やめる", new DropNotice { Notice = view.Notice }),
            .. view.To.Length == 0 ? [] : new[] { Help("同じお知らせを2回押しても、届くのは1回です。", Spacing.Medium), Help("送ったあとは、取り消せません。") },
        ]));
    }

    /// <summary>After it was sent.</summary>
    /// <param name="to">As in <see cref="View.To"/>.</param>
    public static Card Sent(string notice, string to) => new(Kind, "sent", new AdaptiveCard($"{PlainText.Of(to)}に送ります。",
    [
        Title($"{PlainText.Of(to)}に送ります"),
        Line("1分ほどで届きます。"),
        Line("だれが確認したかは、「返事を見る」で分かります。"),
        Buttons.Go("返事を見る", new OpenNotice { Notice = notice }, Spacing.Medium),
    ]));

    /// <summary>Nothing was sent.</summary>
    public static Card Dropped(string ward) => Nothing("dropped", "お知らせをやめました", "だれにも送っていません。", ward);

    /// <summary>There is no such draft any more.</summary>
    public static Card Gone(string ward) => Nothing("gone", "その書きかけのお知らせは、ありません", "もうやめたものです。", ward);

    private static Card Nothing(string state, string title, string line, string ward) => new(Kind, state, new AdaptiveCard($"{title}。",
    [
        Title(title),
        Line(line),
        Buttons.Go("お知らせを書く", new OpenNoticeForm { Ward = ward }, Spacing.Medium),
        Buttons.Go("お知らせ一覧を見る", new OpenNotices { Ward = ward }),
    ]));

    private static IEnumerable<string> Asked(View view)
    {
        if (view.Content.ReplyBy is { } day) yield return $"返事は、{PlainText.Of(day)}までにお願いします。";
        if (view.AsksReply) yield return "(ひとことを書く欄が付きます)";
        yield return "(「確認しました」のボタンが付きます)";
    }
}
