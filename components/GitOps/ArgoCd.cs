using Pulumi.Kubernetes.Helm.V3;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

using Infra.Components.Namespaces;

namespace Infra.Components.GitOps;

/// <summary>Argo CD, pulling claims from one management repository.</summary>
/// <remarks>The release's readiness is the gate for its kinds: the chart brings the CRDs.</remarks>
public sealed class ArgoCd : ComponentResource
{
    /// <summary>Argo CD; the namespace is always the same.</summary>
    public ArgoCd(string name, ArgoCdArgs args, ComponentResourceOptions? options = null)
        : base("infra:gitops:ArgoCd", name, options)
    {
        var home = new PlatformNamespace("argocd", PodSecurity.Restricted, Children.Of(this));
        var chart = new Release("argo-cd", ArgoCdChart.For(args, home.Name), Children.Of(this));
        var project = new AppProject("apps", ArgoCdProjects.Apps(args, home.Name), Children.Of(this, chart));

        Claims = new ApplicationSet("apps", ArgoCdRoot.Over(args, project),
            Children.Of(this, [project, .. args.ClaimsNeed]));
        Url = Output.Create($"https://{args.Host}");
        RegisterOutputs();
    }

    /// <summary>Where people sign in.</summary>
    public Output<string> Url { get; }

    /// <summary>The root: every folder <c>environments/(name)/apps/(app)</c> becomes an Application.</summary>
    public ApplicationSet Claims { get; }
}
