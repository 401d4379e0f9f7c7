using Pulumi.Kubernetes.Helm.V3;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

using Infra.Components.Namespaces;
using Infra.Components.Secrets;
using Infra.Components.Versions;

namespace Infra.Components.GitOps;

/// <summary>Argo CD, pulling environments and claims from one management repository.</summary>
/// <remarks>The release's readiness is the gate for its kinds: the chart brings the CRDs.</remarks>
public sealed class ArgoCd : ComponentResource
{
    private const string SecretType = "argocd.argoproj.io/secret-type";

    private readonly ArgoCdArgs args;

    /// <summary>Argo CD; the namespace is always the same.</summary>
    public ArgoCd(string name, ArgoCdArgs args, ComponentResourceOptions? options = null)
        : base("infra:gitops:ArgoCd", name, options)
    {
        this.args = args;
        var home = new PlatformNamespace("argocd", new()
        {
            Allows =
            [
                NetworkAllow.ApiServer, NetworkAllow.Internet, NetworkAllow.EachOther,
                NetworkAllow.From("gateway-system", ArgoCdRoute.Port),
            ],
            Labels = ImmutableDictionary<string, string>.Empty
                .Add(PlatformLabel.Gateway, "true")
                .Add(PlatformLabel.PlatformSecrets, "true"),
        }, Children.Of(this));
        Resource[] secrets = [home, .. SecretsIn(home.Name), .. DestinationsIn(home.Name)];
        var chart = new Release(Pinned.ArgoCd.Name,
            args.Source.Release(Pinned.ArgoCd, home.Name, ArgoCdChart.ValuesFor(args)),
            Children.Of(this, secrets));

        _ = ArgoCdRoute.To(args.Host, home.Name, Children.Of(this, chart));
        var environments = new EnvironmentApplications(args, home.Name, Children.Of(this, [chart, .. args.ClaimsNeed]));
        Claims = new ApplicationSet("apps", ArgoCdRoot.Over(args, home.Name), Children.Of(this, environments));
        Url = Output.Create($"https://{args.Host}");
        RegisterOutputs();
    }

    /// <summary>Where people sign in.</summary>
    public Output<string> Url { get; }

    /// <summary>The root: every folder <c>environments/(name)/apps/(app)</c> becomes an Application.</summary>
    public ApplicationSet Claims { get; }

    private IEnumerable<Resource> SecretsIn(Output<string> home)
    {
        if (args.Credentials is { } credentials)
        {
            yield return SecretReader.Of("github", new()
            {
                Namespace = home,
                Key = credentials.Key,
                Labels = Dictionary((SecretType, "repo-creds")),
                Data = Dictionary(
                    ("type", "git"),
                    ("url", credentials.Url),
                    ("githubAppID", "{{ .appId }}"),
                    ("githubAppInstallationID", "{{ .installationId }}"),
                    ("githubAppPrivateKey", "{{ .privateKey }}")),
            }, Children.Of(this));
        }

        if (args.SignIn is { } signIn)
        {
            yield return SecretReader.Of(ArgoCdChart.SignInSecret, new()
            {
                Namespace = home,
                Key = signIn.Key,
                // Argo CD reads only Secrets that say they are part of it.
                Labels = Dictionary(("app.kubernetes.io/part-of", "argocd")),
                Data = Dictionary(("clientId", "{{ .clientId }}"), ("clientSecret", "{{ .clientSecret }}")),
            }, Children.Of(this));
        }
    }

    private IEnumerable<Resource> DestinationsIn(Output<string> home) => args.Destinations.Select(destination =>
        SecretReader.Of($"destination-{destination.Name}", new()
        {
            Namespace = home,
            Key = destination.Key,
            Labels = Dictionary((SecretType, "cluster")),
            Data = destination.Data,
        }, Children.Of(this)));

    private static ImmutableDictionary<string, string> Dictionary(
        params IEnumerable<(string Key, string Value)> pairs) =>
        pairs.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value);
}
