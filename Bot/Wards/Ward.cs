using Sasaeai.Cards;

namespace Sasaeai.Bot.Wards;

/// <summary>区: a ward of the city with its secretariat (区 and 市社協区事務所).</summary>
/// <param name="Code">区コード: JIS X 0402 with prefecture, five characters, e.g. <c>12101</c>. Never a number.</param>
/// <param name="Order">表示順.</param>
/// <param name="OfficeName">事務局名.</param>
internal sealed record Ward(
    string Code, string Name, string? Kana, IReadOnlyList<string> Aliases, int Order, string OfficeName, string? Telephone, string? Mail)
{
    /// <summary>事務局 as a card names it.</summary>
    public Contact Office => new(OfficeName, Telephone);
}

/// <summary>地区部会エリア: the area of one 社協地区部会, which is the reporter of record.</summary>
/// <param name="Id">地区部会ID, e.g. <c>12101-01</c>.</param>
/// <param name="ValidFrom">有効開始; null means always.</param>
/// <param name="ValidTo">有効終了, the last day; null means still valid.</param>
internal sealed record DistrictArea(
    string Id, string WardCode, string Name, string? Kana, IReadOnlyList<string> Aliases, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Valid on at least one day of the span.</summary>
    public bool IsValidIn(DateOnly from, DateOnly to) => (ValidFrom ?? DateOnly.MinValue) <= to && from <= (ValidTo ?? DateOnly.MaxValue);

    /// <summary>Valid on that day.</summary>
    public bool IsValidOn(DateOnly day) => IsValidIn(day, day);
}

/// <summary>市内の区と地区部会: the wards in their order and the areas of each in theirs.</summary>
internal sealed class City
{
    private readonly Dictionary<string, Ward> wards;
    private readonly Dictionary<string, DistrictArea> areas;
    private readonly ILookup<string, DistrictArea> areasByWard;

    public City(IEnumerable<Ward> wards, IEnumerable<DistrictArea> areas)
    {
        Wards = [.. wards.OrderBy(w => w.Order).ThenBy(w => w.Code, StringComparer.Ordinal)];
        this.wards = Wards.ToDictionary(w => w.Code, StringComparer.Ordinal);
        Areas = [.. areas.Where(a => this.wards.ContainsKey(a.WardCode)).OrderBy(a => a.Id, StringComparer.Ordinal)];
        this.areas = Areas.ToDictionary(a => a.Id, StringComparer.Ordinal);
        areasByWard = Areas.ToLookup(a => a.WardCode, StringComparer.Ordinal);
    }

    /// <summary>In 表示順.</summary>
    public IReadOnlyList<Ward> Wards { get; }

    /// <summary>All areas of these wards, valid or not, by id.</summary>
    public IReadOnlyList<DistrictArea> Areas { get; }

    /// <summary>The ward with that code, or null.</summary>
    public Ward? FindWard(string? code) => code is null ? null : wards.GetValueOrDefault(code);

    /// <summary>The area with that 地区部会ID, or null.</summary>
    public DistrictArea? FindArea(string? id) => id is null ? null : areas.GetValueOrDefault(id);

    /// <summary>The areas of a ward that are valid on at least one day of the span.</summary>
    public IEnumerable<DistrictArea> AreasOf(string wardCode, DateOnly from, DateOnly to) => areasByWard[wardCode].Where(a => a.IsValidIn(from, to));
}
