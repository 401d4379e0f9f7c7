using Infra.Components.Pipelines;

namespace Infra.Components.Azure;

/// <summary>Who the pipelines of one environment are on Azure: one identity that looks and one that changes, taken on
/// with tokens of GitHub. No key is stored anywhere.</summary>
/// <remarks>They are over a subscription: it holds one environment.</remarks>
public sealed class AzurePipelines : ComponentResource
{
    // Owner, User Access Administrator, Role Based Access Control Administrator: whoever has one has all.
    private static readonly string[] Administrators =
    [
        "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
        "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ];

    private readonly AzurePlace place;

    /// <summary>The identities are called <c>(name)-preview</c> and <c>(name)-apply</c>.</summary>
    public AzurePipelines(string name, AzurePipelinesArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:Pipelines", name, options)
    {
        place = args.Place;
        var subscription = $"/subscriptions/{place.Subscription}";
        // A reader sees no value of any vault.
        var preview = TakenOnBy($"{name}-preview", args.PreviewSubject, AzureGrant.Of("Reader", subscription));
        var apply = TakenOnBy($"{name}-apply", args.ApplySubject,
            AzureGrant.Of("Contributor", subscription),
            AzureGrant.Of("User Access Administrator", subscription, NoAdministrators()));

        PreviewClientId = preview.ClientId;
        ApplyClientId = apply.ClientId;
        ApplyPrincipalId = apply.PrincipalId;
        RegisterOutputs();
    }

    /// <summary>Client id of the identity that previews.</summary>
    public Output<string> PreviewClientId { get; }

    /// <summary>Client id of the identity that deploys.</summary>
    public Output<string> ApplyClientId { get; }

    /// <summary>The same, as roles are assigned to it.</summary>
    public Output<string> ApplyPrincipalId { get; }

    /// <summary>Roles come and go with the platform, but none by which somebody could hand out any role.</summary>
    internal static string NoAdministrators()
    {
        const string Assignments = "Microsoft.Authorization/roleAssignments";
        var none = $"ForAnyOfAllValues:GuidNotEquals {{{string.Join(", ", Administrators)}}}";
        return $"((!(ActionMatches{{'{Assignments}/write'}})) OR "
            + $"(@Request[{Assignments}:RoleDefinitionId] {none})) AND "
            + $"((!(ActionMatches{{'{Assignments}/delete'}})) OR "
            + $"(@Resource[{Assignments}:RoleDefinitionId] {none}))";
    }

    private AzureIdentity TakenOnBy(
        string name, Input<string> subject, params ImmutableArray<AzureGrant> grants) => new(name, new()
    {
        Place = place,
        Issuer = GitHubSubject.Issuer,
        Subjects = [subject],
        Grants = grants,
    }, Children.Of(this));
}
