using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Aws.SecretsManager;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

using Infra.Components.Secrets;

namespace Infra.Components.Aws;

/// <summary>AWS Secrets Manager as the platform keeps secrets in it: the platform's own values, and who reads what.
/// </summary>
/// <remarks>External Secrets itself may read nothing. Each of its two stores takes a role of its own, which ends at its
/// own keys; Pod Identity alone would give both the same.</remarks>
public sealed class AwsSecretStores : ComponentResource
{
    /// <summary>What reading takes.</summary>
    internal static readonly string[] Reading =
    [
        "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "secretsmanager:GetSecretValue",
        "secretsmanager:ListSecretVersionIds",
    ];

    private static readonly string[] Writing =
    [
        "secretsmanager:CreateSecret", "secretsmanager:DeleteSecret", "secretsmanager:PutSecretValue",
        "secretsmanager:TagResource", "secretsmanager:UpdateSecret",
    ];

    private readonly AwsSecretStoresArgs args;

    /// <summary>The values and the roles.</summary>
    public AwsSecretStores(string name, AwsSecretStoresArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:SecretStores", name, options)
    {
        this.args = args;
        var controller = new Role(name, new() { AssumeRolePolicy = RolePrincipal.Pods.TrustPolicy }, Children.Of(this));
        var platform = StoreRole(PlatformSecrets.PlatformStore, args.PlatformKeys, controller, Reading);
        var tenants = StoreRole(PlatformSecrets.TenantStore, args.TenantKeys, controller, [.. Reading, .. Writing]);
        var becoming = new RolePolicy(name, new()
        {
            Role = controller.Id,
            Policy = Output.All(platform.Arn, tenants.Arn).Apply(static roles => AwsPolicy.Of(
                new AwsStatement(["sts:AssumeRole", "sts:TagSession"], [.. roles]))),
        }, Children.Of(this));
        var link = new PodIdentityAssociation(name, new()
        {
            ClusterName = args.Identity.ClusterName,
            Namespace = PlatformSecrets.Home,
            ServiceAccount = PlatformSecrets.Controller,
            RoleArn = controller.Arn,
        }, Children.Of(this, becoming, args.Identity.Agent));

        Backend = new SecretsBackend.Service("aws", AccessAs(platform), AccessAs(tenants))
        {
            Controller = new WorkloadIdentity { Needs = [link] },
        };
        Written =
        [
            platform, tenants,
            .. args.Values.OrderBy(static value => value.Key, StringComparer.Ordinal).Select(Write),
        ];
        RegisterOutputs();
    }

    /// <summary>The same, as the element takes it.</summary>
    public SecretsBackend Backend { get; }

    /// <summary>What must be there before anything is read.</summary>
    public ImmutableArray<Resource> Written { get; }

    private StoreAccess AccessAs(AwsRole role) => new(new ClusterSecretStoreSpecProviderArgs
    {
        Aws = new ClusterSecretStoreSpecProviderAwsArgs
        {
            Service = "SecretsManager",
            Region = args.Region,
            Role = role.Arn,
        },
    });

    private AwsRole StoreRole(string store, string keys, Role controller, string[] actions) =>
        new($"{store}-store", new()
        {
            Trust = controller.Arn.Apply(static role => RolePrincipal.Role(role)),
            Rights = AwsPolicy.Of(new AwsStatement([.. actions],
                $"arn:aws:secretsmanager:{args.Region}:{args.Account}:secret:{keys}-*")),
        }, Children.Of(this));

    private SecretVersion Write(KeyValuePair<string, Output<string>> value)
    {
        var key = $"{args.PlatformKeys}-{value.Key}";
        var secret = new Secret(key, new()
        {
            Name = key,
            Description = "A value that the platform itself needs; written by Pulumi.",
        }, Children.Of(this));
        return new SecretVersion(key, new()
        {
            SecretId = secret.Id,
            SecretString = Output.CreateSecret(value.Value),
        }, Children.Of(this));
    }
}
