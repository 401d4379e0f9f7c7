using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class FunctionInputTests
{
    [NeedsFact(TestData.UpstreamCrds)]
    public void Document_OfEverything_IsWhatCrossplaneAndItsFunctionsTake()
    {
        var document = new ShelfInCluster().Build().Document();
        var inputs = document["spec"]!["pipeline"]!.AsArray().Select(static step => step!["input"]!);

        Assert.DoesNotContain(
            inputs.Prepend(document).SelectMany(UpstreamSchemas.Validate),
            static problem => !IsTakenAllTheSame(problem.Path));
    }

    // The definition of the input lacks this field; the function takes it, recorded with its release.
    private static bool IsTakenAllTheSame(string path) =>
        path.StartsWith("spec.environmentConfigs[", StringComparison.Ordinal)
        && path.EndsWith("].toFieldPath", StringComparison.Ordinal);
}
