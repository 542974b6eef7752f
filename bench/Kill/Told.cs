using System.Collections.Concurrent;

namespace Sasaeai.Bench.Kill;

/// <summary>A step in the life of a report, as its person met it.</summary>
internal enum Step
{
    /// <summary>提出.</summary>
    Report,

    /// <summary>訂正.</summary>
    Correct,

    /// <summary>取消.</summary>
    Cancel,

    /// <summary>取消の取消.</summary>
    Restore,
}

/// <summary>What a person knows of one report: what was typed, and what the bot told of it.</summary>
/// <param name="Marker">Stands in its 活動名 and in no other report's.</param>
internal sealed class Told(Reporter person, string marker)
{
    /// <summary>Who it is.</summary>
    public Reporter Person => person;

    /// <summary>Stands in its 活動名 and in no other report's.</summary>
    public string Marker => marker;

    /// <summary>Ticket of the form that was sent last.</summary>
    public string? Ticket { get; set; }

    /// <summary>The 受付番号 that the person read; null for none.</summary>
    public string? Number { get; set; }

    /// <summary>活動名 as it was sent last.</summary>
    public string Title { get; set; } = "";

    /// <summary>活動名 as it was acknowledged last.</summary>
    public string? AcknowledgedTitle { get; set; }

    /// <summary>Steps that the bot acknowledged, in order.</summary>
    public List<Step> Acknowledged { get; } = [];

    /// <summary>The step that was sent and never acknowledged, because the person gave up.</summary>
    public Step? Open { get; set; }

    /// <summary>True when a bot turned the page, and so said that what was typed is kept.</summary>
    public bool IsKept { get; set; }

    /// <summary>True when a bot said of the form that it is not saved yet, and gave it back with what was typed.</summary>
    public bool GivenBack { get; set; }

    /// <summary>True when a bot said of the form that it is not saved yet, and the text was not on it.</summary>
    public bool TextLost { get; set; }
}

/// <summary>Everything that was told to anybody.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>All reports.</summary>
    public ConcurrentQueue<Told> Reports { get; } = new();

    /// <summary>Answers that nobody should read, as they were.</summary>
    public ConcurrentQueue<string> Odd { get; } = new();

    /// <summary>How often something happened.</summary>
    public int this[string what] => counts.GetValueOrDefault(what);

    /// <summary>It happened once more.</summary>
    public void Count(string what) => counts.AddOrUpdate(what, 1, (_, n) => n + 1);
}
