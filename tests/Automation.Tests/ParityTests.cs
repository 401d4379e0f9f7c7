using Infra.Testing;

using Pulumi.Automation;

namespace Infra.Automation.Tests;

/// <summary>The public surface against that of the official package.</summary>
public sealed class ParityTests
{
    private const string Commands =
        "Commands without a method are run by a `PulumiCommand`, with their arguments.";

    private const string Remote =
        "Operations do not run in Pulumi Cloud. Run them where this program runs, with any backend.";

    private const string Files = "Settings of `pulumi new`, serialisation and converters are no part of the surface.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Pulumi.Automation.Commands."] = Commands,
        ["Pulumi.Automation.Import"] = Commands,
        ["Pulumi.Automation.Install"] = Commands,
        ["Pulumi.Automation.Plugin"] = Commands,
        ["Pulumi.Automation.SecretsProviderOptions"] = Commands,
        ["Pulumi.Automation.LocalWorkspace :: "] = Commands,
        ["Pulumi.Automation.Workspace :: "] = Commands,
        ["Pulumi.Automation.WorkspaceStack :: "] = Commands,
        ["Pulumi.Automation.Remote"] = Remote,
        ["Pulumi.Automation.DockerImageCredentials"] = Remote,
        ["Pulumi.Automation.EnvironmentVariableValue"] = Remote,
        ["Pulumi.Automation.ExecutorImage"] = Remote,
        ["Pulumi.Automation.ProjectTemplate"] = Files,
        ["Pulumi.Automation.ProjectSettings :: "] = Files,
        ["Pulumi.Automation.PulumiSdkVersionAttribute"] = Files,
        ["Pulumi.Automation.Serialization."] = Files,
    };

    // Semver comes with the official package; constructors without parameters are declared by the compiler.
    private static bool IsImplied(ApiMember member) =>
        member.Type.StartsWith("Semver.", StringComparison.Ordinal)
        || (!member.IsType && member.Signature == $"{member.Type.Split('.')[^1]}()");

    [NeedsFact(TestData.OfficialApi)]
    public void PublicSurface_Always_IsPartOfTheOfficialOne()
    {
        var official = OfficialApi.Read("Pulumi.Automation");

        var extra = OwnApi.Of(typeof(WorkspaceStack).Assembly)
            .Where(member => !official.Contains(member) && !IsImplied(member));

        Assert.Empty(extra.Select(static member => member.ToString()).Order(StringComparer.Ordinal));
    }

    [NeedsFact(TestData.OfficialApi)]
    public void Missing_Always_IsExplainedInTheDocument() =>
        new ParityDocument("Pulumi.Automation", Reasons).Matches(
            OfficialApi.Read("Pulumi.Automation"), OwnApi.Of(typeof(WorkspaceStack).Assembly));
}
