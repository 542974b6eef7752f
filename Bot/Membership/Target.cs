using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>どの協議会か: the ward or the body of the whole city that an answer is about.</summary>
/// <param name="Ward">Null for the city's 分科会.</param>
/// <param name="Council">Null where the master data has none for the ward.</param>
/// <param name="IsOwn">Nobody named it: it is the asker's own.</param>
internal sealed record Target(Ward? Ward, Council? Council, bool IsOwn)
{
    /// <summary>As it stands in a button.</summary>
    public string Code => Ward?.Code ?? CouncilAsk.CityBody;

    /// <summary>e.g. 花見川区.</summary>
    public string Name => Ward?.Name ?? Council?.ShortName ?? Council?.Name ?? "専門分科会";

    /// <summary>What a place means for that person; null where it has to be asked.</summary>
    public static Target? Of(Place place, Person? person, MasterSnapshot master) => place switch
    {
        Place.InWard named => Of(named.Ward, master, false),
        Place.InArea named => master.City.FindWard(named.Area.WardCode) is { } ward ? Of(ward, master, false) : null,
        Place.CityBody => OfCity(master, false),
        Place.Own when person is not null => Own(person, master) is [var only] ? only : null,
        _ => null,
    };

    /// <summary>What stands in a button or was chosen; null for what does not exist.</summary>
    public static Target? Of(string code, MasterSnapshot master) =>
        code == CouncilAsk.CityBody ? OfCity(master, false) : master.City.FindWard(code) is { } ward ? Of(ward, master, false) : null;

    /// <summary>The wards of the person's rows, and the city's body for its members.</summary>
    private static List<Target> Own(Person person, MasterSnapshot master)
    {
        List<Target> own = [.. person.OwnWards.Select(master.City.FindWard).OfType<Ward>().Select(w => Of(w, master, true))];
        if (person.Grants.Any(g => g.Role == Role.Committee) && OfCity(master, true) is { } body) own.Add(body);
        return own;
    }

    private static Target Of(Ward ward, MasterSnapshot master, bool own) => new(ward, master.Councils.OfWard(ward.Code), own);

    private static Target? OfCity(MasterSnapshot master, bool own) =>
        master.Councils.Councils.FirstOrDefault(c => c.WardCode is null) is { } body ? new(null, body, own) : null;
}
