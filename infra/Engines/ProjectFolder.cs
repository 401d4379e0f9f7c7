namespace Infra.Engines;

/// <summary>The checkout that the console works on: the nearest folder upwards with a Pulumi.yaml.</summary>
internal sealed class ProjectFolder
{
    private const string OrganizationSetting = "infra:organization:";

    private ProjectFolder(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Names of the stacks that have settings here.</summary>
    public IReadOnlyList<string> StackNames =>
    [
        .. Directory.GetFiles(Path, "Pulumi.*.yaml")
            .Select(static file => System.IO.Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Finds it from a folder upwards.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static ProjectFolder Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return new ProjectFolder(folder.FullName);
            }
        }

        throw new UserError($"no Pulumi.yaml in '{from}' or above it; run idp inside the checkout");
    }

    /// <summary>Refuses a stack without settings, naming those that have some.</summary>
    /// <exception cref="UserError">There are no settings for it.</exception>
    public void RequireStack(string stack)
    {
        if (File.Exists(System.IO.Path.Combine(Path, $"Pulumi.{stack}.yaml")))
        {
            return;
        }

        var known = StackNames is [] ? "there is none yet" : $"there are {string.Join(", ", StackNames)}";
        throw new UserError(
            $"unknown stack '{stack}': no Pulumi.{stack}.yaml; {known}; write that file, or name another stack",
            ExitCodes.StackNotFound);
    }

    /// <summary>The stack whose outputs a stack reads, as its settings say; null: none.</summary>
    public string? OrganizationOf(string stack) =>
        OrganizationSettingOf(stack) is not "none" and var name ? name : null;

    private string? OrganizationSettingOf(string stack) =>
        File.ReadLines(System.IO.Path.Combine(Path, $"Pulumi.{stack}.yaml"))
            .Select(static line => line.Trim())
            .FirstOrDefault(static line => line.StartsWith(OrganizationSetting, StringComparison.Ordinal))
            ?[OrganizationSetting.Length..].Split(" #")[0].Trim().Trim('"', '\'');

    /// <summary>The project's name, as Pulumi.yaml says it.</summary>
    /// <exception cref="UserError">It says none.</exception>
    public string ProjectName() =>
        File.ReadLines(System.IO.Path.Combine(Path, "Pulumi.yaml"))
            .FirstOrDefault(static line => line.StartsWith("name:", StringComparison.Ordinal))
            ?["name:".Length..].Trim().Trim('"', '\'')
        ?? throw new UserError($"{System.IO.Path.Combine(Path, "Pulumi.yaml")} has no 'name:'; add one");
}
