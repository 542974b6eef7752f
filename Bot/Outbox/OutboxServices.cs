using Microsoft.Extensions.DependencyInjection.Extensions;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Outbox;

/// <summary>Composition of 送信箱. What is said comes from every registered <see cref="IMessageKind"/>, when from every <see cref="Planning"/>.</summary>
internal static class OutboxServices
{
    /// <summary>Adds it. A registered <see cref="OutboxPace"/> is used instead of the usual one.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.TryAddSingleton(OutboxPace.Usual);
        services.AddSingleton<OutboxStore>().AddSingleton<ChannelStore>().AddSingleton<Inboxes>().AddSingleton<MessageKinds>().AddSingleton<Mailing>()
            .AddSingleton<DispatcherLease>().AddSingleton<DispatchRun>();
        services.AddSingleton(sp => new Sending(
            sp.GetRequiredService<MessageKinds>().WriteAsync, sp.GetRequiredService<Inboxes>().OfAsync, sp.GetRequiredService<Post>(), sp.GetRequiredService<MessageKinds>().EndedAsync));
        return services.AddSingleton<Dispatcher>().AddHostedService(sp => sp.GetRequiredService<Dispatcher>());
    }
}
