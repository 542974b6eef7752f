namespace Sasaeai.Bot.Questions;

/// <summary>語: one entry of the vocabulary.</summary>
internal abstract record Word
{
    private Word()
    {
    }

    /// <summary>A place. A short name (「緑」 for 緑区) is also a family name.</summary>
    internal sealed record At(Place Place, bool Short) : Word;

    /// <summary>役職.</summary>
    internal sealed record Post(Councils.PostKind Held) : Word;

    /// <summary>選出区分 or organisation.</summary>
    internal sealed record Of(MemberGroup Group) : Word;

    /// <summary>活動の種類, codes.</summary>
    internal sealed record Kind(IReadOnlyList<string> Codes) : Word;

    /// <summary>取組み項目: every item with that title or number, of whichever ward and 計画期.</summary>
    internal sealed record Item(IReadOnlyList<DatedItem> Items) : Word;

    /// <summary>連携先.</summary>
    internal sealed record Partner(string Name) : Word;

    /// <summary>課題の分類.</summary>
    internal sealed record Issue(string Name) : Word;

    /// <summary>What is asked.</summary>
    internal sealed record Asks(Asked What) : Word;

    /// <summary>What is answered by a sentence.</summary>
    internal sealed record Guide(GuideTopic Topic) : Word;

    /// <summary>上位n.</summary>
    /// <param name="By">「上位5地区」 says of what.</param>
    internal sealed record Top(int Number, Breakdown? By) : Word;

    /// <summary>Changes nothing: particles, polite endings.</summary>
    internal sealed record Filler : Word;

    /// <summary>Several at once: 「防災」 is a 種類 and a 課題の分類.</summary>
    internal sealed record Several(IReadOnlyList<Word> Words) : Word;

    /// <summary>Two different places have that name.</summary>
    internal sealed record AnyOf(string Name, IReadOnlyList<Place> Places) : Word;
}

/// <summary>取組み項目, and the 年度 for which its plan holds.</summary>
internal sealed record DatedItem(Plans.PlanItem Item, Calendar.FiscalYear From, Calendar.FiscalYear To);
