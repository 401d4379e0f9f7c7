namespace Infra.Components;

/// <summary>What availability means for software of which one pod leads and the others stand by.</summary>
internal static class Replicas
{
    public static int Of(Availability availability) => availability == Availability.High ? 2 : 1;

    /// <summary>A disruption budget as charts take it. With one pod it would block every drain.</summary>
    public static Values Budget(Availability availability) => new()
    {
        ["enabled"] = availability == Availability.High,
        ["minAvailable"] = 1,
    };

    /// <summary>What a container gets; no limit on CPU, because the request is what guarantees it.</summary>
    public static Values Resources(string cpu, string memory, string memoryLimit) => new()
    {
        ["requests"] = new Values { ["cpu"] = cpu, ["memory"] = memory },
        ["limits"] = new Values { ["memory"] = memoryLimit },
    };
}
