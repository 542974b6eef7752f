using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Answers;

/// <summary>対象: the wards and areas that a question means, and how they were chosen. Pure.</summary>
/// <param name="Name">「中央区」, 「寒川と松ケ丘」, 「市全体」.</param>
/// <param name="How">A whole sentence for the box of grounds.</param>
/// <param name="Each">What they are shown by where nothing else was asked: several wards or areas were named.</param>
internal sealed record Extent(IReadOnlyList<ExtentWard> Wards, string Name, string How, Breakdown? Each = null)
{
    private const int MostNames = 3;

    /// <summary>One area, or null.</summary>
    public DistrictArea? OnlyArea => Wards is [{ Areas: [var area] }] ? area : null;

    /// <summary>One ward and all of it, or null.</summary>
    public Ward? OnlyWard => Wards is [{ Areas: null, Ward: var ward }] ? ward : null;

    /// <summary>Some ward of it, or some area, is named apart from others of the city.</summary>
    public bool IsWholeCity { get; private init; }

    /// <summary>The areas that are valid on some of these days.</summary>
    public IEnumerable<DistrictArea> AreasIn(Days days, City city) =>
        Wards.SelectMany(w => w.Areas ?? city.AreasOf(w.Ward.Code, days.From, days.To)).Where(a => a.IsValidIn(days.From, days.To));

    /// <summary>What the places mean to that person; null where a name is in no master data, or where nothing is left.</summary>
    public static Extent? Of(IReadOnlyList<Place> places, Person? person, City city)
    {
        if (places.Any(p => p is Place.Unknown)) return null;
        var own = (person?.OwnWards ?? []).Select(city.FindWard).OfType<Ward>().ToList();
        if (places.All(p => p is Place.Own)) return Own(own, city);
        if (places.Any(p => p is Place.WholeCity or Place.CityBody)) return All(city, "範囲: 市の全部の区です。");
        if (places.Any(p => p is Place.OtherWards)) return Others(own, city);
        var wards = places.OfType<Place.InWard>().Select(p => p.Ward).Distinct().ToList();
        var areas = places.OfType<Place.InArea>().Select(p => p.Area).Where(a => !wards.Exists(w => w.Code == a.WardCode)).Distinct().ToList();
        if (places.Any(p => p is Place.Own)) wards = [.. wards.Concat(own).Distinct()];
        return Named(wards, areas, city);
    }

    private static Extent? Own(List<Ward> own, City city) => own switch
    {
        [] => All(city, "範囲: 区の名前がなかったので、市の全部の区です。"),
        [var ward] => new([new(ward, null)], ward.Name, $"範囲: あなたの担当の{ward.Name}だけです。"),
        _ => new([.. own.Select(w => new ExtentWard(w, null))], Names(own.Select(w => w.Name), "区"), $"範囲: あなたの担当の {Japanese.ThingsOf(own.Count)}区({Names(own.Select(w => w.Name), "区")})です。", Breakdown.Ward),
    };

    private static Extent? All(City city, string how) => city.Wards.Count == 0 ? null : new([.. city.Wards.Select(w => new ExtentWard(w, null))], "市全体", how) { IsWholeCity = true };

    private static Extent? Others(List<Ward> own, City city)
    {
        var others = city.Wards.Except(own).ToList();
        var but = own.Count == 0 ? "担当の区がないので、市の全部の区です。" : $"あなたの担当の{Names(own.Select(w => w.Name), "区")}のほかの、{Japanese.ThingsOf(others.Count)}区です。";
        return others.Count == 0 ? null : new([.. others.Select(w => new ExtentWard(w, null))], own.Count == 0 ? "市全体" : "ほかの区", $"範囲: {but}", Breakdown.Ward);
    }

    private static Extent Named(List<Ward> wards, List<DistrictArea> areas, City city)
    {
        var parts = wards.Select(w => new ExtentWard(w, null))
            .Concat(areas.GroupBy(a => a.WardCode).Select(g => new ExtentWard(city.FindWard(g.Key)!, [.. g]))).ToList();
        var names = wards.Select(w => w.Name).Concat(areas.Select(a => a.Name)).ToList();
        var unit = areas.Count == 0 ? "区" : wards.Count == 0 ? "地区部会" : "ところ";
        var name = Names(names, unit);
        var within = wards.Count == 0 && areas is [var only] ? $"{city.FindWard(only.WardCode)!.Name}の{only.Name}(地区部会)" : name;
        return new(parts, name, $"範囲: {within}です。", names.Count < 2 ? null : areas.Count == 0 ? Breakdown.Ward : Breakdown.Area);
    }

    private static string Names(IEnumerable<string> names, string unit) => names.ToList() switch
    {
        { Count: > MostNames } many => $"{Japanese.ThingsOf(many.Count)}{unit}",
        var few => string.Join("と", few),
    };
}

/// <summary>A ward of a 対象.</summary>
/// <param name="Areas">Only these; null: all of it.</param>
internal sealed record ExtentWard(Ward Ward, IReadOnlyList<DistrictArea>? Areas)
{
    /// <summary>The area belongs to it.</summary>
    public bool Has(string area) => Areas is null || Areas.Any(a => a.Id == area);
}
