using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Sasaeai.Bot.Operations;

/// <summary>
/// アプリのパッケージ: the zip that Teams takes. Its parts lie in <c>manifest/</c> and are carried inside the program, so that a
/// published bot makes it too. The same values make the same bytes.
/// </summary>
internal static partial class AppPackage
{
    private static readonly string[] Texts = ["manifest.json", "en.json"];
    private static readonly string[] Icons = ["color.png", "outline.png"];
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    // The earliest that a zip file can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip file. <paramref name="values"/> take the place of <c>{{name}}</c> in the texts.</summary>
    /// <exception cref="InvalidOperationException">A text in <c>manifest/</c> asks for a value that there is not.</exception>
    public static byte[] Of(IReadOnlyDictionary<string, string> values)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in Texts) Add(archive, name, Filled(name, values));
            foreach (var name in Icons) Add(archive, name, Part(name));
        }

        return zip.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Filled(string name, IReadOnlyDictionary<string, string> values)
    {
        // In one go: what a value says is never taken for a place to fill in.
        var text = Place().Replace(Encoding.UTF8.GetString(Part(name)), place => values.TryGetValue(place.Groups[1].Value, out var value)
            ? JsonEncodedText.Encode(value, Encoder).ToString()
            : throw new InvalidOperationException($"manifest/{name} asks for {place.Value}, which the command does not give."));
        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private static byte[] Part(string name)
    {
        using var part = typeof(AppPackage).Assembly.GetManifestResourceStream($"manifest/{name}")
            ?? throw new InvalidOperationException($"manifest/{name} is not in the program.");
        using var content = new MemoryStream();
        part.CopyTo(content);
        return content.ToArray();
    }
}
