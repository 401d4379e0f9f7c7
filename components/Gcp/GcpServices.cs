using Pulumi.Gcp.ServiceAccount;

namespace Infra.Components.Gcp;

/// <summary>What apps on Cloud Run run as.</summary>
public sealed class GcpServices : ComponentResource
{
    /// <summary>One account for all services of a control plane.</summary>
    public GcpServices(string name, GcpServicesArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Services", name, options)
    {
        var account = new Account(name, new()
        {
            Project = args.Place.Project,
            AccountId = args.AccountId,
            DisplayName = "Apps on Cloud Run",
        }, Children.Of(this));
        _ = GcpSecretStores.Reading(args.Place, args.Keys)
            .To($"{name}-secrets", account.Member, args.Place, Children.Of(this));
        AccountName = account.Name;
        Email = account.Email;
        RegisterOutputs();
    }

    /// <summary>The account by its full name.</summary>
    public Output<string> AccountName { get; }

    /// <summary>The account by its address, as a service names it.</summary>
    public Output<string> Email { get; }
}
