using Infra.Platform.Apis;
using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Tests.OneProperty;

/// <summary>What somebody would add to the record of a database.</summary>
[PlatformApi(PlatformLabels.Group, PlatformLabels.Version)]
public sealed record OneMore
{
    /// <summary>How long backups are kept.</summary>
    [Range(1, 35), Unit("days")]
    public int BackupDays { get; init; } = 7;

    /// <summary>Nothing but the defaults.</summary>
    [Example("defaults", Namespace = "team-a")]
    public static OneMore Defaults { get; } = new();
}
