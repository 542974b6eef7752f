namespace Sasaeai.Bot.Teams;

/// <summary>POST /api/messages: one activity in, one HTTP answer out. Nothing of an exception leaves here.</summary>
internal sealed class MessagesEndpoint(
    Admission admission, MessageTurns messages, InvokeTurns invokes, ConversationReferences references, ILogger<MessagesEndpoint> log)
{
    /// <summary>Takes one request from the token to the answer.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (await admission.AdmitAsync(http) is { } admitted) await DispatchAsync(http, admitted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client hung up while its body was being read: there is nobody to answer.
        }
        catch (BadHttpRequestException e)
        {
            if (!http.Response.HasStarted) await HttpAnswer.ProblemAsync(http, "The request could not be read.", e.StatusCode);
        }
        catch (Exception e)
        {
            var reference = Failure.NewReference();
            log.DoorFailed(reference, Failure.TypeOf(e), Failure.WhereOf(e));
            if (!http.Response.HasStarted) await HttpAnswer.ProblemAsync(http, $"Something failed here ({reference}).", StatusCodes.Status500InternalServerError);
        }
    }

    private Task DispatchAsync(HttpContext http, Admitted admitted)
    {
        var activity = admitted.Activity;
        if (activity.Is("installationUpdate") && activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true)
        {
            references.Forget(admitted);
            return Task.CompletedTask;
        }

        references.Keep(admitted);
        if (activity.Is("invoke")) return invokes.HandleAsync(http, admitted);
        // Other types ask for nothing and get an empty 200; so does one that comes from a conversation without an id.
        return IncomingReader.Of(activity) is { } incoming && admitted.ConversationId.Length > 0
            ? messages.HandleAsync(http, admitted, incoming)
            : Task.CompletedTask;
    }
}
