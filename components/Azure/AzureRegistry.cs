using Pulumi.Azure.Authorization;
using Pulumi.Azure.ContainerService;

namespace Infra.Components.Azure;

/// <summary>The registry of apps' images. Nobody has a password for it.</summary>
/// <remarks>A repository in it comes into being with its first push.</remarks>
public sealed class AzureRegistry : ComponentResource
{
    /// <summary>A registry; its host is called after <paramref name="name"/>.</summary>
    public AzureRegistry(string name, AzureRegistryArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:Registry", name, options)
    {
        var registry = new Registry(name, new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
            Sku = "Standard",
            AdminEnabled = false,
            AnonymousPullEnabled = false,
        }, Children.Of(this));
        foreach (var (who, principal) in args.Pull)
        {
            Grant($"{name}-pull-{who}", AzureGrant.Of("AcrPull", registry.Id), principal);
        }

        foreach (var (who, principal) in args.Push)
        {
            Grant($"{name}-push-{who}", AzureGrant.Of("AcrPush", registry.Id), principal);
        }

        Host = registry.LoginServer;
        RegisterOutputs();
    }

    /// <summary>Its host: what images in it start with.</summary>
    public Output<string> Host { get; }

    private void Grant(string name, AzureGrant grant, Output<string> principal) =>
        _ = new Assignment(name, grant.To(principal), Children.Of(this));
}
