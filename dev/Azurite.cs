namespace Sasaeai.Dev;

/// <summary>Table Storage on this machine: in memory, or in a folder that the next start finds again.</summary>
internal static class Azurite
{
    // The emulator's published account and key; they open nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Connection string of the tables on that port.</summary>
    public static string Connection(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";

    /// <summary>Starts it.</summary>
    /// <param name="listed">Its log holds a line for each request.</param>
    public static Child Start(Place place, bool inMemory, int port, bool listed = false)
    {
        if (!inMemory) Directory.CreateDirectory(place.Tables);
        return Child.Start(
            "Azurite",
            Path.Combine(place.Logs, $"azurite-{port}.log"),
            [
                "node", "--require", Path.Combine(place.Dev, "loopback.cjs"), place.Package("azurite/dist/src/table/main.js"),
                .. listed ? (string[])[] : ["--silent"], "--disableTelemetry", "--skipApiVersionCheck", "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
                .. inMemory ? (string[])["--inMemoryPersistence"] : ["--location", place.Tables],
            ],
            new Dictionary<string, string>());
    }
}
