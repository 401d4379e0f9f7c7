namespace Infra.Components.Gcp;

/// <summary>Roles for the pods of one ServiceAccount, given to it directly: no Google account, no key.</summary>
public sealed class GcpIdentity : ComponentResource
{
    /// <summary>Roles called after <paramref name="name"/>.</summary>
    public GcpIdentity(string name, GcpIdentityArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Identity", name, options)
    {
        var place = args.Cluster.Place;
        var pool = $"projects/{place.ProjectNumber}/locations/global/workloadIdentityPools/{args.Cluster.Pool}";
        var principal = Output.Format(
            $"principal://iam.googleapis.com/{pool}/subject/ns/{args.Namespace}/sa/{args.ServiceAccount}");
        Workload = new WorkloadIdentity
        {
            Needs =
            [
                .. args.Grants.Select((grant, index) =>
                    grant.To($"{name}-{index + 1}", principal, place, Children.Of(this))),
            ],
        };
        RegisterOutputs();
    }

    /// <summary>How the pods act with those roles.</summary>
    public WorkloadIdentity Workload { get; }
}
