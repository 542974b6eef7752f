using CsvHelper;

namespace Sasaeai.Dev;

/// <summary>Who is in the local directory: the people of the city's files who have an EntraID, and some more to try things out with.</summary>
public static class LocalAccounts
{
    /// <summary>Somebody who left: the account is disabled.</summary>
    public const string Disabled = "5a5aea10-0000-4000-8000-00000000d15a";

    /// <summary>A guest of another organisation without any row.</summary>
    public const string Guest = "5a5aea10-0000-4000-8000-0000000009e5";

    private const int MostUnlinked = 30;

    // The directory writes some characters in another form than the roster: proposing must find them.
    private static readonly (string Roster, string Directory)[] Forms = [("髙", "高"), ("﨑", "崎"), ("邉", "辺"), ("邊", "辺"), ("高", "髙"), ("崎", "﨑"), ("辺", "邉")];

    /// <summary>Fills the directory. A city that is no folder of CSV files has only the additional accounts: whoever writes to the bot is added by the gateway.</summary>
    public static void Fill(LocalGraph graph, string city, string tenant)
    {
        graph.Put(new LocalAccount(Disabled, "退職 一郎") { JobTitle = "主事", Department = "見本課", IsEnabled = false });
        graph.Put(new LocalAccount(Guest, "来賓 三郎") { IsGuest = true, Mail = "guest@example.com" });
        foreach (var row in Rows(Path.Combine(city, "staff.csv"), tenant).Where(r => r.Id.Length > 0))
        {
            graph.Add(new LocalAccount(row.Id, row.Name) { JobTitle = row.Part, Mail = MailOf(row.Id) });
        }

        var members = Rows(Path.Combine(city, "members.csv"), tenant);
        foreach (var row in members.Where(r => r.Id.Length > 0)) graph.Add(new LocalAccount(row.Id, row.Name) { Mail = MailOf(row.Id) });
        foreach (var (row, n) in members.Where(r => r.Id.Length == 0).DistinctBy(r => r.Name).OrderBy(r => Other(r.Name) == r.Name ? 1 : 0).Take(MostUnlinked).Select((r, n) => (r, n)))
        {
            var id = $"5a5aea10-0000-4000-8000-0000000a{n:x4}";
            graph.Add(new LocalAccount(id, Other(row.Name)) { Department = "見本", Mail = MailOf(id) });
        }
    }

    private static string MailOf(string id) => $"person{id[^4..]}@example.jp";

    private static string Other(string name) => Forms.FirstOrDefault(f => name.Contains(f.Roster, StringComparison.Ordinal)) is { Roster: { } roster } form
        ? name.Replace(roster, form.Directory, StringComparison.Ordinal)
        : name;

    // Accounts of another tenant are not in this directory. What is wrong with a file is the import's to say.
    private static List<(string Id, string Name, string Part)> Rows(string file, string tenant)
    {
        var read = new List<(string, string, string)>();
        if (!File.Exists(file)) return read;
        try
        {
            using var rows = CsvReader.FromFile(file);
            while (rows.Read())
            {
                var home = Text(rows, "テナントID") is not { Length: > 0 } other || string.Equals(other, tenant, StringComparison.OrdinalIgnoreCase);
                var id = Text(rows, "EntraID").ToLowerInvariant();
                if (id.Length == 0 || (home && Guid.TryParseExact(id, "D", out _))) read.Add((id, Text(rows, "氏名"), Text(rows, "役割")));
            }
        }
        catch (CsvFormatException)
        {
            // Those before the mistake are enough.
        }

        return read;
    }

    private static string Text(CsvReader rows, string column) => rows.Headers.Contains(column) ? rows.GetString(column).Trim() : "";
}
