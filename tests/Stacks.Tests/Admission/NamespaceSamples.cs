namespace Infra.Stacks.Tests.Admission;

/// <summary>Namespaces of teams at every place, and one of the platform.</summary>
internal static class NamespaceSamples
{
    public const string Text =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: team-a
          labels: {platform.example.org/environment: team-a, platform.example.org/place: cluster}
        ---
        apiVersion: v1
        kind: Namespace
        metadata:
          name: team-b
          labels: {platform.example.org/environment: team-b, platform.example.org/place: registered-cluster}
        ---
        apiVersion: v1
        kind: Namespace
        metadata:
          name: team-c
          labels: {platform.example.org/cluster: control-plane, platform.example.org/place: cluster}
        ---
        apiVersion: v1
        kind: Namespace
        metadata:
          name: team-d
          labels: {platform.example.org/cluster: edge, platform.example.org/place: registered-cluster}
        ---
        apiVersion: v1
        kind: Namespace
        metadata:
          name: team-e
          labels: {platform.example.org/cluster: far, platform.example.org/place: registered-cluster}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: argocd, labels: {platform.example.org/platform-secrets: "true"}}
        """;
}
