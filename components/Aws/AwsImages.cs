using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;
using Pulumi.Aws.Iam;

namespace Infra.Components.Aws;

/// <summary>Where images of apps are kept on AWS: a part of the account's registry in which every repository is like
/// the others, whoever pushes first.</summary>
/// <remarks>The registry makes an app's repository when its first image arrives, so no app waits for this program.
/// Nodes of the account read every repository by a policy of AWS; functions and other accounts by those made
/// here.</remarks>
public sealed class AwsImages : ComponentResource
{
    /// <summary>The part of the registry, and a role for each app's pipeline, <c>push-(name)-(app)</c>.</summary>
    public AwsImages(string name, AwsImagesArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Images", name, options)
    {
        _ = new RepositoryCreationTemplate(name, new()
        {
            Description = "Repositories of apps, made by their first push.",
            Prefix = args.Prefix,
            AppliedFors = ["CREATE_ON_PUSH"],
            // What was tested is what runs: a tag never means another image.
            ImageTagMutability = "IMMUTABLE",
            LifecyclePolicy = ImageRights.Kept(args.Keep),
            RepositoryPolicy = ImageRights.OfReaders(args),
        }, Children.Of(this));
        _ = new RegistryScanningConfiguration(name, new()
        {
            ScanType = "BASIC",
            Rules = new RegistryScanningConfigurationRuleArgs
            {
                ScanFrequency = "SCAN_ON_PUSH",
                RepositoryFilters = new RegistryScanningConfigurationRuleRepositoryFilterArgs
                {
                    Filter = $"{args.Prefix}/*",
                    FilterType = "WILDCARD",
                },
            },
        }, Children.Of(this));
        Registry = $"{args.Account}.dkr.ecr.{args.Region}.amazonaws.com/{args.Prefix}";
        var roles = args.Pushers.Select(pusher => RoleOf(pusher, args, $"push-{name}-{pusher.App}").Arn).ToArray();
        PushRoles = Output.All(roles).Apply(arns => args.Pushers.Zip(arns).ToImmutableDictionary(
            static both => both.First.App, static both => both.Second));
        RegisterOutputs();
    }

    /// <summary>What names of images start with, without a scheme; a slash and the app come next.</summary>
    public string Registry { get; }

    /// <summary>ARN of the role of each app's pipeline, by app.</summary>
    public Output<ImmutableDictionary<string, string>> PushRoles { get; }

    private Role RoleOf(ImagePusher pusher, AwsImagesArgs args, string name)
    {
        var role = new Role(name, new()
        {
            Name = name,
            MaxSessionDuration = 3600,
            AssumeRolePolicy = args.TokenProvider.Apply(provider => GitHubTrust.PolicyFor(provider, pusher.Subject)),
        }, Children.Of(this));
        _ = new RolePolicy(name, new()
        {
            Role = role.Id,
            Policy = ImageRights.OfPusher(args, pusher.App),
        }, Children.Of(this));
        return role;
    }
}
