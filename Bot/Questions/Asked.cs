namespace Sasaeai.Bot.Questions;

/// <summary>何を聞いているか: several of these together make a question.</summary>
[Flags]
internal enum Asked : long
{
    Nothing = 0,

    // Of councils.
    Body = 1L << 0,
    Members = 1L << 1,
    Names = 1L << 2,
    Who = 1L << 3,
    Count = 1L << 4,
    From = 1L << 5,
    Meets = 1L << 6,
    Next = 1L << 7,
    When = 1L << 8,
    Where = 1L << 9,
    Term = 1L << 10,
    Role = 1L << 11,
    Office = 1L << 12,
    Contact = 1L << 13,
    Worker = 1L << 14,
    Deadline = 1L << 15,
    Report = 1L << 16,
    Me = 1L << 17,
    Before = 1L << 18,

    // Of reports.
    Progress = 1L << 19,
    Missing = 1L << 20,
    HandedIn = 1L << 21,
    Never = 1L << 22,
    Reports = 1L << 23,
    Times = 1L << 24,
    People = 1L << 25,
    PerTime = 1L << 26,
    HowMuch = 1L << 27,
    Most = 1L << 28,
    Least = 1L << 29,
    Compare = 1L << 30,
    Outcomes = 1L << 31,
    Issues = 1L << 32,
    Ahead = 1L << 33,
    Cases = 1L << 34,
    Publicity = 1L << 35,
    Together = 1L << 36,
    Voice = 1L << 37,
    Activity = 1L << 38,
    Ward = 1L << 39,
    Area = 1L << 40,
    Item = 1L << 41,
    Month = 1L << 42,
    Year = 1L << 43,
    Kind = 1L << 44,
    Partner = 1L << 45,
    Sort = 1L << 46,
    Each = 1L << 47,
    Which = 1L << 48,

    // Answered by a sentence.
    Measures = 1L << 49,
    Guide = 1L << 50,
    Workbook = 1L << 51,

    // How it goes on from what was asked before.
    More = 1L << 52,
    /// <summary>「どうですか」: of what, says the question before; alone it asks for 進捗.</summary>
    How = 1L << 53,
    Exists = 1L << 54,
    Only = 1L << 55,
    Held = 1L << 56,

    /// <summary>内訳.</summary>
    Parts = 1L << 57,
}
