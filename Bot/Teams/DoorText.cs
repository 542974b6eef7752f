namespace Sasaeai.Bot.Teams;

/// <summary>What the door itself says to people.</summary>
internal static class DoorText
{
    /// <summary>Under the pressed card, when the answer is a message of its own.</summary>
    public const string NewCardBelow = "下に、新しいカードを出しました。";

    /// <summary>Under the pressed card, when that message could not be sent.</summary>
    public const string NotSent = "うまく送れませんでした。もう一度押してください。";

    /// <summary>Under the pressed card, when there is nothing to say.</summary>
    public const string Understood = "わかりました。";

    /// <summary>A press that holds no action.</summary>
    public const string UnreadableAction = "ボタンの内容を読み取れませんでした。「ヘルプ」と送ってください。";

    /// <summary>Under the pressed card, when it failed or took too long: nothing is known to be saved.</summary>
    /// <param name="reference">Short id that the log also has.</param>
    public static string PressAgain(string reference) =>
        $"うまくいきませんでした。もう一度押してください。2回届いても1件になります。(番号 {reference})";
}
