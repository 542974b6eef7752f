namespace Sasaeai.Bot.Tests.Canary;

/// <summary><c>tests/rights.csv</c>: who may read what, written by hand and not from the code.</summary>
internal sealed class RightsFile
{
    /// <summary>The row for everybody who is registered.</summary>
    public const string Registered = "登録のある人";

    /// <summary>The row for group chats and channels, whoever asks.</summary>
    public const string Public = "グループ・チャネル";

    private readonly HashSet<(string Role, string Kind, string Scope)> granted = [];

    private RightsFile(IReadOnlyList<string[]> lines)
    {
        var scopes = lines[0][2..];
        foreach (var line in lines.Skip(1))
        {
            if (line.Length != scopes.Length + 2) throw new InvalidOperationException($"rights.csv: {string.Join(',', line)}");
            // 「グループ・チャネル」 is one word.
            foreach (var role in line[0] == Public ? [Public] : line[0].Split('・'))
            {
                Roles.Add(role);
                Kinds.Add(line[1]);
                for (var i = 0; i < scopes.Length; i++)
                {
                    if (line[i + 2] is not ("○" or "×")) throw new InvalidOperationException($"rights.csv: ○ or ×, not {line[i + 2]}");
                    if (line[i + 2] == "○") granted.Add((role, line[1], scopes[i]));
                }
            }
        }
    }

    /// <summary>Every 役割 that is named.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Every 種類 that is named.</summary>
    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The file of the repository.</summary>
    public static RightsFile Read() => new([.. File.ReadLines(Path.Combine(Repository.Root, "tests", "rights.csv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(','))]);

    /// <summary>True where that person may read that marker.</summary>
    /// <param name="inPublic">In a group chat or channel, where it does not matter who asks.</param>
    public bool Grants(Actor actor, bool inPublic, Marker marker)
    {
        var scope = Scope(actor, marker);
        return inPublic ? granted.Contains((Public, marker.Kind, scope)) : granted.Contains((actor.Role, marker.Kind, scope)) || (IsRegistered(actor) && granted.Contains((Registered, marker.Kind, scope)));
    }

    /// <summary>範囲 of a marker as that person sees it.</summary>
    public static string Scope(Actor actor, Marker marker) =>
        marker.Owner == actor.ObjectId ? "自分のもの"
        : marker.Area is { } area && actor.Areas.Contains(area) ? "自分の地区部会"
        : marker.Ward is null ? "市全体"
        : marker.Ward == actor.Ward ? "自分の区"
        : "ほかの区";

    /// <summary>Has a valid row.</summary>
    public static bool IsRegistered(Actor actor) => actor.Role is not ("登録のない人" or "客(ゲスト)" or "退任した委員");
}
