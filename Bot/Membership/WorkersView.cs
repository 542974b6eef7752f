using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>担当のCSW: whose rows reach an area or a ward's areas.</summary>
internal sealed class WorkersView(CouncilTurn turn)
{
    /// <summary>The card for the area that was named, else for the whole ward.</summary>
    public Card Of(Target target, Place place)
    {
        var ward = target.Ward!;
        IReadOnlyList<DistrictArea> areas = place is Place.InArea named ? [named.Area] : [.. turn.Master.City.AreasOf(ward.Code, turn.Today, turn.Today)];
        var reached = areas.Select(a => (Area: a, Workers: turn.Master.Roster.WorkersOf(a, turn.Today))).ToList();
        var workers = reached.SelectMany(r => r.Workers.Select(w => (r.Area, Worker: w))).GroupBy(r => (r.Worker.TenantId, r.Worker.ObjectId, r.Worker.Name))
            .Select(g => new WorkersCard.Worker($"{g.Key.Name} さん", Areas([.. g.Select(r => r.Area).Distinct()], areas, place)));
        return WorkersCard.Of(new(
            place is Place.InArea area ? area.Area.Name : ward.Name, target.Code, [.. workers],
            [.. reached.Where(r => r.Workers.Count == 0 && place is not Place.InArea).Select(r => r.Area.Name)], turn.Basis(target, "職員の登録")));
    }

    private static string Areas(List<DistrictArea> reached, IReadOnlyList<DistrictArea> all, Place place) =>
        place is not Place.InArea && reached.Count == all.Count ? "担当: 区のすべての地区部会" : $"担当: {string.Join('、', reached.Select(a => a.Name))}";
}
