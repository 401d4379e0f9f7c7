using Infra.Platform.Apis;
using Infra.Platform.Documents.Reference;

namespace Infra.Platform.Documents.Tests.Reference;

/// <summary>The reference page says of every property what it decides, in every place.</summary>
public sealed class EffectTests
{
    public static TheoryData<string> Compositions => [.. PlatformApis.Compositions.Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Properties_Always_DecideSomethingOrSayWhyNot(string name)
    {
        var composition = PlatformApis.Compositions.Single(one => one.Name == name);
        var decided = Effect.Of(composition.Document()).Select(static effect => effect.Property);
        var meaningless = composition.Meaningless.Select(static property => property.Path["spec.".Length..]);

        Assert.Equal(
            composition.Api.Spec.Properties.Select(static property => property.JsonName).Order(),
            decided.Concat(meaningless).Distinct().Order());
    }
}
