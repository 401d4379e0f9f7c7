using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

using Infra.Components.Versions;

namespace Infra.Components.Sources;

/// <summary>Where everything that is installed comes from: where its makers publish it, or a mirror.</summary>
/// <param name="mirror">The mirror, if there is one.</param>
public sealed class Source(Mirror? mirror = null)
{
    // Long enough for a cold node to pull images.
    private const int ReleaseSeconds = 900;

    /// <summary>The mirror, if there is one.</summary>
    public Mirror? Mirror => mirror;

    /// <summary>An image, without its version.</summary>
    public string Repository(ImageVersion image) =>
        mirror is null ? image.Repository : $"{mirror.Images}/{image.Repository}";

    /// <summary>An image.</summary>
    public string Image(ImageVersion image) => $"{Repository(image)}:{image.Version}";

    /// <summary>A release of a chart.</summary>
    internal ReleaseArgs Release(ChartVersion chart, Output<string> home, Values values)
    {
        var (name, repository) = Locate(chart);
        return new ReleaseArgs
        {
            Name = chart.Name,
            Namespace = home,
            Chart = name,
            Version = chart.Version,
            RepositoryOpts = repository,
            Timeout = ReleaseSeconds,
            Values = values,
        };
    }

    /// <summary>An image as most charts take it.</summary>
    internal Values Value(ImageVersion image) => new()
    {
        ["repository"] = Repository(image),
        ["tag"] = image.Version,
    };

    // Helm finds a chart in an OCI registry or on disk by its name alone, and in a repository by both.
    private (Input<string> Chart, Input<RepositoryOptsArgs> Repository) Locate(ChartVersion chart)
    {
        var repository = mirror?.Charts ?? chart.Repository;
        return repository switch
        {
            _ when repository.StartsWith("oci://", StringComparison.Ordinal) =>
                ($"{repository}/{chart.Name}", new RepositoryOptsArgs()),
            _ when repository.StartsWith("https://", StringComparison.Ordinal) =>
                (chart.Name, new RepositoryOptsArgs { Repo = repository }),
            _ => ($"{repository}/{chart.Name}-{chart.Version}.tgz", new RepositoryOptsArgs()),
        };
    }
}
