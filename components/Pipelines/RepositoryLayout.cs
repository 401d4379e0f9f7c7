using System.Text;

using Infra.Components.GitOps;

namespace Infra.Components.Pipelines;

/// <summary>What is in the management repository from the beginning.</summary>
internal static class RepositoryLayout
{
    /// <summary>The branch that is deployed, and the only one.</summary>
    public const string Branch = "main";

    public static ImmutableArray<LayoutFile> Of(PipelinesArgs args) =>
    [
        new("README.md", Readme(args)),
        new(".github/CODEOWNERS", Owners(args)),
        .. args.Folders.Select(static folder => new LayoutFile(
            $"{ManagementRepository.ClaimsOf(folder.Environment)}/README.md",
            Explanation(folder))),
        .. args.Files,
    ];

    private static string Readme(PipelinesArgs args)
    {
        var text = new StringBuilder();
        text.Append(
            $"""
            # {args.Repository}

            The desired state of {args.Organization}'s platform. What is merged into `{Branch}` is applied; nothing
            else is. Changes come as pull requests, and those who own the changed files agree to them.

            | folder | what it holds | who decides |
            |---|---|---|

            """);
        foreach (var folder in args.Folders.OrderBy(static folder => folder.Environment, StringComparer.Ordinal))
        {
            var claims = ManagementRepository.ClaimsOf(folder.Environment);
            text.Append($"| `{claims}/<app>/` | claims of one app each | @{args.Organization}/{folder.Team} |\n");
        }

        text.Append($"| everything else | kept by the platform | @{args.Organization}/{args.PlatformTeam} |\n\n");
        text.Append(
            """
            To ask for an app or a database, use the portal, or copy an example from the platform's documentation into
            a folder of its own below `apps`.

            This file and those of `.github` are written by the platform: edits here are undone by its next update.

            """);
        return text.ToString();
    }

    // The last line that matches decides: the general one comes first, and what runs with rights last.
    private static string Owners(PipelinesArgs args)
    {
        var text = new StringBuilder("# Who must agree to a change; the last line that matches decides.\n");
        Add("*", args.PlatformTeam);
        foreach (var folder in args.Folders)
        {
            Add($"/{ManagementRepository.ClaimsOf(folder.Environment)}/", folder.Team);
        }

        Add("/.github/", args.PlatformTeam);
        return text.ToString();

        void Add(string pattern, string team) => text.Append($"{pattern} @{args.Organization}/{team}\n");
    }

    private static string Explanation(TeamFolder folder) =>
        $"""
        # Apps of {folder.Environment}

        One folder for each app; what is in it is applied to the namespace `{folder.Environment}`.

        """;
}
