using Infra.Testing;

namespace Infra.Architecture.Tests;

/// <summary>The dependency direction of design §2.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Pulumi.Wire"] = [],
        ["Pulumi"] = ["Pulumi.Wire"],
        ["Pulumi.Automation"] = ["Pulumi"],
        ["Pulumi.SourceGenerator"] = [],
        ["Pulumi.Aws"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.Azure"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.Gcp"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.Github"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.Port"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.Kubernetes"] = ["Pulumi", "Pulumi.SourceGenerator"],
        ["Pulumi.KubernetesCrds"] = ["Pulumi", "Pulumi.Kubernetes", "Pulumi.SourceGenerator"],
        ["Engine"] = [],
        ["Engine.Host"] = ["Engine", "Pulumi.Wire"],
        ["Pulumi.Cli"] = ["Engine.Host"],
        ["Components"] =
        [
            "Pulumi", "Pulumi.Aws", "Pulumi.Azure", "Pulumi.Gcp", "Pulumi.Github",
            "Pulumi.Kubernetes", "Pulumi.KubernetesCrds", "Pulumi.Port",
        ],
        ["Platform.Yaml"] = [],
        ["Platform.Schemas"] = ["Platform.Yaml"],
        ["Platform.Modeling"] = ["Platform.Yaml"],
        ["Platform.Apis"] = ["Platform.Modeling"],
        ["Platform.Documents"] = ["Platform.Modeling"],
        ["Platform.Rendering"] = ["Platform.Schemas", "Platform.Yaml"],
        ["Stacks"] = ["Components", "Platform.Apis", "Platform.Documents"],
        ["Infra"] = ["Pulumi", "Pulumi.Automation", "Stacks", "Platform.Rendering", "Engine.Host"],
    };

    [Fact]
    public void ProjectReferences_Always_PointDownwards()
    {
        var product = ProjectFile.All
            .Where(static project => !project.Path.StartsWith("tests/", StringComparison.Ordinal));

        Assert.Empty(product.SelectMany(static project => project.References
            .Except(Allowed.GetValueOrDefault(project.Name, []))
            .Select(reference => $"{project.Name} must not refer to {reference}; design §2 says what it may")));
    }

    [Fact]
    public void Solution_Always_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Repository.PathOf("Infra.sln")).Replace('\\', '/');

        Assert.All(ProjectFile.All, project => Assert.Contains(project.Path, solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.IO", "files are the host's")]
    [InlineData("System.Net", "so is the network")]
    [InlineData("System.Diagnostics.Process", "and processes")]
    [InlineData("Pulumirpc", "and the protocol")]
    public void Engine_Always_HasNoWorld(string name, string reason)
    {
        var usages = SourceFile.All
            .Where(static file => file.Path.StartsWith("engine/Engine/", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.Select((line, index) => (line, At: $"{file.Path}:{index + 1}")))
            .Where(pair => pair.line.TrimStart().StartsWith($"using {name}", StringComparison.Ordinal));

        Assert.True(!usages.Any(), $"{reason}: {string.Join(", ", usages.Select(static usage => usage.At))}");
    }

    [Fact]
    public void Components_Never_ReadConfiguration() =>
        Assert.Empty(SourceFile.All
            .Where(static file => file.Folder == "components")
            .Where(static file => file.Lines.Any(static line => line.Contains("new Config(", StringComparison.Ordinal)))
            .Select(static file => file.Path));
}
