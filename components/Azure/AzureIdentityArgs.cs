namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzureIdentity"/>.</summary>
public sealed record AzureIdentityArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>Who signs the tokens that are accepted.</summary>
    public required Input<string> Issuer { get; init; }

    /// <summary>Whose tokens, by their exact subject: <c>system:serviceaccount:…</c>, or a workflow's.</summary>
    public required ImmutableArray<Input<string>> Subjects { get; init; }

    /// <summary>What it may do, and where.</summary>
    public required ImmutableArray<AzureGrant> Grants { get; init; }
}
