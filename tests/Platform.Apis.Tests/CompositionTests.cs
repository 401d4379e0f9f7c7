using Infra.Platform.Modeling;
using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

public sealed class CompositionTests
{
    [NeedsFact(TestData.UpstreamCrds)]
    public void Compositions_AgainstTheKindsTheyCompose_HaveNoMistake()
    {
        var mistakes = PlatformApis.Compositions
            .SelectMany(composition => composition.Check(new UpstreamKinds())
                .Select(one => $"{composition.Name}: {one}"));

        Assert.Equal([], mistakes);
    }
}
