namespace Infra.Components;

/// <summary>Annotations by which the Kubernetes provider waits for objects of kinds that it does not know.</summary>
internal static class WaitFor
{
    private const string Annotation = "pulumi.com/waitFor";

    /// <summary>A Crossplane package that is unpacked and runs.</summary>
    public static InputMap<string> PackageHealthy =>
        new() { { Annotation, """["condition=Installed","condition=Healthy"]""" } };

    /// <summary>An object with the condition <c>Healthy</c>.</summary>
    public static InputMap<string> Healthy => new() { { Annotation, "condition=Healthy" } };
}
