using System.Globalization;
using System.Text;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bench;

/// <summary>A <c>reports.csv</c> of any length: every area alike, every day from the beginning of the year before alike.</summary>
internal sealed class ReportsFile(MasterSnapshot master, DateOnly today)
{
    private const string Head =
        "受付番号,地区部会ID,活動日,終了日,活動名,種類,場所,回数,参加者数,約,数え方,連携先,取組みID,内容,成果,課題,課題分類,今後の予定,成果事例,活動なし,状態,報告者";

    /// <summary>Writes it into that folder.</summary>
    public async Task WriteAsync(string folder, int count, CancellationToken ct)
    {
        var first = FiscalYear.Of(today).Previous.FirstDay;
        var areas = master.City.Areas.Where(a => a.IsValidOn(first) && a.IsValidOn(today)).ToList();
        var days = today.DayNumber - first.DayNumber;
        var text = new StringBuilder(Head).AppendLine();
        for (var n = 0; n < count; n++)
        {
            var area = areas[n % areas.Count];
            var day = first.AddDays((int)((long)n * days / count));
            var year = FiscalYear.Of(day);
            var items = master.Plans.ItemsOf(area.WardCode, year);
            var kind = ActivityKind.All[n / areas.Count % ActivityKind.All.Count];
            var (one, other) = (items[n % items.Count].Id, items[(n + 1) % items.Count].Id);
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ReceiptNumber.New(year, area.WardCode)},{area.Id},{day:yyyy-MM-dd},,ふれあいの会,{kind.Name},見本公民館,1,{10 + (n % 40)},,延べ,町内自治会;老人クラブ,{one};{other},季節の歌をみんなで歌いました。,はじめての方がいらっしゃいました。,,,,,,事務局確認済,"));
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "reports.csv"), text.ToString(), ct);
    }
}
