using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>相談: one of them, for those who answer and for who has asked.</summary>
public static class ConsultationCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "consultation";

    /// <summary><c>open</c>, <c>taken</c>, <c>answered</c>: for those who answer; <c>ownOpen</c>, <c>ownTaken</c>, <c>ownAnswered</c>: for who has asked.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "taken", "answered", "ownOpen", "ownTaken", "ownAnswered"];

    /// <param name="Consultation">区コード and id, as buttons carry them.</param>
    /// <param name="Ward">区コード.</param>
    /// <param name="Asker">氏名 of who has asked.</param>
    /// <param name="Area">「寒川(中央区)」, or the ward alone.</param>
    /// <param name="Age">「3日前から」; for an answered one when it was asked.</param>
    /// <param name="Report">受付番号 of the report in which it stands, or null.</param>
    /// <param name="Text">What was asked; null where it is gone.</param>
    /// <param name="Gone">Why there is no text, a full sentence; null where there is one.</param>
    /// <param name="By">氏名 of who has taken or answered it, or null.</param>
    /// <param name="Answer">As typed, or null.</param>
    /// <param name="MayAsk">May ask again.</param>
    public sealed record View(
        string State, string Consultation, string Ward, string Asker, string Area, string Age, string? Report, string? Text, string? Gone, string? By, string? Office, string? Answer, string? AnsweredOn,
        bool MayAsk, Contact Contact, string? Notice = null);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard($"{TitleOf(view)}。",
    [
        Title(TitleOf(view)),
        .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
        Facts([.. FactsOf(view)]),
        Heading("相談の内容", Spacing.Medium),
        view.Text is { } text ? Typed(text, spacing: Spacing.None) : Line(PlainText.Of(view.Gone ?? ""), Spacing.None),
        .. view.Answer is { } answer ? [Heading("答え", Spacing.Medium), Typed(answer, spacing: Spacing.None)] : Array.Empty<Element>(),
        .. IsOwn(view) ? OwnButtons(view) : StaffButtons(view),
        .. IsOwn(view) ? WhomToAsk(view.Contact) : [],
    ]));

    private static bool IsOwn(View view) => view.State.StartsWith("own", StringComparison.Ordinal);

    private static string TitleOf(View view) => view.State switch
    {
        "open" => $"{PlainText.Of(view.Asker)} さんから、相談があります",
        "taken" => $"対応中: {PlainText.Of(view.By ?? "")} さん",
        "answered" => $"{PlainText.Of(view.By ?? "")} さんが答えた相談です",
        "ownOpen" => "相談は、答えを待っています",
        "ownTaken" => "相談に、対応しています",
        _ => "相談の答えです",
    };

    private static IEnumerable<(string, Element)> FactsOf(View view)
    {
        if (!IsOwn(view)) yield return Fact("相談者", PlainText.Of(view.Asker));
        yield return Fact("地区部会", PlainText.Of(view.Area));
        yield return Fact("いつ", PlainText.Of(view.Age));
        if (view.Report is { } report) yield return Fact("報告", PlainText.Of(report));
        if (view.AnsweredOn is not { } on) yield break;
        yield return Fact("答えた人", PlainText.Of($"{view.By}({view.Office})"));
        yield return Fact("答えた日", PlainText.Of(on));
    }

    private static IEnumerable<Element> StaffButtons(View view)
    {
        if (view.State == "open")
        {
            yield return Buttons.Go("対応を始める", new TakeConsultation { Consultation = view.Consultation }, Spacing.Large);
            yield return Help("だれが対応しているかが、ほかの人にも分かります。相談した人には届きません。");
        }

        if (view.State != "answered") yield return Buttons.Send("答えを書く", new OpenAnswering { Consultation = view.Consultation }, view.State == "open" ? Spacing.Small : Spacing.Large);
        yield return Buttons.Send("相談の一覧を見る", new OpenAdviceList { Ward = view.Ward });
    }

    private static IEnumerable<Element> OwnButtons(View view)
    {
        if (view.State != "ownAnswered") yield return Line("答えは、このチャットに届きます。", Spacing.Medium);
        if (view.MayAsk)
        {
            if (view.State == "ownAnswered") yield return Buttons.Send("もう一度相談する", new OpenAdvice { Ward = view.Ward }, Spacing.Medium);
            yield return Buttons.Send("自分の相談を見る", new OpenMyAdvice());
        }

        yield return Buttons.Home();
    }
}
