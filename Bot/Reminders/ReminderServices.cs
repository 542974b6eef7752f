using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Reminders;

/// <summary>Composition of リマインド.</summary>
internal static class ReminderServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<RuleStore>().AddSingleton<ChoiceStore>().AddSingleton<ReminderSettings>().AddSingleton<MissingAreas>()
            .AddSingleton<OpenWorkCount>().AddSingleton<ReminderWriter>().AddSingleton<ReminderPlanner>().AddSingleton<ReminderNotes>().AddSingleton<ReminderHandler>()
            .AddSingleton<LedgerHandler>().AddSingleton<TryingHandler>()
            .AddSingleton<NextReminder>().AddSingleton<ReminderRuleHandler>().AddSingleton<MyRemindersHandler>();
        services.AddSingleton<AfterFiling>(sp => sp.GetRequiredService<ReminderNotes>().FiledAsync);
        services.AddSingleton<Planning>(sp => sp.GetRequiredService<ReminderPlanner>().PlanAsync);
        return services.AddSingleton<IMessageKind, ReminderMessages>();
    }
}
