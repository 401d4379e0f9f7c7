using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class ClusterScopeTests
{
    private const string Namespace = "{apiVersion: v1, kind: Namespace}";
    private const string Quota = "{apiVersion: v1, kind: ConfigMap, metadata: {name: quota}}";

    [Fact]
    public void Build_ANamespaceAndWhatIsInIt_IsRight()
    {
        var hall = new HallTrial(static c =>
        {
            c.One("namespace", Namespace).Set("metadata.name", c.Name).Set("metadata.labels.keeper", c.Keeper);
            c.One("quota", Quota).Set("metadata.namespace", c.Name);
        });

        Assert.Equal(["Namespace", "ConfigMap"], hall.Build().Objects.Select(static one => one.Kind));
    }

    [Theory]
    [InlineData("a fixed name in a fixed namespace", "would be the object of every claim at once")]
    [InlineData("a fixed name outside of namespaces", "would be the object of every claim at once")]
    [InlineData("connection details", "would have no namespace")]
    [InlineData("the claim's namespace", "Hall has no namespace; its name is Name")]
    [InlineData("a secret", "would stand here in clear")]
    [InlineData("a name that the keeper chooses", "is not made from the claim's name alone")]
    public void Build_WhatAClusterScopedApiCannotHave_IsRefused(string what, string why)
    {
        var mistakes = Assert.Throws<ModelException>(() => new HallTrial(c => Say(c, what)).Build()).Mistakes;

        Assert.Contains(mistakes, mistake => mistake.What.Contains(why, StringComparison.Ordinal));
    }

    private static void Say(HallTrial c, string what)
    {
        var quota = c.One("quota", Quota).Set("metadata.labels.keeper", c.Keeper);
        _ = what switch
        {
            "a fixed name in a fixed namespace" => c.One("other", """
                apiVersion: v1
                kind: Secret
                metadata: {name: other, namespace: argocd}
                """),
            "a fixed name outside of namespaces" =>
                c.One("role", "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: x}}")
                    .ReadyBy(Ready.OnceMade("a test")),
            "connection details" => quota.ConnectionValue("mode", "x"),
            "a secret" => quota.Set("data.key", c.Key),
            "the claim's namespace" => quota.Set("metadata.namespace", c.Namespace),
            _ => c.One("other", Namespace).Set("metadata.name", c.Keeper),
        };
    }
}
