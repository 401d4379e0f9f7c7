using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

public sealed class UsedKindTests
{
    [Theory]
    [InlineData(Target.Aws, "instances.rds.aws.m.upbound.io", "functions.lambda.aws.m.upbound.io")]
    [InlineData(Target.Azure, "flexibleservers.dbforpostgresql.azure.m.upbound.io", "containerapps.containerapp.azure.m.upbound.io")]
    [InlineData(Target.Gcp, "databaseinstances.sql.gcp.m.upbound.io", "v2services.cloudrun.gcp.m.upbound.io")]
    [InlineData(Target.Existing, "objects.kubernetes.m.crossplane.io", "objects.kubernetes.m.crossplane.io")]
    public void Activated_OnATarget_AreItsOwnKindsOnly(Target target, string one, string other)
    {
        var names = PlatformApis.KindsOf(target).Where(kind => kind.IsActivated).Select(kind => kind.ActivationName).ToList();
        string[] foreign = [.. new[] { "aws", "azure", "gcp" }.Where(cloud => cloud != $"{target}".ToLowerInvariant())];

        Assert.Contains(one, names);
        Assert.Contains(other, names);
        Assert.DoesNotContain(names, name => foreign.Any(cloud => name.Contains($".{cloud}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Granted_OnEveryTarget_IsWhatCrossplaneCannotWriteByItself() => Golden.Matches(
        string.Concat(Enum.GetValues<Target>().SelectMany(target => PlatformApis.KindsOf(target)
            .Where(kind => kind.NeedsGrant)
            .Select(kind => $"{target} {kind.ActivationName}\n"))));

    [NeedsFact(TestData.UpstreamCrds)]
    public void PluralNames_OfProvidersAndOperators_AreThoseOfTheirDefinitions()
    {
        var files = Directory.EnumerateFiles(TestData.Folder(TestData.UpstreamCrds)!, "*.yaml", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var unknown = Enum.GetValues<Target>().SelectMany(PlatformApis.KindsOf)
            .Where(kind => files.Any(file => file!.StartsWith($"{kind.Group}_", StringComparison.Ordinal)) && kind.Group != "")
            .Where(kind => !files.Contains($"{kind.Group}_{kind.Plural}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void TenantKinds_Always_AreThoseOfTheProject()
    {
        var project = Claim.Of("Environment", "team-a").ComposedBy(Claim.Composition("environment-cluster")).Resources
            .Single(resource => resource.Name == "project").Document;
        var listed = project["spec"]!["namespaceResourceWhitelist"]!.AsArray()
            .Select(one => UsedKind.Of(one!["group"]!.ToString() is { Length: > 0 } group ? $"{group}/v1" : "v1", one["kind"]!.ToString()));

        Assert.Equal(TenantKinds.All, listed);
    }
}
