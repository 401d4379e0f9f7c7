namespace Infra.Platform.Apis;

/// <summary>How long the names of claims may be: what the tightest place leaves.</summary>
public static class NameBudgets
{
    /// <summary>Of an app. Container Apps have 32 characters; a hyphen and eight of the uid are added.</summary>
    public const int BackendApp = 32 - 9;

    /// <summary>
    /// Of a database. SchemaHero's StatefulSet adds <c>-controller</c>, and its revision label ends in a hyphen and
    /// ten characters, in 63 altogether. CloudNativePG has 50, of which three are added.
    /// </summary>
    public const int SqlDatabase = 63 - 11 - 11;

    /// <summary>Of an Environment. The first label of an app's host is both names with a hyphen, in 63.</summary>
    public const int Environment = 63 - 1 - BackendApp;
}
