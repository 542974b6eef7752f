using System.Net;
using Microsoft.Extensions.Options;
using Sasaeai.Bot.Conversation;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>Writes to people who did not ask, and says exactly what came of it (Bot Framework, "Send proactive messages").</summary>
internal sealed class PostOffice(ConnectorClient connector, ConversationReferences references, IOptions<BotOptions> options, DoorMeter meter, ILogger<PostOffice> log)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <inheritdoc cref="InboxOf"/>
    public async Task<Inbox> InboxOfAsync(Sender person, CancellationToken ct)
    {
        if (await references.FindAsync(person, ct) is { } known) return new(new(known.ServiceUrl, known.ConversationId, known.BotId, known.UserId, null), null);
        var bot = $"28:{options.Value.AppId}";
        string? opened = null;
        // The object id stands for the person's id for this bot, which only an activity of theirs could tell.
        var parameters = new ConversationParameters(new(bot), [new(person.ObjectId)], person.TenantId, new(new(person.TenantId)));
        var posted = await TryAsync(async () => opened = (await connector.CreateConversationAsync(options.Value.ServiceUrl, parameters, ct)).Id, ct);
        if (opened is null)
        {
            // Opening twice opens one, so not to know is a reason to try again, soon.
            return new(null, posted as Posted.Refused ?? new(PostProblem.Throttled, Soon));
        }

        await references.KeepAsync(new(person.TenantId, options.Value.ServiceUrl, "msteams", ChatKind.Personal, opened, bot, null, person.ObjectId, null), ct);
        return new(new(options.Value.ServiceUrl, opened, bot, null, null), null);
    }

    /// <inheritdoc cref="Post"/>
    public async Task<Posted> PostAsync(Address to, Card card, CancellationToken ct)
    {
        if (Pack(card) is not { } packed) return new Posted.Refused(PostProblem.Unwritable, null);
        return await TryAsync(async () => (await connector.SendToConversationAsync(to.ServiceUrl, to.ConversationId, ProactiveMessenger.MessageOf(to, packed), ct)).Id, ct);
    }

    // Those that are sent beside it must not lose their outcome to a card that is too large.
    private PackedCard? Pack(Card card)
    {
        try
        {
            return PackedCard.Of(card, log);
        }
        catch (Exception e)
        {
            Failed(e);
            return null;
        }
    }

    private async Task<Posted> TryAsync(Func<Task<string?>> call, CancellationToken ct)
    {
        try
        {
            return new Posted.Taken(await call());
        }
        catch (ErrorResponseException refused)
        {
            meter.Failed("send");
            log.ConnectorFailed("send", nameof(ErrorResponseException), (int)refused.Status, refused.SubCode ?? refused.Code, refused.CorrelationId);
            return Of(refused);
        }
        catch (UntrustedServiceUrlException)
        {
            return new Posted.Refused(PostProblem.Other, null);
        }
        catch (NoTokenException e)
        {
            Failed(e);
            return new Posted.Refused(PostProblem.Throttled, null);
        }
        catch (Exception e)
        {
            // Also when the host stops: what is under way may still arrive.
            Failed(e);
            var neverLeft = e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } && !ct.IsCancellationRequested;
            return neverLeft ? new Posted.Refused(PostProblem.Throttled, null) : new Posted.Unknown();
        }
    }

    private void Failed(Exception e)
    {
        meter.Failed("send");
        log.ConnectorFailed("send", Failure.TypeOf(e), null, null, null);
    }

    private static Posted.Refused Of(ErrorResponseException refused) => ((int)refused.Status, refused.SubCode ?? refused.Code) switch
    {
        (_, "ConversationBlockedByUser" or "MessageWritesBlocked") => new(PostProblem.Blocked, null),
        (_, "BotDisabledByAdmin") => new(PostProblem.Disabled, null),
        (403, "BotNotInConversationRoster") or (404, _) => new(PostProblem.Left, null),
        (403, _) => new(PostProblem.NotInstalled, null),
        (429 or 412 or 502 or 503 or 504, _) => new(PostProblem.Throttled, refused.RetryAfter),
        _ when refused.Status == HttpStatusCode.BadRequest && refused.Code == "BadSyntax" => new(PostProblem.NotInstalled, null),
        _ => new(PostProblem.Other, null),
    };
}
