using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes what the classes of a package share: its version, defaults of options, the environment.</summary>
internal static class UtilitiesEmitter
{
    private const string Environment =
        """
        public static string? GetEnv(params string[] names)
        {
            foreach (var name in names)
            {
                if (global::System.Environment.GetEnvironmentVariable(name) is { } value)
                {
                    return value;
                }
            }

            return null;
        }

        public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => null,
        };

        public static int? GetEnvInt32(params string[] names) => int.TryParse(
            GetEnv(names),
            global::System.Globalization.NumberStyles.Integer,
            global::System.Globalization.CultureInfo.InvariantCulture,
            out var value) ? value : null;

        public static double? GetEnvDouble(params string[] names) => double.TryParse(
            GetEnv(names),
            global::System.Globalization.NumberStyles.Float,
            global::System.Globalization.CultureInfo.InvariantCulture,
            out var value) ? value : null;
        """;

    private const string ResourceOptions =
        """
        public static CustomResourceOptions MakeResourceOptions(
            CustomResourceOptions? options,
            Input<string>? id,
            string[]? aliasTypes = null,
            string[]? secretOutputs = null,
            string[]? replaceOnChanges = null)
        {
            var defaults = new CustomResourceOptions { Version = Version, PluginDownloadURL = PluginDownloadURL };
            AddAliases(defaults, aliasTypes);
            if (secretOutputs is not null)
            {
                defaults.AdditionalSecretOutputs.AddRange(secretOutputs);
            }

            if (replaceOnChanges is not null)
            {
                defaults.ReplaceOnChanges.AddRange(replaceOnChanges);
            }

            var merged = CustomResourceOptions.Merge(defaults, options);
            merged.Id = id;
            return merged;
        }

        public static ComponentResourceOptions MakeResourceOptions(
            ComponentResourceOptions? options,
            Input<string>? id,
            string[]? aliasTypes = null)
        {
            var defaults = new ComponentResourceOptions { Version = Version, PluginDownloadURL = PluginDownloadURL };
            AddAliases(defaults, aliasTypes);
            var merged = ComponentResourceOptions.Merge(defaults, options);
            merged.Id = id;
            return merged;
        }

        private static void AddAliases(ResourceOptions options, string[]? types)
        {
            foreach (var type in types ?? [])
            {
                options.Aliases.Add(new global::Pulumi.Alias { Type = type });
            }
        }
        """;

    private const string InvokeOptions =
        """
        public static InvokeOptions WithDefaults(InvokeOptions? options)
        {
            options ??= new InvokeOptions();
            options.Version ??= Version;
            options.PluginDownloadURL ??= PluginDownloadURL;
            return options;
        }

        public static InvokeOutputOptions WithDefaults(InvokeOutputOptions? options)
        {
            options ??= new InvokeOutputOptions();
            options.Version ??= Version;
            options.PluginDownloadURL ??= PluginDownloadURL;
            return options;
        }
        """;

    private const string KubernetesResource =
        """
        /// <summary>The base class of all resources of this package.</summary>
        public abstract class KubernetesResource : global::Pulumi.CustomResource
        {
            internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
                : base(type, name, args, options)
            {
            }
        }
        """;

    public static void Emit(CodeWriter code, PackageSchema package)
    {
        using (code.Block("internal static class Utilities"))
        {
            code.Line($"public static string Version => {Quoted(package.Version)};");
            var url = package.PluginDownloadUrl is { } given ? Quoted(given) : "null";
            code.Line($"private static string? PluginDownloadURL => {url};");
            foreach (var part in new[] { Environment, ResourceOptions, InvokeOptions })
            {
                code.Blank();
                code.Lines(part);
            }
        }

        var attribute = $"{package.Naming.AttributePrefix}ResourceTypeAttribute";
        code.Blank();
        code.Line($"internal sealed class {attribute}(string type)");
        using (code.Indented())
        {
            code.Line(": global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);");
        }

        if (package.Naming.IsKubernetes)
        {
            code.Blank();
            code.Lines(KubernetesResource);
        }
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
