using System.Globalization;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Import;

/// <content>Kinds of columns that an export writes and nobody types.</content>
internal abstract partial record CellKind
{
    /// <summary>登録日時, to the 100 ns in which the tables keep it.</summary>
    internal sealed record Instant() : CellKind("時刻(例 2026-06-10T10:42:00+09:00)")
    {
        private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

        /// <summary>The moment as it stands in a file and in a <see cref="MasterRow"/>, in Asia/Tokyo.</summary>
        public static string Write(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(9)).ToString(Pattern, CultureInfo.InvariantCulture);

        /// <summary>The moment that <see cref="Write"/> wrote.</summary>
        public static DateTimeOffset Of(string value) => DateTimeOffset.ParseExact(value, Pattern, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public override CellReading Read(string cell) =>
            new(DateTimeOffset.TryParseExact(cell.Trim(), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? Write(at) : null);
    }

    /// <summary>The end of a row's key.</summary>
    internal sealed record KeyPart() : CellKind("書き出したままの番号")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell) => new(cell.Length <= StorageKey.MaxLength - 2 && StorageKey.IsClean(cell) ? cell : null);
    }

    /// <summary>The columns of a table's row, as <see cref="KeptColumns"/> writes them.</summary>
    internal sealed record Columns() : CellKind("書き出したままの内容(JSON)")
    {
        /// <inheritdoc/>
        public override CellReading Read(string cell) => new(KeptColumns.Read(cell) is null ? null : cell);
    }
}
