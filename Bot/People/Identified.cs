namespace Sasaeai.Bot.People;

/// <summary>Who it is.</summary>
internal abstract record Identified
{
    private Identified()
    {
    }

    /// <summary>Somebody with rights; what could not be looked up stands in <see cref="Person.Unchecked"/>.</summary>
    internal sealed record Known(Person Person) : Identified;

    /// <summary>Somebody without any right.</summary>
    /// <param name="CouldNotCheck">There may be one that could not be looked up: it is worth trying again soon.</param>
    internal sealed record Stranger(bool CouldNotCheck) : Identified;
}
