namespace Sasaeai.Bot.Home;

/// <summary>状態と監査の窓口: the handlers of what tells of people and of the bot itself, for the table of contents.</summary>
internal sealed record HouseKeeping(StatusHandler Status, AuditHandler Audit);
