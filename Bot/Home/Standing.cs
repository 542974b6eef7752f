using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Home;

/// <summary>状態の言葉: what the parts of the card have in common.</summary>
internal static class Standing
{
    /// <summary>What was read, or instead of it what is said of a storage in trouble: the other parts of the card stand.</summary>
    public static async Task<T> OrAsync<T>(Func<Task<T>> read, T trouble)
    {
        try
        {
            return await read();
        }
        catch (StorageTroubleException)
        {
            return trouble;
        }
    }

    /// <summary>「中央東地区部会、千城台地区部会 ほか3つ」.</summary>
    public static string Names(IReadOnlyList<string> names, int most) =>
        names.Count <= most ? string.Join('、', names) : $"{string.Join('、', names.Take(most))} ほか{names.Count - most}つ";
}
