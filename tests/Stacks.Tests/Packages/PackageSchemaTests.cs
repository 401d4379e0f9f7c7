using System.Xml.Linq;

using Infra.Testing;

using Xunit.Abstractions;

namespace Infra.Stacks.Tests.Packages;

/// <summary>The schemas in <c>sdk/</c> are parts of the packages that their names promise.</summary>
public sealed class PackageSchemaTests(ITestOutputHelper output)
{
    /// <summary>Packages with a schema of ours.</summary>
    public static TheoryData<string> Packages =>
        [.. OfficialPackages.Schemas.Keys.Where(static name => OfficialPackages.Missing(name) is null)];

    [NeedsNodeTheory]
    [MemberData(nameof(Packages))]
    public async Task Schema_Always_IsPartOfThePackage(string package)
    {
        var ours = OfficialPackages.Schemas[package];
        var comparison = new SchemaComparison(ours, await OfficialPackages.FactsOf(package));
        var problems = comparison.Run();

        output.WriteLine(
            $"{package} {ours.Version}: {ours.Tokens.Count()} resources and functions, {comparison.Types} types, "
            + $"{comparison.Properties} properties compared");
        Assert.True(problems.Count == 0, $"{problems.Count}:\n{string.Join('\n', problems.Take(60))}");
    }

    [Fact]
    public void Versions_OfSchemas_AreThoseOfTheOfficialPackages()
    {
        var pinned = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(
                static version => ((string)version.Attribute("Include")!).Replace("Pulumi.", "").ToLowerInvariant(),
                static version => (string)version.Attribute("Version")!);

        Assert.All(
            OfficialPackages.Schemas.Values.Where(schema => pinned.ContainsKey(schema.Name)),
            schema => Assert.Equal(pinned[schema.Name], schema.Version));
    }
}
