using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>What must hold for one row of <c>reports.csv</c>.</summary>
/// <param name="add">Takes a problem: file, row, column, sentence.</param>
internal sealed class PastReportRules(KnownCity city, Action<MasterFile, MasterRow, string, string> add)
{
    private const int MostItems = 10;

    /// <summary>Names what does not hold.</summary>
    public void Check(MasterFile file, MasterRow row)
    {
        Dates(file, row);
        Numbers(file, row);
        if (!row.Flag("NoActivity"))
        {
            foreach (var column in (string[])["Title", "Kind"])
            {
                if (row.Text(column) is null)
                {
                    add(file, row, column, "空白です。活動なしのほかは書いてください。");
                }
            }
        }

        if (row.Text("ConfirmedOn") is null != row.Text("ConfirmedHow") is null)
        {
            add(file, row, "ConfirmedOn", "確認方法と確認日は、どちらも書くか、どちらも空白にしてください。");
        }

        // What this bot stored was right on that day, whatever has become of its area and its plan since.
        if (row.Text("StoredAt") is null && city.Find("areas", row.Must("Area"), true) is { } area)
        {
            Area(file, row, area);
            Items(file, row, area.Must("Ward"));
        }
    }

    private void Dates(MasterFile file, MasterRow row)
    {
        var (first, last) = (row.Day("HeldOn")!.Value, row.Day("EndedOn"));
        if (last < first)
        {
            add(file, row, "EndedOn", $"「活動日」({JapaneseDate.Full(first)})より前です。同じ日か、後の日付を書いてください。");
        }
        else if (last is { } end && !FiscalYear.Of(first).Contains(end))
        {
            add(file, row, "EndedOn", "年度をまたいでいます。3月31日までと4月1日からの2件に分けてください。");
        }
    }

    private void Numbers(MasterFile file, MasterRow row)
    {
        if (row.Text("Participants") is not null && row.Text("Counting") is null)
        {
            add(file, row, "Counting", "空白です。参加者数があるときは 延べ か 実 を書いてください。");
        }
    }

    private void Area(MasterFile file, MasterRow row, MasterRow area)
    {
        var day = row.Day("HeldOn")!.Value;
        if (day < area.Day("From") || day > area.LastDay("To"))
        {
            add(file, row, "HeldOn", $"この日、地区部会「{area.Key}」は有効ではありません。areas の有効開始と有効終了を確かめてください。");
        }
    }

    private void Items(MasterFile file, MasterRow row, string ward)
    {
        var ids = row.List("Items");
        if (ids.Count > MostItems)
        {
            add(file, row, "Items", $"{ids.Count}件あります。取組みは{MostItems}件までにしてください。");
        }

        var year = FiscalYear.Of(row.Day("HeldOn")!.Value);
        foreach (var item in ids.Select(id => city.Find("plan-items", id, true)).OfType<MasterRow>())
        {
            if (item.Text("Ward") != ward)
            {
                add(file, row, "Items", $"「{item.Key}」は、この地区部会の区({ward})の取組みではありません。");
            }
            else if (city.Find("plan-terms", item.Must("Term"), true) is { } term
                && (year.CompareTo(term.Year("FirstYear")) < 0 || year.CompareTo(term.Year("LastYear")) > 0))
            {
                add(file, row, "Items", $"「{item.Key}」は、{year}の計画の取組みではありません。");
            }
        }
    }
}
