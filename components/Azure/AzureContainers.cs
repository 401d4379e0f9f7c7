using Pulumi.Azure.ContainerApp.Inputs;
using Pulumi.Azure.OperationalInsights;

using ContainerEnvironment = Pulumi.Azure.ContainerApp.Environment;
using UserAssignedIdentity = Pulumi.Azure.Authorization.UserAssignedIdentity;

namespace Infra.Components.Azure;

/// <summary>Where apps of the container service run: in the environment's network, all as one identity.</summary>
public sealed class AzureContainers : ComponentResource
{
    private const int LogDays = 30;

    /// <summary>One for all apps of a control plane.</summary>
    public AzureContainers(string name, AzureContainersArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:Containers", name, options)
    {
        var logs = new AnalyticsWorkspace(name, new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
            Sku = "PerGB2018",
            RetentionInDays = LogDays,
        }, Children.Of(this));
        var environment = new ContainerEnvironment(name, new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
            InfrastructureSubnetId = args.Network.ContainerSubnetId,
            // Apps decide one by one whether the internet reaches them.
            InternalLoadBalancerEnabled = false,
            ZoneRedundancyEnabled = args.ZoneRedundant,
            LogsDestination = "log-analytics",
            LogAnalyticsWorkspaceId = logs.Id,
            WorkloadProfiles = new EnvironmentWorkloadProfileArgs
            {
                Name = "Consumption",
                WorkloadProfileType = "Consumption",
            },
        }, Children.Of(this, [.. args.Network.WaysOut]));
        var runtime = new UserAssignedIdentity($"{name}-runtime", new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
        }, Children.Of(this));

        EnvironmentId = environment.Id;
        IdentityId = runtime.Id;
        PrincipalId = runtime.PrincipalId;
        RegisterOutputs();
    }

    /// <summary>Id of the environment of container apps.</summary>
    public Output<string> EnvironmentId { get; }

    /// <summary>Id of the identity as which apps run and pull images.</summary>
    public Output<string> IdentityId { get; }

    /// <summary>The same, as roles are assigned to it.</summary>
    public Output<string> PrincipalId { get; }
}
