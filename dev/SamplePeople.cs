using CsvHelper;

namespace Sasaeai.Dev;

/// <summary>A person who gets a page of their own.</summary>
/// <param name="Part">What they are to the bot, e.g. CSW.</param>
/// <param name="PartInEnglish">The same in English.</param>
/// <param name="Name">Family name, space, given name.</param>
/// <param name="ObjectId">Entra object id.</param>
internal sealed record SamplePerson(string Part, string PartInEnglish, string Name, string ObjectId);

/// <summary>One person for each part, picked from the city's own files, so that the page and the bot agree on who it is.</summary>
internal static class SamplePeople
{
    /// <summary>Somebody of the tenant whom no file names.</summary>
    public static readonly SamplePerson Stranger = new("登録のない人", "not registered", "見本 太郎", "5a5aea10-0000-4000-8000-00000000ffff");

    private static readonly (string Part, string English, string File, string[] Roles)[] Parts =
    [
        ("CSW", "community social worker", "staff.csv", ["CSW"]),
        ("地区部会", "district committee", "staff.csv", ["地区部会"]),
        ("委員", "council member", "members.csv", []),
        ("区事務局", "ward secretariat", "staff.csv", ["区事務局"]),
        ("市・管理者", "city, administrator", "staff.csv", ["管理者", "市"]),
    ];

    /// <summary>How many there are, the stranger not counted.</summary>
    public static int Wanted => Parts.Length;

    /// <summary>The first <paramref name="count"/> of them, in the order of the parts, and the stranger. Parts that no row has are left out.</summary>
    /// <exception cref="CannotStartException">A file is missing.</exception>
    public static IReadOnlyList<SamplePerson> Read(string city, int count)
    {
        List<SamplePerson> people = [];
        foreach (var (part, english, file, roles) in Parts.Take(count))
        {
            if (Find(Path.Combine(city, file), roles, people) is var (name, id)) people.Add(new SamplePerson(part, english, name, id));
        }

        return [.. people, Stranger];
    }

    // The role that is named first counts for more than the row that comes first.
    private static (string Name, string ObjectId)? Find(string file, string[] roles, List<SamplePerson> taken)
    {
        if (!File.Exists(file)) throw new CannotStartException($"{file} がありません。", $"{file} is missing.");
        return roles.Length == 0 ? First(file, null, taken) : roles.Select(role => First(file, role, taken)).FirstOrDefault(found => found is not null);
    }

    private static (string Name, string ObjectId)? First(string file, string? role, List<SamplePerson> taken)
    {
        using var rows = CsvReader.FromFile(file);
        while (rows.Read())
        {
            var id = rows.GetString("EntraID");
            if (id.Length > 0 && (role is null || rows.GetString("役割") == role) && taken.TrueForAll(known => known.ObjectId != id)) return (rows.GetString("氏名"), id);
        }

        return null;
    }
}
