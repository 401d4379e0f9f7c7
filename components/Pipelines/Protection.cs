namespace Infra.Components.Pipelines;

/// <summary>What GitHub can protect a repository with, but does not on every plan.</summary>
public enum Protection
{
    /// <summary>Environments, their secrets and the branches that may reach them: what identities in the cloud are
    /// bound to. Never waived.</summary>
    Environments,

    /// <summary>Rulesets of branches. Never waived: without them anybody who may write may deploy.</summary>
    Rulesets,

    /// <summary>People who must agree before a job of an environment starts.</summary>
    Reviewers,

    /// <summary>Secrets are found in what is pushed, and refused.</summary>
    SecretScanning,
}
