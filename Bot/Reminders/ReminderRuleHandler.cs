using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Reminders;

/// <summary>お知らせの決まり: for 区事務局, and for 市 those of the city's own bodies. Whatever is said of the next one is what the planner does.</summary>
internal sealed class ReminderRuleHandler(ReminderSettings settings, NextReminder next, AuditTrail audit)
{
    /// <summary>Which 種別, or which ward before it. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenReminderRules form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = Places(person, master);
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(ReminderRuleCard.ChooseWard(own));
        if (own.FirstOrDefault(p => form.Ward is null || p.Value == form.Ward) is not { } place) return Refused(person, master);
        var rules = await settings.Rules.AllAsync(ct);
        return new Reply.NewMessage(ReminderRuleCard.ChoosePurpose(place.Value, place.Title,
            [.. Purposes(place.Value, master).Select(p => new Option($"{Named(p)} / {ReminderRuleForm.Words(p, rules.Of(place.Value, p))}", RuleStore.CodeOf(p)!))]));
    }

    /// <summary>One rule as it holds. At most four round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OneAsync(Person person, OpenReminderRule form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Find(person, form.Ward, form.Purpose, master) is not { } asked) return Refused(person, master);
        var rules = await settings.Rules.AllAsync(ct);
        return new Reply.NewMessage(await CardAsync("open", ReminderRuleForm.Of(asked.Ward, asked.Purpose, rules.Of(asked.Ward, asked.Purpose)), asked, rules, master, turn, ct));
    }

    /// <summary>What the fields would do. Keeps nothing.</summary>
    public async Task<Reply> PreviewAsync(Person person, PreviewReminderRule form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Find(person, form.Ward, form.Purpose, master) is not { } asked) return Refused(person, master, form);
        var (rule, problems) = ReminderRuleForm.Read(form);
        if (rule is null) return Back("returned", form, asked, problems);
        try
        {
            var rules = (await settings.Rules.AllAsync(ct)).With(asked.Ward, asked.Purpose, rule);
            return new Reply.Replace(await CardAsync("preview", form, asked, rules, master, turn, ct));
        }
        catch (StorageTroubleException)
        {
            return Back("notSaved", form, asked, []);
        }
    }

    /// <summary>Keeps them. What has passed by now does not come because of it.</summary>
    public async Task<Reply> SaveAsync(Person person, SaveReminderRule form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Find(person, form.Ward, form.Purpose, master) is not { } asked) return Refused(person, master, form);
        var (rule, problems) = ReminderRuleForm.Read(form);
        if (rule is null) return Back("returned", form, asked, problems);
        try
        {
            var rules = await settings.Rules.AllAsync(ct);
            if (!rules.Of(asked.Ward, asked.Purpose).IsAs(rule))
            {
                // First: no rule is changed without it.
                await audit.WriteAsync(new(turn.Now, person.Sender, AuditKind.RuleChanged, asked.Ward == Occasion.WholeCity ? null : asked.Ward, [RuleStore.CodeOf(asked.Purpose)!]), ct);
                await settings.Rules.PutAsync(asked.Ward, asked.Purpose, rule with { Since = turn.Now }, ct);
            }

            return new Reply.Replace(await CardAsync("saved", form, asked, rules.With(asked.Ward, asked.Purpose, rule), master, turn, ct));
        }
        catch (StorageTroubleException)
        {
            return Back("notSaved", form, asked, []);
        }
    }

    /// <summary>May say when the people of that ward are reminded.</summary>
    public static bool MayKeep(Person person, string ward) => person.May(Right.KeepReminders, ward == Occasion.WholeCity ? null : ward);

    private async Task<Card> CardAsync(string state, ReminderRuleFields form, Asked asked, Rules rules, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var upcoming = await next.OfAsync(asked.Ward, rules, asked.Purpose, master, turn.Now, ct);
        var words = upcoming is null ? null : new UpcomingWords(upcoming, master);
        var none = rules.Of(asked.Ward, asked.Purpose).On ? "これから1年のあいだに、送るお知らせはありません" : "お知らせは、送りません";
        return ReminderRuleCard.Of(new(state, form, asked.Place, Named(asked.Purpose), words?.Sentence ?? none, words?.Details ?? [], words?.Moved ?? [], words?.Sample, []));
    }

    private static Reply.Replace Back(string state, ReminderRuleFields form, Asked asked, IReadOnlyList<Problem> problems) =>
        new(ReminderRuleCard.Of(new(state, form, asked.Place, Named(asked.Purpose), "お知らせの決まりは、まだ変わっていません", [], [], null, problems)));

    private static Asked? Find(Person person, string? ward, string? code, MasterSnapshot master) =>
        Places(person, master).FirstOrDefault(p => p.Value == ward) is { } place && RuleStore.PurposeOf(code) is { } purpose && Purposes(place.Value, master).Contains(purpose, StringComparer.Ordinal)
            ? new(place.Value, place.Title, purpose) : null;

    private static List<Option> Places(Person person, MasterSnapshot master) =>
    [
        .. master.City.Wards.Where(w => MayKeep(person, w.Code)).Select(w => new Option(w.Name, w.Code)),
        .. MayKeep(person, Occasion.WholeCity) ? [new Option("市", Occasion.WholeCity)] : Array.Empty<Option>(),
    ];

    // What the ward has no period of can't be due.
    private static IEnumerable<string> Purposes(string ward, MasterSnapshot master)
    {
        var due = Duty.Of(ward, DateOnly.MinValue, DateOnly.MaxValue, master).Select(d => d.Purpose).ToHashSet(StringComparer.Ordinal);
        return RuleStore.Purposes.Where(p => p == ReminderRule.Meeting || due.Contains(p));
    }

    private static string Named(string purpose) => purpose == ReminderRule.Meeting ? "協議会の会議" : purpose;

    private static Reply Refused(Person person, MasterSnapshot master, ReminderRuleFields? form = null) =>
        form is null ? new Reply.NewMessage(Refusals.KeepingReminders(person, master)) : new Reply.Replace(Refusals.KeepingReminders(person, master));

    private sealed record Asked(string Ward, string Place, string Purpose);
}
