namespace Infra.Components;

/// <summary>Annotations by which the Kubernetes provider waits for objects of kinds that it does not know.</summary>
internal static class WaitFor
{
    private const string Annotation = "pulumi.com/waitFor";

    /// <summary>A Crossplane package that is unpacked and runs.</summary>
    public static InputMap<string> PackageHealthy =>
        new() { { Annotation, """["condition=Installed","condition=Healthy"]""" } };

    /// <summary>An object with the condition <c>Healthy</c>.</summary>
    public static InputMap<string> Healthy => Condition("Healthy");

    /// <summary>An object with the condition <c>Ready</c>.</summary>
    public static InputMap<string> Ready => Condition("Ready");

    /// <summary>An API that objects can be made of.</summary>
    public static InputMap<string> Established => Condition("Established");

    /// <summary>A gateway, or a class of them, that somebody sees to.</summary>
    public static InputMap<string> Accepted => Condition("Accepted");

    /// <summary>A gateway that has an address.</summary>
    public static InputMap<string> Programmed => Condition("Programmed");

    private static InputMap<string> Condition(string type) => new() { { Annotation, $"condition={type}" } };
}
