namespace Sasaeai.Bot.Teams;

/// <summary>
/// Body of the answer to <c>adaptiveCard/action</c>. The HTTP status is always 200, also when <paramref name="StatusCode"/>
/// is not: anything else shows "Something went wrong" (Universal Actions for Adaptive Cards, response format).
/// </summary>
/// <param name="Type">What <paramref name="Value"/> is.</param>
internal sealed record InvokeBody<T>(int StatusCode, string Type, T Value);

/// <summary>Value of an answer of type <c>application/vnd.microsoft.error</c>.</summary>
/// <param name="Message">Shown to the person.</param>
internal sealed record InvokeError(string Code, string Message);

/// <summary>The three answers in use.</summary>
internal static class InvokeBodies
{
    /// <summary>This card takes the place of the pressed one, for the one client that pressed.</summary>
    public static InvokeBody<RawJson> Card(RawJson card) => new(200, CardAttachment.AdaptiveCardType, card);

    /// <summary>A line shown under the card for a moment; the card stays as it is.</summary>
    public static InvokeBody<string> Line(string text) => new(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>The action can't be read.</summary>
    public static InvokeBody<InvokeError> Malformed() =>
        new(400, "application/vnd.microsoft.error", new InvokeError("BadRequest", DoorText.UnreadableAction));
}
