using Pulumi.Azure.ArmMsi;
using Pulumi.Azure.Authorization;

namespace Infra.Components.Azure;

/// <summary>An identity that outsiders take on with tokens of their own; no key is stored anywhere.</summary>
public sealed class AzureIdentity : ComponentResource
{
    /// <summary>What Azure expects a token to be for.</summary>
    private const string Audience = "api://AzureADTokenExchange";

    /// <summary>An identity called after <paramref name="name"/>.</summary>
    public AzureIdentity(string name, AzureIdentityArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:Identity", name, options)
    {
        var identity = new UserAssignedIdentity(name, new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
        }, Children.Of(this));
        Id = identity.Id;
        ClientId = identity.ClientId;
        PrincipalId = identity.PrincipalId;
        Workload = new WorkloadIdentity
        {
            Annotations =
            {
                { "azure.workload.identity/client-id", identity.ClientId },
                { "azure.workload.identity/tenant-id", args.Place.Tenant },
            },
            PodLabels = ImmutableDictionary<string, string>.Empty.Add("azure.workload.identity/use", "true"),
            Needs = [.. Trust(name, args, identity), .. Grant(name, args, identity)],
        };
        RegisterOutputs();
    }

    /// <summary>Its resource id.</summary>
    public Output<string> Id { get; }

    /// <summary>What a workload says to take it on.</summary>
    public Output<string> ClientId { get; }

    /// <summary>What roles are assigned to.</summary>
    public Output<string> PrincipalId { get; }

    /// <summary>How the pods of its subjects act as it.</summary>
    public WorkloadIdentity Workload { get; }

    // Azure refuses two changes of one identity at a time, so each subject waits for the one before it.
    private List<Resource> Trust(string name, AzureIdentityArgs args, UserAssignedIdentity identity)
    {
        var trusted = new List<Resource>();
        foreach (var subject in args.Subjects)
        {
            trusted.Add(new FederatedIdentityCredential(Numbered(name, trusted.Count), new()
            {
                UserAssignedIdentityId = identity.Id,
                Issuer = args.Issuer,
                Subject = subject,
                Audience = Audience,
            }, Children.Of(this, trusted.LastOrDefault() ?? identity)));
        }

        return trusted;
    }

    private IEnumerable<Resource> Grant(string name, AzureIdentityArgs args, UserAssignedIdentity identity) =>
        args.Grants.Select((grant, index) =>
            new Assignment(Numbered(name, index), grant.To(identity.PrincipalId), Children.Of(this)));

    private static string Numbered(string name, int index) => index == 0 ? name : $"{name}-{index + 1}";
}
