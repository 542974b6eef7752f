using Microsoft.Extensions.DependencyInjection.Extensions;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Reminders;

/// <summary>Composition of リマインド and of the outbox that it fills.</summary>
internal static class ReminderServices
{
    /// <summary>Adds them. A registered <see cref="OutboxPace"/> is used instead of the usual one.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.TryAddSingleton(OutboxPace.Usual);
        services.AddSingleton<RuleStore>().AddSingleton<ChoiceStore>().AddSingleton<ReminderSettings>().AddSingleton<MissingAreas>()
            .AddSingleton<ReminderWriter>().AddSingleton<ReminderPlanner>().AddSingleton<ReminderNotes>().AddSingleton<ReminderHandler>()
            .AddSingleton<LedgerHandler>().AddSingleton<TryingHandler>().AddSingleton<Messages>()
            .AddSingleton<NextReminder>().AddSingleton<ReminderRuleHandler>().AddSingleton<MyRemindersHandler>();
        services.AddSingleton<OutboxStore>().AddSingleton<DispatcherLease>().AddSingleton<DispatchRun>();
        services.AddSingleton<Planning>(sp => sp.GetRequiredService<ReminderPlanner>().PlanAsync);
        services.AddSingleton(sp => new Sending(
            sp.GetRequiredService<ReminderWriter>().WriteAsync, sp.GetRequiredService<InboxOf>(), sp.GetRequiredService<Post>(), sp.GetRequiredService<ReminderNotes>().ReplacedAsync));
        return services.AddSingleton<Dispatcher>().AddHostedService(sp => sp.GetRequiredService<Dispatcher>());
    }
}
