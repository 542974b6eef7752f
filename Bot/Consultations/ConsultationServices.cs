using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談の窓口: asking, looking and answering, for the table of contents.</summary>
internal sealed record Advice(AskHandler Ask, ConsultationHandler One, AnswerHandler Answer);

/// <summary>Composition of 相談.</summary>
internal static class ConsultationServices
{
    /// <summary>Adds store, handlers and what reports hand on.</summary>
    public static IServiceCollection AddConsultations(this IServiceCollection services)
    {
        services.AddSingleton<ConsultationStore>().AddSingleton<ConsultationAccess>().AddSingleton<ConsultationView>().AddSingleton<ConsultationPost>()
            .AddSingleton<AskHandler>().AddSingleton<ConsultationHandler>().AddSingleton<AnswerHandler>().AddSingleton<Advice>().AddSingleton<ReportConsultations>().AddSingleton<UntakenPlanner>();
        // Looked up late: what sends is made with all plans, and plans need what sends.
        services.AddSingleton<Planning>(sp => (_, ct) => sp.GetRequiredService<UntakenPlanner>().PlanAsync(ct));
        services.AddSingleton<Consulting>(sp => sp.GetRequiredService<ReportConsultations>().ConsultAsync);
        services.AddSingleton<WaitingFor>(sp => new WaitingConsultations(sp.GetRequiredService<ConsultationStore>()).SentencesAsync);
        return services.AddSingleton<IMessageKind, ConsultationMessages>();
    }
}
