using Pulumi.Gcp.ArtifactRegistry;
using Pulumi.Gcp.ArtifactRegistry.Inputs;

namespace Infra.Components.Gcp;

/// <summary>The registry of apps' images. Nodes and Cloud Run read it as part of their project.</summary>
/// <remarks>An image in it comes into being with its first push.</remarks>
public sealed class GcpRegistry : ComponentResource
{
    /// <summary>A registry in the environment's region.</summary>
    public GcpRegistry(string name, GcpRegistryArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Registry", name, options)
    {
        var repository = new Repository(name, new()
        {
            Project = args.Place.Project,
            Location = args.Place.Region,
            RepositoryId = args.RepositoryId,
            Format = "DOCKER",
            // What was built once under a name stays what it is.
            DockerConfig = new RepositoryDockerConfigArgs { ImmutableTags = true },
        }, Children.Of(this));
        foreach (var (who, member) in args.Push)
        {
            _ = new RepositoryIamMember($"{name}-push-{who}", new()
            {
                Project = args.Place.Project,
                Location = args.Place.Region,
                Repository = repository.Name,
                Role = "roles/artifactregistry.writer",
                Member = member,
            }, Children.Of(this));
        }

        Host = repository.RegistryUri;
        RegisterOutputs();
    }

    /// <summary>Its host and path: what images in it start with.</summary>
    public Output<string> Host { get; }
}
