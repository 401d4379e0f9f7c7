using Infra.Platform.Apis.Apps;
using Infra.Platform.Apis.Databases;

namespace Infra.Platform.Apis;

/// <summary>The platform's own APIs.</summary>
public static class PlatformApis
{
    /// <summary>What every document is written from, in the order in which people meet them.</summary>
    /// <exception cref="ModelException">A record says what no API can be.</exception>
    public static IReadOnlyList<ApiModel> Models { get; } =
    [
        ApiModel.Of<Environments.Environment>(),
        ApiModel.Of<SqlDatabase>(),
        ApiModel.Of<BackendApp>(),
    ];
}
