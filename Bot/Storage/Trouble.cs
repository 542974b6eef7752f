using Azure;
using Azure.Identity;

namespace Sasaeai.Bot.Storage;

/// <summary>Which failures of the Azure client mean "not now", and which are an answer. ("Table storage error codes".)</summary>
internal static class Trouble
{
    /// <summary>What a refusal says about the change, or null when it says nothing about it.</summary>
    public static ChangeOutcome? OutcomeOf(RequestFailedException refused) => (refused.Status, refused.ErrorCode) switch
    {
        (409, "EntityAlreadyExists") => ChangeOutcome.AlreadyThere,
        (412, _) => ChangeOutcome.ChangedMeanwhile,
        (404, "ResourceNotFound" or "EntityDoesNotExist") => ChangeOutcome.ChangedMeanwhile,
        _ => null,
    };

    /// <summary>True for timeouts, refusals for the moment and broken connections. A caller who gave up is not trouble.</summary>
    public static bool Is(Exception failure, CancellationToken caller) => !caller.IsCancellationRequested && failure switch
    {
        RequestFailedException refused => IsForTheMoment(refused),
        // With retries the client wraps each attempt's failure.
        AggregateException several => several.InnerExceptions.All(e => Is(e, caller)),
        OperationCanceledException or IOException or HttpRequestException or AuthenticationFailedException => true,
        _ => false,
    };

    /// <summary>True when a point read found no table to look in, which the client reports as "no row".</summary>
    public static bool IsMissingTable(Response answer) => answer.Headers.TryGetValue("x-ms-error-code", out var code) && code == "TableNotFound";

    /// <summary>The exception for the stores. Its text names table and status, nothing of the rows.</summary>
    public static StorageTroubleException Of(string table, Exception? failure) => new(
        failure is RequestFailedException { Status: > 0 } refused
            ? $"The table {table} answered {refused.Status}."
            : $"The table {table} did not answer.",
        failure);

    // 0: no answer came. TableNotFound: not made yet, because the storage was down at the start.
    private static bool IsForTheMoment(RequestFailedException refused) =>
        refused.Status is 0 or 408 or 429 or >= 500 || refused.ErrorCode is "TableNotFound" or "TableBeingDeleted";
}
