using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>型: a sentence with wards, areas, items, people, days and numbers replaced by their kind.</summary>
internal sealed class Pattern(MasterSnapshot master)
{
    private static readonly Regex Day = new(
        "(今年度|来年度|本年度|昨年度|一昨年度|前年度|昨年|去年|一昨年|今年|新年度|今月|先月|先々月|来月|今週|先週|昨日|一昨日|今日|おととい|きのう|"
        + "上半期|下半期|第?[0-9一二三四]四半期|(令和|平成|[RH])[0-9元一二三四五六七八九]+(年度|年)?|[0-9]{4}年度?|[0-9]+月[0-9]+日|[0-9]{1,2}/[0-9]{1,2}|[0-9]+月)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Number = new("[0-9]+|[一二三四五六七八九十]+(?=人|名|回|件|つ|年|か月)", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<(string Name, char Kind)> names =
    [
        .. new[]
        {
            master.City.Areas.SelectMany(a => a.Aliases.Append(a.Name).Append(a.Kana)).Select(n => (n, '地')),
            master.City.Wards.SelectMany(w => w.Aliases.Append(w.Name).Append(w.Kana)).Select(n => (n, '区')),
            master.Plans.Items.Select(i => ((string?)i.Title, '項')),
            master.Councils.Councils.SelectMany(c => master.Councils.Everybody(c.Id)).SelectMany(m => new[] { m.Name, m.Name.Split(' ', '　')[0] }).Select(n => ((string?)n, '人')),
        }.SelectMany(n => n).Where(n => n.Item1 is { Length: > 0 }).Select(n => (Narrow(n.Item1!), n.Item2)).OrderByDescending(n => n.Item1.Length),
    ];

    public string Of(string text)
    {
        var pattern = Narrow(text);
        foreach (var (name, kind) in names)
        {
            pattern = pattern.Replace(name, $"〔{kind}〕", StringComparison.Ordinal);
        }

        return Number.Replace(Day.Replace(pattern, "〔日〕"), "〔数〕");
    }

    private static string Narrow(string text) => text.Normalize(NormalizationForm.FormKC);
}
