using Infra.Testing;
using Pulumi;

namespace Sdk.Tests;

/// <summary>The public surface against that of the official package.</summary>
public sealed class ParityTests
{
    private static readonly string[] LeftOut = ["Pulumi.Experimental", "Pulumi.Codegen"];

    private const string Transforms =
        "Transforms that the engine calls back need a server in the program. "
        + "Use `ResourceTransformations`, which change inputs and options before a resource is registered.";

    private const string Hooks =
        "Hooks need a server in the program. Put what must happen around a resource "
        + "into a resource of its own, with `DependsOn`.";

    private const string Packages =
        "Packages made from others by parameters are not registered. "
        + "Use a package with a plugin of its own; where a constructor takes a `RegisterPackageRequest`, "
        + "one that is given is refused with a sentence.";

    private const string NoInstance =
        "No program gets hold of a `Deployment` object: `Deployment.Instance` gives a `DeploymentInstance`.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Pulumi.ResourceTransform"] = Transforms,
        ["Pulumi.ResourceOptions :: List<ResourceTransform>"] = Transforms,
        ["Pulumi.StackOptions :: List<ResourceTransform>"] = Transforms,
        ["Pulumi.InvokeTransform"] = Transforms,
        ["Pulumi.DeploymentInstance :: void RegisterInvokeTransform"] = Transforms,
        ["Pulumi.ResourceHook"] = Hooks,
        ["Pulumi.ErrorHook"] = Hooks,
        ["Pulumi.ResourceOptions :: ResourceHookBinding"] = Hooks,
        ["Pulumi.RegisterPackageRequest"] = Packages,
        ["Pulumi.DeploymentInstance :: "] = Packages,
        ["Pulumi.Deployment :: "] = NoInstance,
    };

    // What the list of the official package does not have although the package does: members that the compiler
    // declares.
    private static bool IsImplied(ApiMember member) =>
        !member.IsType && member.Signature == $"{member.Type.Split('.')[^1].Split('<')[0]}()";

    [NeedsFact(TestData.OfficialApi)]
    public void PublicSurface_Always_IsPartOfTheOfficialOne()
    {
        var official = OfficialApi.Read("Pulumi", LeftOut);

        var extra = OwnApi.Of(typeof(Deployment).Assembly).Where(
            member => !official.Contains(member) && !IsImplied(member));

        Assert.Empty(extra.Select(static member => member.ToString()).Order(StringComparer.Ordinal));
    }

    [NeedsFact(TestData.OfficialApi)]
    public void Missing_Always_IsExplainedInTheDocument()
    {
        var official = OfficialApi.Read("Pulumi", LeftOut);

        new ParityDocument("Pulumi", Reasons).Matches(official, OwnApi.Of(typeof(Deployment).Assembly));
    }
}
