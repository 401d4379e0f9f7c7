using Pulumi.Wire;

namespace Infra.Engine.Host;

/// <summary>What this engine does not do, each with one sentence that says what to do instead.</summary>
internal static class LeftOut
{
    private const string UseThePulumiCli = "run it with the pulumi CLI (--engine pulumi)";

    /// <summary>Transforms that the engine would call back for.</summary>
    public static RpcException Transforms() => Refusal(
        "transforms are not supported by the embedded engine: use resource transformations, which the SDK applies, "
        + $"or {UseThePulumiCli}");

    /// <summary>Hooks before and after steps.</summary>
    public static RpcException Hooks() => Refusal(
        $"resource hooks are not supported by the embedded engine: {UseThePulumiCli}");

    /// <summary>Methods of components of other languages.</summary>
    public static RpcException Calls(string token) => Refusal(
        $"component methods ('{token}') are not supported by the embedded engine: use the component's outputs, "
        + $"or {UseThePulumiCli}");

    /// <summary>Parameterized packages.</summary>
    public static RpcException Packages(string name) => Refusal(
        $"parameterized packages ('{name}') are not supported by the embedded engine: {UseThePulumiCli}");

    /// <summary>Taking an existing object into the state.</summary>
    public static RpcException Import(string name) => Refusal(
        $"importing ('{name}' has an import id) is not supported by the embedded engine: "
        + $"read the object with a get function, or {UseThePulumiCli}");

    /// <summary>Components of other languages.</summary>
    public static RpcException RemoteComponent(string type) => Refusal(
        $"remote components ('{type}') are not supported by the embedded engine: write the component in this program, "
        + $"or {UseThePulumiCli}");

    // Not Unimplemented: SDKs take that for an old engine and go on without.
    private static RpcException Refusal(string sentence) => new(RpcStatusCode.FailedPrecondition, sentence);
}
