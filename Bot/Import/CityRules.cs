using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Import;

/// <summary>What must hold inside a row and between the files, beyond what each cell says by itself.</summary>
internal sealed class CityRules(KnownCity city, List<ImportProblem> problems)
{
    /// <summary>Looks at every file that comes in.</summary>
    public void Check()
    {
        foreach (var file in Files.Readable.Select(city.Incoming).OfType<MasterFile>())
        {
            References(file);
        }

        ForEach(Files.Areas, (file, row) => InOrder(file, row, "From", "To"));
        ForEach(Files.PlanItems, Item);
        ForEach(Files.Periods, Period);
        ForEach(Files.Members, (file, row) => InOrder(file, row, "From", "To"));
        ForEach(Files.Staff, Staff);
        ForEach(PastReportFile.Spec, new PastReportRules(city, Add).Check);
        Terms();
    }

    private void ForEach(FileSpec spec, Action<MasterFile, MasterRow> check)
    {
        if (city.Incoming(spec) is { } file)
        {
            foreach (var row in file.Rows)
            {
                check(file, row);
            }
        }
    }

    private void References(MasterFile file)
    {
        var ofThePast = file.Spec == PastReportFile.Spec;
        foreach (var column in file.Spec.AllColumns.Where(c => c.RefersTo is not null))
        {
            foreach (var row in file.Rows)
            {
                foreach (var unknown in row.List(column.Name).Where(key => city.IsUnknown(column.RefersTo!, key, ofThePast)))
                {
                    Add(file, row, column.Name, $"「{unknown}」は {column.RefersTo} にありません。{column.RefersTo} にあるものを書くか、{column.RefersTo} に加えてください。");
                }
            }
        }
    }

    private void Terms()
    {
        if (city.Incoming(Files.PlanTerms) is not { } file)
        {
            return;
        }

        // What is closed is not in force any more, whatever years it names.
        var rows = file.Rows.Where(r => r.ClosedOn is null).ToList();
        foreach (var row in rows)
        {
            if (row.Year("LastYear").CompareTo(row.Year("FirstYear")) < 0)
            {
                Add(file, row, "LastYear", "開始年度より前です。開始年度と同じか、後の年度を書いてください。");
            }
            else if (rows.FirstOrDefault(o => o.Line < row.Line && Overlap(o, row)) is { } other)
            {
                Add(file, row, "FirstYear", $"{other.Line}行目の計画期と年度が重なっています。重ならないようにしてください。");
            }
        }
    }

    private static bool Overlap(MasterRow a, MasterRow b) =>
        a.Year("FirstYear").CompareTo(b.Year("LastYear")) <= 0 && b.Year("FirstYear").CompareTo(a.Year("LastYear")) <= 0;

    private void Item(MasterFile file, MasterRow row)
    {
        var ofCity = row.Number("Chapter") == 6;
        if (ofCity != row.Text("Ward") is null)
        {
            Add(file, row, "Ward", ofCity ? "章が6のときは空白にしてください。" : "空白です。章が5のときは区コードを書いてください。");
        }
    }

    private void Period(MasterFile file, MasterRow row)
    {
        InOrder(file, row, "Begins", "Ends");
        InOrder(file, row, "Begins", "DueOn");
        var year = row.Year("Year");
        if (row.Text("Purpose") is null or "報告" && !(year.Contains(row.Day("Begins")!.Value) && year.Contains(row.Day("Ends")!.Value)))
        {
            Add(file, row, "Begins", $"開始と終了が{year}の中にありません。4月1日から3月31日までの日付を書いてください。");
        }
    }

    private void Staff(MasterFile file, MasterRow row)
    {
        InOrder(file, row, "From", "To");
        var word = row.Must("Role");
        if (row.Text("Wards") is null && !RoleWords.MayReachWholeCity(RoleWords.Of(word)))
        {
            Add(file, row, "Wards", $"空白です。役割が{word}のときは区コードを書いてください。空白にできるのは市と管理者だけです。");
        }

        if (word == "地区部会" && row.Text("Areas") is null)
        {
            Add(file, row, "Areas", "空白です。役割が地区部会のときは地区部会IDを書いてください。");
        }

        // An area may have moved to another ward since; nobody's backup is refused for that.
        foreach (var area in file.WasExported ? [] : row.List("Areas"))
        {
            if (city.Find("areas", area)?.Text("Ward") is { } ward && row.Text("Wards") is not null && !row.List("Wards").Contains(ward))
            {
                Add(file, row, "Areas", $"「{area}」は、この行の区コードの区にありません。その区({ward})も区コードに書いてください。");
            }
        }
    }

    private void InOrder(MasterFile file, MasterRow row, string from, string to)
    {
        if (row.Day(from) > row.Day(to))
        {
            Add(file, row, to, $"「{file.Spec.HeaderOf(from)}」({JapaneseDate.Full(row.Day(from)!.Value)})より前です。同じ日か、後の日付を書いてください。");
        }
    }

    private void Add(MasterFile file, MasterRow row, string column, string sentence) =>
        problems.Add(new(file.Source, row.Line, file.Spec.HeaderOf(column), sentence));
}
