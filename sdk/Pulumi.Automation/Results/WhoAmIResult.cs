using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>Who is logged in, and where.</summary>
public class WhoAmIResult
{
    /// <summary>A result.</summary>
    public WhoAmIResult(string user, string? url, ImmutableArray<string> organizations)
    {
        User = user;
        Url = url;
        Organizations = organizations;
    }

    /// <summary>The user.</summary>
    public string User { get; }

    /// <summary>The backend; null when the CLI is too old to say.</summary>
    public string? Url { get; }

    /// <summary>The organizations of the user.</summary>
    public ImmutableArray<string> Organizations { get; }
}
