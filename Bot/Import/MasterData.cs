using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Import;

/// <summary>One version of the master data, as it stands on a day.</summary>
internal sealed record MasterSnapshot(string Version, City City, PlanBook Plans, Roster Roster);

/// <summary>マスターデータ: hands out the current version. Copies of the bot look at the pointer row every 30 s, so a change takes that long.</summary>
internal sealed class MasterData
{
    /// <summary>The current version; one with no wards at all before the first import. No round trip while the pointer was looked at less than 30 s ago.</summary>
    public ValueTask<MasterSnapshot> CurrentAsync(CancellationToken ct) => throw new NotSupportedException();
}
