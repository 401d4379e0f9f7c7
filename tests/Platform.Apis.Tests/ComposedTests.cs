using Infra.Platform.Rendering;
using Infra.Platform.Yaml;
using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>What claims become, whole.</summary>
public sealed class ComposedTests
{
    public static TheoryData<string> Compositions =>
        new(PlatformApis.Compositions.Select(composition => composition.Name));

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Claim_AtEveryPlace_BecomesThis(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.ExamplesFor(composition).Last();
        var composed = claim.ComposedBy(composition);

        Golden.Matches(Text(composed), "yaml", test: name);
    }

    private static string Text(Composed composed) =>
        string.Concat(composed.Resources.Select(resource => $"---\n{YamlText.WriteCanonical(resource.Document)}"));
}
