using Infra.Platform.Modeling;
using Infra.Stacks.Aws;
using Infra.Stacks.Azure;
using Infra.Stacks.Existing;
using Infra.Stacks.Gcp;
using Infra.Stacks.Organization;
using Infra.Stacks.Platform;
using Infra.Stacks.Settings;

namespace Infra.Stacks;

/// <summary>Which stack an environment is: the one that its setting <c>infra:target</c> names.</summary>
/// <param name="planned">Stacks that are only planned: a preview cannot read their outputs yet.</param>
/// <remarks>It provides <see cref="Stack"/>: what <c>Deployment.RunAsync&lt;Stack&gt;</c> and
/// <c>PulumiFn.Create&lt;Stack&gt;</c> ask for inside the deployment, where settings can be read.</remarks>
public sealed class StackTypes(IReadOnlyCollection<string> planned) : IServiceProvider
{
    private const string Key = "target";

    private static readonly SortedDictionary<string, Func<IReadOnlyCollection<string>, Stack>> Targets =
        new(StringComparer.Ordinal)
    {
        ["aws"] = static planned => new AwsStack(planned),
        ["azure"] = static planned => new AzureStack(planned),
        ["existing"] = static planned => new ExistingClusterStack(planned),
        ["gcp"] = static planned => new GcpStack(planned),
        ["organization"] = static _ => new OrganizationStack(),
    };

    /// <summary>Stacks of which every other one is there.</summary>
    public StackTypes()
        : this([])
    {
    }

    /// <summary>Begins to read the platform's APIs, which every stack needs, beside whatever comes before the stack.
    /// What is wrong with them is said to the stack that needs them.</summary>
    public static void Prepare() => ThreadPool.UnsafeQueueUserWorkItem(
        static _ =>
        {
            try
            {
                EnvironmentDocuments.Rehearse();
            }
            catch (Exception problem) when (problem is ModelException or TypeInitializationException)
            {
                // The stack meets it again, where somebody listens.
            }
        },
        null);

    /// <summary>The running deployment's stack, when <paramref name="serviceType"/> is <see cref="Stack"/>.</summary>
    /// <exception cref="SettingsException">The setting is missing, or names no target.</exception>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(Stack) ? Create(new Config(SettingsReader.Namespace).Get(Key)) : null;

    private Stack Create(string? target)
    {
        if (target is not null && Targets.TryGetValue(target, out var create))
        {
            return create(planned);
        }

        throw new SettingsException(Deployment.Instance.StackName,
        [
            new SettingProblem(
                $"{SettingsReader.Namespace}:{Key}",
                target is null ? "nothing" : $"'{target}'",
                string.Join(", ", Targets.Keys),
                $"run pulumi config set {SettingsReader.Namespace}:{Key} {Targets.Keys.First()}"),
        ]);
    }
}
