namespace Infra.Components.Azure;

/// <summary>How a ServiceAccount of an AKS cluster becomes an identity of Azure.</summary>
/// <param name="Place">Where identities are made.</param>
/// <param name="Issuer">Who signs the tokens of the cluster's ServiceAccounts.</param>
public sealed record AksWorkloadIdentity(AzurePlace Place, Output<string> Issuer)
{
    /// <summary>An identity of the pods of one ServiceAccount.</summary>
    internal AzureIdentityArgs For(Input<string> home, string account, params ImmutableArray<AzureGrant> grants) =>
        new()
        {
            Place = Place,
            Issuer = Issuer,
            Subjects = [SubjectOf(home, account)],
            Grants = grants,
        };

    /// <summary>What the tokens of a ServiceAccount call it.</summary>
    internal static Input<string> SubjectOf(Input<string> home, string account) =>
        Output.Format($"system:serviceaccount:{home}:{account}");
}
