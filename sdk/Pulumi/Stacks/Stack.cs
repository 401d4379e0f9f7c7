using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The root of all resources. A program derives from it, creates resources in its constructor and assigns its
/// properties with <see cref="OutputAttribute"/>.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "the official API names it so")]
public class Stack : ComponentResource
{
    /// <summary>The type of every root.</summary>
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the root; there is one per run.</summary>
    public Stack(StackOptions? options = null)
        : base(
            RootType, NameOf(Deployment.Required.Settings), ResourceArgs.Empty, OptionsOf(options), ResourceKind.Stack)
    {
        Deployment.Required.Stack = this;
    }

    private static string NameOf(DeploymentSettings settings) => $"{settings.Project}-{settings.Stack}";

    private static ComponentResourceOptions? OptionsOf(StackOptions? options) =>
        options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
