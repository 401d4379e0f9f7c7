using Pulumi.Gcp.Projects;

namespace Infra.Components.Gcp;

/// <summary>Roles for the pods of one ServiceAccount, given to it directly: no Google account, no key.</summary>
public sealed class GcpIdentity : ComponentResource
{
    /// <summary>Roles called after <paramref name="name"/>.</summary>
    public GcpIdentity(string name, GcpIdentityArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Identity", name, options)
    {
        var place = args.Place;
        var pool = $"projects/{place.ProjectNumber}/locations/global/workloadIdentityPools/{args.Pool}";
        Principal = Output.Format(
            $"principal://iam.googleapis.com/{pool}/subject/ns/{args.Namespace}/sa/{args.ServiceAccount}");
        var grants = args.Roles.Select((role, index) => (Resource)new IAMMember($"{name}-{index + 1}", new()
        {
            Project = place.Project,
            Role = role,
            Member = Principal,
        }, Children.Of(this)));
        Workload = new WorkloadIdentity { Needs = [.. grants] };
        RegisterOutputs();
    }

    /// <summary>What Google Cloud calls those pods.</summary>
    public Output<string> Principal { get; }

    /// <summary>How the pods act with those roles.</summary>
    public WorkloadIdentity Workload { get; }
}
