namespace Infra.Engine;

/// <summary>Plans that need no answer of a provider.</summary>
internal static class PlainPlans
{
    /// <summary>The plan for a read, given its wanted state and its recorded entry (null: none).</summary>
    public static Plan Read(ResourceState wanted, ResourceState? old, int? index)
    {
        wanted = wanted with { Created = old?.Created, Modified = old?.Modified };
        var step = new Step { Kind = StepKind.Read, Old = old, OldIndex = index, New = wanted, Reason = "it is read" };
        if (old is null or { External: true })
        {
            return new Plan { Steps = [step] };
        }

        step = step with { Kind = StepKind.ReadReplacement, Retire = true, Reason = "it was managed and now is read" };
        return new Plan { Steps = [step, step with { Kind = StepKind.Replace }], Replaces = true };
    }

    /// <summary>What was not selected stays as it is recorded, or away.</summary>
    public static Step Kept(ResourceState state, int? index) => new()
    {
        Kind = StepKind.Same,
        Old = state,
        OldIndex = index,
        New = state with { Id = "" },
        IsKept = true,
        Reason = "it is not selected",
    };

    /// <summary>Something new is created.</summary>
    public static Plan Creation(ResourceState wanted) =>
        new() { Steps = [new Step { Kind = StepKind.Create, New = wanted, Reason = "it is new" }] };

    /// <summary>The plan for something that was deleted for another's replacement, or was only read.</summary>
    public static Plan Recreation(ResourceState wanted, ResourceState old, int? index, Condemned? condemned)
    {
        var step = new Step
        {
            Kind = StepKind.CreateReplacement,
            Old = old,
            OldIndex = index,
            New = wanted,
            Keys = condemned?.Keys ?? [],
            Retire = condemned is null,
            Reason = condemned is null ? "it was read and now is managed" : "it was deleted for another's replacement",
        };
        var marker = step with { Kind = StepKind.Replace, Keys = [] };
        return new Plan { Steps = condemned is null ? [step, marker] : [marker, step], Replaces = true };
    }
}
