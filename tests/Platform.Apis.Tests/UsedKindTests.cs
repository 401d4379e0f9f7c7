using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

public sealed class UsedKindTests
{
    [Theory]
    [InlineData(Target.Aws, "instances.rds.aws.m.upbound.io")]
    [InlineData(Target.Aws, "functions.lambda.aws.m.upbound.io")]
    [InlineData(Target.Azure, "flexibleservers.dbforpostgresql.azure.m.upbound.io")]
    [InlineData(Target.Azure, "containerapps.containerapp.azure.m.upbound.io")]
    [InlineData(Target.Gcp, "databaseinstances.sql.gcp.m.upbound.io")]
    [InlineData(Target.Gcp, "v2services.cloudrun.gcp.m.upbound.io")]
    [InlineData(Target.Existing, "objects.kubernetes.m.crossplane.io")]
    public void Activated_OnATarget_AreItsOwnKindsOnly(Target target, string kind)
    {
        var names = PlatformApis.KindsOf(target)
            .Where(one => one.IsActivated)
            .Select(one => one.ActivationName)
            .ToList();
        string[] foreign = [.. new[] { "aws", "azure", "gcp" }.Where(cloud => cloud != $"{target}".ToLowerInvariant())];

        Assert.Contains(kind, names);
        Assert.DoesNotContain(
            names,
            name => foreign.Any(cloud => name.Contains($".{cloud}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Granted_OnEveryTarget_IsWhatCrossplaneCannotWriteByItself() => Golden.Matches(
        string.Concat(Enum.GetValues<Target>().SelectMany(target => PlatformApis.KindsOf(target)
            .Where(kind => kind.NeedsGrant)
            .Select(kind => $"{target} {kind.ActivationName}\n"))));

    [NeedsFact(TestData.UpstreamCrds)]
    public void PluralNames_OfProvidersAndOperators_AreThoseOfTheirDefinitions()
    {
        var folder = TestData.Folder(TestData.UpstreamCrds)!;
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var unknown = Enum.GetValues<Target>().SelectMany(PlatformApis.KindsOf)
            .Where(kind => kind.Group != "")
            .Where(kind => files.Any(file => file!.StartsWith($"{kind.Group}_", StringComparison.Ordinal)))
            .Where(kind => !files.Contains($"{kind.Group}_{kind.Plural}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void TenantKinds_Always_AreThoseOfTheProject()
    {
        var project = Claim.Of("Environment", "team-a").ComposedBy(Claim.Composition("environment-cluster")).Resources
            .Single(resource => resource.Name == "project").Document;
        var listed = project["spec"]!["namespaceResourceWhitelist"]!.AsArray()
            .Select(one => UsedKind.Of($"{one!["group"]}/v1", one["kind"]!.ToString()));

        Assert.Equal(TenantKinds.All, listed);
    }
}
