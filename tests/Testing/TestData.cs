using Xunit;

namespace Infra.Testing;

/// <summary>Folders of facts that users do not have; tests over them say why they are skipped.</summary>
public static class TestData
{
    /// <summary>Transcripts of the real command line.</summary>
    public const string RecordedPulumi = "INFRA_RECORDED_PULUMI";

    /// <summary>What real Crossplane answered.</summary>
    public const string RecordedCrossplane = "INFRA_RECORDED_CROSSPLANE";

    /// <summary>Public declarations of the official packages.</summary>
    public const string OfficialApi = "INFRA_OFFICIAL_API";

    /// <summary>Upstream custom resource definitions.</summary>
    public const string UpstreamCrds = "INFRA_UPSTREAM_CRDS";

    /// <summary>The OpenAPI document of the Kubernetes API.</summary>
    public const string UpstreamKubernetes = "INFRA_UPSTREAM_KUBERNETES";

    /// <summary>The schema of the Port package.</summary>
    public const string PortSchema = "INFRA_PORT_SCHEMA";

    /// <summary>The folder a variable names, or null.</summary>
    public static string? Folder(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && Directory.Exists(folder)
            ? folder
            : null;
}

/// <summary>A test that needs a folder of <see cref="TestData"/>, and is skipped with the reason without it.</summary>
public sealed class NeedsFactAttribute : FactAttribute
{
    /// <summary>Needs the folder that the variable names.</summary>
    public NeedsFactAttribute(string variable)
    {
        if (TestData.Folder(variable) is null)
        {
            Skip = $"{variable} names no folder";
        }
    }
}

/// <summary>A table test that needs a folder of <see cref="TestData"/>; skipped with the reason without it.</summary>
public sealed class NeedsTheoryAttribute : TheoryAttribute
{
    /// <summary>Needs the folders that the variables name.</summary>
    public NeedsTheoryAttribute(params string[] variables)
    {
        if (variables.FirstOrDefault(static variable => TestData.Folder(variable) is null) is { } missing)
        {
            Skip = $"{missing} names no folder";
        }
    }
}
