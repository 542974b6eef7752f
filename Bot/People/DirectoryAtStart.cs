namespace Sasaeai.Bot.People;

/// <summary>
/// Asks Graph once beside the start and says how that went. The first answer of a fresh process takes seconds (its token, a large
/// library), which the first person would have to wait for.
/// </summary>
internal sealed partial class DirectoryAtStart(PeopleDirectory directory, ILogger<DirectoryAtStart> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for this.
        await Task.Yield();
        var trouble = await directory.CheckAsync(stoppingToken);
        if (trouble is null) Answers();
        else if (trouble == DirectoryTrouble.Off) Off();
        else Silent(trouble.Value);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The directory answers.")]
    private partial void Answers();

    [LoggerMessage(Level = LogLevel.Information, Message = "The directory is off: Development without Graph:BaseUrl. Rights come from rows and from Bot:FirstAdmins.")]
    private partial void Off();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory does not answer: {Trouble}. Rights come from rows and from Bot:FirstAdmins until it does.")]
    private partial void Silent(DirectoryTrouble trouble);
}
