using Microsoft.Extensions.DependencyInjection.Extensions;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Outbox;

/// <summary>On a developer's machine: plans now what would come later.</summary>
internal delegate Task Trial(DateTimeOffset now, CancellationToken ct);

/// <summary>Composition of 送信箱. What is said comes from every registered <see cref="IMessageKind"/>, when from every <see cref="Planning"/>.</summary>
internal static class OutboxServices
{
    /// <summary>Adds it. A registered <see cref="OutboxPace"/> is used instead of the usual one.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.TryAddSingleton(OutboxPace.Usual);
        services.AddSingleton<OutboxStore>().AddSingleton<ChannelStore>().AddSingleton<Inboxes>().AddSingleton<OutboxMishaps>().AddSingleton<MessageKinds>().AddSingleton<Plans>().AddSingleton<Mailing>()
            .AddSingleton<DispatcherLease>().AddSingleton<DispatchRun>();
        // Asked for at each message, because some kinds send something themselves.
        services.AddSingleton(sp => new Sending(
            (delivery, ct) => sp.GetRequiredService<MessageKinds>().WriteAsync(delivery, ct), sp.GetRequiredService<Inboxes>().OfAsync, sp.GetRequiredService<Post>(),
            (occasion, deliveries, ct) => sp.GetRequiredService<MessageKinds>().EndedAsync(occasion, deliveries, ct)));
        return services.AddSingleton<Dispatcher>().AddHostedService(sp => sp.GetRequiredService<Dispatcher>());
    }
}
