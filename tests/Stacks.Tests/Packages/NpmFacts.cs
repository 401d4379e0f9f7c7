using System.Text.RegularExpressions;

namespace Infra.Stacks.Tests.Packages;

/// <summary>A provider package as its TypeScript declarations describe it.</summary>
/// <param name="package">The package.</param>
/// <remarks>They say nothing of what replaces a resource, and a whole number is a number.</remarks>
internal sealed partial class NpmFacts(NpmPackage package) : IPackageFacts
{
    private readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> inputs =
        new(() => Declarations.Read(package.Text("types/input.d.ts")!));

    private readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> outputs =
        new(() => Declarations.Read(package.Text("types/output.d.ts")!));

    /// <inheritdoc/>
    public MemberShape? Find(string token)
    {
        var path = PathOf(token);
        if (package.Text($"{path}.js") is not { } code || package.Text($"{path}.d.ts") is not { } text)
        {
            return null;
        }

        var found = Declarations.Read(text);
        var name = token.Split(':')[^1];
        if (code.Contains($"pulumi.runtime.invoke(\"{token}\"", StringComparison.Ordinal))
        {
            var function = char.ToUpperInvariant(name[0]) + name[1..];
            return new MemberShape(
                found.GetValueOrDefault($"{function}Args") ?? [],
                found.GetValueOrDefault($"{function}Result") ?? [],
                new HashSet<string>());
        }

        var (marked, type) = token.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? (name, "Provider")
            : (token, name);
        return !code.Contains($"static __pulumiType = '{marked}';", StringComparison.Ordinal) ? null : new MemberShape(
            found.GetValueOrDefault($"{type}Args") ?? [],
            found[type],
            Secret().Matches(code).SelectMany(static match => Quoted().Matches(match.Groups[1].Value))
                .Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public ObjectShape? InputType(string name) => inputs.Value.GetValueOrDefault(name);

    /// <inheritdoc/>
    public ObjectShape? OutputType(string name) => outputs.Value.GetValueOrDefault(name);

    [GeneratedRegex(@"additionalSecretOutputs: \[([^\]]*)\]")]
    private static partial Regex Secret();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    // aws:eks/cluster:Cluster is in eks/cluster, github:index/team:Team in team, kubernetes:helm.sh/v3:Release in
    // helm/v3/release, a provider in provider.
    private static string PathOf(string token)
    {
        var parts = token.Split(':');
        if (parts is ["pulumi", "providers", _])
        {
            return "provider";
        }

        var module = parts[1].Split('/').Where(static part => part != "index")
            .Select(static part => part.Split('.')[0]);
        return parts[0] == "kubernetes" ? string.Join('/', module.Append(parts[2])) : string.Join('/', module);
    }
}
