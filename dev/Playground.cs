using System.Text.Json;

namespace Sasaeai.Dev;

/// <summary>
/// One person's Teams-like page. The Playground takes a configuration file whose schema is closed and wants exactly
/// five other users; JSON is YAML, so it is written as JSON.
/// </summary>
internal static class Playground
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>Starts the page of one person.</summary>
    /// <param name="place">Where things lie.</param>
    /// <param name="person">Whose page it is.</param>
    /// <param name="everybody">The others become the users of the same tenant.</param>
    /// <param name="tenant">Entra tenant id.</param>
    /// <param name="port">The page's port.</param>
    /// <param name="gateway">The gateway's port.</param>
    public static Child Start(Place place, SamplePerson person, IReadOnlyList<SamplePerson> everybody, string tenant, int port, int gateway)
    {
        var configuration = Path.Combine(place.Local, $"playground-{port}.yml");
        File.WriteAllText(configuration, JsonSerializer.Serialize(Configuration(person, everybody, tenant, port), Camel));
        return Child.Start(
            $"Playground({person.Part})",
            Path.Combine(place.Logs, $"playground-{port}.log"),
            [
                "node", "--require", Path.Combine(place.Dev, "loopback.cjs"), place.Package("@microsoft/m365agentsplayground/cli.js"),
                "start", "--app-endpoint", $"http://127.0.0.1:{gateway}/api/messages", "--channel-id", "msteams", "--port", $"{port}",
                "--service-url", $"http://127.0.0.1:{port}/_connector", "--disable-telemetry",
            ],
            new Dictionary<string, string>
            {
                ["TZ"] = "Asia/Tokyo",
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = configuration,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(place.Logs, $"playground-{port}-activities.log"),
            });
    }

    private static object Configuration(SamplePerson person, IReadOnlyList<SamplePerson> everybody, string tenant, int port)
    {
        var fillers = Enumerable.Range(1, 5).Select(n => new SamplePerson("", "", $"見本 利用者{n}", $"5a5aea10-0000-4000-8000-00000000fff{n}"));
        return new
        {
            Version = "0.1.1",
            TenantId = tenant,
            Bot = new { Id = "28:" + BotChild.AppId, Name = "ささえあいボット" },
            CurrentUser = User(person),
            Users = everybody.Where(other => other != person).Concat(fillers).Take(5).Select(User),
            // The Playground forgets its chats when it ends. A chat of the same id would not be welcomed again.
            PersonalChat = new { Id = $"a:{Guid.NewGuid():N}" },
            GroupChat = new { Id = $"19:group-{port}@thread.v2", Name = "見本のグループ" },
            Team = new
            {
                Id = $"19:team-{port}@thread.tacv2",
                Name = "見本のチーム",
                AadGroupId = $"5a5aea10-0000-4000-8000-{port:D12}",
                Channels = new[] { new { Id = $"19:news-{port}@thread.tacv2", Name = "お知らせ" } },
            },
        };
    }

    private static object User(SamplePerson person)
    {
        var names = person.Name.Split([' ', '　'], 2);
        var mail = $"{person.ObjectId[^12..]}@example.com";
        return new
        {
            Id = "29:" + person.ObjectId,
            person.Name,
            // The schema's own spelling.
            UserPrincipleName = mail,
            AadObjectId = person.ObjectId,
            GivenName = names[^1],
            Surname = names[0],
            Email = mail,
        };
    }
}
