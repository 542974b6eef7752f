namespace Sasaeai.Bot.Conversation;

/// <summary>Something that a person got right, or every reason why not, each beside its field and in that person's words.</summary>
internal abstract record Checked<T>
{
    private Checked()
    {
    }

    /// <summary>All of it holds.</summary>
    internal sealed record Ok(T Value) : Checked<T>;

    /// <summary>What to mend, in the order of the fields; never empty.</summary>
    internal sealed record Mend(IReadOnlyList<Problem> Problems) : Checked<T>;
}

/// <summary>One thing to mend.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Label">What the card calls it, e.g. 活動日.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="Mark">Where it may be declared to be 「住民の情報ではありません」: what the declaration sends back; else null.</param>
internal sealed record Problem(string Field, string Label, string Sentence, string? Mark = null);
