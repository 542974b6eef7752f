/// <summary>Runs inside the bot before its Main (<c>DOTNET_STARTUP_HOOKS</c>, which asks for this name and no namespace): ends it when the parent lets go of its standard input, or is gone.</summary>
internal static class StartupHook
{
    /// <summary>Called by the runtime.</summary>
    public static void Initialize() => new Thread(() =>
    {
        using var parent = Console.OpenStandardInput();
        while (parent.ReadByte() >= 0)
        {
        }

        Environment.Exit(0);
    })
    { IsBackground = true, Name = "parent" }.Start();
}
