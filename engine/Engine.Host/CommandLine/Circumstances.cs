using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Infra.Engine.Host;

/// <summary>The circumstances of an update, as histories keep them; never a value that could be secret.</summary>
internal static class Circumstances
{
    /// <summary>The circumstances of a command.</summary>
    public static ImmutableSortedDictionary<string, string> Of(CommandContext context)
    {
        var known = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        known["exec.kind"] = context.Arguments.Value("exec-kind") ?? "cli";
        known["pulumi.arch"] = RuntimeInformation.OSArchitecture is Architecture.X64 ? "amd64" : "arm64";
        known["pulumi.os"] = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        known["pulumi.version"] = CliVersion.Tag;
        known["runtime.name"] = context.Arguments.Value("client") is null ? context.Project.Runtime.Name : "client";
        foreach (var flag in context.Arguments.Given)
        {
            known[$"pulumi.flag.{flag}"] = context.Arguments.Value(flag) is "true" ? "true" : "set";
        }

        foreach (var (name, value) in context.Invocation.Environment)
        {
            if (name.StartsWith("PULUMI_", StringComparison.Ordinal))
            {
                known[$"pulumi.env.{name}"] = value is "true" or "false" ? value : "set";
            }
        }

        return known.ToImmutable();
    }
}
