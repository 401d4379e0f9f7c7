namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsImages"/>.</summary>
public sealed record AwsImagesArgs
{
    /// <summary>The account whose registry it is.</summary>
    public required string Account { get; init; }

    /// <summary>Region of the registry; functions run images of their own region only.</summary>
    public required string Region { get; init; }

    /// <summary>What names of repositories start with; a slash and the app come next.</summary>
    public required string Prefix { get; init; }

    /// <summary>How many images of each app are kept.</summary>
    public required int Keep { get; init; }

    /// <summary>Further accounts whose nodes and functions run these images.</summary>
    public required ImmutableArray<string> Readers { get; init; }

    /// <summary>Whose pipelines push.</summary>
    public required ImmutableArray<ImagePusher> Pushers { get; init; }

    /// <summary>ARN of the account's OIDC provider for GitHub.</summary>
    public required Output<string> TokenProvider { get; init; }
}

/// <summary>Whose pipeline pushes images of an app.</summary>
/// <param name="App">The app: its repository's name after the prefix.</param>
/// <param name="Subject">Exactly one subject of its tokens, as a
/// <see cref="Infra.Components.Pipelines.GitHubSubject"/>.</param>
public sealed record ImagePusher(string App, string Subject);
