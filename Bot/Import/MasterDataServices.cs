namespace Sasaeai.Bot.Import;

/// <summary>Puts the master data into the host.</summary>
internal static class MasterDataServices
{
    /// <summary>Adds <see cref="MasterData"/> on top of the storage. Rows without テナントID belong to <c>Bot:TenantId</c>.</summary>
    public static IServiceCollection AddMasterData(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<MasterVersions>()
        .AddSingleton<RowHistory>()
        .AddSingleton(provider => new SnapshotReader(
            provider.GetRequiredService<MasterVersions>(), configuration["Bot:TenantId"]?.Trim().ToLowerInvariant() ?? string.Empty))
        .AddSingleton<MasterData>();
}
