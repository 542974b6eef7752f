using System.Globalization;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>What a cell turned out to hold.</summary>
/// <param name="Value">In the one form that is stored; null when it can't be read.</param>
/// <param name="Rewritten">True when it looks as if Excel had rewritten what was typed.</param>
internal readonly record struct CellReading(string? Value, bool Rewritten = false);

/// <summary>列の種類: what a column holds, how a cell of it is read, and what to say when it can't be.</summary>
/// <param name="Expected">What is expected, as the object of 「…を書いてください。」.</param>
internal abstract partial record CellKind(string Expected)
{
    /// <summary>True where a number or a date in the cell of a workbook can only come from Excel's own idea of it.</summary>
    public virtual bool IsText => true;

    /// <summary>Reads a cell that is not empty.</summary>
    public abstract CellReading Read(string cell);

    /// <summary>Free text; letters and variant kanji are kept as they are.</summary>
    internal sealed record Text(int Most) : CellKind(string.Create(CultureInfo.InvariantCulture, $"{Most}文字までの文章"))
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var text = cell.ReplaceLineEndings("\n").Trim();
            var clean = text.Length <= Most && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));
            return new(clean ? text : null, ExcelError().IsMatch(text));
        }
    }

    /// <summary>A code of ours: it stands in keys.</summary>
    internal sealed record Code() : CellKind("半角の英字・数字・ハイフン・ピリオド・下線で40文字までのコード")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var code = Narrow(cell);
            return new(CodePattern().IsMatch(code) ? code : null, LooksRewritten(code));
        }
    }

    /// <summary>区コード: five digits.</summary>
    internal sealed record WardCode() : CellKind("5けたの区コード(例 12101)")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var code = Narrow(cell);
            // 01101 (札幌市中央区) comes out of Excel as 1101.
            return new(FiveDigits().IsMatch(code) ? code : null, FourDigits().IsMatch(code) || LooksRewritten(code));
        }
    }

    /// <summary>番号 as printed in the plan. Excel makes −2 of (2) and a date of 1-1.</summary>
    internal sealed record ItemNumber() : CellKind("計画に印刷された番号(例 (2)、1-1、①)。20文字まで")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var number = cell.Trim();
            return new(number.Length <= 20 && !number.Any(char.IsControl) ? number : null, Negative().IsMatch(number) || LooksRewritten(number));
        }
    }

    /// <summary>電話. Excel drops the leading 0.</summary>
    internal sealed record Telephone() : CellKind("0から始まる電話番号(例 043-000-0000)")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var number = Hyphens().Replace(Narrow(cell), "-");
            return new(TelephonePattern().IsMatch(number) ? number : null, LostZero().IsMatch(number) || LooksRewritten(number));
        }
    }

    /// <summary>メール.</summary>
    internal sealed record Mail() : CellKind("メールアドレス")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var mail = Narrow(cell);
            return new(mail.Length <= 200 && MailPattern().IsMatch(mail) ? mail : null);
        }
    }

    /// <summary>An id in Microsoft Entra ID.</summary>
    internal sealed record EntraId() : CellKind("Microsoft Entra IDのオブジェクトID(例 00000000-0000-4000-8000-000000000011)")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell) =>
            new(Guid.TryParseExact(Narrow(cell), "D", out var id) ? id.ToString("D") : null, LooksRewritten(cell));
    }

    /// <summary>A day.</summary>
    internal sealed record Date() : CellKind("日付(例 2026-04-01、2026/4/1、令和8年4月1日)")
    {
        /// <inheritdoc/>
        public override bool IsText => false;

        /// <inheritdoc/>
        public override CellReading Read(string cell) =>
            new(DateReading.Date(cell)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ExcelError().IsMatch(cell));
    }

    /// <summary>日時, in Asia/Tokyo.</summary>
    internal sealed record Moment() : CellKind("日時(例 2026-07-07T14:00)")
    {
        /// <inheritdoc/>
        public override bool IsText => false;

        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var parts = Narrow(cell).Split('T', ' ');
            var time = default(TimeOnly);
            var ok = parts.Length == 2 && TimeOnly.TryParseExact(parts[1], ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
            return new(ok && DateReading.Date(parts[0]) is { } day
                ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{time:HH:mm}")
                : null);
        }
    }

    /// <summary>年度: stored as the western year in which it begins.</summary>
    internal sealed record Year() : CellKind("年度(例 2026、令和8年度)")
    {
        /// <inheritdoc/>
        public override bool IsText => false;

        /// <inheritdoc/>
        public override CellReading Read(string cell) => new(DateReading.FiscalYear(cell)?.BeginsIn.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A whole number.</summary>
    internal sealed record Number(int Least, int Most) : CellKind(string.Create(CultureInfo.InvariantCulture, $"{Least}から{Most}までの整数"))
    {
        /// <inheritdoc/>
        public override bool IsText => false;

        /// <inheritdoc/>
        public override CellReading Read(string cell) =>
            new(int.TryParse(Narrow(cell), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most
                ? number.ToString(CultureInfo.InvariantCulture)
                : null);
    }

    /// <summary>A mark that is there or not.</summary>
    internal sealed record Flag() : CellKind("「1」か空白")
    {
        /// <inheritdoc/>
        public override bool IsText => false;

        /// <inheritdoc/>
        public override CellReading Read(string cell) => new(Narrow(cell) == "1" ? "1" : null);
    }

    /// <summary>One of the words.</summary>
    internal sealed record Choice(params string[] Words) : CellKind($"{string.Join("、", Words)} のどれか")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell) => new(Words.FirstOrDefault(w => Narrow(w) == Narrow(cell)));
    }

    /// <summary>Several of the same kind, separated by <c>;</c>.</summary>
    internal sealed record Several(CellKind Each) : CellKind($"{Each.Expected}(いくつかあるときは ; で区切って)")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell)
        {
            var readings = cell.Split(';', '；').Select(c => c.Trim()).Where(c => c.Length > 0).Select(Each.Read).ToList();
            var values = readings.Select(r => r.Value).ToList();
            return new(
                values.Contains(null) ? null : string.Join(';', values.Distinct(StringComparer.Ordinal)),
                readings.Exists(r => r.Rewritten));
        }
    }
}
