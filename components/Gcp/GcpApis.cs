using Pulumi.Gcp.Projects;

namespace Infra.Components.Gcp;

/// <summary>The services of Google Cloud that an environment and its claims use, switched on.</summary>
/// <remarks>They stay on when the environment goes: something else of the project may use them.</remarks>
public sealed class GcpApis : ComponentResource
{
    private static readonly string[] Services =
    [
        "artifactregistry", "cloudresourcemanager", "compute", "container", "dns", "iam", "iamcredentials", "run",
        "secretmanager", "servicenetworking", "sqladmin", "sts",
    ];

    /// <summary>The services of a project.</summary>
    public GcpApis(string name, GcpPlace place, ComponentResourceOptions? options = null)
        : base("infra:gcp:Apis", name, options)
    {
        foreach (var service in Services)
        {
            _ = new Service(service, new()
            {
                Project = place.Project,
                ServiceName = $"{service}.googleapis.com",
                DisableOnDestroy = false,
            }, Children.Of(this));
        }

        RegisterOutputs();
    }
}
